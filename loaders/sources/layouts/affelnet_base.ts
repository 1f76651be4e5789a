/** Affelnet offer table as its database names it. Its older variant holds no number: it is named, not read. */
import { offre } from "../offre.ts";
import { export_ } from "./disposition.ts";

export const affelnetBase = export_(offre, "affelnet_base", "Affelnet, table de l’offre", {
  uai: ["ID_ETAB", "Etablissement"],
  mefstat11: ["CO_MEFSTAT", "Code spécialité"],
  statut_offre: ["CO_STA", "Statut"],
  voeu_recensement: ["FL_VRECENS"],
  capacite: ["VAL_CARSCO"],
});
