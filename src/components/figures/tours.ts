/** What the candidates have obtained at the end of each round: a place, and the one they asked for first. */
import { comparerAuTout, publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { enchainer } from "../francais.js";
import { halteres } from "../graphiques/halteres.js";
import { couleurChaine } from "../jetons.js";
import { AFFECTES, lectureTours, titreTours, VOEU1 } from "../phrases/affectation.js";
import { phraseEcartAcademie } from "../phrases/comparaisons.js";
import { couverture } from "../phrases/fiabilite.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { champDe, mesureDe, presentes } from "./commun.js";
import { colonnesPaires } from "./paires.js";

const GENRES = [
  { nom: "premier vœu", teinte: couleurChaine[4], symbole: "circle" },
  { nom: "une place", teinte: couleurChaine[1], symbole: "square" },
] as const;

const TOURS = [
  { strate: "T1", nom: "Tour 1" },
  { strate: "T2", nom: "Tour 2" },
  { strate: "T3", nom: "Tour 3" },
  { strate: "", nom: "À la fin" },
] as const;

export function figureTours(
  contexte: Contexte,
  { territoire, annee }: { territoire: Territoire; annee: number },
) {
  const lire = (indicateur: string, strate: string, qui = territoire) =>
    mesureDe(contexte, indicateur, qui, annee, { strate });
  const rangees = TOURS.map(({ strate, nom }) => ({
    nom,
    valeurs: [lire(VOEU1, strate), lire(AFFECTES, strate)] as const,
  })).filter(({ valeurs }) => valeurs.some((m) => m !== undefined && m.statut !== "non_disponible"));
  const [voeu1, affectes] = [lire(VOEU1, ""), lire(AFFECTES, "")];
  const reference = lire(VOEU1, "", contexte.academie);
  const mesures = rangees.flatMap(({ valeurs }) => valeurs);
  return figure(contexte, {
    id: "tours",
    titre: titreTours(territoire),
    sousTitre: `En % de tous les candidats de la campagne ${annee}, à la fin de chaque tour. Trait fin : intervalle à 95 %.`,
    champ: champDe(contexte, VOEU1, territoire, annee),
    lecture: enchainer(
      lectureTours(territoire, voeu1, affectes),
      territoire.maille === "academie"
        ? undefined
        : phraseEcartAcademie(comparerAuTout(voeu1, reference), voeu1, reference, { quoi: "Premier vœu" }),
    ),
    avertissements: [couverture(contexte, VOEU1, [annee], [territoire])],
    n: publiee(voeu1) ? voeu1.denominateur : undefined,
    annee,
    indicateurs: [VOEU1, AFFECTES],
    mesures: presentes(mesures),
    dessin: (largeur) => halteres(rangees, { largeur: Math.min(largeur, 760), genres: GENRES, zero: false }),
    tableau: () =>
      tableau<(typeof rangees)[number]>({
        legende: "Candidats affectés, tour après tour",
        colonnes: [
          { titre: "À la fin du tour", cellule: ({ nom }) => nom },
          ...colonnesPaires([GENRES[0].nom, GENRES[1].nom], "Candidats"),
        ],
        lignes: rangees,
        mesures,
      }),
  });
}
