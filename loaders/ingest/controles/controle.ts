/**
 * A check over everything that is loaded: it never refuses a row, it tells a director what to look at. One file a check:
 * the queries that find, the sentence that says it in the report, and the three sentences that explain it on the site.
 */
import type { Explication } from "../explications/explication.ts";

/** One of the queries of a check, run only where something was read of a source it looks at. */
export interface Partie {
  sources: readonly string[];
  /** SELECT fichier_id, colonne, nombre, ligne, valeur, details (VARCHAR[]), grave: one row per thing found. */
  sql: string;
}

export interface Controle extends Explication {
  regle: string;
  parties: readonly Partie[];
  /** The finding in one sentence of the report, from the value and the details of a row. */
  dire: (valeur: string, details: readonly string[]) => string;
}

/** Rows of a source that count, with the file and the line each came from. */
export const chargees = (source: string): string => `(FROM lignes_${source} WHERE chargee)`;
