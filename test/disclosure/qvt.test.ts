// The survey: no question with fewer than ten answers, no small cell that could be told from the others.

import type { DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { masquerQvt, masquerReponses } from "../../loaders/disclosure/qvt.ts";
import { entrepotVide, lire, remplir } from "../indicateurs/entrepot.ts";

describe("les réponses à une question", () => {
  test.each([
    [[1, 2, 3, 2, 1], null],
    [
      [0, 0, 12, 0, 0],
      [null, null, null, null, null],
    ],
    [
      [10, 8, 9, 6, 7],
      [10, 8, 9, 6, 7],
    ],
    [
      [10, 8, 9, 6, 0],
      [10, 8, 9, 6, 0],
    ],
    [
      [10, 8, 3, 6, 9],
      [10, 8, null, null, 9],
    ],
    [
      [10, 8, 2, 1, 9],
      [10, null, null, null, 9],
    ],
    [
      [10, 8, 2, 3, 9],
      [10, 8, null, null, 9],
    ],
    [
      [0, 0, 9, 8, 0],
      [null, null, 9, null, null],
    ],
    [
      [0, 0, 9, 10, 2],
      [0, 0, null, 10, null],
    ],
    [
      [0, 0, 38, 2, 0],
      [0, 0, null, null, 0],
    ],
  ])("%j donnent %j", (effectifs, attendu) => {
    expect(masquerReponses(effectifs)).toEqual(attendu);
  });

  test("aucune cellule cachée ne se resserre à moins de cinq, aucune petite n’est montrée", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 5 }), (effectifs) => {
        const montres = masquerReponses(effectifs);
        if (montres === null) return;
        const total = effectifs.reduce((a, b) => a + b, 0);
        const visibles = montres.filter((n) => n !== null);
        const cache = total - visibles.reduce((a, b) => a + b, 0);
        const caches = montres.length - visibles.length;
        expect(total).toBeGreaterThanOrEqual(10);
        for (const n of visibles)
          expect(n === 0 || (n >= 5 && (total - n === 0 || total - n >= 5))).toBe(true);
        // Each hidden cell may be anything from 0 to all that is hidden, once there are two.
        if (caches > 0) expect([caches >= 2, cache >= 5]).toEqual([true, true]);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe("la table de l’enquête", () => {
  let connexion: DuckDBConnection;
  const question = (departement: string, effectifs: readonly number[]) =>
    effectifs.map((effectif, i) => ({
      vague: "2023-05",
      departement,
      question: "Q1",
      modalite: i + 1,
      effectif,
    }));
  beforeAll(async () => {
    connexion = await entrepotVide();
    await remplir(connexion, {
      academie_departements: [{ departement: "018" }, { departement: "036" }],
      qvt: [
        ...question("018", [2, 8, 20, 6, 4]),
        ...question("036", [1, 2, 4, 0, 0]),
        ...question("075", [20, 20, 20]),
      ],
    });
    await masquerQvt(connexion);
  });
  afterAll(() => connexion.closeSync());

  const de = (departement: string) =>
    lire(
      connexion,
      `SELECT effectif, repondants, part, statut FROM qvt_masques WHERE departement = '${departement}' ORDER BY modalite`,
    );

  test("donne les parts de ceux qui ont répondu, et cache les petites cellules", async () => {
    const secret = { effectif: null, repondants: 40, part: null, statut: "secret" };
    const publie = (effectif: number, part: number) => ({ effectif, repondants: 40, part, statut: "publie" });
    expect(await de("018")).toEqual([secret, publie(8, 20), publie(20, 50), publie(6, 15), secret]);
  });

  test("se tait où moins de dix personnes ont répondu, et hors de l’académie", async () => {
    const rien = { effectif: null, repondants: null, part: null, statut: "secret" };
    expect(await de("036")).toEqual([rien, rien, rien, rien, rien]);
    expect(await de("075")).toEqual([]);
  });
});
