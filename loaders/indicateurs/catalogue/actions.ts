/** The indicators of action of sheet 1.10: counts entered by hand, and the rate of answer that says what they are worth. */
import type { Indicateur } from "../calcul.ts";
import { MAILLES } from "../declaration.ts";

const NON_RENSEIGNE =
  "Un territoire dont rien n’est remonté n’a pas de valeur : il n’est jamais compté comme zéro.";
const TENUES = "Seules les actions tenues comptent ; une action sans statut est tenue.";
const BASSIN =
  "Une action connue par son seul bassin compte dans le département de la plupart des établissements du bassin.";
const SANS_ECOLE =
  "Une action sans établissement ne compte ni dans un district, ni dans un réseau, ni dans un établissement.";
const QUANTITE = "Un nombre d’actions ne dit rien de leur contenu ni de leurs effets.";

const COMMUN = {
  theme: "actions",
  sens: "neutre",
  dimensions: [],
  mailles: MAILLES,
  sources: ["actions"],
} as const;

interface Compte {
  id: string;
  type: string;
  titre: string;
  question: string;
  definition: string;
  numerateur: string;
  /** Title of the count for ten schools, and whether each school tells its own, or the bassin for all. */
  pour10: string;
  parEcole?: true;
}

const COMPTES: readonly Compte[] = [
  {
    id: "nb_reunions_bassin",
    pour10: "Réunions de bassin sur l’orientation, pour 10 établissements",
    type: "REUNION_BASSIN",
    titre: "Réunions de bassin sur l’orientation",
    question: "Combien de réunions de bassin ont porté sur l’orientation ?",
    definition:
      "Nombre de réunions de bassin de l’année scolaire dont l’ordre du jour porte sur l’orientation.",
    numerateur: "réunions tenues, comptées une fois par bassin et par date",
  },
  {
    id: "nb_formations_bassin",
    pour10: "Formations en bassin, pour 10 établissements",
    type: "FORMATION_BASSIN",
    titre: "Formations en bassin des acteurs de l’orientation",
    question: "Combien de formations des acteurs de l’orientation ont eu lieu en bassin ?",
    definition:
      "Nombre de sessions de formation tenues en bassin pour les professeurs principaux, CPE, chefs d’établissement, PsyEN et professeurs documentalistes.",
    numerateur: "sessions de formation tenues",
  },
  {
    id: "nb_formations_inspe",
    pour10: "Formations à l’INSPÉ, pour 10 établissements",
    type: "FORMATION_INSPE",
    titre: "Formations à l’INSPÉ sur l’orientation",
    question: "Combien de formations de l’INSPÉ ont l’orientation pour thème ?",
    definition: "Nombre de modules de formation de l’INSPÉ dont le thème est l’orientation.",
    numerateur: "modules tenus, par promotion",
  },
  {
    id: "nb_actions_genre_ap",
    pour10: "Actions selon le genre en accompagnement personnalisé, pour 10 établissements",
    parEcole: true,
    type: "ACTION_GENRE_AP",
    titre: "Actions sur l’orientation selon le genre en accompagnement personnalisé",
    question: "Combien d’actions sur l’orientation selon le genre dans l’accompagnement personnalisé ?",
    definition:
      "Nombre d’actions sur l’orientation selon le genre inscrites au volet orientation et tenues dans l’accompagnement personnalisé.",
    numerateur: "actions tenues, par établissement",
  },
  {
    id: "nb_conventions_cordees",
    pour10: "Conventions de cordées de la réussite, pour 10 établissements",
    parEcole: true,
    type: "CONVENTION_CORDEES",
    titre: "Conventions de cordées de la réussite",
    question: "Combien d’établissements sont engagés dans une cordée de la réussite ?",
    definition: "Nombre de conventions de cordées de la réussite en vigueur dans l’année scolaire.",
    numerateur: "conventions, par établissement",
  },
];

