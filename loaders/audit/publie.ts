/** What a published folder gives to whoever downloads it: the measures table, and where each school lies. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { ErreurUtilisateur } from "../erreur.ts";
import type { Ligne } from "./apports.ts";
import { type Bloc, sensDe } from "./definitions.ts";
import { type Ecole, type Lieux, lieuxDe } from "./lieux.ts";

export interface Partie {
  bloc: Bloc;
  millesime: number;
}

export interface Publie {
  lieux: Lieux;
  parties: readonly Partie[];
  /** Rows of a block and a year, in each folder: the one attacked first. */
  lire: (partie: Partie) => Promise<Ligne[][]>;
}

interface Ouverte extends Publie {
  connexion: DuckDBConnection;
  fermer: () => void;
}

const COLONNES = `rang::INTEGER AS rang, indicateur, maille, code, sexe, pcs, coalesce(strate, '') AS strate, numerateur, denominateur,
  ic_bas, ic_haut, statut`;

function fichierDe(dossier: string, nom: string): string {
  const fichier = join(dossier, "telechargements", nom);
  if (existsSync(fichier)) return fichier.replaceAll("'", "''");
  throw new ErreurUtilisateur(
    `« ${dossier} » n’a pas le fichier telechargements/${nom} : ce n’est pas un site de l’observatoire, ou il est d’une version antérieure à l’audit. Publiez-le de nouveau.`,
  );
}

/** The editions archived in a site, by their names; none in another folder. */
export async function editionsDe(site: string): Promise<string[]> {
  const racine = join(site, "editions");
  const noms = existsSync(racine) ? (await readdir(racine)).sort() : [];
  return noms
    .map((nom) => join(racine, nom))
    .filter((dossier) => existsSync(join(dossier, "telechargements", "mesures.parquet")));
}

export async function memeTable(un: string, autre: string): Promise<boolean> {
  const [a, b] = await Promise.all(
    [un, autre].map((d) => readFile(join(d, "telechargements", "mesures.parquet"))),
  );
  return a?.equals(b as Buffer) ?? false;
}

/** In this order whoever reads them, so that what masks and what audits write the same system. */
const CLE = "indicateur, strate, sexe, pcs, maille, code";

/** Flows as rows of a count: one that is not there is masked, or nobody's. */
export const sqlFlux = (flux: string, rang: string) => `
  SELECT ${rang} AS rang, 'flux_' || cohorte AS indicateur, maille, code, millesime, 'T' AS sexe, 'T' AS pcs,
    't+' || etape || ':' || de || '>t+' || (etape + 1) || ':' || vers AS strate, effectif AS numerateur, 'publie' AS statut
  FROM ${flux} WHERE effectif IS NOT NULL`;

/** One published table and its flows as `publie_k`; rows are numbered, as `rang`, by whoever is about to publish them. */
export const sqlPublie = (k: number, mesures: string, flux: string, numerotees = false) => {
  const rang = numerotees ? "rang" : "NULL::BIGINT";
  return `CREATE OR REPLACE TEMP TABLE publie_${k} AS
    SELECT ${rang} AS rang, * ${numerotees ? "EXCLUDE (rang)" : ""} FROM ${mesures} UNION ALL BY NAME (${sqlFlux(flux, rang)})`;
};

const MAILLES = ["departement", "bassin", "district", "reseau"] as const;

/** Where schools lie, from the file of a folder, as its path in quotes. */
export const sqlEcoles = (fichier: string) =>
  `(SELECT code, ${MAILLES.join(", ")} FROM read_csv(${fichier}, delim = ';', header = true, all_varchar = true))`;

async function lignes<T>(connexion: DuckDBConnection, sql: string): Promise<T[]> {
  return (await connexion.runAndReadAll(sql)).getRowObjectsJS() as T[];
}

/** Reads the folders, the first being the one attacked; their tables are named `publie_0`, `publie_1`… */
export async function lirePublie(dossiers: readonly string[]): Promise<Ouverte> {
  const connexion = await (await DuckDBInstance.create(":memory:")).connect();
  for (const [k, dossier] of dossiers.entries())
    await connexion.run(
      sqlPublie(k, `'${fichierDe(dossier, "mesures.parquet")}'`, `'${fichierDe(dossier, "flux.parquet")}'`),
    );
  const publie = await publieDe(
    connexion,
    dossiers.map((d) => sqlEcoles(`'${fichierDe(d, "etablissements.csv")}'`)),
  );
  return { ...publie, connexion, fermer: () => connexion.closeSync() };
}

/** What the tables `publie_0`, `publie_1`… give; `ecoles`: of each, where its schools lie, as SQL. */
export async function publieDe(connexion: DuckDBConnection, ecoles: readonly string[]): Promise<Publie> {
  const tables = ecoles.map((_, k) => `publie_${k}`);
  const lues = await lignes<Ecole>(
    connexion,
    `SELECT code, ${MAILLES.map((m) => `coalesce(${m}, '') AS ${m}`).join(", ")}, dossier
     FROM (${ecoles.map((sql, k) => `SELECT *, ${k} AS dossier FROM ${sql}`).join(" UNION ALL BY NAME ")}) ORDER BY dossier, code`,
  );
  const [academie] = await lignes<{ code: string }>(
    connexion,
    "SELECT DISTINCT code FROM publie_0 WHERE maille = 'academie'",
  );
  if (!academie) throw new ErreurUtilisateur("La table publiée ne contient aucune figure de l’académie.");
  const ids = await lignes<{ indicateur: string; millesime: number; nombre: number }>(
    connexion,
    `SELECT indicateur, millesime, count(*)::INTEGER AS nombre
     FROM (${tables.map((t) => `SELECT indicateur, millesime FROM ${t}`).join(" UNION ALL ")}) GROUP BY ALL`,
  );
  const parBloc = new Map<Bloc, Set<string>>();
  const parties = new Map<string, { partie: Partie; nombre: number }>();
  for (const { indicateur, millesime, nombre } of ids) {
    const sens = sensDe(indicateur, "", "");
    if (sens.genre === "libre") continue;
    parBloc.set(sens.bloc, (parBloc.get(sens.bloc) ?? new Set<string>()).add(indicateur));
    const cle = `${sens.bloc} ${millesime}`;
    const partie = { bloc: sens.bloc, millesime };
    parties.set(cle, { partie, nombre: nombre + (parties.get(cle)?.nombre ?? 0) });
  }
  return {
    lieux: lieuxDe(lues, academie.code),
    // Small ones first: what they do not take of the time goes to the long ones.
    parties: [...parties]
      .sort(([a, un], [b, autre]) => un.nombre - autre.nombre || (a < b ? -1 : 1))
      .map(([, { partie }]) => partie),
    lire: ({ bloc, millesime }) => {
      const liste = [...(parBloc.get(bloc) ?? [])].map((id) => `'${id}'`).join(", ");
      return Promise.all(
        tables.map((table) =>
          lignes<Ligne>(
            connexion,
            `SELECT ${COLONNES} FROM ${table} WHERE millesime = ${millesime} AND indicateur IN (${liste}) ORDER BY ${CLE}`,
          ),
        ),
      );
    },
  };
}
