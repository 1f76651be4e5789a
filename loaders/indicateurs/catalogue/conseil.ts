/** E1: agreement between families and schools, appeals, and the convention « candidats Affelnet ». */
import type { Indicateur } from "../calcul.ts";
import * as commun from "./communs.ts";

const accords = commun.VOIES.map(
  (voie): Indicateur => ({
    ...commun.CHAINE_3E,
    id: `taux_accord_${voie.id}`,
    sens: "hausse",
    titre: `Demandes de ${voie.court} suivies d’une décision de ${voie.court}`,
    question: `Quand la famille demande la ${voie.court}, la décision est-elle la ${voie.court} ?`,
    definition: `Part des demandes de ${voie.nom} pour lesquelles la décision définitive est la ${voie.nom}.`,
    numerateur: `élèves dont la demande et la décision définitive sont la ${voie.court}`,
    denominateur: `élèves de 3e dont la demande est la ${voie.court}`,
    sources: ["orientation"],
    conventions: [
      commun.CONVENTION_COLLEGE,
      "Une décision non saisie compte comme différente de la demande.",
    ],
    limites: ["La demande a pu changer au cours du dialogue : l’accord ne dit pas qui a convaincu l’autre."],
    calcul: {
      genre: "taux",
      base: "chaine_3e",
      besoins: ["eleve", "demande", "decision"],
      parmi: `demande_${voie.id}`,
      numerateur: `decision = '${voie.code}'`,
    },
  }),
);

const appel: Indicateur = {
  ...commun.CHAINE_3E,
  id: "taux_decision_modifiee_appel",
  titre: "Décisions modifiées après le conseil de classe",
  question: "Combien de décisions changent entre le conseil de classe et la fin des recours ?",
  definition:
    "Part des élèves de 3e dont la décision définitive diffère de la décision avant appel, parmi ceux dont les deux sont saisies.",
  numerateur: "élèves dont les deux décisions diffèrent",
  denominateur: "élèves de 3e dont la décision avant appel et la décision définitive sont saisies",
  sources: ["orientation"],
  conventions: [commun.CONVENTION_COLLEGE],
  limites: ["Réunit l’entretien avec le chef d’établissement et la commission d’appel.", commun.LIMITE_CAUSE],
  calcul: {
    genre: "taux",
    base: "chaine_3e",
    besoins: ["eleve", "avant", "decision"],
    denominateur: "avant IS NOT NULL AND decision IS NOT NULL",
    numerateur: "avant <> decision",
  },
};

const candidats: Indicateur = {
  ...commun.CHAINE_3E,
  id: "affectation_2gt_candidats",
  titre: "Affectations en 2nde GT parmi les candidats",
  question: "Quelle part des candidats d’Affelnet est affectée en 2nde GT ?",
  definition:
    "Part des candidats d’Affelnet dont la dernière affectation est une place de 2nde générale et technologique.",
  numerateur: "candidats dont la dernière affectation est en 2nde GT",
  denominateur:
    "élèves de 3e ayant au moins un vœu qui n’est ni de recensement ni d’apprentissage, à l’un des tours",
  sources: ["affectation"],
  conventions: [
    "Convention « candidats Affelnet » : à ne pas comparer au taux rapporté à tous les élèves de 3e.",
    commun.CONVENTION_COLLEGE,
  ],
  limites: ["Les élèves sans vœu (apprentissage, privé, déménagement) n’y figurent pas."],
  calcul: {
    genre: "taux",
    base: "candidats",
    besoins: ["affectation"],
    numerateur: "affectation = '2GT'",
  },
};

export const conseil: readonly Indicateur[] = [...accords, appel, candidats];
