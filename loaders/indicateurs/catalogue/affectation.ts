/** Affectation: the candidates of Affelnet and what they obtained, and the places offered. */
import type { Indicateur } from "../calcul.ts";
import { MAILLES } from "../declaration.ts";
import { CONVENTION_COLLEGE } from "./communs.ts";

const CANDIDATS =
  "élèves de 3e ayant au moins un vœu qui n’est ni de recensement ni d’apprentissage, à l’un des tours";
const DERNIERE =
  "L’affectation retenue est celle du tour le plus tardif et, dans ce tour, du vœu de rang le plus petit.";
const TOURS = "À la fin de chaque tour, le dénominateur reste l’ensemble des candidats de la campagne.";

const CANDIDAT = {
  theme: "affectation",
  unite: "%",
  dimensions: ["sexe", "pcs", "strate"],
  mailles: MAILLES,
  sources: ["affectation"],
  denominateur: CANDIDATS,
} as const;

/** Cut by round only, and not by sector as the chain is. */
const TOUS = { base: "candidats", strates: "strate = ''", besoins: ["affectation"] } as const;

/** State at the end of each round that took place, of all the candidates of the campaign. */
const parTour = (etat: (tour: number) => string) =>
  Object.fromEntries([1, 2, 3].map((k) => [`T${k}`, { numerateur: etat(k), si: `dernier_tour >= ${k}` }]));

const candidats: readonly Indicateur[] = [
  {
    ...CANDIDAT,
    id: "satisfaction_voeu1",
    sens: "hausse",
    titre: "Candidats affectés sur leur premier vœu",
    question: "Combien de candidats obtiennent leur premier vœu ?",
    definition: "Part des candidats d’Affelnet dont la dernière affectation est celle de leur vœu de rang 1.",
    numerateur: "candidats affectés sur leur vœu de rang 1",
    conventions: [
      DERNIERE,
      CONVENTION_COLLEGE,
      TOURS,
      "Rapporté à tous les candidats, et non aux seuls affectés.",
    ],
    limites: ["Le premier vœu saisi n’est pas toujours le premier vœu souhaité."],
    calcul: {
      genre: "taux",
      ...TOUS,
      numerateur: "affecte AND rang = 1",
      parStrate: parTour((k) => `rangs[${k}] = 1`),
    },
  },
  {
    ...CANDIDAT,
    id: "taux_affectes",
    sens: "hausse",
    titre: "Candidats affectés",
    question: "Combien de candidats obtiennent une place ?",
    definition: "Part des candidats d’Affelnet qui ont une affectation, sur quelque vœu que ce soit.",
    numerateur: "candidats ayant une affectation",
    conventions: [DERNIERE, CONVENTION_COLLEGE, TOURS],
    limites: ["Une affectation n’est pas une inscription."],
    calcul: {
      genre: "taux",
      ...TOUS,
      numerateur: "affecte",
      parStrate: parTour((k) => `premier_tour <= ${k}`),
    },
  },
  {
    ...CANDIDAT,
    id: "taux_non_affectes",
    sens: "baisse",
    titre: "Candidats sans affectation",
    question: "Combien de candidats restent sans place ?",
    definition: "Part des candidats d’Affelnet qui n’ont aucune affectation.",
    numerateur: "candidats sans affectation",
    conventions: [CONVENTION_COLLEGE, TOURS],
    limites: ["Un candidat sans affectation a pu s’inscrire hors d’Affelnet (privé, apprentissage)."],
    calcul: {
      genre: "taux",
      ...TOUS,
      numerateur: "NOT affecte",
      parStrate: parTour((k) => `coalesce(premier_tour > ${k}, true)`),
    },
  },
];

const PLACES = [
  "Offres de formation sous statut scolaire, hors vœux de recensement, additionnées par établissement et formation.",
  "Une offre dont la capacité est inférieure à 5 ou supérieure à 500 (valeurs d’attente) quitte les deux termes.",
  "Compte dans l’établissement d’accueil. Capacité de la carte scolaire.",
];

const OFFRE = {
  theme: "affectation",
  sens: "neutre",
  dimensions: ["strate"],
  mailles: MAILLES,
  denominateur: "places offertes (capacité de la carte scolaire)",
} as const;

const offres: readonly Indicateur[] = [
  {
    ...OFFRE,
    id: "taux_pression",
    unite: "ratio",
    titre: "Taux de pression",
    question: "Combien de premiers vœux pour une place ?",
    definition: "Nombre de premiers vœux rapporté au nombre de places offertes.",
    numerateur: "vœux de rang 1",
    sources: ["offre"],
    conventions: PLACES,
    limites: [
      "La pression dépend de ce que les familles savent de l’offre et de leurs chances : elle se lit avec l’occupation.",
    ],
    calcul: {
      genre: "taux",
      base: "offres",
      besoins: ["voeux1"],
      sommes: ["voeux1", "capacite"],
      denominateur: "capacite IS NOT NULL",
      numerateur: "true",
    },
  },
  {
    ...OFFRE,
    id: "taux_demande",
    unite: "ratio",
    titre: "Taux de demande",
    question: "Combien de vœux, de tout rang, pour une place ?",
    definition: "Nombre de vœux de tout rang rapporté au nombre de places offertes.",
    numerateur: "vœux de tout rang",
    sources: ["offre"],
    conventions: PLACES,
    limites: ["Un même élève y compte autant de fois qu’il a fait de vœux."],
    calcul: {
      genre: "taux",
      base: "offres",
      besoins: ["voeux"],
      sommes: ["voeux", "capacite"],
      denominateur: "capacite IS NOT NULL",
      numerateur: "true",
    },
  },
  {
    ...OFFRE,
    id: "taux_occupation",
    unite: "%",
    sens: "hausse",
    titre: "Taux d’occupation à la rentrée",
    question: "Les places offertes sont-elles occupées en octobre ?",
    definition: "Élèves présents en octobre dans la formation, rapportés aux places offertes.",
    numerateur: "élèves présents en octobre sous statut scolaire",
    sources: ["offre", "rentree", "constat"],
    conventions: [
      ...PLACES,
      "Les présents viennent des élèves de la rentrée, sinon des effectifs du constat ; un établissement sans aucune ligne quitte les deux termes.",
    ],
    limites: ["Peut dépasser 100 % : redoublants, capacité dépassée. Sans intervalle."],
    calcul: {
      genre: "taux",
      base: "offres",
      besoins: ["presents"],
      sommes: ["presents", "capacite"],
      denominateur: "capacite IS NOT NULL",
      numerateur: "true",
      intervalle: false,
    },
  },
  {
    ...OFFRE,
    id: "taux_remplissage_affectation",
    unite: "%",
    sens: "hausse",
    titre: "Remplissage à l’affectation",
    question: "Les places offertes sont-elles pourvues à l’issue de l’affectation ?",
    definition: "Élèves affectés, sur quelque vœu que ce soit, rapportés aux places offertes.",
    numerateur: "élèves affectés",
    sources: ["offre"],
    conventions: PLACES,
    limites: [
      "Peut dépasser 100 % quand le chef d’établissement accepte plus d’élèves que la capacité. Sans intervalle.",
    ],
    calcul: {
      genre: "taux",
      base: "offres",
      besoins: ["affectes"],
      sommes: ["affectes", "capacite"],
      denominateur: "capacite IS NOT NULL",
      numerateur: "true",
      intervalle: false,
    },
  },
];

export const affectation: readonly Indicateur[] = [...candidats, ...offres];