const comptes = COMPTES.map(
  ({ type, pour10: _, parEcole, ...texte }): Indicateur => ({
    ...COMMUN,
    ...texte,
    unite: "nombre",
    conventions: [TENUES, NON_RENSEIGNE, BASSIN],
    limites: [QUANTITE, SANS_ECOLE, "À lire avec le taux de réponse."],
    calcul: {
      genre: "compte",
      base: "gestes",
      // What each school tells of itself is not known where no school has told anything.
      ...(parEcole ? { population: `d_une_ecole OR type = '${type}'` } : {}),
      besoins: ["actions"],
      numerateur: `type = '${type}' AND tenue`,
      distincts: "geste",
    },
  }),
);

/** Schools that answered where each tells its own: of the others nothing is known. All of them where the bassin tells. */
const ECOLES = {
  reponse: {
    parmi: "taux_volet_orientation",
    mailles: ["academie", "departement", "bassin", "district", "reseau"],
    qui: "établissements dont une ligne au moins est remontée cette année-là",
    convention:
      "Rapporté aux établissements qui ont répondu : des autres on ne sait rien, et ils ne comptent pas pour zéro action.",
  },
  ouverture: {
    parmi: "taux_reponse",
    mailles: ["academie", "departement", "bassin"],
    qui: "collèges, lycées et EREA publics ouverts à cette rentrée",
    convention:
      "Rapporté à tous les établissements publics ouverts, qu’ils aient répondu ou non : c’est le bassin ou l’académie qui déclare ces actions, pour tous.",
  },
} as const;

const densites = COMPTES.map(({ id, pour10, question, numerateur, parEcole }): Indicateur => {
  const { parmi, mailles, qui, convention } = ECOLES[parEcole ? "reponse" : "ouverture"];
  return {
    ...COMMUN,
    id: `${id}_pour_10`,
    unite: "ratio",
    titre: pour10,
    question: question.replace(/\s\?$/, ", pour dix établissements ?"),
    definition: `Nombre de ${numerateur}, pour dix établissements : ${qui}.`,
    numerateur,
    denominateur: `établissements, par dizaines (${qui})`,
    mailles,
    conventions: [convention, TENUES, NON_RENSEIGNE],
    limites: [QUANTITE, "Peu lisible là où il y a moins de dix établissements."],
    calcul: { genre: "densite", de: id, parmi },
  };
});

const taux: readonly Indicateur[] = [
  {
    ...COMMUN,
    id: "taux_reponse",
    unite: "%",
    sens: "hausse",
    titre: "Taux de réponse des établissements",
    question: "Quelle part des établissements a répondu à l’enquête annuelle ?",
    definition:
      "Part des collèges, lycées et EREA publics ouverts à cette rentrée dont au moins une action, ou un retour même vide, est remontée.",
    numerateur: "établissements dont une ligne au moins est remontée",
    denominateur:
      "collèges, lycées généraux, technologiques, polyvalents et professionnels, EREA publics ouverts à cette rentrée",
    conventions: ["Un retour sans action compte comme une réponse."],
    limites: ["Ne dit pas si la réponse est complète."],
    calcul: {
      genre: "taux",
      base: "reponses",
      population: "attendue",
      besoins: ["actions"],
      numerateur: "repond",
    },
  },
  {
    ...COMMUN,
    id: "taux_volet_orientation",
    unite: "%",
    sens: "hausse",
    titre: "Établissements dont le projet a un volet orientation",
    question: "Quelle part des établissements qui ont répondu a un volet orientation dans son projet ?",
    definition:
      "Part des établissements ayant répondu dont le projet d’établissement comporte un volet orientation.",
    numerateur: "établissements dont le volet orientation est remonté",
    denominateur: "établissements dont une ligne au moins est remontée",
    conventions: [NON_RENSEIGNE],
    limites: ["La présence d’un volet ne dit pas ce qu’il contient."],
    calcul: {
      genre: "taux",
      base: "reponses",
      population: "repond",
      besoins: ["actions"],
      numerateur: "volet",
    },
  },
];

export const actions: readonly Indicateur[] = [...comptes, ...densites, ...taux];
