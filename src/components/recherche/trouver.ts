/** Finds what a reader types, accents and case aside: every word must be there, names that begin so come first. Pure. */
import { plier } from "../francais.js";

/** Title, kind (« bassin », « indicateur »…), address from the root of the site, folded words it is found by. */
export type Indice = readonly [titre: string, genre: string, adresse: string, mots: string];

/** The order of kinds where words fit as well: the place before the pages that speak of it. */
export const GENRES = ["département", "bassin", "district", "réseau", "page", "établissement", "indicateur"];

const separer = (texte: string) =>
  plier(texte)
    .split(/[^\p{L}\p{N}+]+/u)
    .filter(Boolean);

/** How well it fits, the smaller the better; null where a word is missing. */
function rang([titre, genre, , mots]: Indice, cherches: readonly string[]): number | null {
  const connus = separer(`${titre} ${mots}`);
  let total = 0;
  for (const mot of cherches) {
    if (connus.includes(mot)) continue;
    if (connus.some((connu) => connu.startsWith(mot))) total += 1;
    else if (mot.length > 3 && connus.some((connu) => connu.includes(mot))) total += 4;
    else return null;
  }
  const debut = plier(titre).startsWith(cherches.join(" ")) ? 0 : 2;
  return 10 * (total + debut) + Math.max(0, GENRES.indexOf(genre));
}

/** « voeu » and « voeux » are one word to a reader. */
const singulier = (mot: string) => (mot.length > 3 && !/\d/.test(mot) ? mot.replace(/[sx]$/, "") : mot);

export function trouver(index: readonly Indice[], saisie: string, nombre = 12): Indice[] {
  const cherches = separer(saisie).map(singulier);
  if (cherches.length === 0) return [];
  return index
    .flatMap((indice) => {
      const place = rang(indice, cherches);
      return place === null ? [] : [{ indice, place }];
    })
    .sort((a, b) => a.place - b.place || a.indice[0].localeCompare(b.indice[0], "fr"))
    .slice(0, nombre)
    .map(({ indice }) => indice);
}
