/** The same as sql/ecarts.ts, row by row: which rows hold no data of their own. */
import type { Champ } from "../../sources/champ.ts";
import { rogner } from "../../sources/texte.ts";
import type { Entete } from "../entete.ts";
import { CODE_FAUX, CODES_DE_LIGNE, type Ecart } from "../sql/ecarts.ts";
import { traduites } from "../sql/traductions.ts";

/** What a column holds that can be read, or null. */
export type Aise = (colonne: string) => string | null;

const TOTAL = /\btotal\b/;
const FAUX = new RegExp(CODE_FAUX);
export function ecarteur(lue: Entete) {
  const { disposition, positions, cellules: noms } = lue;
  const { source, sousTotaux } = disposition;
  const placees = [...positions];
  const telles = placees.filter(([nom]) => !traduites(lue).has(nom)).map(([, i]) => i);
  const premiere = telles[0] ?? 0;
  const codes = Object.entries(source.colonnes as Record<string, Champ>)
    .filter(([, { cle, requis, genre }]) => cle && requis === "valeur" && CODES_DE_LIGNE.includes(genre))
    .map(([nom]) => nom);
  const cles = placees.filter(([nom]) => codes.includes(nom)).map(([, i]) => i);
  return (lues: readonly string[], largeur: number, refusee: boolean, aise: Aise): Ecart | null => {
    if (!refusee && lues[premiere] !== (noms[premiere] ?? "")) return null;
    const toutes = Array.from({ length: largeur }, (_, i) => lues[i] ?? "");
    const repete = (i: number) => rogner(toutes[i] ?? "").toLowerCase() === (noms[i] ?? "").toLowerCase();
    if (telles.every(repete)) return "entete";
    if (!refusee) return null;
    if (rogner(toutes.join("")) === "") return "vide";
    const sansCode =
      codes.length > 0 &&
      codes.every((nom) => aise(nom) === null) &&
      cles.every((i) => !FAUX.test(toutes[i] ?? ""));
    const dit =
      cles.length > 0 &&
      TOTAL.test(
        cles
          .map((i) => toutes[i] ?? "")
          .join(" ")
          .toLowerCase(),
      );
    const total =
      dit || (sansCode && (sousTotaux === true || TOTAL.test(premierePleine(toutes).toLowerCase())));
    return total ? "total" : null;
  };
}

const premierePleine = (toutes: readonly string[]): string =>
  toutes.find((cellule) => /[^ \t\n\r\f]/.test(cellule)) ?? "";
