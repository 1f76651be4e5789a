// Weighted least squares the long way, as an oracle: every dummy is a column, solved by Householder reflections; errors by
// the textbook sandwich over schools. Shares no line with loaders/statistics.
import type { Cellule } from "../../loaders/statistics/panel.ts";

/** x such that |A x − b| is smallest. */
function householder(a: number[][], b: number[]): number[] {
  const A = a.map((ligne, i) => [...ligne, b[i] as number]);
  const n = (a[0] as number[]).length;
  for (let k = 0; k < n; k++) {
    const norme = Math.hypot(...A.slice(k).map((l) => l[k] as number));
    const v = A.map((l, i) => (i < k ? 0 : (l[k] as number)));
    v[k] = (v[k] as number) + (Math.sign(v[k] as number) * norme || norme);
    const vv = v.reduce((s, x) => s + x * x, 0);
    for (let j = k; j <= n; j++) {
      const p = (2 * v.reduce((s, x, i) => s + x * ((A[i] as number[])[j] as number), 0)) / vv;
      A.forEach((ligne, i) => {
        ligne[j] = (ligne[j] as number) - p * (v[i] as number);
      });
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    const ligne = A[k] as number[];
    let reste = ligne[n] as number;
    for (let j = k + 1; j < n; j++) reste -= (ligne[j] as number) * (x[j] as number);
    x[k] = reste / (ligne[k] as number);
  }
  return x;
}

export function moindresCarres(unites: readonly (readonly Cellule[])[], k: number) {
  const annees = [...new Set(unites.flat().map((c) => c.annee))].sort();
  const lignes = unites.flatMap((unite, u) =>
    unite.map((c) => ({
      u,
      w: c.poids,
      y: c.y,
      x: [
        ...c.x,
        ...unites.map((_, v) => Number(u === v)),
        ...annees.slice(1).map((a) => Number(a === c.annee)),
      ],
    })),
  );
  const beta = householder(
    lignes.map(({ w, x }) => x.map((v) => v * Math.sqrt(w))),
    lignes.map(({ w, y }) => y * Math.sqrt(w)),
  );
  const p = beta.length;
  const gramme = Array.from({ length: p }, (_, i) =>
    Array.from({ length: p }, (_, j) =>
      lignes.reduce((s, l) => s + l.w * (l.x[i] as number) * (l.x[j] as number), 0),
    ),
  );
  const pain = Array.from({ length: k }, (_, i) =>
    householder(
      gramme,
      Array.from({ length: p }, (_, j) => Number(i === j)),
    ),
  );
  const scores = unites.map((_, u) =>
    Array.from({ length: p }, (_, j) =>
      lignes
        .filter((l) => l.u === u)
        .reduce(
          (s, l) =>
            s + l.w * (l.x[j] as number) * (l.y - l.x.reduce((t, v, i) => t + v * (beta[i] as number), 0)),
          0,
        ),
    ),
  );
  const influence = scores.map((score) =>
    pain.map((ligne) => ligne.reduce((s, v, j) => s + v * (score[j] as number), 0)),
  );
  const G = unites.length;
  const covariance = pain.map((_, i) =>
    pain.map(
      (_, j) => (influence.reduce((s, u) => s + (u[i] as number) * (u[j] as number), 0) * G) / (G - 1),
    ),
  );
  return { coefficients: beta.slice(0, k), covariance };
}
