/** Wilson's 95 % interval in the page: the formula of loaders/statistics/wilson.ts, a test holds the two together. */
const Z = 1.959964;

/** Bounds in percent of `numerateur`/`denominateur`, both positive. */
export function wilson(numerateur: number, denominateur: number): [bas: number, haut: number] {
  const p = numerateur / denominateur;
  const z2n = Z ** 2 / denominateur;
  const centre = (p + z2n / 2) / (1 + z2n);
  const demi = (Z / (1 + z2n)) * Math.sqrt((p * (1 - p)) / denominateur + z2n / (4 * denominateur));
  return [100 * Math.max(0, centre - demi), 100 * Math.min(1, centre + demi)];
}
