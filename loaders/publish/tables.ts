/** The published tables as files that other tools read: CSV of the contract and Parquet, written by DuckDB itself. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { CLE, COLONNES, type Colonne } from "./colonnes.ts";

export type Forme = "csv" | "csv.gz" | "parquet";

export const TYPES_SQL = { texte: "VARCHAR", entier: "INTEGER", reel: "DOUBLE" } as const;

const CSV = "FORMAT csv, DELIMITER ';', HEADER true, NULLSTR ''";
const OPTIONS: Record<Forme, string> = {
  csv: CSV,
  "csv.gz": `${CSV}, COMPRESSION gzip`,
  parquet: "FORMAT parquet, COMPRESSION zstd",
};

/** An absent text is empty in CSV, where `""` would be read as a text by some tools. */
const selection = (colonnes: readonly Colonne[], forme: Forme) =>
  colonnes
    .map(({ nom, type }) =>
      type === "texte" && forme !== "parquet"
        ? `nullif(${nom}, '') AS ${nom}`
        : `${nom}::${TYPES_SQL[type]} AS ${nom}`,
    )
    .join(", ");

interface Table {
  table: string;
  colonnes: readonly Colonne[];
  /** The order of the file. */
  cle: readonly string[];
}

/** A table of this connection, or the name of a measures table, masked or not: the caller answers for it. */
export async function ecrireTable(
  connexion: DuckDBConnection,
  quoi: Table | string,
  forme: Forme,
  fichier: string,
) {
  const { table, colonnes, cle } =
    typeof quoi === "string" ? { table: quoi, colonnes: COLONNES, cle: CLE } : quoi;
  const chemin = fichier.replaceAll("'", "''");
  await connexion.run(
    `COPY (SELECT ${selection(colonnes, forme)} FROM ${table} ORDER BY ${cle.join(", ")}) TO '${chemin}' (${OPTIONS[forme]})`,
  );
}
