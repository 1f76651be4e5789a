import { rentree } from "./communs.ts";
import { definir } from "./definition.ts";

export const constat = definir({
  nom: "constat",
  titre: "Constat de rentrée : effectifs",
  uneLigne: "l’effectif d’une formation d’un établissement en octobre ; les lignes d’une même clé s’ajoutent",
  famille: "agregat",
  champs: (g) => ({
    rentree: rentree(g),
    uai: g.uai({ titre: "UAI", exemple: "0180911T", cle: true, requis: "valeur" }),
    mefstat11: g.mefstat11({
      titre: "MEFSTAT11 de la formation",
      exemple: "23810025412",
      cle: true,
      requis: "valeur",
    }),
    effectif: g.effectif({ titre: "Nombre d’élèves", exemple: "24", requis: "valeur" }),
    filles: g.effectif({ titre: "Dont filles", exemple: "11" }),
    garcons: g.effectif({ titre: "Dont garçons", exemple: "13" }),
  }),
});
