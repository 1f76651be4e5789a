/**
 * Indirect standardisation: the rate a school would have if each group of its pupils (PCS × sexe) had the rate of that
 * group in the académie. The gap to it says what the social and gender mix does not. Breslow & Day, « Statistical methods
 * in cancer research », vol. II (IARC, 1987), p. 65: observed over expected, here observed less expected.
 */
import type { Part } from "./doubleDifference.ts";

export interface Standardise {
  /** Percent. */
  observe: number;
  attendu: number;
  /** Points. */
  ecart: number;
}

/**
 * Expected rate Σ nₛ·pₛ / Σ nₛ over the groups s, nₛ of the school and pₛ of the académie, by one key; undefined when the
 * school is empty or a group has no reference.
 */
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
