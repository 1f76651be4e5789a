/** Results of a query as plain values: numbers instead of bigints, arrays instead of DuckDB lists. */
import { type DuckDBConnection, DuckDBListValue, type DuckDBValue } from "@duckdb/node-api";

function simple(valeur: DuckDBValue): unknown {
  if (typeof valeur === "bigint") return Number(valeur);
  return valeur instanceof DuckDBListValue ? valeur.items.map(simple) : valeur;
}

/** `T` is what the caller wrote in its SELECT. */
export async function lignes<T extends readonly unknown[]>(
  connexion: DuckDBConnection,
  sql: string,
): Promise<T[]> {
  const lues = await connexion.runAndReadAll(sql);
  return lues.getRows().map((ligne) => ligne.map(simple)) as unknown as T[];
}

/** The number of a query that returns one. */
export async function valeur(connexion: DuckDBConnection, sql: string): Promise<number> {
  const [premiere] = await lignes<[number | null]>(connexion, sql);
  return premiere?.[0] ?? 0;
}
