/** A workbook of the deposit: its bytes in memory, then its sheets. */
import { type Feuille, feuilleDe, feuillesDe } from "./classeur.ts";
import { toutLire } from "./octets.ts";

/** Every sheet, in the order of its tabs; throws on what is no workbook. */
export const lireClasseur = async (chemin: string, gzip: boolean): Promise<Feuille[]> =>
  feuillesDe(await toutLire(chemin, gzip));

export const lireFeuille = async (chemin: string, gzip: boolean, nom: string): Promise<Feuille> =>
  feuilleDe(await toutLire(chemin, gzip), nom);
