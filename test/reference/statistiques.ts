/** Intervals written from their formulas: Wilson (1927) for a proportion, Newcombe (1998) for a gap. */
const Z = 1.959963984540054;

export interface Intervalle {
  bas: number;
  haut: number;
}

/** In percent. */
export function wilson(succes: number, n: number): Intervalle {
  const p = succes / n;
  const milieu = (p + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const demi = (Z / (1 + (Z * Z) / n)) * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  return { bas: 100 * (milieu - demi), haut: 100 * (milieu + demi) };
}

/** Gap of two independent proportions, first minus second, in points. */
export function newcombe(x1: number, n1: number, x2: number, n2: number): Intervalle {
  const p1 = (100 * x1) / n1;
  const p2 = (100 * x2) / n2;
  const w1 = wilson(x1, n1);
  const w2 = wilson(x2, n2);
  return {
    bas: p1 - p2 - Math.hypot(p1 - w1.bas, w2.haut - p2),
    haut: p1 - p2 + Math.hypot(w1.haut - p1, p2 - w2.bas),
  };
}

/**
 * Correlation of two states over a whole académie: `deux` pupils in both, of `n`; corrected for continuity, rounded down to
 * the tenth, blind to the last twenty pupils, and none where a tenth is worth fewer.
 */
export function lienPartage(deux: number, n1: number, n2: number, n: number): number {
  const ecarts = Math.sqrt(n1 * (n - n1) * n2 * (n - n2));
  if (!(ecarts / n >= 40)) return 0;
  const a = Math.min(deux, n1 - 20, n2 - 20);
  const [b, c] = [n1 - a, n2 - a];
  const d = n - a - b - c;
  const parts = ecarts / n >= 200 ? 10 : ecarts / n >= 100 ? 5 : 2;
  return Math.max(0, Math.floor((parts * (a * d - b * c - n / 2)) / ecarts) / parts);
}

/** Gap of two states of the same pupils (paired data, method 10), in points, the two going together by `phi`. */
export function newcombeApparie(n1: number, n2: number, n: number, phi: number): Intervalle {
  const [p1, p2] = [(100 * n1) / n, (100 * n2) / n];
  const [w1, w2] = [wilson(n1, n), wilson(n2, n)];
  const rayon = (x: number, y: number): number => Math.sqrt(x * x - 2 * phi * x * y + y * y);
  return {
    bas: p1 - p2 - rayon(p1 - w1.bas, w2.haut - p2),
    haut: p1 - p2 + rayon(w1.haut - p1, p2 - w2.bas),
  };
}
