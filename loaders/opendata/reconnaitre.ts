/** Which data sets a file holds, by its header alone: one a file, one a sheet of a workbook. */

import { stat } from "node:fs/promises";
import { lireClasseur } from "../ingest/classeur-fichier.ts";
import { citerColonnes } from "../ingest/colonnes-manquantes.ts";
import type { Depose } from "../ingest/depot.ts";
import type { Correspondance, Entete } from "../ingest/entete.ts";
import { reperer } from "../ingest/reperer.ts";
import { type Lot, lotDe } from "./lots.ts";

export interface Reconnu {
  depose: Depose;
  lot: Lot;
  /** Sheet of the workbook that holds it. */
  feuille: string | null;
  /** Columns that are read of it: our names → those it gives them. */
  colonnes: ReadonlyMap<string, string>;
}

const colonnesLues = ({ positions, cellules }: Entete) =>
  new Map([...positions].map(([colonne, i]) => [colonne, (cellules[i] ?? "").trim()]));

/** A file of the deposit, or the part file that may become it; null where there is none. */
export async function enDepose(chemin: string, fichier: string): Promise<Depose | null> {
  const etat = await stat(chemin).catch(() => null);
  return (
    etat && {
      ...{ fichier, chemin, octets: etat.size, modifie: etat.mtime },
      ...{ lisible: true, inaccessible: false, correction: false },
    }
  );
}

/** What is read of the former copy and no longer stands in the new one, by the name it had there. */
export async function perdues(
  chemin: string,
  nouvelle: Reconnu,
  correspondance: Correspondance = {},
): Promise<string[]> {
  const ancienne = await enDepose(chemin, nouvelle.depose.fichier);
  const { reconnus } = ancienne ? await reconnaitre(ancienne, correspondance) : { reconnus: [] };
  const meme = reconnus.find(
    ({ lot, feuille }) => lot.dossier === nouvelle.lot.dossier && feuille === nouvelle.feuille,
  );
  return [...(meme?.colonnes ?? [])].filter(([nom]) => !nouvelle.colonnes.has(nom)).map(([, dite]) => dite);
}

export const direPerdues = (noms: readonly string[]): string =>
  `Il a perdu, depuis l’ancienne copie, ${citerColonnes(noms)}. L’ancienne copie est gardée ; si elles ont changé de nom, signalez-le pour que la nouvelle disposition soit lue ; si elles ne sont plus publiées, supprimez l’ancienne copie puis relancez.`;

const CLASSEUR = /\.xls[xm](\.gz)?$/i;

/** What the file holds, and what its user says of it; what it could not be used for is said in `refus`. */
export async function reconnaitre(
  depose: Depose,
  dite: Correspondance = {},
): Promise<{ reconnus: Reconnu[]; refus: string | null }> {
  const feuilles = CLASSEUR.test(depose.fichier)
    ? (await lireClasseur(depose.chemin, /\.gz$/i.test(depose.fichier)).catch(() => [])).map(({ nom }) => nom)
    : [null];
  const reconnus: Reconnu[] = [];
  let refus: string | null = null;
  for (const feuille of feuilles) {
    const correspondance = feuille === null ? dite : { ...dite, feuille };
    const vu = await reperer(depose, {
      academie: {},
      contours: [],
      illisibles: [],
      correspondance: () => correspondance,
    });
    const disposition = vu.dialecte?.entete?.disposition;
    const lot = lotDe(disposition);
    if (lot === undefined || (feuille !== null && vu.dialecte?.feuille !== feuille)) continue;
    if (vu.aLire === null) refus = vu.constats[0]?.exemples[0]?.message ?? "";
    else reconnus.push({ depose, lot, feuille, colonnes: colonnesLues(vu.aLire.entete) });
  }
  return { reconnus, refus };
}
