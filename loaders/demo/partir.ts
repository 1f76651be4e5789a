/** Leaving the académie’s files: some are known to have left, most are just not found; a few are seen again as students. */
import type { Eleve, Etat } from "./eleve.ts";
import { SUJET, type Tirage } from "./hasard.ts";

/** One leaver in five is known as such (SORTI); the others are in no file. */
export const partir = (eleve: Eleve, rentree: number, tirage: Tirage, connu = 0.2): Etat => ({
  classe: "PARTI",
  vu: tirage(eleve.numero, SUJET.retour, rentree) < connu ? "cohorte" : "nulle-part",
  mef: "",
});
