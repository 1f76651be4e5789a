import { describe, expect, test } from "vitest";
import { auDela, testConjoint } from "../../loaders/statistics/khiDeux.ts";

describe("la queue du khi-deux", () => {
  // Table of NIST/SEMATECH e-Handbook of Statistical Methods, §1.3.6.7.4.
  test.each([
    [3.841, 1, 0.05],
    [11.07, 5, 0.05],
    [18.307, 10, 0.05],
    [16.812, 6, 0.01],
    [2.204, 6, 0.9],
  ])("au-delà de %f à %i degrés, il reste %f", (x, degres, attendue) => {
    expect(auDela(x, degres)).toBeCloseTo(attendue, 4);
  });

  test("à deux degrés, c’est une exponentielle, près de zéro comme loin", () => {
    for (const x of [0.01, 1, 5, 40]) expect(auDela(x, 2)).toBeCloseTo(Math.exp(-x / 2), 12);
    expect(auDela(0, 3)).toBe(1);
  });
});

describe("le test conjoint", () => {
  test("d’écarts à une même année est celui de l’homogénéité des années", () => {
    // Four yearly differences and their variances; the first is the reference of the three others.
    const d = [1, 2.5, 0.2, 1.7];
    const v = [0.5, 0.8, 0.4, 0.9];
    const reference = d[0] as number;
    const estimations = d.slice(1).map((x) => x - reference);
    const covariance = v.slice(1).map((vi, i) => v.slice(1).map((_, j) => 0.5 + (i === j ? vi : 0)));
    const poids = v.map((x) => 1 / x);
    const total = poids.reduce((s, p) => s + p, 0);
    const moyenne = d.reduce((s, x, i) => s + x * (poids[i] as number), 0) / total;
    const cochran = d.reduce((s, x, i) => s + (poids[i] as number) * (x - moyenne) ** 2, 0);
    expect(testConjoint(estimations, covariance)).toBeCloseTo(auDela(cochran, 3), 10);
  });

  test("n’existe pas sans écart, ni quand deux écarts n’en font qu’un", () => {
    expect(testConjoint([], [])).toBeUndefined();
    expect(
      testConjoint(
        [1, 1],
        [
          [1, 1],
          [1, 1],
        ],
      ),
    ).toBeUndefined();
  });
});
