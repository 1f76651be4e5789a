/** IVAL, the ministry's indicators of lycées: what the DEPP publishes of a lycée for a session, never computed here. */
import { definir } from "../definition.ts";
import { ecole } from "./ecole.ts";

const POURCENT = { min: 0, max: 100 };

export const ival = definir({
  nom: "ival",
  titre: "Indicateurs de valeur ajoutée des lycées (DEPP)",
  uneLigne: "ce que la DEPP publie d’un lycée, d’une voie et d’une session",
  famille: "publiee",
  champs: (g) => ({
    session: g.campagne({
      titre: "Session du baccalauréat",
      exemple: "2024",
      cle: true,
      requis: "valeur",
    }),
    voie: g.code(["GT", "PRO"], { titre: "Voie", exemple: "GT", cle: true, requis: "valeur" }),
    uai: g.uai({ titre: "UAI du lycée", exemple: "0180911T", cle: true, requis: "valeur" }),
    ...ecole(g),
    effectif_2nde: g.effectif({ titre: "Élèves de 2nde", exemple: "120" }),
    effectif_1re: g.effectif({ titre: "Élèves de 1re", exemple: "110" }),
    effectif_tle: g.effectif({ titre: "Élèves de terminale", exemple: "105" }),
    acces_2nde_bac: g.decimal({ titre: "Taux d’accès de la 2nde au baccalauréat", exemple: "84" }, POURCENT),
    acces_1re_bac: g.decimal({ titre: "Taux d’accès de la 1re au baccalauréat", exemple: "93" }, POURCENT),
    acces_tle_bac: g.decimal({ titre: "Taux d’accès de la terminale au bac", exemple: "96" }, POURCENT),
    attendu_2nde_bac: g.decimal({ titre: "Taux d’accès attendu depuis la 2nde", exemple: "86" }, POURCENT),
    valeur_ajoutee_2nde_bac: g.decimal({
      titre: "Valeur ajoutée du taux d’accès depuis la 2nde",
      exemple: "-2",
    }),
  }),
  auMoinsUne: ["acces_2nde_bac", "acces_1re_bac", "acces_tle_bac"],
});
