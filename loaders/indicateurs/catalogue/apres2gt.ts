/** E1 after 2nde GT: what is asked and decided in June, the places given, the class of October, and the gap between the two. */
import type { Indicateur } from "../calcul.ts";
import { CHAINE_3E, CONVENTION_APPARIEE, LIMITE_OCTOBRE } from "./communs.ts";

const ELEVES_2GT = "élèves de 2nde GT présents dans la base de juin, secteurs public et privé sous contrat";
const CONVENTION_LYCEE = "L’élève compte dans son lycée de 2nde, quel que soit l’établissement de 1re.";

const VOIES = [
  { id: "1g", code: "1G", nom: "1re générale", classes: "MEFSTAT 2212, 1re générale" },
  { id: "1t", code: "1T", nom: "1re technologique", classes: "MEFSTAT 2212, toutes séries technologiques" },
  { id: "1pro", code: "1PRO", nom: "1re professionnelle", classes: "MEFSTAT 2382" },
];

const LIMITE_VOEUX = "Les premières vagues de vœux de spécialités ou de séries n’y paraissent pas.";
const SERIES_REUNIES = "Toutes les séries technologiques sont réunies.";

const enJuin = VOIES.flatMap(({ id, code, nom }): Indicateur[] => [
  {
    ...CHAINE_3E,
    id: `demande_${id}`,
    titre: `Demandes de ${nom}`,
    question: `Quelle part des élèves de 2nde GT demande la ${nom} ?`,
    definition: `Part des élèves de 2nde GT dont la famille demande la ${nom} avant le conseil de classe du troisième trimestre.`,
    numerateur: `élèves dont la demande d’orientation est la ${nom}`,
    denominateur: ELEVES_2GT,
    sources: ["orientation"],
    conventions: [CONVENTION_LYCEE, SERIES_REUNIES],
    limites: [LIMITE_VOEUX],
    calcul: { genre: "taux", base: "chaine_2gt", besoins: ["demande"], numerateur: `demande = '${code}'` },
  },
  {
    ...CHAINE_3E,
    id: `decision_avant_appel_${id}`,
    titre: `Décisions de ${nom} avant appel`,
    question: `Quelle part des élèves de 2nde GT reçoit une décision de ${nom} avant tout recours ?`,
    definition: `Part des élèves de 2nde GT pour lesquels la décision du chef d’établissement, après le conseil de classe et avant appel, est la ${nom}.`,
    numerateur: `élèves dont la décision avant appel est la ${nom}`,
    denominateur: ELEVES_2GT,
    sources: ["orientation"],
    conventions: [CONVENTION_LYCEE, SERIES_REUNIES],
    limites: ["Les recours ne sont pas encore passés."],
    calcul: { genre: "taux", base: "chaine_2gt", besoins: ["avant"], numerateur: `avant = '${code}'` },
  },
]);

/** A pupil of 2nde GT goes on to 1re générale without asking for a place: Affelnet gives those of the other two voies. */
const affectations = VOIES.filter(({ id }) => id !== "1g").map(
  ({ id, code, nom }): Indicateur => ({
    ...CHAINE_3E,
    id: `affectation_${id}`,
    titre: `Affectations en ${nom}`,
    question: `Quelle part des élèves de 2nde GT est affectée en ${nom} ?`,
    definition: `Part des élèves de 2nde GT dont la dernière affectation prononcée dans Affelnet est une place de ${nom}.`,
    numerateur: `élèves dont la dernière affectation est en ${nom}`,
    denominateur: ELEVES_2GT,
    sources: ["orientation", "affectation"],
    conventions: [
      CONVENTION_LYCEE,
      SERIES_REUNIES,
      "L’affectation retenue est celle du tour le plus tardif et, dans ce tour, du vœu de rang le plus petit.",
      "Les vœux de recensement et d’apprentissage sont mis de côté.",
      `Là où aucun élève de 2nde GT n’est affecté en ${nom}, le fichier ne dit rien de ces places : la part est inconnue, et non nulle.`,
    ],
    limites: [
      "Seules les places contingentées passent par Affelnet : un élève qui monte en 1re dans son propre lycée n’y paraît pas, et la part affectée est en dessous de la part présente.",
    ],
    calcul: {
      genre: "taux",
      base: "chaine_2gt",
      besoins: [`affectation_${id}`],
      numerateur: `affectation = '${code}'`,
    },
  }),
);

const decisionEtRentree = VOIES.flatMap(({ id, code, nom, classes }): Indicateur[] => [
  {
    ...CHAINE_3E,
    id: `orientation_${id}`,
    titre: `Décisions d’orientation en ${nom}`,
    question: `Quelle part des élèves de 2nde GT est orientée en ${nom} ?`,
    definition: `Part des élèves de 2nde GT dont la décision d’orientation définitive est la ${nom}.`,
    numerateur: `élèves dont la décision définitive est la ${nom}`,
    denominateur: ELEVES_2GT,
    sources: ["orientation"],
    conventions: [CONVENTION_LYCEE, "Décision définitive ; toutes les séries technologiques sont réunies."],
    limites: ["Les premières vagues de vœux de spécialités ou de séries n’y paraissent pas."],
    calcul: { genre: "taux", base: "chaine_2gt", besoins: ["decision"], numerateur: `decision = '${code}'` },
  },
  {
    ...CHAINE_3E,
    id: `constat_${id}`,
    titre: `Présents en ${nom} à la rentrée`,
    question: `Quelle part des élèves de 2nde GT est présente en ${nom} en octobre ?`,
    definition: `Part des élèves de 2nde GT de juin retrouvés sous statut scolaire en ${nom} au constat de rentrée (${classes}).`,
    numerateur: `élèves présents en ${nom} en octobre`,
    denominateur: ELEVES_2GT,
    sources: ["orientation", "rentree"],
    conventions: [CONVENTION_LYCEE],
    limites: [LIMITE_OCTOBRE],
    calcul: { genre: "taux", base: "chaine_2gt", besoins: ["rentree"], numerateur: `constat = '${code}'` },
  },
  {
    ...CHAINE_3E,
    id: `ecart_orientation_constat_${id}`,
    unite: "points",
    titre: `De la décision à la rentrée en ${nom}`,
    question: `Combien d’élèves la ${nom} perd-elle entre la décision et la rentrée ?`,
    definition: `Part des élèves de 2nde GT orientés en ${nom}, moins la part de ceux qui y sont présents en octobre : un écart positif est une perte.`,
    numerateur: "élèves perdus, solde des départs et des arrivées",
    denominateur: ELEVES_2GT,
    sources: ["orientation", "rentree"],
    conventions: [CONVENTION_LYCEE, CONVENTION_APPARIEE],
    limites: ["C’est un solde : des départs et des arrivées qui se compensent ne s’y voient pas."],
    calcul: { genre: "ecart", de: `orientation_${id}`, a: `constat_${id}` },
  },
]);

export const apres2gt: readonly Indicateur[] = [...enJuin, ...affectations, ...decisionEtRentree];
