/**
 * A check over everything that is loaded: it never refuses a row, it tells a director what to look at. One file a check:
 * the query that finds, the sentence that says it in the report, and the three sentences that explain it on the site.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Explication } from "../explications/explication.ts";
import type { Constat } from "../rapport.ts";
import { lignes } from "../requete.ts";

export interface Controle extends Explication {
  regle: string;
  /** SELECT fichier_id, colonne, nombre, ligne, valeur, details (VARCHAR[]), grave: one row per thing found. */
  sql: string;
  /** The finding in one sentence of the report, from the value and the details of a row. */
  dire: (valeur: string, details: readonly string[]) => string;
}

/** Findings by file id. */
export type Croises = Map<number, Constat[]>;

type Trouvaille = [number, string | null, number, number | null, string, string[], boolean];

/** Rows of a source that count, with the file and the line each came from. */
export const chargees = (source: string): string => `(FROM lignes_${source} l
  ANTI JOIN (FROM tampon.verdicts WHERE source = '${source}') v ON v.fichier_id = l.fichier_id AND v.ligne = l.ligne
  WHERE NOT rejetee)`;

/** Runs a check and adds what it finds to each file: by column, counted, with five examples. */
export async function passer(connexion: DuckDBConnection, controle: Controle, croises: Croises) {
  const trouvees = await lignes<Trouvaille>(
    connexion,
    `SELECT fichier_id, colonne, nombre, ligne, valeur, details, grave FROM (${controle.sql})
     ORDER BY fichier_id, colonne, grave DESC, ligne, valeur`,
  );
  const ou = ([fichier, colonne]: Trouvaille) => `${fichier} ${colonne}`;
  for (const lieu of new Set(trouvees.map(ou))) {
    const siennes = trouvees.filter((trouvee) => ou(trouvee) === lieu);
    const [[fichier, colonne] = [0, null]] = siennes;
    const constat: Constat = {
      regle: controle.regle,
      gravite: siennes.some(([, , , , , , grave]) => grave) ? "avertissement" : "information",
      colonne,
      nombre: siennes.reduce((somme, [, , nombre]) => somme + nombre, 0),
      exemples: siennes.slice(0, 5).map(([, , , ligne, valeur, details]) => ({
        ligne,
        valeur,
        message: controle.dire(valeur, details),
      })),
    };
    croises.set(fichier, [...(croises.get(fichier) ?? []), constat]);
  }
}
