/** Access to the bac of the cohorts of 2nde GT, by year of entry: any bac, and the narrower ways of reaching it. */
import { bornes, chiffre } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { pourcent } from "../format.js";
import { enchainer } from "../francais.js";
import { serie } from "../graphiques/serie.js";
import { couleurChaine } from "../jetons.js";
import { ACCES_AU_BAC, BAC, lectureBac, titreSerieBac } from "../phrases/bac.js";
import { phraseAnnees } from "../phrases/comparaisons.js";
import { evenementsDe, notesEvenements, rentrees } from "../phrases/evenements.js";
import { couverture, premiereRentree } from "../phrases/fiabilite.js";
import { dernieres, lignesReperes, referencesDe } from "../references.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { champDe, mesureDe, observees, serieDe } from "./commun.js";

export interface ChoixBac {
  territoire: Territoire;
  /** Rentrée of entry in 2nde GT. */
  annee: number;
}

/** Years until the last session that counts for a cohort. */
const SUIVI = 5;

export function figureSerieBac(contexte: Contexte, { territoire, annee }: ChoixBac) {
  const series = observees(ACCES_AU_BAC.map(({ id }) => serieDe(contexte, id, territoire)));
  const courbes = ACCES_AU_BAC.map(({ nom }, rang) => ({
    nom,
    teinte: couleurChaine[couleurChaine.length - 1 - rang] ?? "",
    mesures: series[rang] ?? [],
  }));
  const toutes = courbes.flatMap(({ mesures }) => mesures);
  // They bear a session, the curves the rentrée of entry: told and in the table, at no year of the drawing.
  const references = dernieres(referencesDe(contexte, BAC, territoire), annee + SUIVI);
  return figure(contexte, {
    id: "serie",
    titre: titreSerieBac(territoire),
    sousTitre:
      "En % des élèves entrés pour la première fois en 2nde GT, par rentrée d’entrée. Bande : intervalle à 95 %.",
    champ: champDe(contexte, BAC, territoire),
    lecture: enchainer(
      lectureBac(territoire, mesureDe(contexte, BAC, territoire, annee)),
      phraseAnnees(series[0] ?? [], annee),
    ),
    annee,
    indicateurs: ACCES_AU_BAC.map(({ id }) => id),
    avertissements: [
      couverture(contexte, BAC, contexte.mesures.annees(BAC), [territoire]),
      premiereRentree(contexte.mesures.annees(BAC)),
    ],
    notes: notesEvenements(contexte, territoire),
    references,
    mesures: toutes,
    dessin: (largeur) =>
      serie(courbes, {
        largeur: Math.min(largeur, 760),
        hauteur: 300,
        unite: "%",
        dire: pourcent,
        evenements: rentrees(evenementsDe(contexte, territoire)),
      }),
    tableau: () =>
      tableau({
        legende: "Accès au baccalauréat par rentrée d’entrée en 2nde GT, en %",
        colonnes: [
          { titre: "Entrés à la rentrée", cellule: (a) => String(a) },
          ...courbes.flatMap(({ nom: groupe, mesures }) => {
            const de = (a: number) => mesures.find((m) => m.millesime === a);
            return [
              {
                titre: "En %",
                groupe,
                genre: "nombre" as const,
                cellule: (a: number) => chiffre(de(a), "%"),
              },
              {
                titre: "Intervalle à 95 %",
                groupe,
                genre: "nombre" as const,
                cellule: (a: number) => bornes(de(a), "%"),
              },
            ];
          }),
        ],
        lignes: [...new Set(toutes.map((m) => m.millesime))].sort(),
        reperes: lignesReperes(new Map([[1, references]])),
        mesures: toutes,
      }),
  });
}
