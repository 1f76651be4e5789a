/**
 * Funnel plot of schools around the rate of the académie: limits that widen for small schools, and with over-dispersion
 * where schools differ more than chance alone would make them. Outside 99.8 % is « à examiner », never « mauvais ».
 * Spiegelhalter, « Funnel plots for comparing institutional performance », Stat. Med. 24 (2005), 1185–1202.
 */
import type { Part } from "./doubleDifference.ts";
import type { Intervalle } from "./wilson.ts";

/** Two-sided 95 % and 99.8 %. */
export const SEUILS = { z95: 1.959964, z998: 3.090232 } as const;

/** Share of schools pulled in at each end before the dispersion is measured. */
const WINSORISATION = 0.1;

/**
 * p0 ± z·√(φ·p0·(1 − p0)/n), in percent, for a school of `denominateur` pupils when all have the rate `reference`
 * (percent): the inverse of Wilson's interval, which holds p0 exactly when the rate is within these limits.
 */
export function limites(
  reference: number,
  denominateur: number,
  z: number,
  dispersion = 1,
): Intervalle | undefined {
  if (denominateur <= 0) return undefined;
  const p = reference / 100;
  const demi = 100 * z * Math.sqrt((Math.max(1, dispersion) * p * (1 - p)) / denominateur);
  return [Math.max(0, reference - demi), Math.min(100, reference + demi)];
}

/**
 * φ = Σz²/k over k schools, z = (p − p0)/√(p0·(1 − p0)/n) with the extreme tenths pulled in; 1 or less means no more spread
 * than chance. Undefined without a school, or when p0 is 0 or 100 % and no spread can be expected.
 */
export function dispersion(reference: number, ecoles: readonly Part[]): number | undefined {
  const p = reference / 100;
  const scores = ecoles
    .filter((e) => e.denominateur > 0)
    .map((e) => (e.numerateur / e.denominateur - p) / Math.sqrt((p * (1 - p)) / e.denominateur))
    .sort((a, b) => a - b);
  if (scores.length === 0 || p <= 0 || p >= 1) return undefined;
  const bord = Math.floor(WINSORISATION * scores.length);
  const [bas, haut] = [scores[bord] ?? 0, scores[scores.length - 1 - bord] ?? 0];
  const tires = scores.map((score) => Math.min(Math.max(score, bas), haut));
  return tires.reduce((total, score) => total + score * score, 0) / tires.length;
}
