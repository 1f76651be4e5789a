/**
 * Funnel plot of schools around the rate of the académie: limits that widen for small schools, and with over-dispersion
 * where schools differ more than chance alone would make them. Outside 99.8 % is « à examiner », never « mauvais ».
 * Spiegelhalter, « Funnel plots for comparing institutional performance », Stat. Med. 24 (2005).
 */
import type { Part } from "./doubleDifference.ts";
import type { Intervalle } from "./wilson.ts";

/** Two-sided 95 % and 99.8 %. */
export const SEUILS = { z95: 1.959964, z998: 3.090232 } as const;

/** Share of schools pulled in at each end before the dispersion is measured. */
const WINSORISATION = 0.1;

/** Limits in percent for a school of `denominateur` pupils when all schools have the rate `reference` (percent). */
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

/** φ: mean of the squared z-scores, the extreme tenths pulled in; 1 or less means no more spread than chance. */
export function dispersion(reference: number, ecoles: readonly Part[]): number {
  const p = reference / 100;
  const scores = ecoles
    .filter((e) => e.denominateur > 0)
    .map((e) => (e.numerateur / e.denominateur - p) / Math.sqrt((p * (1 - p)) / e.denominateur))
    .sort((a, b) => a - b);
  const bord = Math.floor(WINSORISATION * scores.length);
  const [bas, haut] = [scores[bord] ?? 0, scores[scores.length - 1 - bord] ?? 0];
  const tires = scores.map((score) => Math.min(Math.max(score, bas), haut));
  return tires.reduce((total, score) => total + score * score, 0) / Math.max(1, tires.length);
}
