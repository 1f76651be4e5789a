/** N_MEF of the Base centrale des nomenclatures: what each MEF is, and when it was open. */
import { definir } from "../definition.ts";

export const n_mef = definir({
  nom: "n_mef",
  titre: "Nomenclature N_MEF (BCN)",
  uneLigne: "un module élémentaire de formation",
  famille: "nomenclature",
  champs: (g) => ({
    mef: g.texte({ titre: "MEF (10 caractères)", exemple: "2001001811", cle: true, requis: "valeur" }),
    mef_stat_11: g.texte({
      titre: "MEFSTAT11",
      exemple: "22111410018",
      requis: "valeur",
    }),
    libelle_long: g.texte({ titre: "Libellé long", exemple: "2NDE GENERALE ET TECHNOLOGIQUE" }),
    date_ouverture: g.date({ titre: "Date d’ouverture", exemple: "01/09/2010" }, {}),
    date_fermeture: g.date({ titre: "Date de fermeture", exemple: "" }, {}),
  }),
  auMoinsUne: ["libelle_long", "date_ouverture"],
});
