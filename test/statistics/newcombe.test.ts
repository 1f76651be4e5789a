import { expect, test } from "vitest";
import { newcombe } from "../../loaders/statistics/newcombe.ts";

const arrondi = (...t: [number, number, number, number]) =>
  newcombe(...t)?.map((b) => Math.round(b * 100) / 100);

// Newcombe, « Interval estimation for the difference between independent proportions », Stat. Med. 17 (1998), table II.
test("l’intervalle de l’écart entre deux groupes retrouve les exemples de Newcombe (1998)", () => {
  expect(arrondi(56, 70, 48, 80)).toEqual([5.24, 33.39]);
  expect(arrondi(9, 10, 3, 10)).toEqual([17.05, 80.9]);
});

test("l’intervalle de l’écart filles − garçons retrouve l’exemple C du domaine", () => {
  expect(arrondi(3, 6, 4, 6)).toEqual([-55.85, 31.5]);
});

test("il n’y a pas d’écart quand un des deux groupes est vide", () => {
  expect(newcombe(1, 2, 0, 0)).toBeUndefined();
});
