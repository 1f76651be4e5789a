import { describe, expect, test } from "vitest";
import { standardiser } from "../../loaders/statistics/standardiser.ts";

const part = (numerateur: number, denominateur: number) => ({ numerateur, denominateur });

describe("la standardisation indirecte", () => {
  const academie = new Map([
    ["A F", part(90, 100)],
    ["D M", part(40, 100)],
  ]);

  test("dit ce que serait le taux d’un établissement si ses groupes avaient les taux de l’académie", () => {
    const ecole = new Map([
      ["A F", part(8, 10)],
      ["D M", part(18, 30)],
    ]);
    expect(standardiser(ecole, academie)).toEqual({ observe: 65, attendu: 52.5, ecart: 12.5 });
  });

  test("n’existe pas quand un groupe n’a pas de référence", () => {
    expect(standardiser(new Map([["ND T", part(1, 2)]]), academie)).toBeUndefined();
  });
});
