/** An in-memory warehouse with the tables of the contract, filled by the tests: fictional pupils and schools only. */
import { readFile } from "node:fs/promises";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";

export type Ligne = Record<string, string | number | boolean | null | readonly string[]>;
export type Tables = Record<string, readonly Ligne[]>;

const litteral = (v: Ligne[string] | undefined): string => {
  if (v === undefined || v === null) return "NULL";
  if (typeof v === "string") return `'${v.replaceAll("'", "''")}'`;
  if (Array.isArray(v)) return `[${v.map(litteral).join(", ")}]`;
  return String(v);
};

export async function entrepotVide(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connexion = await instance.connect();
  // A handful of rows: planning well costs more than reading them badly. The golden examples keep the optimizer.
  await connexion.run("PRAGMA disable_optimizer");
  await connexion.run(await readFile(new URL("../../loaders/warehouse/tables.sql", import.meta.url), "utf8"));
  return connexion;
}

/** Adds rows; columns that a row does not name stay NULL. */
export async function remplir(connexion: DuckDBConnection, tables: Tables): Promise<void> {
  for (const [table, lignes] of Object.entries(tables)) {
    if (lignes.length === 0) continue;
    const colonnes = [...new Set(lignes.flatMap((ligne) => Object.keys(ligne)))];
    const valeurs = lignes.map((ligne) => `(${colonnes.map((c) => litteral(ligne[c])).join(", ")})`);
    await connexion.run(`INSERT INTO ${table} (${colonnes.join(", ")}) VALUES ${valeurs.join(", ")}`);
  }
}

export async function lire<T>(connexion: DuckDBConnection, sql: string): Promise<T[]> {
  return (await (await connexion.runAndReadAll(sql)).getRowObjectsJS()) as T[];
}

/** The measures of these rows, in a stable order. */
export async function mesurer(tables: Tables): Promise<Mesure[]> {
  const connexion = await entrepotVide();
  try {
    await remplir(connexion, tables);
    await calculerMesures(connexion);
    return await lire<Mesure>(connexion, "FROM mesures ORDER BY ALL");
  } finally {
    connexion.closeSync();
  }
}

/** The figures of one indicator, by « code millesime sexe pcs strate » as asked. */
export function figures(mesures: readonly Mesure[], filtre: Partial<Mesure>): Mesure[] {
  const cles = Object.entries(filtre) as [keyof Mesure, unknown][];
  return mesures.filter((m) => cles.every(([cle, valeur]) => m[cle] === valeur));
}

/** The one figure that fits; undefined when it was left out. */
export function figure(mesures: readonly Mesure[], filtre: Partial<Mesure>): Mesure | undefined {
  const trouvees = figures(mesures, { sexe: "T", pcs: "T", strate: "", ...filtre });
  if (trouvees.length > 1) throw new Error(`${trouvees.length} figures pour ${JSON.stringify(filtre)}`);
  return trouvees[0];
}
