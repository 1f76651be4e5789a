/** IVAC, the ministry's indicators of collèges: what the DEPP publishes of a collège for a session of the DNB. */
import { definir } from "../definition.ts";
import { ecole } from "./ecole.ts";

export const ivac = definir({
  nom: "ivac",
  titre: "Indicateurs de valeur ajoutée des collèges (DEPP)",
  uneLigne: "ce que la DEPP publie d’un collège et d’une session du DNB",
  famille: "publiee",
  champs: (g) => ({
    session: g.campagne({
      titre: "Session du diplôme national du brevet",
      exemple: "2023",
      cle: true,
      requis: "valeur",
    }),
    uai: g.uai({ titre: "UAI du collège", exemple: "0180901G", cle: true, requis: "valeur" }),
    ...ecole(g),
    candidats_g: g.effectif({ titre: "Candidats de la série générale", exemple: "110" }),
    acces_6e_3e: g.decimal(
      { titre: "Taux d’accès de la 6e à la 3e", exemple: "91", requis: "colonne" },
      { min: 0, max: 100 },
    ),
  }),
});
