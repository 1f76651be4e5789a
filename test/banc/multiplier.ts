/**
 * The same warehouse with n times its pupils, in n times its schools, bassins and districts, the départements staying
 * the same: what the larger sizes of the fictional deposit are, without writing and reading their files again.
 */
import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** Columns that name a pupil, a school or a place of one copy. */
const PROPRES = /^(pid|uai|uai_origine|uai_accueil|uai_ancien|uai_nouveau|reseau|bassin|district)$/;

export async function multiplier(entrepot: string, copies: number): Promise<string> {
  if (copies === 1) return entrepot;
  const cible = entrepot.replace(/\.duckdb$/, `-x${copies}.duckdb`);
  if (existsSync(cible)) return cible;
  const brouillon = `${cible}.brouillon`;
  rmSync(brouillon, { force: true });
  copyFileSync(entrepot, brouillon);
  const instance = await DuckDBInstance.create(brouillon);
  const connexion = await instance.connect();
  for (const [table, colonnes] of await tables(connexion)) await copier(connexion, table, colonnes, copies);
  await connexion.run("CHECKPOINT");
  connexion.closeSync();
  instance.closeSync();
  renameSync(brouillon, cible);
  return cible;
}

async function tables(connexion: DuckDBConnection): Promise<Map<string, string[]>> {
  const lues = await connexion.runAndReadAll(
    "SELECT table_name, list(column_name) FROM duckdb_columns() SEMI JOIN duckdb_tables() USING (database_name, table_name) GROUP BY 1",
  );
  const toutes = lues.getRowsJS() as [string, string[]][];
  return new Map(toutes.filter(([, colonnes]) => colonnes.some((c) => PROPRES.test(c))));
}

async function copier(connexion: DuckDBConnection, table: string, colonnes: string[], copies: number) {
  const autres = colonnes.filter((c) => PROPRES.test(c)).map((c) => `${c} || '-' || copie AS ${c}`);
  await connexion.run(
    `INSERT INTO ${table} SELECT t.* REPLACE (${autres.join(", ")}) FROM ${table} t, range(1, ${copies}) r(copie)`,
  );
}
