/** Opens the warehouse: read-only for readers; for a load, a private copy that takes its place only once complete. */
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { ErreurUtilisateur } from "../erreur.ts";

const existe = (fichier: string) => stat(fichier).then(Boolean, () => false);
const sql = (nom: string) => readFile(new URL(nom, import.meta.url), "utf8");

/** A connection that reads; temporary tables are allowed. */
export async function ouvrirLecture(fichier: string): Promise<DuckDBConnection> {
  if (!(await existe(fichier)))
    throw new ErreurUtilisateur(
      `L’entrepôt « ${fichier} » n’existe pas encore. Chargez d’abord un dépôt : npm run observatoire -- charger`,
    );
  const instance = await DuckDBInstance.create(fichier, { access_mode: "READ_ONLY" });
  return instance.connect();
}

/** Creates the tables readers see and those of the loader. */
export async function creerTables(connexion: DuckDBConnection): Promise<void> {
  await connexion.run(await sql("tables.sql"));
  await connexion.run(await sql("interne.sql"));
}

export interface Chantier {
  connexion: DuckDBConnection;
  /** Puts the work in place of the former warehouse, in one rename. */
  valider(): Promise<void>;
  /** Leaves the former warehouse as it was. */
  abandonner(): Promise<void>;
}

/** Nothing spills to disk: raw rows pass through memory only. */
const SANS_DEBORDEMENT = { temp_directory: "" };

/** A new warehouse beside the former one, which is attached as `ancien` when there is one. */
export async function ouvrirChantier(fichier: string): Promise<Chantier & { ancien: boolean }> {
  const travail = `${fichier}.chantier-${process.pid}`;
  await mkdir(dirname(fichier), { recursive: true });
  await oublierInterrompus(fichier);
  // The file and its journal are born readable by their owner alone.
  const masque = process.umask(0o077);
  const instance = await DuckDBInstance.create(travail, SANS_DEBORDEMENT);
  const connexion = await instance.connect();
  const fermer = () => {
    connexion.closeSync();
    instance.closeSync();
    process.umask(masque);
  };
  const chantier = {
    connexion,
    ancien: await existe(fichier),
    async valider() {
      await connexion.run("CHECKPOINT");
      fermer();
      await rename(travail, fichier);
    },
    async abandonner() {
      fermer();
      await rm(travail, { force: true });
      await rm(`${travail}.wal`, { force: true });
    },
  };
  try {
    await preparer(connexion);
    if (chantier.ancien)
      await connexion.run(`ATTACH '${fichier.replaceAll("'", "''")}' AS ancien (READ_ONLY)`);
    return chantier;
  } catch (erreur) {
    await chantier.abandonner();
    throw chantier.ancien ? entrepotIllisible(fichier, erreur) : erreur;
  }
}

/** What a load that was killed has left behind. */
async function oublierInterrompus(fichier: string): Promise<void> {
  const prefixe = `${basename(fichier)}.chantier-`;
  for (const nom of await readdir(dirname(fichier))) {
    const processus = nom.startsWith(prefixe) ? Number.parseInt(nom.slice(prefixe.length), 10) : Number.NaN;
    if (Number.isInteger(processus) && !enVie(processus))
      await rm(join(dirname(fichier), nom), { force: true });
  }
}

function enVie(processus: number): boolean {
  try {
    return process.kill(processus, 0);
  } catch (erreur) {
    return (erreur as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The same tables in memory, for a check that loads nothing. */
export async function ouvrirMemoire(): Promise<Chantier> {
  const instance = await DuckDBInstance.create(":memory:", SANS_DEBORDEMENT);
  const connexion = await instance.connect();
  await preparer(connexion);
  const fermer = async () => {
    connexion.closeSync();
    instance.closeSync();
  };
  return { connexion, valider: fermer, abandonner: fermer };
}

/** Tables of the warehouse, and `tampon`, the database in memory where rows are read. */
async function preparer(connexion: DuckDBConnection): Promise<void> {
  await creerTables(connexion);
  await connexion.run("ATTACH ':memory:' AS tampon");
}

const entrepotIllisible = (fichier: string, erreur: unknown) =>
  new ErreurUtilisateur(
    `L’entrepôt « ${fichier} » ne peut pas être ouvert (${erreur instanceof Error ? erreur.message.split("\n")[0] : erreur}). ` +
      "Fermez les programmes qui l’utilisent ; s’il est abîmé, supprimez-le puis relancez : tout sera rechargé depuis le dépôt.",
  );
