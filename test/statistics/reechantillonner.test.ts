import { describe, expect, test } from "vitest";
import { aleatoire } from "../../loaders/statistics/aleatoire.ts";
import { detectable } from "../../loaders/statistics/detectable.ts";
import { apports, regression } from "../../loaders/statistics/panel.ts";
import { reechantillonner } from "../../loaders/statistics/reechantillonner.ts";

const hasard = aleatoire(3);
const normale = () => Array.from({ length: 12 }, hasard).reduce((s, x) => s + x, -6);
const unite = (suivi: number) =>
  [0, 1].map((annee) => ({ annee, poids: 50, x: [suivi * annee], y: 60 + normale() + suivi * annee }));
const suivies = apports(Array.from({ length: 60 }, () => unite(1)));
const temoins = apports(Array.from({ length: 60 }, () => unite(0)));
const options = { tirages: 400, graine: 1, rang: (k: number) => k - 1 };

describe("le rééchantillonnage des établissements", () => {
  test("donne le même intervalle à chaque fois, autour de l’estimation, large comme l’erreur type le dit", () => {
    const intervalle = reechantillonner([suivies, temoins], options) as readonly [number, number];
    expect(reechantillonner([suivies, temoins], options)).toEqual(intervalle);
    const ajuste = regression([...suivies, ...temoins], 1);
    const erreur = Math.sqrt(ajuste?.covariance[0]?.[0] as number);
    const valeur = ajuste?.coefficients[0] as number;
    expect(intervalle[0]).toBeLessThan(valeur);
    expect(intervalle[1]).toBeGreaterThan(valeur);
    expect((intervalle[1] - intervalle[0]) / (2 * 1.96 * erreur)).toBeGreaterThan(0.85);
    expect((intervalle[1] - intervalle[0]) / (2 * 1.96 * erreur)).toBeLessThan(1.15);
  });

  test("n’existe pas quand les tirages n’ont pas de réponse", () => {
    expect(reechantillonner([suivies], options)).toBeUndefined();
  });
});

test("les nombres au hasard sont les mêmes pour la même graine, entre 0 et 1, et étalés", () => {
  const [a, b, c] = [aleatoire(5), aleatoire(5), aleatoire(6)];
  const tires = Array.from({ length: 1000 }, a);
  expect(Array.from({ length: 1000 }, b)).toEqual(tires);
  expect(c()).not.toBe(tires[0]);
  expect(Math.min(...tires)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...tires)).toBeLessThan(1);
  expect(tires.reduce((s, x) => s + x, 0) / 1000).toBeCloseTo(0.5, 1);
});

test("avec les effectifs de l’exemple F, une évolution de moins de 4,3 points passe inaperçue", () => {
  expect(detectable(1.5497)).toBeCloseTo(4.3416, 3);
});
