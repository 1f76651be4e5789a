// Three years as one, as the address asks: sums first, divided after; what one year masks stays masked. All fictional.
import { describe, expect, test } from "vitest";
import { lireEtat } from "../../src/components/etat.js";
import { parametrePeriode, reunies, reunir } from "../../src/components/explorer/reunir.js";
import type { Lue } from "../../src/components/mesures.js";
import type { Declaration } from "../../src/components/types.js";
import { publiee } from "./mesure.ts";

const D = { id: "constat_2gt", unite: "%" } as Declaration;
const ligne = (millesime: number, n: number | null, d: number, code = "B1"): Lue => ({
  ...publiee(0, [null, null], { millesime, code }),
  ...{
    libelle: code,
    numerateur: n,
    denominateur: n === null ? null : d,
    valeur: n === null ? null : (100 * n) / d,
  },
  statut: n === null ? "secret" : "publie",
});
const donnees = (...lignes: Lue[]) => ({ lignes, fines: [] });
const QUATRE = donnees(
  ligne(2021, 50, 100),
  ligne(2022, 60, 200),
  ligne(2023, 90, 100),
  ligne(2024, 10, 100),
);

describe("trois années réunies", () => {
  test("additionnent avant de diviser, et laissent les premières années", () => {
    expect(reunir(QUATRE, D).lignes.map(({ millesime, valeur }) => [millesime, valeur])).toEqual([
      [2023, 50],
      [2024, 40],
    ]);
  });

  test("n’ont pas de valeur où l’une des trois est masquée", () => {
    const lues = reunir(donnees(...QUATRE.lignes.slice(0, 3), ligne(2024, null, 0)), D).lignes;
    expect(lues.map(({ statut, valeur }) => [statut, valeur])).toEqual([
      ["publie", 50],
      ["secret", null],
    ]);
  });

  test("se lisent dans l’adresse, et seulement où elles ont un sens", () => {
    const lu = (lignes: Lue[], unite: Declaration["unite"]) =>
      lireEtat([parametrePeriode({ ...D, unite }, donnees(...lignes))], "?periode=3ans");
    expect(reunies(lu([...QUATRE.lignes], "%").etat)).toBe(true);
    expect(lu([...QUATRE.lignes], "points").inconnues).toEqual([{ libelle: "Années", valeur: "3ans" }]);
    expect(reunies(lu(QUATRE.lignes.slice(0, 2) as Lue[], "%").etat)).toBe(false);
  });
});
