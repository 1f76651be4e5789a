/**
 * What a purge has decided lasts: rows of pupils from before its rentrée never come back into the warehouse, were their
 * file read again, and the measures kept in their place pass from one warehouse to the next.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Source } from "../sources/definition.ts";
import { lignes, valeur } from "./requete.ts";

const TABLES = ["purge", "mesures_conservees", "lieux_conserves"];

/** Takes them from the former warehouse, attached as `ancien`, whatever version made it. */
export async function transmettre(connexion: DuckDBConnection): Promise<void> {
  const connues = await lignes<[string]>(
    connexion,
    "SELECT table_name FROM duckdb_tables() WHERE database_name = 'ancien'",
  );
  for (const table of TABLES)
    if (connues.some(([nom]) => nom === table))
      await connexion.run(`INSERT INTO ${table} BY NAME FROM ancien.${table}`);
}

/** Rows of pupils of this source that are too old, or whose year cannot be told: a refused row holds a pseudonym too. */
export const tropAnciennes = ({ annee }: Pick<Source, "annee">, borne: string): string =>
  `coalesce("${annee}", 0) < ${borne}`;

/** Forgets the rows of a file just read that a purge has removed before, and returns how many. */
export async function oublier(connexion: DuckDBConnection, source: Source, id: number): Promise<number> {
  if (source.famille !== "eleves") return 0;
  const borne = await valeur(connexion, "SELECT max(avant) FROM purge");
  const anciennes = `fichier_id = ${id} AND ${tropAnciennes(source, String(borne))}`;
  if (borne === 0) return 0;
  const nombre = await valeur(connexion, `SELECT count(*) FROM lignes_${source.nom} WHERE ${anciennes}`);
  await connexion.run(
    `DELETE FROM rejets_lignes WHERE fichier_id = ${id}
       AND ligne IN (SELECT ligne FROM lignes_${source.nom} WHERE ${anciennes})`,
  );
  await connexion.run(`DELETE FROM lignes_${source.nom} WHERE ${anciennes}`);
  return nombre;
}
