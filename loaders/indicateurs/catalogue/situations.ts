/** E1: what became of each pupil oriented to 2nde GT, in eight exclusive situations, and the arrivals without decision. */
import type { Indicateur, Strate } from "../calcul.ts";
import * as commun from "./communs.ts";

const ORIENTES = "élèves de 3e dont la décision définitive est la 2nde GT";
const EXCLUSIVES =
  "Les huit situations sont exclusives et font 100 % des élèves orientés en 2nde GT ; la première qui convient l’emporte.";
const PARTAGE =
  "La part des élèves sans aucune affectation est donnée à part, rapportée au même dénominateur.";

interface Situation {
  id: string;
  titre: string;
  question: string;
  definition: string;
  numerateur: string;
  sens: "hausse" | "baisse" | "neutre";
  besoins: readonly string[];
  /** The place obtained is part of the definition. */
  affectation: boolean;
  /** Split between pupils who had a place and pupils who had none. */
  partage: boolean;
  limites: readonly string[];
}

/**
 * The same pupils for the eight, so that they add up: one whose rows of affectation or of departure were all rejected is in
 * none. Where no affectation was deposited, those that do not ask for it are still known.
 */
const COMMUNS = ["eleve", "decision", "rentree", "sortie"];
const AVEC_PLACE = [...COMMUNS, "affectation"];
const SANS_PLACE = [...COMMUNS, "place"];

const SITUATIONS: readonly Situation[] = [
  {
    id: "c0",
    titre: "En 2nde GT, dans le lycée d’affectation",
    question: "Quelle part des élèves orientés en 2nde GT est présente là où elle a été affectée ?",
    definition:
      "Part des élèves orientés en 2nde GT présents en 2nde GT en octobre, dans le lycée de leur affectation.",
    numerateur: "élèves présents en 2nde GT dans le lycée d’affectation",
    sens: "hausse",
    besoins: AVEC_PLACE,
    affectation: true,
    partage: false,
    limites: ["Le lycée d’affectation n’est pas toujours le premier vœu."],
  },
  {
    id: "c1",
    titre: "En 2nde GT, dans un autre lycée public",
    question:
      "Quelle part des élèves orientés en 2nde GT est dans un autre lycée public que celui de l’affectation ?",
    definition:
      "Part des élèves orientés en 2nde GT présents en 2nde GT en octobre, dans un lycée public qui n’est pas celui de leur affectation, ou sans affectation.",
    numerateur: "élèves présents en 2nde GT dans un autre lycée public",
    sens: "neutre",
    besoins: AVEC_PLACE,
    affectation: true,
    partage: false,
    limites: ["Un lycée dont le secteur n’est pas connu est compté comme public."],
  },
  {
    id: "c2",
    titre: "En 2nde GT, dans un lycée privé",
    question: "Quelle part des élèves orientés en 2nde GT est dans un lycée privé ?",
    definition:
      "Part des élèves orientés en 2nde GT présents en 2nde GT en octobre dans un lycée privé sous contrat qui n’est pas celui de leur affectation.",
    numerateur: "élèves présents en 2nde GT dans un lycée privé",
    sens: "neutre",
    besoins: AVEC_PLACE,
    affectation: true,
    partage: false,
    limites: [
      "L’inscription en lycée privé se fait le plus souvent hors d’Affelnet : ce n’est pas une place perdue.",
    ],
  },
  {
    id: "c3",
    titre: "En voie professionnelle, comme affecté",
    question:
      "Quelle part des élèves orientés en 2nde GT est en voie professionnelle après y avoir été affectée ?",
    definition:
      "Part des élèves orientés en 2nde GT présents en octobre en voie professionnelle scolaire, après une affectation en voie professionnelle.",
    numerateur: "élèves présents en voie professionnelle et affectés en voie professionnelle",
    sens: "neutre",
    besoins: AVEC_PLACE,
    affectation: true,
    partage: true,
    limites: ["Le changement de voie a pu être souhaité : c’est souvent un vœu de la famille dans Affelnet."],
  },
  {
    id: "c4",
    titre: "En voie professionnelle, sans y avoir été affecté",
    question:
      "Quelle part des élèves orientés en 2nde GT est en voie professionnelle sans y avoir été affectée ?",
    definition:
      "Part des élèves orientés en 2nde GT présents en octobre en voie professionnelle scolaire, sans affectation dans cette voie.",
    numerateur: "élèves présents en voie professionnelle sans affectation dans cette voie",
    sens: "neutre",
    besoins: AVEC_PLACE,
    affectation: true,
    partage: true,
    limites: ["Le changement s’est fait à l’inscription ou dans les premières semaines."],
  },
  {
    id: "c5",
    titre: "De nouveau en 3e",
    question: "Quelle part des élèves orientés en 2nde GT est de nouveau en 3e ?",
    definition: "Part des élèves orientés en 2nde GT présents en octobre en classe de 3e.",
    numerateur: "élèves présents en 3e en octobre",
    sens: "baisse",
    besoins: SANS_PLACE,
    affectation: false,
    partage: true,
    limites: ["Ne distingue pas le choix de la famille de l’absence de place."],
  },
  {
    id: "c6",
    titre: "Parti vers une autre formation connue",
    question:
      "Quelle part des élèves orientés en 2nde GT est partie vers l’apprentissage ou une autre formation ?",
    definition:
      "Part des élèves orientés en 2nde GT retrouvés en octobre comme apprentis, dans une classe d’une autre nature, ou signalés apprentis ou sortis dans le suivi de cohorte.",
    numerateur: "élèves apprentis, dans une autre classe, ou dont le départ est connu",
    sens: "neutre",
    besoins: SANS_PLACE,
    affectation: false,
    partage: true,
    limites: [
      "Les contrats d’apprentissage se signent jusqu’en décembre : le chiffre d’octobre est un minimum.",
    ],
  },
  {
    id: "c7",
    titre: "Non retrouvé à la rentrée",
    question: "Quelle part des élèves orientés en 2nde GT n’est retrouvée dans aucun fichier ?",
    definition: "Part des élèves orientés en 2nde GT qui n’ont de ligne dans aucun fichier de la rentrée.",
    numerateur: "élèves absents de tous les fichiers de la rentrée",
    sens: "baisse",
    besoins: SANS_PLACE,
    affectation: false,
    partage: true,
    limites: [
      "Non retrouvé ne veut pas dire décrocheur : départ de l’académie, enseignement agricole, identifiant modifié.",
    ],
  },
];

