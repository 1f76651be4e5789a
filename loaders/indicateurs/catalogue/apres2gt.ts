/** E1 after 2nde GT: decision of June, class of October, and the gap between the two. */
import type { Indicateur } from "../calcul.ts";
import { CHAINE_3E, CONVENTION_APPARIEE, LIMITE_OCTOBRE } from "./communs.ts";

const ELEVES_2GT = "élèves de 2nde GT présents dans la base de juin, secteurs public et privé sous contrat";
const CONVENTION_LYCEE = "L’élève compte dans son lycée de 2nde, quel que soit l’établissement de 1re.";

const VOIES = [
  { id: "1g", code: "1G", nom: "1re générale", classes: "MEFSTAT 2212, 1re générale" },
  { id: "1t", code: "1T", nom: "1re technologique", classes: "MEFSTAT 2212, toutes séries technologiques" },
  { id: "1pro", code: "1PRO", nom: "1re professionnelle", classes: "MEFSTAT 2382" },
];

export const apres2gt: readonly Indicateur[] = VOIES.flatMap(({ id, code, nom, classes }): Indicateur[] => [
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
