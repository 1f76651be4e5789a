/**
 * Indirect standardisation: the rate a school would have if each group of its pupils (PCS × sexe) had the rate of that
 * group in the académie. The gap to it says what the social and gender mix does not.
 */
import type { Part } from "./doubleDifference.ts";

export interface Standardise {
  /** Percent. */
  observe: number;
  attendu: number;
  /** Points. */
  ecart: number;
}

/** Groups of the school by key, and of the académie by the same key; undefined when a group has no reference. */
export function standardiser(
  ecole: ReadonlyMap<string, Part>,
  academie: ReadonlyMap<string, Part>,
): Standardise | undefined {
  let effectif = 0;
  let observes = 0;
  let attendus = 0;
  for (const [groupe, { numerateur, denominateur }] of ecole) {
    if (denominateur === 0) continue;
    const reference = academie.get(groupe);
    if (!reference || reference.denominateur === 0) return undefined;
    effectif += denominateur;
    observes += numerateur;
    attendus += (denominateur * reference.numerateur) / reference.denominateur;
  }
  if (effectif === 0) return undefined;
  const [observe, attendu] = [(100 * observes) / effectif, (100 * attendus) / effectif];
  return { observe, attendu, ecart: observe - attendu };
}
