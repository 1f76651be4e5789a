/** IVAC as published: labels, or technical names. */
import { ECOLE } from "../publiques/ecole.ts";
import { ivac } from "../publiques/ivac.ts";
import { export_ } from "./disposition.ts";

export const ivacPublie = export_(ivac, "ivac_depp", "IVAC publiés par la DEPP", {
  ...ECOLE,
  candidats_g: ["nb_candidats_g"],
  acces_6e_3e: ["Taux d'accès 6eme 3eme", "taux_d_acces_6eme_3eme"],
});
