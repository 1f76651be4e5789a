import { rentree as annee, ine, pcs, STATUTS, STATUTS_DITS, sexe } from "./communs.ts";
import { definir } from "./definition.ts";

export const rentree = definir({
  nom: "rentree",
  titre: "Rentrée : élèves présents en octobre",
  uneLigne: "un élève présent en octobre",
  famille: "eleves",
  champs: (g) => ({
    rentree: annee(g),
    ine: ine(g),
    uai: g.uai({ titre: "UAI de l’établissement fréquenté", exemple: "0180911T", requis: "valeur" }),
    mef: g.mef({ titre: "MEF ou MEFSTAT11", exemple: "20010018110", requis: "valeur" }),
    sexe: sexe(g),
    pcs: pcs(g),
    statut: g.code(
      STATUTS,
      { titre: "Statut scolaire ou apprenti", exemple: "ST" },
      { defaut: "ST", synonymes: STATUTS_DITS },
    ),
    specialites: g.matieres({
      titre: "Enseignements de spécialité (codes des matières)",
      exemple: "0613 0623 0629",
    }),
  }),
  sans: ["situation"],
});
