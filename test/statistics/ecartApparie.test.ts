import fc from "fast-check";
import { expect, test } from "vitest";
import { correlation, correlationPartagee, ecartApparie } from "../../loaders/statistics/ecartApparie.ts";
import { newcombe } from "../../loaders/statistics/newcombe.ts";

/** The four cells as Newcombe writes them: both, first only, second only, neither. */
const apparie = (e: number, f: number, g: number, h: number) => {
  const [n1, n2, n] = [e + f, e + g, e + f + g + h];
  return ecartApparie(n1, n2, correlation(n1, n2, e, n), n);
};
const cellules = (...quatre: [number, number, number, number]) =>
  apparie(...quatre)?.map((b) => Math.round(b * 100) / 100);

// Newcombe, « Improved confidence intervals … based on paired data », Stat. Med. 17 (1998), table II, method 10.
test("l’intervalle apparié retrouve les exemples de Newcombe (1998)", () => {
  expect(cellules(36, 12, 2, 0)).toEqual([5.69, 34.04]);
  expect(cellules(18, 12, 2, 18)).toEqual([5.62, 32.9]);
});

// Fagerland, Lydersen & Laake, « Statistical analysis of contingency tables » (2017), chapter 8, trial of Cavo et al.
test("l’intervalle apparié retrouve l’exemple de Fagerland (2017)", () => {
  expect(cellules(59, 6, 16, 80)).toEqual([-11.86, -0.46]);
});

test("sans lien entre les deux états, l’intervalle apparié est celui de deux groupes indépendants", () => {
  // Both margins one half, and as many in both as chance alone would put there.
  expect(apparie(10, 10, 10, 10)).toEqual(newcombe(20, 40, 20, 40));
});

test("l’intervalle apparié contient toujours l’écart et reste entre −100 et 100", () => {
  const n = fc.nat({ max: 60 });
  fc.assert(
    fc.property(n, n, n, n, (e, f, g, h) => {
      const total = e + f + g + h;
      fc.pre(total > 0);
      const [bas, haut] = apparie(e, f, g, h) ?? [Number.NaN, Number.NaN];
      const ecart = (100 * (f - g)) / total;
      expect(bas).toBeLessThanOrEqual(ecart + 1e-9);
      expect(haut).toBeGreaterThanOrEqual(ecart - 1e-9);
      expect(bas).toBeGreaterThanOrEqual(-100 - 1e-9);
      expect(haut).toBeLessThanOrEqual(100 + 1e-9);
    }),
  );
});

test("il n’y a pas d’intervalle quand il n’y a personne", () => {
  expect(ecartApparie(0, 0, 0, 0)).toBeUndefined();
});

test("la corrélation partagée est celle de l’académie, arrondie vers le bas d’autant plus qu’elle est petite", () => {
  // 2 000 pupils, 1 200 then 1 150, 1 100 in both: φ = 819 000 / √(1 200 · 800 · 1 150 · 850).
  expect(correlation(1200, 1150, 1100, 2000)).toBeCloseTo(0.845, 3);
  expect(correlationPartagee(1200, 1150, 1100, 2000)).toBe(0.8);
  // 600, 360 then 345, 320 in both: φ = 67 500 / 87 184 = 0.774; 145 pupils in a unit, so by fifths.
  expect(correlationPartagee(360, 345, 320, 600)).toBeCloseTo(0.6, 12);
  // 200, 120 then 115: 48 pupils in a unit, so by halves; 110 in both count for 95, φ = 5 100 / 9 687 = 0.526.
  expect(correlationPartagee(120, 115, 110, 200)).toBe(0.5);
  expect(correlationPartagee(12, 11, 10, 20)).toBe(0);
  expect(correlationPartagee(1200, 1150, 600, 2000)).toBe(0);
});

test("la corrélation partagée ne dit pas à moins de vingt élèves près combien sont partis ou arrivés", () => {
  const tirage = fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.nat({ max: 3000 }), fc.nat({ max: 3000 }));
  fc.assert(
    fc.property(tirage, fc.nat(), ([n, a, b], c) => {
      const [n1, n2] = [a % (n + 1), b % (n + 1)];
      const [moins, plus] = [Math.max(0, n1 + n2 - n), Math.min(n1, n2)];
      fc.pre(plus - moins >= 20);
      const vrai = moins + (c % (plus - moins + 1));
      const dite = correlationPartagee(n1, n2, vrai, n);
      const possibles = Array.from({ length: plus - moins + 1 }, (_, k) => moins + k).filter(
        (j) => correlationPartagee(n1, n2, j, n) === dite,
      );
      expect((possibles.at(-1) ?? 0) - (possibles[0] ?? 0)).toBeGreaterThanOrEqual(19);
    }),
    { numRuns: 60 },
  );
});
