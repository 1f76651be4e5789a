/** A published folder made of a few fictional pupils: what the audit reads of a site, and no more. */
import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { masquer } from "../../loaders/disclosure/masquer.ts";
import type { Profil } from "../../loaders/disclosure/seuils.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { entrepotVide, remplir, type Tables } from "../indicateurs/entrepot.ts";

/** `editions`: folders published before, which this publication must not open; `autres`, under the other profile. */
export async function publication(
  tables: Tables,
  complements: boolean,
  editions: readonly string[] = [],
  {
    profil = "interne",
    autres = [],
    dire,
  }: { profil?: Profil; autres?: readonly string[]; dire?: (phrase: string) => void } = {},
): Promise<string> {
  const connexion = await entrepotVide();
  try {
    await remplir(connexion, tables);
    await calculerMesures(connexion);
    const anterieures = [...editions, ...autres].map((dossier) => ({
      table: join(dossier, "telechargements", "mesures.parquet"),
      flux: join(dossier, "telechargements", "flux.parquet"),
      etablissements: join(dossier, "telechargements", "etablissements.csv"),
      memeProfil: editions.includes(dossier),
    }));
    await masquer(connexion, profil, complements, anterieures, dire);
    return await ecrire(connexion);
  } finally {
    connexion.closeSync();
  }
}

async function ecrire(connexion: DuckDBConnection): Promise<string> {
  const dossier = await mkdtemp(join(tmpdir(), "publication-"));
  const telechargements = join(dossier, "telechargements");
  await mkdir(telechargements);
  const copier = (sql: string, fichier: string, options: string) =>
    connexion.run(`COPY (${sql}) TO '${join(telechargements, fichier)}' (${options})`);
  await copier("FROM mesures_masquees", "mesures.parquet", "FORMAT parquet");
  await copier("FROM flux_masques", "flux.parquet", "FORMAT parquet");
  await copier("FROM trajets_masques", "trajets.parquet", "FORMAT parquet");
  await copier(
    "SELECT etablissement AS code, departement, bassin, district, reseau, secteur FROM lieu",
    "etablissements.csv",
    "FORMAT csv, DELIMITER ';', HEADER true, NULLSTR ''",
  );
  return dossier;
}
