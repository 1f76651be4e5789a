import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dispersion, limites, SEUILS } from "../../loaders/statistics/entonnoir.ts";
import { wilson } from "../../loaders/statistics/wilson.ts";

const part = (numerateur: number, denominateur: number) => ({ numerateur, denominateur });

describe("l’entonnoir", () => {
  test("a les limites de Spiegelhalter : référence ± z erreurs types, plus larges pour les petits établissements", () => {
    const [bas, haut] = limites(60, 100, SEUILS.z95) ?? [];
    expect(bas).toBeCloseTo(60 - 100 * 1.959964 * Math.sqrt(0.24 / 100), 9);
    expect(haut).toBeCloseTo(69.602, 3);
    expect(limites(60, 25, SEUILS.z95)?.[0]).toBeCloseTo(40.796, 3);
    expect(limites(95, 10, SEUILS.z998)?.[1]).toBe(100);
  });

  // No worked example with its numbers was found in print; the limits are held against another way to them, Wilson's
  // interval as Newcombe (1998) tabulates it: a school is within when its own interval holds the reference.
  test("contient un établissement quand l’intervalle de Wilson de celui-ci contient la référence", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.nat(),
        fc.integer({ min: 1, max: 99 }),
        (d, tirage, reference) => {
          const n = tirage % (d + 1);
          const [bas, haut] = limites(reference, d, SEUILS.z95) ?? [Number.NaN, Number.NaN];
          const [icBas, icHaut] = wilson(n, d) ?? [Number.NaN, Number.NaN];
          const taux = (100 * n) / d;
          fc.pre([taux - bas, haut - taux].every((marge) => Math.abs(marge) > 1e-9));
          expect(taux >= bas && taux <= haut).toBe(icBas <= reference && reference <= icHaut);
        },
      ),
    );
  });

  test("s’élargit de la racine de la dispersion, et ne se rétrécit jamais", () => {
    const demi = (phi: number) => 60 - (limites(60, 100, SEUILS.z95, phi)?.[0] ?? Number.NaN);
    expect(demi(4)).toBeCloseTo(2 * demi(1), 9);
    expect(demi(0.2)).toBe(demi(1));
  });

  test("mesure la dispersion sur des écarts dont les dixièmes extrêmes sont ramenés", () => {
    const ordinaires = [45, 55, 45, 55, 45, 55, 45, 55, 45].map((n) => part(n, 100));
    expect(dispersion(50, ordinaires)).toBeCloseTo(1, 9);
    expect(dispersion(50, [...ordinaires, part(100, 100)])).toBeCloseTo(1, 9);
  });

  // By hand, p0 = 50 %, 100 pupils each, so z = (rate − 50)/5: of −6 −2 −1 0 0 0 1 1 2 8 the lowest tenth becomes −2 and
  // the highest 2; the squares 4 4 1 0 0 0 1 1 4 4 have the mean 1.9. Unwinsorised it would be 11.1.
  test("retrouve une dispersion calculée à la main", () => {
    const z = [0, 2, -6, 1, -1, 0, 8, 0, -2, 1];
    const ecoles = z.map((score) => part(50 + 5 * score, 100));
    expect(dispersion(50, ecoles)).toBeCloseTo(1.9, 9);
  });

  test("n’a pas de dispersion sans établissement, ni autour de 0 ou de 100 %", () => {
    expect(dispersion(50, [])).toBeUndefined();
    expect(dispersion(0, [part(1, 10)])).toBeUndefined();
    expect(dispersion(100, [part(1, 10)])).toBeUndefined();
    expect(limites(50, 0, SEUILS.z95)).toBeUndefined();
  });
});
