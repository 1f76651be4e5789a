/** The indicators of action 1.10, counted: what was held, rentrée after rentrée, and how many schools answered. */
import { chiffre } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { declaree, lectureActions, NOMBRES_ACTIONS, TITRE_ACTIONS } from "../phrases/actions.js";
import { couverture } from "../phrases/fiabilite.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { champDe, mesureDe, presentes } from "./commun.js";

const ACTIONS = [
  ["nb_reunions_bassin", "Réunions de bassin sur l’orientation"],
  ["nb_formations_bassin", "Formations en bassin"],
  ["nb_formations_inspe", "Formations à l’INSPÉ"],
  ["nb_actions_genre_ap", "Actions sur le genre, en AP"],
  ["taux_volet_orientation", "Projets avec un volet orientation, en %"],
  ["taux_reponse", "Établissements ayant répondu, en %"],
] as const;

const ANNEES = 3;
/** An INSPÉ trains for the whole académie: most of its sessions are declared without a bassin. */
const SANS_BASSIN =
  "Une action déclarée sans bassin ni établissement, comme le sont d’ordinaire les formations de l’INSPÉ, n’est comptée que dans l’académie ; réunions et formations en bassin, déclarées par bassin, ne sont pas réparties entre établissements et réseaux";

export function figureActions(contexte: Contexte, territoire: Territoire, annee: number) {
  const annees = Array.from({ length: ANNEES }, (_, rang) => annee - ANNEES + 1 + rang);
  const lignes = ACTIONS.map(([indicateur, nom]) => ({
    nom,
    unite: indicateur.startsWith("nb_") ? ("nombre" as const) : ("%" as const),
    valeurs: annees.map((a) => declaree(mesureDe(contexte, indicateur, territoire, a))),
  })).filter(({ valeurs }) => valeurs.some((m) => m !== undefined && m.statut !== "sans_objet"));
  const mesures = lignes.flatMap(({ valeurs }) => valeurs);
  const table = () =>
    tableau({
      legende: TITRE_ACTIONS,
      colonnes: [
        { titre: "Rentrée", cellule: ({ nom }) => nom },
        ...annees.map((a, rang) => ({
          titre: String(a),
          genre: "nombre" as const,
          cellule: ({ valeurs, unite }: (typeof lignes)[number]) => chiffre(valeurs[rang], unite),
        })),
      ],
      lignes,
      mesures,
    });
  return figure(contexte, {
    id: "actions",
    titre: TITRE_ACTIONS,
    sousTitre: "Nombre d’actions déclarées par rentrée\u00a0; AP\u00a0: accompagnement personnalisé.",
    champ: champDe(contexte, ACTIONS[0][0], territoire, annee),
    lecture: lectureActions(
      territoire,
      NOMBRES_ACTIONS.map((id) => declaree(mesureDe(contexte, id, territoire, annee))),
      mesureDe(contexte, "taux_reponse", territoire, annee),
    ),
    notes: territoire.maille === "academie" ? [] : [SANS_BASSIN],
    avertissements: [couverture(contexte, "taux_reponse", annees, [territoire])],
    annee,
    indicateurs: ACTIONS.map(([indicateur]) => indicateur),
    mesures: presentes(mesures),
    dessin: table,
    tableau: table,
    image: false,
  });
}
