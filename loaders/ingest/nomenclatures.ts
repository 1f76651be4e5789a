/** Brings the nomenclatures shipped with the code, and the deposited N_MEF, into the context of the checks. */
import { readFile } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Contexte } from "../sources/contexte.ts";
import { contexte, type Mef, type Textes } from "../sources/nomenclatures/tables.ts";

const lire = (nom: string) =>
  readFile(new URL(`../../data/nomenclatures/${nom}.csv`, import.meta.url), "utf8");

export async function textes(): Promise<Textes> {
  const [mefRegles, mefClasses, pcsGroupes, departements] = await Promise.all(
    ["mef_regles", "mef_classes", "pcs_groupes", "departements"].map(lire),
  );
  return { mefRegles, mefClasses, pcsGroupes, departements } as Textes;
}

/** Years are accepted up to the next one. */
export const anneeMax = (): number => new Date().getFullYear() + 1;

/** The context of today, with the N_MEF of the table `n_mef`. */
export async function contexteDuJour(tables: Textes, connexion?: DuckDBConnection): Promise<Contexte> {
  const nMef: Mef[] = [];
  if (connexion) {
    const lues = await connexion.runAndReadAll(`SELECT mef, mef_stat_11, libelle_long,
      CAST(date_ouverture AS VARCHAR), CAST(date_fermeture AS VARCHAR) FROM n_mef`);
    for (const [mef, mefstat, libelle, ouverture, fermeture] of lues.getRows() as (string | null)[][])
      if (mef && mefstat)
        nMef.push({
          mef,
          mefstat,
          libelle: libelle ?? null,
          ouverture: ouverture ?? null,
          fermeture: fermeture ?? null,
        });
  }
  return contexte(tables, anneeMax(), nMef);
}
