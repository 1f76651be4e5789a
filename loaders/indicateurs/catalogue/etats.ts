/** E1: the five states of the chain after 3e, for each voie, and the other situations of October. */
import type { Indicateur } from "../calcul.ts";
import * as commun from "./communs.ts";
import { origineSociale } from "./compagnes.ts";

interface Etat {
  id: string;
  colonne: string;
  besoin: string;
  titre: (voie: string) => string;
  question: (voie: string) => string;
  definition: (voie: string) => string;
  numerateur: (voie: string) => string;
  sources: readonly string[];
  conventions: readonly string[];
  limites: readonly string[];
}

const ETATS: readonly Etat[] = [
  {
    id: "demande",
    colonne: "demande",
    besoin: "demande",
    titre: (v) => `Demandes de ${v}`,
    question: (v) => `Quelle part des élèves de 3e demande la ${v} ?`,
    definition: (v) =>
      `Part des élèves de 3e dont la famille demande la ${v} avant le conseil de classe du troisième trimestre.`,
    numerateur: (v) => `élèves dont la demande d’orientation est la ${v}`,
    sources: ["orientation", "chaine"],
    conventions: [commun.CONVENTION_3E, commun.CONVENTION_COLLEGE],
    limites: [
      "La demande est celle de la famille au troisième trimestre ; elle a pu changer depuis le deuxième.",
    ],
  },
  {
    id: "decision_avant_appel",
    colonne: "avant",
    besoin: "avant",
    titre: (v) => `Décisions de ${v} avant appel`,
    question: (v) => `Quelle part des élèves de 3e reçoit une décision de ${v} avant tout recours ?`,
    definition: (v) =>
      `Part des élèves de 3e pour lesquels la décision du chef d’établissement, après le conseil de classe et avant appel, est la ${v}.`,
    numerateur: (v) => `élèves dont la décision avant appel est la ${v}`,
    sources: ["orientation", "chaine"],
    conventions: [
      commun.CONVENTION_3E,
      commun.CONVENTION_COLLEGE,
      "C’est la décision que publient la plupart des bilans académiques ; la décision définitive est donnée à part.",
    ],
    limites: ["Les recours ne sont pas encore passés."],
  },
  {
    id: "orientation",
    colonne: "decision",
    besoin: "decision",
    titre: (v) => `Décisions d’orientation en ${v}`,
    question: (v) => `Quelle part des élèves de 3e est orientée en ${v} ?`,
    definition: (v) =>
      `Part des élèves de 3e dont la décision d’orientation définitive, après appel, est la ${v}.`,
    numerateur: (v) => `élèves dont la décision définitive est la ${v}`,
    sources: ["orientation", "chaine"],
    conventions: [
      commun.CONVENTION_3E,
      commun.CONVENTION_COLLEGE,
      "Décision définitive, après entretien et commission d’appel.",
    ],
    limites: ["L’orientation décide de la voie ; elle ne donne pas encore de place."],
  },
  {
    id: "affectation",
    colonne: "affectation",
    besoin: "affectation",
    titre: (v) => `Affectations en ${v}`,
    question: (v) => `Quelle part des élèves de 3e est affectée en ${v} ?`,
    definition: (v) =>
      `Part des élèves de 3e dont la dernière affectation prononcée dans Affelnet est une place de ${v}.`,
    numerateur: (v) => `élèves dont la dernière affectation est en ${v}`,
    sources: ["orientation", "affectation", "chaine"],
    conventions: [
      commun.CONVENTION_3E,
      commun.CONVENTION_COLLEGE,
      "L’affectation retenue est celle du tour le plus tardif et, dans ce tour, du vœu de rang le plus petit.",
      "Les vœux de recensement et d’apprentissage sont mis de côté.",
    ],
    limites: [
      "Les élèves sans vœu dans Affelnet (apprentissage, privé, déménagement) comptent au dénominateur.",
    ],
  },
  {
    id: "constat",
    colonne: "constat",
    besoin: "rentree",
    titre: (v) => `Présents en ${v} à la rentrée`,
    question: (v) => `Quelle part des élèves de 3e est présente en ${v} en octobre ?`,
    definition: (v) =>
      `Part des élèves de 3e de juin retrouvés sous statut scolaire en ${v} au constat de rentrée de la même année.`,
    numerateur: (v) => `élèves présents en ${v} en octobre, sous statut scolaire`,
    sources: ["orientation", "rentree", "chaine"],
    conventions: [commun.CONVENTION_3E, commun.CONVENTION_COLLEGE, commun.CONVENTION_RETROUVE],
    limites: [commun.LIMITE_OCTOBRE],
  },
];

