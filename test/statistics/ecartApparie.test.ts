import fc from "fast-check";
import { expect, test } from "vitest";
import { ecartApparie } from "../../loaders/statistics/ecartApparie.ts";
import { newcombe } from "../../loaders/statistics/newcombe.ts";

/** The four cells as Newcombe writes them: both, first only, second only, neither. */
const cellules = (e: number, f: number, g: number, h: number) =>
  ecartApparie(e + f, e + g, e, e + f + g + h)?.map((b) => Math.round(b * 100) / 100);

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
  expect(ecartApparie(20, 20, 10, 40)).toEqual(newcombe(20, 40, 20, 40));
});

test("l’intervalle apparié contient toujours l’écart et reste entre −100 et 100", () => {
  const n = fc.nat({ max: 60 });
  fc.assert(
    fc.property(n, n, n, n, (e, f, g, h) => {
      const total = e + f + g + h;
      fc.pre(total > 0);
      const [bas, haut] = ecartApparie(e + f, e + g, e, total) ?? [Number.NaN, Number.NaN];
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
