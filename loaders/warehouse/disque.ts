/** What the system says when it cannot write the warehouse, in words that a director can act on. */
import { basename, dirname, resolve } from "node:path";
import { causeDisque } from "../disque.ts";
import { ErreurUtilisateur } from "../erreur.ts";

/** The same error in French when writing the warehouse is what failed, else the error as it came. */
export function expliquerDisque(erreur: unknown, entrepot: string): unknown {
  if (erreur instanceof ErreurUtilisateur) return erreur;
  const texte = String(erreur instanceof Error ? erreur.message : erreur);
  const connue = causeDisque(erreur);
  // The file at fault, where it is named, may be one of the deposit.
  const nomme = /['"]/.test(texte);
  const ici = texte.includes(basename(entrepot)) || texte.includes(`'${dirname(entrepot)}'`);
  if (!connue || (nomme && !ici)) return erreur;
  const { cause, remede } = connue;
  const ailleurs = remede.endsWith("autre fichier") ? " avec --entrepot" : "";
  return new ErreurUtilisateur(
    `Impossible d’écrire l’entrepôt dans « ${resolve(dirname(entrepot))} » : ${cause}. ` +
      `${remede}${ailleurs} : l’entrepôt d’avant, s’il y en avait un, est resté tel quel.`,
  );
}
