import { describe, expect, test } from "vitest";
import { dispersion, limites, SEUILS } from "../../loaders/statistics/entonnoir.ts";

const part = (numerateur: number, denominateur: number) => ({ numerateur, denominateur });

describe("l’entonnoir", () => {
  test("a les limites de Spiegelhalter : référence ± z erreurs types, plus larges pour les petits établissements", () => {
    const [bas, haut] = limites(60, 100, SEUILS.z95) ?? [];
    expect(bas).toBeCloseTo(60 - 100 * 1.959964 * Math.sqrt(0.24 / 100), 9);
    expect(haut).toBeCloseTo(69.602, 3);
    expect(limites(60, 25, SEUILS.z95)?.[0]).toBeCloseTo(40.796, 3);
    expect(limites(95, 10, SEUILS.z998)?.[1]).toBe(100);
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
});
