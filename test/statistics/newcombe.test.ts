import { expect, test } from "vitest";
import { newcombe } from "../../loaders/statistics/newcombe.ts";

const arrondi = (...t: [number, number, number, number]) =>
  newcombe(...t)?.map((b) => Math.round(b * 100) / 100);

// R. G. Newcombe, « Interval estimation for the difference between independent proportions: comparison of eleven
// methods », Stat. Med. 17 (1998), 873–890, table II, method 10, examples (a) to (h), there in proportions to 4 decimals.
test.each([
  [56, 70, 48, 80, 5.24, 33.39],
  [9, 10, 3, 10, 17.05, 80.9],
  [6, 7, 2, 7, 5.82, 80.62],
  [5, 56, 0, 29, -3.81, 19.26],
  [0, 10, 0, 20, -16.11, 27.75],
  [0, 10, 0, 10, -27.75, 27.75],
  [10, 10, 0, 20, 67.91, 100],
  [10, 10, 0, 10, 60.75, 100],
])("l’écart entre %i/%i et %i/%i a l’intervalle de Newcombe (1998)", (n1, d1, n2, d2, bas, haut) => {
  expect(arrondi(n1, d1, n2, d2)).toEqual([bas, haut]);
});

// Fagerland, Lydersen & Laake, « Statistical analysis of contingency tables » (2017), chapter 4, trial of Perondi et al.
test("l’écart entre 7/34 et 1/34 a l’intervalle de Fagerland (2017)", () => {
  expect(arrondi(7, 34, 1, 34)).toEqual([1.89, 34.04]);
});

test("l’intervalle de l’écart filles − garçons retrouve l’exemple C du domaine", () => {
  expect(arrondi(3, 6, 4, 6)).toEqual([-55.85, 31.5]);
});

test("il n’y a pas d’écart quand un des deux groupes est vide", () => {
  expect(newcombe(1, 2, 0, 0)).toBeUndefined();
});
