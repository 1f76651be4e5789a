/**
 * Interval of the gap between two states of the same pupils, in points: Newcombe's score method for paired data
 * (« Improved confidence intervals for the difference between binomial proportions based on paired data »,
 * Stat. Med. 17, 1998, method 10). Two states of one chain go together, so the independent method would be too wide.
 */
import { type Intervalle, wilson } from "./wilson.ts";

/**
 * Bounds in points of 100·(n1 − n2)/n, where `n1` and `n2` pupils are in the first and the second state and `phi` is the
 * correlation of the two; undefined when there is nobody.
 */
export function ecartApparie(n1: number, n2: number, phi: number, n: number): Intervalle | undefined {
  const ic1 = wilson(n1, n);
  const ic2 = wilson(n2, n);
  if (!ic1 || !ic2) return undefined;
  const [p1, p2] = [(100 * n1) / n, (100 * n2) / n];
  return [
    p1 - p2 - Math.sqrt(quadrature(p1 - ic1[0], ic2[1] - p2, phi)),
    p1 - p2 + Math.sqrt(quadrature(ic1[1] - p1, p2 - ic2[0], phi)),
  ];
}

/** a² + b² − 2φab, never below 0 where rounding would take it. */
function quadrature(a: number, b: number, phi: number): number {
  return Math.max(0, a * a + b * b - 2 * phi * a * b);
}

/** Newcombe's φ, with `ensemble` pupils in both states, pulled towards 0 by n/2 when positive; 0 when a margin is empty. */
export function correlation(n1: number, n2: number, ensemble: number, n: number): number {
  const marges = n1 * (n - n1) * n2 * (n - n2);
  if (marges === 0) return 0;
  const produit = ensemble * (n - n1 - n2 + ensemble) - (n1 - ensemble) * (n2 - ensemble);
  const corrige = produit > 0 ? Math.max(produit - n / 2, 0) : produit;
  return corrige / Math.sqrt(marges);
}

/** Fewest pupils between two numbers in both states that tell two correlations apart. */
const FLOU = 20;
/** To what part of 1 a correlation is rounded down: the finest that tells nothing within `FLOU` pupils. */
const PAS = [0.1, 0.2, 0.5];

/**
 * The φ of a whole académie as all its places share it. Each place's own would tell, by its interval, how many pupils
 * left and how many came. This one is rounded down, for caution, and so that it tells nothing within `FLOU` pupils:
 * nobody is taken to have moved less than that, and it is 0 where even halves would tell fewer.
 */
export function correlationPartagee(n1: number, n2: number, ensemble: number, n: number): number {
  const parUnite = (Math.sqrt(n1) * Math.sqrt(n - n1) * Math.sqrt(n2) * Math.sqrt(n - n2)) / n;
  const pas = PAS.find((p) => parUnite >= FLOU / p);
  if (pas === undefined) return 0;
  const phi = correlation(n1, n2, Math.min(ensemble, Math.min(n1, n2) - FLOU), n);
  return Math.max(0, Math.floor(phi / pas) * pas);
}
