// The SQL that runs on millions of rows and the pure functions held to the literature must be the same functions.
import { readFile } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { correlationPartagee, ecartApparie } from "../../loaders/statistics/ecartApparie.ts";
import { newcombe } from "../../loaders/statistics/newcombe.ts";
import { oddsRatio } from "../../loaders/statistics/oddsRatio.ts";
import { wilson } from "../../loaders/statistics/wilson.ts";
import { entrepotVide, lire } from "./entrepot.ts";

let connexion: DuckDBConnection;
beforeAll(async () => {
  connexion = await entrepotVide();
  await connexion.run(
    await readFile(new URL("../../loaders/indicateurs/macros.sql", import.meta.url), "utf8"),
  );
});
afterAll(() => connexion.closeSync());

/** Part of a group: its size, then how many of it. */
const part = (max: number) =>
  fc.integer({ min: 1, max }).chain((d) => fc.tuple(fc.integer({ min: 0, max: d }), fc.constant(d)));

async function comparer(
  tirages: readonly (readonly number[])[],
  colonnes: string,
  sql: string,
  attendu: (t: number[]) => number[],
) {
  const valeurs = tirages.map((t) => `(${t.join(", ")})`).join(", ");
  const lignes = await lire<Record<string, number>>(
    connexion,
    `SELECT ${sql} FROM (VALUES ${valeurs}) t(${colonnes})`,
  );
  lignes.forEach((ligne, i) => {
    const voulu = attendu([...(tirages[i] ?? [])]);
    Object.values(ligne).forEach((valeur, j) => {
      expect(valeur).toBeCloseTo(voulu[j] ?? Number.NaN, 6);
    });
  });
}

test("l’intervalle de Wilson est le même en SQL et en TypeScript", async () => {
  await comparer(
    fc.sample(part(3_000_000), 300),
    "n, d",
    "wilson_bas(n, d) AS bas, wilson_haut(n, d) AS haut",
    ([n = 0, d = 0]) => [...(wilson(n, d) ?? [])],
  );
});

test("l’intervalle d’un écart entre groupes et le rapport des chances sont les mêmes en SQL et en TypeScript", async () => {
  const deux = fc.tuple(part(900_000), part(900_000)).map(([a, b]) => [...a, ...b]);
  const sql =
    "newcombe_bas(n1, d1, n2, d2) AS b, newcombe_haut(n1, d1, n2, d2) AS h, odds_ratio(n1, d1, n2, d2) AS o";
  await comparer(fc.sample(deux, 300), "n1, d1, n2, d2", sql, ([n1 = 0, d1 = 0, n2 = 0, d2 = 0]) => [
    ...(newcombe(n1, d1, n2, d2) ?? []),
    oddsRatio(n1, d1, n2, d2) ?? Number.NaN,
  ]);
});

test("l’intervalle apparié est le même en SQL et en TypeScript", async () => {
  const n = fc.nat({ max: 500_000 });
  const table = fc
    .tuple(n, n, n, fc.integer({ min: 1, max: 500_000 }))
    .map(([e, f, g, h]) => [e + f, e + g, e, e + f + g + h]);
  const phi = "phi_partage(n1, n2, j, d)";
  const sql = `apparie_bas(n1, n2, ${phi}, d) AS b, apparie_haut(n1, n2, ${phi}, d) AS h`;
  await comparer(fc.sample(table, 300), "n1, n2, j, d", sql, ([n1 = 0, n2 = 0, j = 0, d = 0]) => [
    ...(ecartApparie(n1, n2, correlationPartagee(n1, n2, j, d), d) ?? []),
  ]);
});

test("un effectif plus grand que son total n’a pas d’intervalle, et n’arrête rien", async () => {
  const [ligne] = await lire<Record<string, number | null>>(
    connexion,
    `SELECT wilson_bas(7, 6) AS a, wilson_haut(7, 6) AS b, newcombe_bas(7, 6, 2, 6) AS c, newcombe_haut(2, 6, 7, 6) AS d,
       apparie_bas(7, 2, 0, 6) AS e, apparie_haut(2, 7, 0, 6) AS f, odds_ratio(7, 6, 2, 6) AS g`,
  );
  expect(wilson(7, 6)).toBeUndefined();
  expect(Object.values(ligne ?? {})).toEqual(Array.from({ length: 7 }, () => null));
});
