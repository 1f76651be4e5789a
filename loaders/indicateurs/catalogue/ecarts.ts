/** E1: the gaps along the chain, read on the same pupils, positive when the voie loses some. */
import type { Indicateur } from "../calcul.ts";
import * as commun from "./communs.ts";

interface Maillon {
  id: string;
  de: string;
  a: string;
  titre: (voie: string) => string;
  question: (voie: string) => string;
  sources: readonly string[];
}

const MAILLONS: readonly Maillon[] = [
  {
    id: "ecart_orientation_affectation",
    de: "orientation",
    a: "affectation",
    titre: (v) => `De la décision à l’affectation en ${v}`,
    question: (v) => `Combien d’élèves la ${v} perd-elle entre la décision et l’affectation ?`,
    sources: ["orientation", "affectation", "chaine"],
  },
  {
    id: "ecart_affectation_constat",
    de: "affectation",
    a: "constat",
    titre: (v) => `De l’affectation à la rentrée en ${v}`,
    question: (v) => `Combien d’élèves la ${v} perd-elle entre l’affectation et la rentrée ?`,
    sources: ["orientation", "affectation", "rentree", "chaine"],
  },
  {
    id: "ecart_orientation_constat",
    de: "orientation",
    a: "constat",
    titre: (v) => `De la décision à la rentrée en ${v}`,
    question: (v) => `Combien d’élèves la ${v} perd-elle entre la décision et la rentrée ?`,
    sources: ["orientation", "rentree", "chaine"],
  },
];

const ETAT: Record<string, string> = {
  orientation: "la décision définitive est",
  affectation: "la dernière affectation est",
  constat: "la classe d’octobre est",
};

export const ecarts: readonly Indicateur[] = MAILLONS.flatMap((maillon) =>
  commun.VOIES.map(
    (voie): Indicateur => ({
      ...commun.CHAINE_3E,
      id: `${maillon.id}_${voie.id}`,
      unite: "points",
      titre: maillon.titre(voie.court),
      question: maillon.question(voie.court),
      definition: `Part des élèves de 3e dont ${ETAT[maillon.de]} la ${voie.nom}, moins la part de ceux dont ${ETAT[maillon.a]} la ${voie.nom} : un écart positif est une perte, un écart négatif un gain.`,
      numerateur: "élèves perdus, solde des départs et des arrivées",
      denominateur: commun.ELEVES_3E,
      sources: maillon.sources,
      conventions: [
        commun.CONVENTION_3E,
        commun.CONVENTION_COLLEGE,
        "Les deux états sont lus sur les mêmes élèves.",
        commun.CONVENTION_APPARIEE,
      ],
      limites: [
        "C’est un solde : des départs et des arrivées qui se compensent ne s’y voient pas.",
        commun.LIMITE_OCTOBRE,
      ],
      calcul: { genre: "ecart", de: `${maillon.de}_${voie.id}`, a: `${maillon.a}_${voie.id}` },
    }),
  ),
);
