/**
 * Odds ratio of two groups: comparable between streams of different sizes, where a gap in points is not.
 * Haldane–Anscombe: 0.5 is added to the four cells when one of them is 0. J. B. S. Haldane, Ann. Hum. Genet. 20 (1956);
 * F. J. Anscombe, « On estimating binomial response relations », Biometrika 43 (1956).
 */

/** (n1/(d1 − n1)) / (n2/(d2 − n2)), a bare number; undefined when one group is empty or a numerator is no part of it. */
export function oddsRatio(n1: number, d1: number, n2: number, d2: number): number | undefined {
  const cases = [n1, d1 - n1, n2, d2 - n2];
  if (d1 <= 0 || d2 <= 0 || cases.some((c) => c < 0)) return undefined;
  const ajout = cases.includes(0) ? 0.5 : 0;
  const [dedans1, dehors1, dedans2, dehors2] = cases.map((c) => c + ajout) as [
    number,
    number,
    number,
    number,
  ];
  return (dedans1 * dehors2) / (dehors1 * dedans2);
}
