/**
 * Wilson score interval of a proportion, in percent. Unlike the textbook interval it holds for small groups and never
 * leaves 0–100. E. B. Wilson, « Probable inference, the law of succession, and statistical inference », JASA 22 (1927).
 */

/** 97.5th centile of the normal law, as the reference examples write it. */
export const Z95 = 1.959964;

export type Intervalle = readonly [bas: number, haut: number];

/**
 * (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n), in percent, with p = `numerateur`/`denominateur`; undefined when
 * there is nobody to count, or when the numerator is no part of the denominator.
 */
export function wilson(numerateur: number, denominateur: number, z = Z95): Intervalle | undefined {
  if (denominateur <= 0 || numerateur < 0 || numerateur > denominateur) return undefined;
  const p = numerateur / denominateur;
  const z2n = (z * z) / denominateur;
  const centre = (p + z2n / 2) / (1 + z2n);
  const demi = (z / (1 + z2n)) * Math.sqrt((p * (1 - p)) / denominateur + z2n / (4 * denominateur));
  return [100 * Math.max(0, centre - demi), 100 * Math.min(1, centre + demi)];
}
