/** Opens the warehouse: read-only for readers; for a load, a private copy that takes its place only once complete. */
import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { ErreurUtilisateur } from "../erreur.ts";
import { expliquerDisque } from "./disque.ts";
import { type Verrou, verrouiller } from "./verrou.ts";

const executer = promisify(execFile);
const litteral = (texte: string) => `'${texte.replaceAll("'", "''")}'`;
const existe = (fichier: string) => stat(fichier).then(Boolean, () => false);
const sql = (nom: string) => readFile(new URL(nom, import.meta.url), "utf8");

/** Of the tables of the warehouse: one made by another version is loaded again from the deposit. */
export const VERSION = 9;

/** A connection that reads; temporary tables are allowed. */
export async function ouvrirLecture(fichier: string): Promise<DuckDBConnection> {
  if (!(await existe(fichier)))
    throw new ErreurUtilisateur(
      `L’entrepôt « ${fichier} » n’existe pas encore. Chargez d’abord un dépôt : npm run observatoire -- charger`,
    );
  const instance = await DuckDBInstance.create(fichier, { access_mode: "READ_ONLY" }).catch((erreur) => {
    throw entrepotIllisible(fichier, erreur);
  });
  const connexion = await instance.connect();
  const version = await versionDe(connexion);
  if (version === VERSION) return connexion;
  connexion.closeSync();
  throw new ErreurUtilisateur(
    version === null
      ? `« ${fichier} » n’est pas un entrepôt de l’observatoire. Indiquez-en un avec --entrepot.`
      : `L’entrepôt « ${fichier} » a été chargé par une autre version de l’observatoire. Rechargez-le depuis le dépôt : npm run observatoire -- charger`,
  );
}

/** Null where the file is another base. A warehouse filled by a test, under no key, is of this version. */
async function versionDe(connexion: DuckDBConnection): Promise<number | null> {
  const lue = await connexion
    .runAndReadAll("SELECT coalesce(max(version), $1) FROM cle", [VERSION])
    .catch(() => null);
  return lue === null ? null : Number(lue.getRows()[0]?.[0]);
}

/** Creates the tables readers see and those of the loader. */
export async function creerTables(connexion: DuckDBConnection): Promise<void> {
  await connexion.run(`BEGIN; ${await sql("tables.sql")}; ${await sql("interne.sql")}; COMMIT`);
}

export interface Chantier {
  connexion: DuckDBConnection;
  /** Puts the work in place of the former warehouse, in one rename. */
  valider(): Promise<void>;
  /** Leaves the former warehouse as it was. */
  abandonner(): Promise<void>;
}

/**
 * Nothing spills to disk: raw rows pass through memory only. Texts here are codes and names that come again: of the ways
 * to pack them, only the dictionary is worth the time its trial takes.
 */
const SANS_DEBORDEMENT = { temp_directory: "", disabled_compression_methods: "fsst,dict_fsst,zstd" };

/** A new warehouse beside the former one, which is attached as `ancien` when there is one. One writer at a time. */
export async function ouvrirChantier(fichier: string): Promise<Chantier & { ancien: boolean }> {
  try {
    await mkdir(dirname(fichier), { recursive: true });
    const verrou = await verrouiller(fichier);
    return await preparerChantier(fichier, verrou).catch(async (erreur) => {
      await verrou.rendre();
      throw erreur;
    });
  } catch (erreur) {
    throw expliquerDisque(erreur, fichier);
  }
}

async function preparerChantier(fichier: string, verrou: Verrou): Promise<Chantier & { ancien: boolean }> {
  const travail = `${fichier}.chantier-${process.pid}`;
  const [tables, neuf] = [`${travail}.tables`, `${travail}.neuf`];
  // What loads that were killed have left: whoever holds the lock is the only one at work.
  await effacer(`${fichier}.chantier-`);
  // The file is born readable by its owner alone.
  const masque = process.umask(0o077);
  const instance = await DuckDBInstance.create(":memory:", SANS_DEBORDEMENT);
  const connexion = await instance.connect();
  let ouvert = true;
  const fermer = () => {
    if (!ouvert) return;
    ouvert = false;
    connexion.closeSync();
    instance.closeSync();
    process.umask(masque);
  };
  const chantier = {
    connexion,
    ancien: await existe(fichier),
    async valider() {
      await connexion.run(`EXPORT DATABASE travail TO ${litteral(tables)} (FORMAT parquet)`);
      fermer();
      await recopier(tables, neuf);
      await verrou.verifier();
      await rename(neuf, fichier);
      await effacer(travail);
      await verrou.rendre();
    },
    async abandonner() {
      fermer();
      await effacer(travail);
      await verrou.rendre();
    },
  };
  try {
    // What is cut short is thrown away: no journal of it is kept. Rows are written by small groups, so that few wait in memory.
    await connexion.run(
      `ATTACH ${litteral(travail)} AS travail (RECOVERY_MODE 'no_wal_writes', ROW_GROUP_SIZE 40960); USE travail`,
    );
    await preparer(connexion);
    if (chantier.ancien) await connexion.run(`ATTACH ${litteral(fichier)} AS ancien (READ_ONLY)`);
    return chantier;
  } catch (erreur) {
    await chantier.abandonner();
    throw chantier.ancien ? entrepotIllisible(fichier, erreur) : erreur;
  }
}

/** Written anew by a process that never held what was read: copie.mjs says why. */
async function recopier(de: string, vers: string): Promise<void> {
  const programme = fileURLToPath(new URL("./copie.mjs", import.meta.url));
  await executer(process.execPath, [programme, de, vers, JSON.stringify(SANS_DEBORDEMENT)]).catch(
    (erreur) => {
      throw new Error(
        erreur.stderr || `La copie de l’entrepôt a été interrompue (${erreur.signal ?? erreur.code}).`,
      );
    },
  );
}

/** Everything whose path begins so: a database, its journal, its tables. */
async function effacer(debut: string): Promise<void> {
  for (const nom of await readdir(dirname(debut)))
    if (nom.startsWith(basename(debut)))
      await rm(join(dirname(debut), nom), { force: true, recursive: true });
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
