/** Maturity of E1: provisoire until the constat of its year is loaded, consolide then, definitif once a later rentrée is. */
import type { Contexte } from "./contexte.ts";

const E1 =
  /^(demande|decision_avant_appel|orientation|affectation|constat|ecart_(orientation|affectation)|cause|gain)_/;

export function maturite(ctx: Contexte, indicateur: string, campagne: number): string | null {
  if (!E1.test(indicateur)) return null;
  if (!ctx.constats.has(campagne)) return "provisoire";
  return [...ctx.constats].some((rentree) => rentree > campagne) ? "definitif" : "consolide";
}