const selonAffectation = (id: string): Record<string, Strate> => {
  const cause = `cause = '${id.toUpperCase()}'`;
  return {
    AFFECTE: { numerateur: `${cause} AND affecte`, besoins: ["affectation"] },
    NON_AFFECTE: { numerateur: `${cause} AND NOT affecte`, besoins: ["affectation"] },
  };
};

const causes = SITUATIONS.map(
  ({ besoins, affectation, partage, ...texte }): Indicateur => ({
    ...commun.CHAINE_3E,
    ...texte,
    id: `cause_${texte.id}`,
    titre: `${texte.titre} (situation à la rentrée)`,
    denominateur: ORIENTES,
    sources: ["orientation", ...(affectation || partage ? ["affectation"] : []), "rentree", "cohorte"],
    conventions: [EXCLUSIVES, commun.CONVENTION_COLLEGE, ...(partage ? [PARTAGE] : [])],
    calcul: {
      genre: "taux",
      base: "chaine_3e",
      besoins,
      parmi: "orientation_2gt",
      numerateur: `cause = '${texte.id.toUpperCase()}'`,
      ...(partage ? { parStrate: selonAffectation(texte.id) } : {}),
    },
  }),
);

const gain: Indicateur = {
  ...commun.CHAINE_3E,
  id: "gain_2gt",
  titre: "En 2nde GT sans décision de 2nde GT (situation à la rentrée)",
  question: "Combien d’élèves arrivent en 2nde GT sans y avoir été orientés ?",
  definition:
    "Élèves de 3e présents en 2nde GT en octobre sans décision de 2nde GT, rapportés aux élèves orientés en 2nde GT.",
  numerateur: "élèves présents en 2nde GT dont la décision n’est pas la 2nde GT, ou n’est pas connue",
  denominateur: ORIENTES,
  sources: ["orientation", "rentree"],
  conventions: [
    "Orientés − présents = somme des situations hors 2nde GT − arrivées sans décision, exactement, dans chaque établissement.",
    commun.CONVENTION_COLLEGE,
  ],
  limites: [
    "Le numérateur n’est pas une partie du dénominateur : la valeur peut dépasser 100 %, et n’a pas d’intervalle.",
  ],
  calcul: {
    genre: "taux",
    base: "chaine_3e",
    besoins: SANS_PLACE,
    parmi: "orientation_2gt",
    numerateur: "constat = '2GT' AND decision IS DISTINCT FROM '2GT'",
    horsDenominateur: true,
    intervalle: false,
  },
};

export const situations: readonly Indicateur[] = [...causes, gain];
