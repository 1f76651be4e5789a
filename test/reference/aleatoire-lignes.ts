/** What the parts of the generator share: rows as they are written, and the pupil they are about. */
import type { Hasard } from "./hasard.ts";

export type LigneCsv = Record<string, string | number>;
export type DepotAleatoire = Record<string, LigneCsv[]>;

export interface Eleve {
  ine: string;
  sexe: string;
  pcs: string;
}

/** Sexe and PCS as this very row gives them: now and then a file ignores what another knows. */
export const personne = (h: Hasard, e: Eleve): LigneCsv => ({
  ine: e.ine,
  sexe: h.arrive(0.03) ? "" : e.sexe,
  pcs: h.arrive(0.05) ? "" : e.pcs,
});
