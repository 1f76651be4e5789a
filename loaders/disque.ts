/** Writes files whole or not at all, and says in words a director can act on why the system would not. */
import { randomUUID } from "node:crypto";
import { link, mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { ErreurUtilisateur } from "./erreur.ts";

interface Cause {
  cause: string;
  remede: string;
}

/** Codes of Node, and what DuckDB says of the same in its own words. */
const CAUSES: readonly (readonly [motif: RegExp, cause: string, remede: string])[] = [
  [
    /ENOSPC|EDQUOT|No space left|quota exceeded/i,
    "le disque est plein",
    "Libérez de la place, puis recommencez",
  ],
  [
    /EFBIG|File too large/i,
    "le fichier dépasse la taille permise",
    "Levez la limite de taille des fichiers, ou choisissez un autre disque, puis recommencez",
  ],
  [
    /EROFS|Read-only file system|EACCES|EPERM|Permission denied|Operation not permitted/i,
    "ce dossier ne peut pas être écrit",
    "Donnez-vous le droit d’y écrire, ou choisissez un autre fichier",
  ],
  [
    /ENOTDIR|EISDIR|EEXIST|ENOENT|Not a directory|Is a directory/i,
    "ce chemin n’est pas celui d’un fichier dans un dossier",
    "Choisissez un autre fichier",
  ],
];

/** What keeps from writing, or null where the error says something else. */
export function causeDisque(erreur: unknown): Cause | null {
  const texte = String(erreur instanceof Error ? erreur.message : erreur);
  const [, cause, remede] = CAUSES.find(([motif]) => motif.test(texte)) ?? [];
  return cause !== undefined && remede !== undefined ? { cause, remede } : null;
}

function expliquer(erreur: unknown, fichier: string): unknown {
  const connue = causeDisque(erreur);
  if (connue === null || erreur instanceof ErreurUtilisateur) return erreur;
  const { cause, remede } = connue;
  return new ErreurUtilisateur(`Impossible d’écrire « ${resolve(fichier)} » : ${cause}. ${remede}.`);
}

const PRIVE = { dossier: 0o700, fichier: 0o600 };

interface Options {
  /** For its owner only, folders made on the way included. */
  prive?: boolean;
}

/** What was there before stays as it was until all is written. */
export async function ecrireEntier(
  fichier: string,
  contenu: string,
  { prive = false }: Options = {},
): Promise<void> {
  await poser(fichier, contenu, prive, rename);
}

/** The same where nothing may be replaced; false when the file is there already. */
export async function creerEntier(fichier: string, contenu: string): Promise<boolean> {
  if (await stat(fichier).catch(() => null)) return false;
  try {
    await poser(fichier, contenu, true, link);
    return true;
  } catch (erreur) {
    if (await stat(fichier).catch(() => null)) return false;
    throw erreur;
  }
}

type Place = (brouillon: string, cible: string) => Promise<void>;

async function poser(fichier: string, contenu: string, prive: boolean, place: Place): Promise<void> {
  // Behind a link stands the file that is meant; a pipe or a device is written to, never replaced.
  const cible = await realpath(fichier).catch(() => fichier);
  // A name of its own: that of the file may already be as long as a system takes.
  const brouillon = join(dirname(cible), `.${randomUUID()}.brouillon`);
  try {
    await mkdir(dirname(cible), { recursive: true, ...(prive ? { mode: PRIVE.dossier } : {}) });
    const la = await stat(cible).catch(() => null);
    if (la && !la.isFile() && !la.isDirectory()) return await writeFile(cible, contenu);
    await writeFile(brouillon, contenu, prive ? { mode: PRIVE.fichier } : {});
    await place(brouillon, cible);
  } catch (erreur) {
    throw expliquer(erreur, fichier);
  } finally {
    await rm(brouillon, { force: true }).catch(() => {});
  }
}
