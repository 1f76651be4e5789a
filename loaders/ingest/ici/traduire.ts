/** The same as sql/traductions.ts, cell by cell: puts the cells of a real export in the words of the contract. */
import { contenu, plier } from "../../sources/texte.ts";
import type { Entete } from "../entete.ts";
import { traduites } from "../sql/traductions.ts";
import { rentreeDuJour } from "./jours.ts";

/** Returns what reads the cells of a row, by position, once translated; untouched where the export needs nothing. */
export function traducteur(entete: Entete, aujourdhui: string): (champs: string[]) => string[] {
  const { traductions = {}, jours = {} } = entete.disposition;
  const colonnes = [...traduites(entete)];
  if (colonnes.length === 0) return (champs) => champs;
  return (champs) => {
    const traduits = [...champs];
    for (const [nom, i] of colonnes) {
      const brut = champs[i] ?? "";
      const texte = contenu(brut);
      const jour = jours[nom];
      if (jour) traduits[i] = rentreeDuJour(texte, jour, aujourdhui) ?? brut;
      else {
        const { codes, autre } = traductions[nom] ?? { codes: {} };
        traduits[i] =
          (texte === null ? undefined : codes[plier(texte)]) ?? (texte === null ? brut : (autre ?? brut));
      }
    }
    return traduits;
  };
}
