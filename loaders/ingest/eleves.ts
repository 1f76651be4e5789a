/** Rows of pupils are stored once, in `lignes_<source>`; what readers see of them is a view of those that count. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { SOURCES } from "../sources/index.ts";

/** Sources of one row a pupil. */
export const ELEVES = SOURCES.filter(({ famille }) => famille === "eleves");

/** What follows from other cells of the row: said here, the row itself stays as it was deposited. */
const DEDUITES: Readonly<Record<string, string>> = {
  cohorte: "REPLACE (coalesce(session, CASE WHEN diplome IS NOT NULL THEN rentree + 1 END) AS session)",
};

/** Puts the views in place of the tables of tables.sql, which are left to say their columns and to be filled by tests. */
export async function poserVues(connexion: DuckDBConnection): Promise<void> {
  for (const { nom } of ELEVES)
    await connexion.run(`DROP TABLE ${nom};
      CREATE VIEW ${nom} AS SELECT * EXCLUDE (fichier_id, ligne, rejetee, chargee) ${DEDUITES[nom] ?? ""}
      FROM lignes_${nom} WHERE chargee`);
}
