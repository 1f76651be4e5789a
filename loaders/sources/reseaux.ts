import { rentree } from "./communs.ts";
import { definir } from "./definition.ts";

export const reseaux = definir({
  nom: "reseaux",
  titre: "Moyens des réseaux",
  uneLigne: "les moyens d’un réseau à une rentrée",
  famille: "liste",
  champs: (g) => ({
    reseau: g.uai({
      titre: "UAI du lycée tête de réseau",
      exemple: "0180911T",
      cle: true,
      requis: "valeur",
    }),
    rentree: rentree(g),
    etp_psyen: g.decimal({ titre: "PsyEN en équivalents temps plein", exemple: "2.5" }, { min: 0 }),
  }),
});