const parVoie = ETATS.flatMap((etat) =>
  commun.VOIES.map(
    (voie): Indicateur => ({
      ...commun.CHAINE_3E,
      id: `${etat.id}_${voie.id}`,
      titre: etat.titre(voie.court),
      question: etat.question(voie.court),
      definition: etat.definition(voie.nom),
      numerateur: etat.numerateur(voie.court),
      denominateur: commun.ELEVES_3E,
      sources: etat.sources,
      conventions: etat.conventions,
      limites: [...etat.limites, commun.LIMITE_CAUSE],
      calcul: {
        genre: "taux",
        base: "chaine_3e",
        besoins: [etat.besoin],
        numerateur: `${etat.colonne} = '${voie.code}'`,
      },
    }),
  ),
);

interface Situation {
  id: string;
  code: string;
  titre: string;
  question: string;
  definition: string;
  numerateur: string;
  sens: "baisse" | "neutre";
  limites: readonly string[];
}

const SITUATIONS: readonly Situation[] = [
  {
    id: "maintien",
    code: "MAINTIEN",
    titre: "De nouveau en 3e à la rentrée",
    question: "Quelle part des élèves de 3e est de nouveau en 3e en octobre ?",
    definition: "Part des élèves de 3e de juin retrouvés en 3e au constat de rentrée de la même année.",
    numerateur: "élèves présents en 3e en octobre, sous statut scolaire",
    sens: "neutre",
    limites: ["Ne distingue pas le maintien demandé par la famille du redoublement faute d’affectation."],
  },
  {
    id: "apprentissage",
    code: "APP",
    titre: "Apprentis à la rentrée",
    question: "Quelle part des élèves de 3e est apprentie en octobre ?",
    definition:
      "Part des élèves de 3e de juin retrouvés sous statut d’apprenti, quelle que soit la formation.",
    numerateur: "élèves présents en octobre sous statut d’apprenti",
    sens: "neutre",
    limites: [
      "Les contrats d’apprentissage se signent jusqu’en décembre : le chiffre d’octobre est un minimum.",
    ],
  },
  {
    id: "autre",
    code: "AUTRE",
    titre: "Dans une autre classe à la rentrée",
    question: "Quelle part des élèves de 3e est dans une autre classe en octobre ?",
    definition:
      "Part des élèves de 3e de juin retrouvés sous statut scolaire dans une classe qui n’est ni la 2nde GT, ni la 2nde professionnelle, ni la 1re année de CAP, ni la 3e.",
    numerateur: "élèves présents en octobre dans toute autre classe, sous statut scolaire",
    sens: "neutre",
    limites: ["Réunit des situations très différentes : SEGPA, MLDS, autre année de CAP, classe inférieure."],
  },
  {
    id: "non_retrouve",
    code: "NON_RETROUVE",
    titre: "Non retrouvés à la rentrée",
    question: "Quelle part des élèves de 3e n’est pas retrouvée en octobre ?",
    definition:
      "Part des élèves de 3e de juin qui n’ont aucune ligne au constat de rentrée de la même année.",
    numerateur: "élèves sans aucune ligne au constat d’octobre",
    sens: "baisse",
    limites: [
      "Non retrouvé ne veut pas dire décrocheur : départ de l’académie, enseignement agricole, identifiant modifié.",
    ],
  },
];

const autres = SITUATIONS.map(
  ({ code, ...texte }): Indicateur => ({
    ...commun.CHAINE_3E,
    ...texte,
    id: `constat_${texte.id}`,
    denominateur: commun.ELEVES_3E,
    sources: ["orientation", "rentree", "chaine"],
    conventions: [
      commun.CONVENTION_3E,
      commun.CONVENTION_COLLEGE,
      "Avec les présents en 2nde GT, en 2nde professionnelle et en 1re année de CAP, ces situations font 100 %.",
    ],
    calcul: { genre: "taux", base: "chaine_3e", besoins: ["rentree"], numerateur: `constat = '${code}'` },
  }),
);

export const etats: readonly Indicateur[] = [...parVoie, ...autres];

const OBJETS: Record<string, string> = {
  orientation_2gt: "la décision d’orientation en 2nde GT",
  affectation_2gt: "l’affectation en 2nde GT",
  constat_2gt: "la présence en 2nde GT à la rentrée",
};

/** Gap, ratio and odds ratio between PCS D and A, at three states of the chain. */
export const etatsParOrigine: readonly Indicateur[] = parVoie.flatMap((etat) =>
  origineSociale(etat, OBJETS[etat.id] ?? "").filter(() => etat.id in OBJETS),
);
