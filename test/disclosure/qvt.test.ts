// The survey: no cell of fewer than ten answers, shown or told by the others, and a mean that tells none.

import type { DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { masquerQvt, masquerReponses, moyenneDite } from "../../loaders/disclosure/qvt.ts";
import { entrepotVide, lire, remplir } from "../indicateurs/entrepot.ts";

describe("les réponses à une question", () => {
  const cinq = [null, null, null, null, null];
  test.each([
    [[1, 2, 3, 2, 1], null],
    [[0, 0, 12, 0, 0], cinq],
    [
      [12, 13, 14, 15, 16],
      [12, 13, 14, 15, 16],
    ],
    [
      [10, 8, 9, 6, 7],
      [10, null, null, null, null],
    ],
    // Nine and one make ten: what is left of all answers is no smaller cell than those that are shown.
    [
      [9, 20, 30, 1, 40],
      [null, 20, 30, null, 40],
    ],
    [
      [9, 20, 30, 11, 40],
      [null, 20, 30, null, 40],
    ],
    [
      [2, 20, 30, 1, 40],
      [null, null, 30, null, 40],
    ],
    [[0, 0, 38, 2, 0], cinq],
  ])("%j donnent %j", (effectifs, attendu) => {
    expect(masquerReponses(effectifs)).toEqual(attendu);
  });

  const reponses = fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 2, maxLength: 5 });

  test("aucune cellule de moins de dix n’est montrée, ni ne se déduit des autres", () => {
    fc.assert(
      fc.property(reponses, (effectifs) => {
        const montres = masquerReponses(effectifs);
        if (montres === null) return;
        const total = effectifs.reduce((a, b) => a + b, 0);
        const visibles = montres.filter((n) => n !== null);
        const cache = total - visibles.reduce((a, b) => a + b, 0);
        const caches = montres.length - visibles.length;
        expect(total).toBeGreaterThanOrEqual(10);
        for (const n of visibles) expect(n).toBeGreaterThanOrEqual(10);
        // Each hidden cell may be anything from 0 to all that is hidden, once there are two.
        if (caches > 0) expect([caches >= 2, cache >= 10]).toEqual([true, true]);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  /** All the answers that a reader can imagine: those of each modality he is told, that many in all, that mean. */
  function imaginables(montres: readonly (number | null)[], total: number, somme: number): number[][] {
    const suite = (rang: number, reste: number, dit: number): number[][] => {
      if (rang === montres.length) return reste === 0 && dit === 0 ? [[]] : [];
      const su = montres[rang];
      const essais = typeof su === "number" ? [su] : Array.from({ length: reste + 1 }, (_, n) => n);
      return essais
        .filter((n) => n <= reste)
        .flatMap((n) => suite(rang + 1, reste - n, dit - n * (rang + 1)).map((autres) => [n, ...autres]));
    };
    return suite(0, total, somme);
  }

  test("la moyenne laisse à chaque modalité masquée au moins cinq effectifs possibles, sinon elle se tait", () => {
    let dites = 0;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 5, maxLength: 5 }), (effectifs) => {
        const montres = masquerReponses(effectifs);
        const moyenne = montres && moyenneDite([1, 2, 3, 4, 5], effectifs, montres);
        if (!montres || moyenne === null) return;
        dites++;
        const somme = effectifs.reduce((a, n, rang) => a + n * (rang + 1), 0);
        const total = effectifs.reduce((a, n) => a + n, 0);
        expect(moyenne).toBeCloseTo(somme / total, 12);
        const possibles = imaginables(montres, total, somme);
        for (const rang of effectifs.keys())
          if (montres[rang] === null)
            expect(new Set(possibles.map((p) => p[rang])).size).toBeGreaterThanOrEqual(5);
      }),
      { seed: 5, numRuns: 60 },
    );
    expect(dites).toBeGreaterThan(20);
    // All but one have chosen 5: the mean would tell that there is one.
    expect(moyenneDite([1, 2, 3, 4, 5], [0, 0, 0, 1, 18], cinq)).toBeNull();
    expect(moyenneDite([1, 2, 3, 4, 5], [12, 13, 14, 15, 16], [12, 13, 14, 15, 16])).toBeCloseTo(22 / 7, 12);
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
      `SELECT effectif, repondants, part, moyenne, statut FROM qvt_masques WHERE departement = '${departement}' ORDER BY modalite`,
    );

  test("donne les parts de ceux qui ont répondu et leur moyenne, et cache les petites cellules", async () => {
    const moyenne = 3.05;
    const secret = { effectif: null, repondants: 40, part: null, moyenne, statut: "secret" };
    const publie = { effectif: 20, repondants: 40, part: 50, moyenne, statut: "publie" };
    expect(await de("018")).toEqual([secret, secret, publie, secret, secret]);
  });

  test("se tait où moins de dix personnes ont répondu, et hors de l’académie", async () => {
    const rien = { effectif: null, repondants: null, part: null, moyenne: null, statut: "secret" };
    expect(await de("036")).toEqual([rien, rien, rien, rien, rien]);
    expect(await de("075")).toEqual([]);
  });
});
