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

  // SAS/STAT 14.2 User’s Guide, « The STDRATE procedure », getting started: deaths by skin cancer in 2000, Florida held
  // against the United States, after Breslow & Day (1987). Published: expected deaths by age, and SMR 1.0175.
  test("retrouve l’exemple publié de SAS/STAT (Floride, États-Unis)", () => {
    const AGES = [
      [0, 953_785, 0, 19_175_798, 0],
      [0, 1_997_935, 1, 41_077_577, 0.049],
      [4, 1_885_014, 41, 39_183_891, 1.972],
      [14, 1_957_573, 186, 39_892_024, 9.127],
      [43, 2_356_649, 626, 45_148_527, 32.676],
      [72, 2_088_000, 1199, 37_677_952, 66.445],
      [70, 1_548_371, 1303, 24_274_684, 83.112],
      [126, 1_447_432, 1637, 18_390_986, 128.837],
      [136, 1_087_524, 1624, 12_361_180, 142.878],
      [73, 335_944, 803, 4_239_587, 63.63],
    ] as const;
    const floride = new Map(AGES.map(([n, d], i) => [`${i}`, part(n, d)]));
    const pays = new Map(AGES.map(([, , n, d], i) => [`${i}`, part(n, d)]));
    for (const [i, [, habitants, , , deces]] of AGES.entries()) {
      const age = new Map([[`${i}`, part(0, habitants)]]);
      expect(((standardiser(age, pays)?.attendu ?? Number.NaN) * habitants) / 100).toBeCloseTo(deces, 3);
    }
    const { observe, attendu } = standardiser(floride, pays) ?? { observe: Number.NaN, attendu: 1 };
    expect(observe / attendu).toBeCloseTo(1.0175, 4);
  });

  test("vaut le taux observé quand l’établissement a les taux de l’académie, quel que soit son public", () => {
    const ecole = new Map([
      ["A F", part(9, 10)],
      ["D M", part(20, 50)],
    ]);
    expect(standardiser(ecole, academie)?.ecart).toBeCloseTo(0, 12);
  });

  test("n’existe pas quand un groupe n’a pas de référence", () => {
    expect(standardiser(new Map([["ND T", part(1, 2)]]), academie)).toBeUndefined();
    expect(standardiser(new Map([["A F", part(0, 0)]]), academie)).toBeUndefined();
  });
});
