/** The columns behind two values a row (girls and boys, decision and rentrée), as the table of such a figure shows them. */
import { bornes, chiffre, effectif } from "../cellules.js";
import type { Colonne } from "../tableau.js";
import type { Mesure } from "../types.js";

interface Paire {
  valeurs: readonly [Mesure | undefined, Mesure | undefined];
}

/** For each of `noms`, in the order of the values; `candidats` names the column of counts, where one is wanted. */
export const colonnesPaires = (noms: readonly [string, string], candidats?: string): Colonne<Paire>[] =>
  noms.flatMap((groupe, rang): Colonne<Paire>[] => [
    ...(candidats
      ? [
          {
            ...{ titre: candidats, groupe, genre: "nombre" as const },
            cellule: ({ valeurs }: Paire) => effectif(valeurs[rang], "numerateur"),
          },
        ]
      : []),
    { titre: "En %", groupe, genre: "nombre", cellule: ({ valeurs }) => chiffre(valeurs[rang], "%") },
    { titre: "Intervalle à 95 %", groupe, genre: "nombre", cellule: ({ valeurs }) => bornes(valeurs[rang]) },
  ]);
