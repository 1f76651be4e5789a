/** What all drawings share, without any library: type, marks of maturity and of masked values, labels that do not overlap. */
import { s } from "../dom.js";
import { couleur } from "../jetons.js";
import type { Mesure } from "../types.js";

export const TEXTE = 13;

export const provisoire = (mesure: Mesure) => mesure.maturite === "provisoire";

/** Full when final, open while provisional. */
export const remplissage = (mesure: Mesure, teinte: string) => (provisoire(mesure) ? couleur.fond : teinte);

/** Moves labels apart (same order, at least `ecart` pixels) inside [haut, bas]. */
export function ecarter(positions: readonly number[], ecart: number, haut: number, bas: number): number[] {
  const ordre = positions.map((y, rang) => ({ y, rang })).sort((a, b) => a.y - b.y);
  let limite = haut;
  for (const place of ordre) {
    place.y = Math.max(place.y, limite);
    limite = place.y + ecart;
  }
  limite = bas;
  for (const place of ordre.toReversed()) {
    place.y = Math.min(place.y, limite);
    limite = place.y - ecart;
  }
  return positions.map((_, rang) => ordre.find((place) => place.rang === rang)?.y ?? 0);
}

let hachures = 0;

/** A hatched fill (« non renseignée », masked): the pattern, and the value to fill with. */
export function hachure(teinte: string): { motif: SVGElement; remplir: string } {
  const id = `hachure-${++hachures}`;
  const trait = s("path", { d: "M-1,1l2,-2M0,6l6,-6M5,7l2,-2", stroke: teinte, "stroke-width": 1.5 });
  const motif = s("pattern", { id, width: 6, height: 6, patternUnits: "userSpaceOnUse" }, trait);
  return { motif: s("defs", {}, motif), remplir: `url(#${id})` };
}
