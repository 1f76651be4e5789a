/** Which public data sets a file holds, by its header alone: one a file, one a sheet of a workbook. */
import { lireClasseur } from "../ingest/classeur-fichier.ts";
import type { Depose } from "../ingest/depot.ts";
import { reperer } from "../ingest/reperer.ts";
import { JEUX, type Jeu } from "../sources/jeux.ts";

export interface Reconnu {
  depose: Depose;
  jeu: Jeu;
  /** Sheet of the workbook that holds it. */
  feuille: string | null;
}

const CLASSEUR = /\.xls[xm](\.gz)?$/i;

/** What the file holds; what it could not be used for is said in `refus`. */
export async function reconnaitre(depose: Depose): Promise<{ reconnus: Reconnu[]; refus: string | null }> {
  const feuilles = CLASSEUR.test(depose.fichier)
    ? (await lireClasseur(depose.chemin, /\.gz$/i.test(depose.fichier)).catch(() => [])).map(({ nom }) => nom)
    : [null];
  const reconnus: Reconnu[] = [];
  let refus: string | null = null;
  for (const feuille of feuilles) {
    const correspondance = feuille === null ? {} : { feuille };
    const vu = await reperer(depose, {
      academie: {},
      contours: [],
      illisibles: [],
      correspondance: () => correspondance,
    });
    const disposition = vu.dialecte?.entete?.disposition;
    const jeu = JEUX.find(({ dispositions }) => dispositions.some(({ nom }) => nom === disposition?.nom));
    if (jeu === undefined || (feuille !== null && vu.dialecte?.feuille !== feuille)) continue;
    if (vu.aLire === null) refus = vu.constats[0]?.exemples[0]?.message ?? "";
    else reconnus.push({ depose, jeu, feuille });
  }
  return { reconnus, refus };
}
