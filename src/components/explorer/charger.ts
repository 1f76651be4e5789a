/** The files of measures that the publication lays beside the pages, one an indicator: fetched once, when asked for. */
import type { Contexte } from "../contexte.js";
import { lien } from "../liens.js";
import { type Lue, lireMesures, type Serre } from "../mesures.js";
import type { Maille } from "../types.js";

/** Mailles that have a file of their own. */
export const FINES = ["district", "reseau", "etablissement"] as const;
export type Fine = (typeof FINES)[number];
export const estFine = (maille: string): maille is Fine => (FINES as readonly string[]).includes(maille);

export interface Donnees {
  lignes: readonly Lue[];
  /** Finer mailles that have figures, read or not. */
  fines: readonly Fine[];
}

const lus = new Map<string, Promise<Serre & { fines?: Fine[] }>>();

/** The date of the publication in the address: a browser never shows the figures of a former one. */
function lire({ site }: Contexte, nom: string) {
  const adresse = lien(`_file/data/mesures/${nom}.json?${encodeURIComponent(site.genereLe)}`);
  const connu = lus.get(adresse);
  if (connu) return connu;
  const lu = fetch(adresse).then((reponse): Promise<Serre & { fines?: Fine[] }> => {
    if (!reponse.ok) throw new Error(`${reponse.status} ${adresse}`);
    return reponse.json();
  });
  // A failure is not kept: the reader may try again.
  lu.catch(() => lus.delete(adresse));
  lus.set(adresse, lu);
  return lu;
}

/** Rows of one indicator; those of a finer maille only if it is among `mailles`. */
export async function charger(
  contexte: Contexte,
  indicateur: string,
  mailles: readonly Maille[],
): Promise<Donnees> {
  const base = await lire(contexte, indicateur);
  const fines = base.fines ?? [];
  const demandees = fines.filter((fine) => mailles.includes(fine));
  const autres = await Promise.all(demandees.map((fine) => lire(contexte, `${indicateur}.${fine}`)));
  return { lignes: [base, ...autres].flatMap((serre) => lireMesures(serre)), fines };
}
