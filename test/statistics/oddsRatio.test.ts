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

// Fagerland, Lydersen & Laake, « Statistical analysis of contingency tables » (2017), chapter 4.
test("le rapport des chances retrouve les exemples de Fagerland (2017)", () => {
  expect(oddsRatio(9, 13, 4, 14)).toBeCloseTo(5.625, 10);
  // Ritland et al.: a cell is empty; the published Gart interval is the corrected ratio times exp(± z·√Σ 1/(cell + ½)).
  const rapport = oddsRatio(0, 16, 15, 72) ?? Number.NaN;
  const largeur = Math.exp(1.959964 * Math.sqrt(1 / 0.5 + 1 / 16.5 + 1 / 15.5 + 1 / 57.5));
  expect(rapport / largeur).toBeCloseTo(0.0064, 4);
  expect(rapport * largeur).toBeCloseTo(1.9804, 4);
});

test("il n’y a pas de rapport quand un des deux groupes est vide", () => {
  expect(oddsRatio(0, 0, 1, 2)).toBeUndefined();
});
