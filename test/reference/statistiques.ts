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
 * Gap of two states of the same pupils (paired data, method 10), in points: `b` are in the first only, `c` in the
 * second only, `a` in both. The correlation is corrected for continuity when positive.
 */
export function newcombeApparie(a: number, b: number, c: number, n: number): Intervalle {
  const d = n - a - b - c;
  const marges = (a + b) * (c + d) * (a + c) * (b + d);
  const brut = a * d - b * c;
  const corrige = brut > 0 ? Math.max(brut - n / 2, 0) : brut;
  const phi = marges === 0 ? 0 : corrige / Math.sqrt(marges);
  const p1 = (100 * (a + b)) / n;
  const p2 = (100 * (a + c)) / n;
  const w1 = wilson(a + b, n);
  const w2 = wilson(a + c, n);
  const rayon = (x: number, y: number): number => Math.sqrt(x * x - 2 * phi * x * y + y * y);
  return {
    bas: p1 - p2 - rayon(p1 - w1.bas, w2.haut - p2),
    haut: p1 - p2 + rayon(w1.haut - p1, p2 - w2.bas),
  };
}
