/**
 * Wilson score interval of a proportion, in percent. Unlike the textbook interval it holds for small groups and
 * never leaves 0–100. Wilson (1927); same formula as the project's reference examples.
 */

/** 97.5th centile of the normal law, as the reference examples write it. */
export const Z95 = 1.959964;

export type Intervalle = readonly [bas: number, haut: number];

/** Bounds in percent of `numerateur`/`denominateur`; undefined when there is nobody to count. */
export function wilson(numerateur: number, denominateur: number, z = Z95): Intervalle | undefined {
  if (denominateur <= 0) return undefined;
  const p = numerateur / denominateur;
  const z2n = (z * z) / denominateur;
  const centre = (p + z2n / 2) / (1 + z2n);
  const demi = (z / (1 + z2n)) * Math.sqrt((p * (1 - p)) / denominateur + z2n / (4 * denominateur));
  return [100 * Math.max(0, centre - demi), 100 * Math.min(1, centre + demi)];
}
