/** The measures table as files that other tools read: CSV of the contract and Parquet, written by DuckDB itself. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { COLONNES, ORDRE } from "./colonnes.ts";

export type Forme = "csv" | "csv.gz" | "parquet";

const TYPES_SQL = { texte: "VARCHAR", entier: "INTEGER", reel: "DOUBLE" } as const;

const CSV = "FORMAT csv, DELIMITER ';', HEADER true, NULLSTR ''";
const OPTIONS: Record<Forme, string> = {
  csv: CSV,
  "csv.gz": `${CSV}, COMPRESSION gzip`,
  parquet: "FORMAT parquet, COMPRESSION zstd",
};

/** An absent text is empty in CSV, where `""` would be read as a text by some tools. */
const selection = (forme: Forme) =>
  COLONNES.map(({ nom, type }) =>
    type === "texte" && forme !== "parquet"
      ? `nullif(${nom}, '') AS ${nom}`
      : `${nom}::${TYPES_SQL[type]} AS ${nom}`,
  ).join(", ");

/** `table` is the name of the measures table in this connection, masked or not: the caller answers for it. */
export async function ecrireTable(connexion: DuckDBConnection, table: string, forme: Forme, fichier: string) {
  const chemin = fichier.replaceAll("'", "''");
  await connexion.run(
    `COPY (SELECT ${selection(forme)} FROM ${table} ${ORDRE}) TO '${chemin}' (${OPTIONS[forme]})`,
  );
}
