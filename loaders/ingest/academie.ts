/** Code of the académie in the measures, unless academie.json gives another. */
export const CODE_ACADEMIE = "ACADEMIE";
