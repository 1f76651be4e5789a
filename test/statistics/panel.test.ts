// The regression with an effect of each school and year, against golden F and against all its dummies solved densely.
import { describe, expect, test } from "vitest";
import { aleatoire } from "../../loaders/statistics/aleatoire.ts";
import { apports, type Cellule, regression } from "../../loaders/statistics/panel.ts";
import { moindresCarres } from "./moindres-carres.ts";

/** Fictional schools over five years, some missing one, of two groups; a second column varies at random. */
function ecoles(nombre: number, graine = 7): Cellule[][] {
  const hasard = aleatoire(graine);
  return Array.from({ length: nombre }, (_, u) => {
    const niveau = 50 + 20 * hasard();
    return [2019, 2020, 2021, 2022, 2023]
      .filter((annee) => u % 5 !== 0 || annee !== 2020)
      .map((annee) => ({
        annee,
        poids: 40 + Math.floor(100 * hasard()),
        x: [Number(u % 3 === 0 && annee >= 2022), hasard()],
        y: niveau + 2 * (annee - 2019) + 8 * (hasard() - 0.5) + (u % 3 === 0 && annee >= 2022 ? 3 : 0),
      }));
  });
}

describe("la régression par établissement et par année", () => {
  test("sur deux territoires et deux années, retrouve l’exemple F du domaine", () => {
    const cellule = (annee: number, n: number, d: number, x: number) => ({
      annee,
      y: (100 * n) / d,
      poids: d,
      x: [x],
    });
    const suivi = [cellule(2021, 1740, 3000, 0), cellule(2022, 1830, 3000, 1)];
    const temoin = [cellule(2021, 3600, 6000, 0), cellule(2022, 3660, 6000, 0)];
    expect(regression(apports([suivi, temoin]), 1)?.coefficients[0]).toBeCloseTo(2, 9);
  });

  test("donne les coefficients et la covariance d’un calcul direct avec toutes les indicatrices", () => {
    const unites = ecoles(17);
    const obtenue = regression(apports(unites), 2);
    const attendue = moindresCarres(unites, 2);
    for (const i of [0, 1]) {
      expect(obtenue?.coefficients[i]).toBeCloseTo(attendue.coefficients[i] as number, 8);
      for (const j of [0, 1])
        expect(obtenue?.covariance[i]?.[j]).toBeCloseTo(attendue.covariance[i]?.[j] as number, 8);
    }
  });

  test("ne dépend ni de l’ordre des établissements, ni d’un niveau propre à chacun, ni d’une année commune", () => {
    const unites = ecoles(12);
    const reference = regression(apports(unites), 2)?.coefficients[0] as number;
    const deplacees = unites.map((unite, u) =>
      unite.map((c) => ({ ...c, y: c.y + 10 * u + (c.annee === 2020 ? -5 : 0) })),
    );
    expect(regression(apports(deplacees.toReversed()), 2)?.coefficients[0]).toBeCloseTo(reference, 8);
  });

  test("ne répond pas quand une colonne en répète une autre, ou quand il n’y a qu’un établissement", () => {
    const doubles = ecoles(9).map((unite) =>
      unite.map((c) => ({ ...c, x: [c.x[0] as number, c.x[0] as number] })),
    );
    expect(regression(apports(doubles), 2)).toBeUndefined();
    expect(regression(apports(ecoles(1)), 2)).toBeUndefined();
    expect(regression([], 1)).toBeUndefined();
  });
});
