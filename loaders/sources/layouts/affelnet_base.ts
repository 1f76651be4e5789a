/** Affelnet offer table as its database names it. */
import { offre } from "../offre.ts";
import { export_ } from "./disposition.ts";

export const affelnetBase = export_(offre, "affelnet_base", "Affelnet, table de l’offre", {
  uai: ["ID_ETAB"],
  mefstat11: ["CO_MEFSTAT"],
  statut_offre: ["CO_STA"],
  voeu_recensement: ["FL_VRECENS"],
  capacite: ["VAL_CARSCO"],
});
