/** Two values a row (girls and boys, decision and rentrée): the columns of their table, and the figure of the second pair. */
import { bornes, chiffre, ecart, effectif } from "../cellules.js";
import { opposee } from "../comparer.js";
import { halteres } from "../graphiques/halteres.js";
import { couleurChaine } from "../jetons.js";
import { type Colonne, tableau } from "../tableau.js";
import type { Mesure } from "../types.js";
import { presentes } from "./commun.js";

interface Paire {
  valeurs: readonly [Mesure | undefined, Mesure | undefined];
}

/** As the chain colours them. */
const DECISION_RENTREE = [
  { nom: "décision", teinte: couleurChaine[1], symbole: "square" },
  { nom: "rentrée", teinte: couleurChaine[4], symbole: "circle" },
] as const;

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

interface Parcours extends Paire {
  nom: string;
  /** From the decision to the rentrée, as stored: a loss is positive. */
  ecart: Mesure | undefined;
  /** The other steps of the chain, tabled only. */
  etapes?: readonly (Mesure | undefined)[];
}

/** Decision and rentrée, one row a group of pupils: what a figure draws and tables; `etapes` names the other steps. */
export function decisionRentree(
  rangees: readonly Parcours[],
  { legende, groupe, etapes = [] }: { legende: string; groupe: string; etapes?: readonly string[] },
) {
  const mesures = rangees.flatMap((r) => [...r.valeurs, r.ecart, ...(r.etapes ?? [])]);
  const [decision, rentree] = DECISION_RENTREE;
  return {
    mesures: presentes(mesures),
    dessin: (largeur: number) =>
      halteres(rangees, { largeur: Math.min(largeur, 760), genres: DECISION_RENTREE }),
    tableau: () =>
      tableau<Parcours>({
        legende,
        colonnes: [
          { titre: groupe, cellule: ({ nom }) => nom },
          ...colonnesPaires([decision.nom, rentree.nom]),
          ...etapes.map(
            (titre, rang): Colonne<Parcours> => ({
              ...{ titre, groupe: "autres étapes, en %", genre: "nombre" },
              cellule: (r) => chiffre(r.etapes?.[rang], "%"),
            }),
          ),
          {
            titre: "De la décision à la rentrée, en points",
            genre: "nombre",
            cellule: ({ ecart: m }) => ecart(m && opposee(m)),
          },
        ],
        lignes: rangees,
        mesures,
      }),
  };
}
