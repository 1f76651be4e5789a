import { expect, test } from "vitest";
import { oddsRatio } from "../../loaders/statistics/oddsRatio.ts";

test("le rapport des chances retrouve l’exemple C du domaine", () => {
  expect(oddsRatio(3, 6, 4, 6)).toBeCloseTo(0.5, 10);
  expect(oddsRatio(3, 6, 5, 6)).toBeCloseTo(0.2, 10);
  expect(oddsRatio(3, 6, 1, 6)).toBeCloseTo(5, 10);
});

test("une case vide ajoute un demi aux quatre cases (Haldane, Anscombe)", () => {
  expect(oddsRatio(0, 6, 2, 6)).toBeCloseTo(0.1385, 4);
  expect(oddsRatio(0, 6, 1, 6)).toBeCloseTo(0.2821, 4);
  expect(oddsRatio(0, 6, 0, 6)).toBe(1);
});

test("il n’y a pas de rapport quand un des deux groupes est vide", () => {
  expect(oddsRatio(0, 0, 1, 2)).toBeUndefined();
});
