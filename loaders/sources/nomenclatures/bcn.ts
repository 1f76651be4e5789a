/** The other nomenclatures of the Base centrale des nomenclatures, in one form: what a code is called, and since when. */
import { definir } from "../definition.ts";

export const bcn = definir({
  nom: "bcn",
  titre: "Nomenclatures de la BCN autres que N_MEF",
  uneLigne: "un code d’une nomenclature",
  famille: "nomenclature",
  champs: (g) => ({
    nomenclature: g.texte({ titre: "Nomenclature", exemple: "N_MATIERE", cle: true, requis: "valeur" }),
    code: g.texte({ titre: "Code", exemple: "0613", cle: true, requis: "valeur" }),
    libelle: g.texte({ titre: "Libellé", exemple: "MATHEMATIQUES" }),
    date_ouverture: g.date({ titre: "Date d’ouverture", exemple: "01/09/2010" }, {}),
    date_fermeture: g.date({ titre: "Date de fermeture", exemple: "" }, {}),
  }),
});
