import { expect, test } from "vitest";
import { wilson } from "../../loaders/statistics/wilson.ts";

const arrondi = (n: number, d: number) => wilson(n, d)?.map((b) => Math.round(b * 100) / 100);

test("l’intervalle de Wilson retrouve les valeurs de référence du domaine", () => {
  expect(arrondi(8, 12)).toEqual([39.06, 86.19]);
  expect(arrondi(6, 12)).toEqual([25.38, 74.62]);
  expect(arrondi(5, 12)).toEqual([19.33, 68.05]);
  expect(arrondi(3, 6)).toEqual([18.76, 81.24]);
  expect(arrondi(0, 5)).toEqual([0, 43.45]);
  expect(arrondi(5, 5)).toEqual([56.55, 100]);
});

// Newcombe, « Two-sided confidence intervals for the single proportion », Stat. Med. 17 (1998), table I, method 3.
test("l’intervalle de Wilson retrouve les exemples de Newcombe (1998)", () => {
  expect(arrondi(81, 263)).toEqual([25.53, 36.62]);
  expect(arrondi(15, 148)).toEqual([6.24, 16.05]);
  expect(arrondi(0, 20)).toEqual([0, 16.11]);
  expect(arrondi(1, 29)).toEqual([0.61, 17.18]);
});

test("il n’y a pas d’intervalle quand il n’y a personne", () => {
  expect(wilson(0, 0)).toBeUndefined();
});
