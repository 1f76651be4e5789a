/**
 * Interval of the gap between two states of the same pupils, in points: Newcombe's score method for paired data
 * (« Improved confidence intervals for the difference between binomial proportions based on paired data »,
 * Stat. Med. 17, 1998, method 10). Two states of one chain go together, so the independent method would be too wide.
 */
import { type Intervalle, wilson } from "./wilson.ts";

/**
 * Bounds in points of 100·(n1 − n2)/n, where `n1` and `n2` pupils are in the first and the second state and `ensemble`
 * in both; undefined when there is nobody.
 */
export function ecartApparie(n1: number, n2: number, ensemble: number, n: number): Intervalle | undefined {
  const ic1 = wilson(n1, n);
  const ic2 = wilson(n2, n);
  if (!ic1 || !ic2) return undefined;
  const [p1, p2] = [(100 * n1) / n, (100 * n2) / n];
  const phi = correlation(n1, n2, ensemble, n);
  return [
    p1 - p2 - Math.sqrt(quadrature(p1 - ic1[0], ic2[1] - p2, phi)),
    p1 - p2 + Math.sqrt(quadrature(ic1[1] - p1, p2 - ic2[0], phi)),
  ];
}

/** a² + b² − 2φab, never below 0 where rounding would take it. */
function quadrature(a: number, b: number, phi: number): number {
  return Math.max(0, a * a + b * b - 2 * phi * a * b);
}

/** Newcombe's φ, pulled towards 0 by n/2 when positive; 0 when a margin is empty. */
function correlation(n1: number, n2: number, ensemble: number, n: number): number {
  const marges = n1 * (n - n1) * n2 * (n - n2);
  if (marges === 0) return 0;
  const produit = ensemble * (n - n1 - n2 + ensemble) - (n1 - ensemble) * (n2 - ensemble);
  const corrige = produit > 0 ? Math.max(produit - n / 2, 0) : produit;
  return corrige / Math.sqrt(marges);
}

/** Bounds are read to this close, in points: rounding of doubles, far below what one pupil changes. */
const PRESQUE = 1e-6;

/**
 * How many pupils are in both states, read back from the interval: whoever knows the two counts tries each number until
 * the bounds come out. Undefined where two numbers give them, or none.
 */
export function dansLesDeux(n1: number, n2: number, n: number, [bas, haut]: Intervalle): number | undefined {
  const trouves: number[] = [];
  for (let j = Math.max(0, n1 + n2 - n); j <= Math.min(n1, n2); j++) {
    const ic = ecartApparie(n1, n2, j, n);
    if (ic && Math.abs(ic[0] - bas) < PRESQUE && Math.abs(ic[1] - haut) < PRESQUE) trouves.push(j);
  }
  return trouves.length === 1 ? trouves[0] : undefined;
}
