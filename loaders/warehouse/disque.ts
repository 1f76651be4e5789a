/** What the system says when it cannot write, in words that a director can act on. */
import { basename, dirname, resolve } from "node:path";
import { ErreurUtilisateur } from "../erreur.ts";

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
    "Donnez-vous le droit d’y écrire, ou choisissez un autre fichier avec --entrepot",
  ],
  [
    /ENOTDIR|EISDIR|EEXIST|ENOENT|Not a directory|Is a directory/i,
    "ce chemin n’est pas celui d’un fichier dans un dossier",
    "Choisissez un autre fichier avec --entrepot",
  ],
];

/** The same error in French when writing the warehouse is what failed, else the error as it came. */
export function expliquerDisque(erreur: unknown, entrepot: string): unknown {
  if (erreur instanceof ErreurUtilisateur) return erreur;
  const texte = String(erreur instanceof Error ? erreur.message : erreur);
  const connue = CAUSES.find(([motif]) => motif.test(texte));
  // The file at fault, where it is named, may be one of the deposit.
  const nomme = /['"]/.test(texte);
  const ici = texte.includes(basename(entrepot)) || texte.includes(`'${dirname(entrepot)}'`);
  if (!connue || (nomme && !ici)) return erreur;
  const [, cause, remede] = connue;
  return new ErreurUtilisateur(
    `Impossible d’écrire l’entrepôt dans « ${resolve(dirname(entrepot))} » : ${cause}. ` +
      `${remede} : l’entrepôt d’avant, s’il y en avait un, est resté tel quel.`,
  );
}
