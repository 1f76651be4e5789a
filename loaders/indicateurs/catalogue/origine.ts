/** E3: access to the bac and to higher education by social origin, from the 3e cohort and from the bac. */
import type { Indicateur } from "../calcul.ts";
import { MAILLES } from "../declaration.ts";
import { origineSociale } from "./compagnes.ts";

const PCS =
  "PCS du responsable légal, en quatre groupes de la DEPP ; « non renseigné » n’est jamais ajouté à un groupe.";
const NON_RENSEIGNE =
  "Au-delà de 15 % d’élèves sans PCS renseignée, les comparaisons par origine sont fragiles.";
const SUIVI =
  "Un élève qui quitte les fichiers suivis (autre académie, étranger) compte comme n’ayant pas accédé.";

const COMMUN = {
  theme: "origine",
  unite: "%",
  sens: "hausse",
  dimensions: ["sexe", "pcs"],
  mailles: MAILLES,
  sources: ["cohorte"],
} as const;

const DELAIS = { 4: "quatre", 5: "cinq" };

const cohorte = (annees: 4 | 5): Indicateur => ({
  ...COMMUN,
  id: `acces_superieur_cohorte_t${annees}`,
  titre: `Accès au supérieur des élèves de 3e, ${DELAIS[annees]} ans après`,
  question: `Combien d’élèves de 3e sont entrés dans l’enseignement supérieur ${DELAIS[annees]} ans après ?`,
  definition: `Part des élèves de 3e d’une rentrée inscrits dans l’enseignement supérieur à l’une des rentrées suivantes, au plus tard ${DELAIS[annees]} ans après.`,
  numerateur: `élèves inscrits dans l’enseignement supérieur au plus tard à la rentrée t0 + ${annees}`,
  denominateur: "élèves présents en 3e à la rentrée t0, redoublants compris",
  conventions: [
    "Le millésime est la rentrée de 3e, t0 ; l’élève compte dans son collège.",
    PCS,
    ...(annees === 4 ? ["Quatre ans après la 3e, c’est l’entrée à l’heure, l’année même du bac."] : []),
  ],
  limites: [SUIVI, NON_RENSEIGNE],
  calcul: {
    genre: "taux",
    base: "cohortes",
    population: "cohorte = '3E'",
    besoins: [`superieur_t${annees}`],
    horizon: annees,
    numerateur: `superieur <= annee + ${annees}`,
  },
});

/** The second factor of the cohort: its product with the access to the bac is the access to higher education, exactly. */
const parmiBacheliers = (annees: 4 | 5): Indicateur => ({
  ...COMMUN,
  id: `acces_superieur_bacheliers_t${annees}`,
  titre: `Accès au supérieur pour un bachelier issu de 3e, ${DELAIS[annees]} ans après`,
  question: `Pour un élève de 3e devenu bachelier, combien entrent dans le supérieur ${DELAIS[annees]} ans après la 3e ?`,
  definition: `Élèves de 3e inscrits dans l’enseignement supérieur au plus tard ${DELAIS[annees]} ans après, rapportés à ceux de la même cohorte qui ont obtenu un baccalauréat au plus tard à la session t0 + 5.`,
  numerateur: `élèves inscrits dans l’enseignement supérieur au plus tard à la rentrée t0 + ${annees}`,
  denominateur: "élèves de la cohorte ayant obtenu un baccalauréat à la session t0 + 5 au plus tard",
  conventions: [
    "Le millésime est la rentrée de 3e, t0 ; l’élève compte dans son collège.",
    PCS,
    `L’accès au baccalauréat multiplié par ce taux donne exactement l’accès au supérieur ${DELAIS[annees]} ans après, là où les trois portent sur les mêmes élèves : le premier facteur dit ce qui se joue avant le bac, le second ce qui se joue après.`,
  ],
  limites: [
    "Un élève entré dans le supérieur sans que son bac figure au fichier compte au numérateur : le taux peut passer 100 %, et n’a pas d’intervalle.",
    ...(annees === 4
      ? ["Un bac obtenu en retard, à la session t0 + 5, est compté sans que la suite en soit encore connue."]
      : []),
    SUIVI,
    NON_RENSEIGNE,
  ],
  calcul: {
    genre: "taux",
    base: "cohortes",
    population: "cohorte = '3E'",
    besoins: ["bac_t5", `superieur_t${annees}`],
    horizon: annees,
    numerateur: `superieur <= annee + ${annees}`,
    parmi: "acces_bac_cohorte_3e",
    horsDenominateur: true,
    intervalle: false,
  },
});

const bac: Indicateur = {
  ...COMMUN,
  id: "acces_bac_cohorte_3e",
  titre: "Accès au baccalauréat des élèves de 3e",
  question: "Combien d’élèves de 3e obtiennent un baccalauréat dans les cinq ans ?",
  definition:
    "Part des élèves de 3e d’une rentrée qui obtiennent un baccalauréat général, technologique ou professionnel au plus tard à la session t0 + 5.",
  numerateur: "élèves ayant obtenu un baccalauréat, quel qu’il soit, à la session t0 + 5 au plus tard",
  denominateur: "élèves présents en 3e à la rentrée t0, redoublants compris",
  conventions: ["Le millésime est la rentrée de 3e, t0 ; l’élève compte dans son collège.", PCS],
  limites: [SUIVI, NON_RENSEIGNE],
  calcul: {
    genre: "taux",
    base: "cohortes",
    population: "cohorte = '3E'",
    besoins: ["bac_t5"],
    horizon: 4,
    numerateur: "bac <= annee + 5",
  },
};

const poursuite: Indicateur = {
  ...COMMUN,
  id: "poursuite_superieur",
  titre: "Poursuite dans le supérieur l’année du bac",
  question:
    "Combien de bacheliers sont inscrits dans l’enseignement supérieur à la rentrée qui suit le bac ?",
  definition:
    "Part des bacheliers d’une session, au premier baccalauréat obtenu, inscrits dans l’enseignement supérieur à la rentrée de la même année.",
  numerateur: "bacheliers inscrits dans l’enseignement supérieur à la rentrée de l’année du bac",
  denominateur: "élèves ayant obtenu leur premier baccalauréat à cette session",
  conventions: ["Le millésime est la session ; l’élève compte dans l’établissement de son bac.", PCS],
  limites: [
    "L’écart social y paraît petit parce que la sélection se fait avant le bac : le lire avec le taux de la cohorte de 3e.",
    SUIVI,
    NON_RENSEIGNE,
  ],
  calcul: {
    genre: "taux",
    base: "cohortes",
    population: "cohorte = 'BAC'",
    besoins: ["poursuite"],
    numerateur: "superieur_aussitot",
  },
};

/** Each with its gap, ratio and odds ratio between PCS D and A. */
const acces: readonly Indicateur[] = (
  [
    [cohorte(4), "l’accès au supérieur quatre ans après la 3e"],
    [cohorte(5), "l’accès au supérieur cinq ans après la 3e"],
    [bac, "l’accès au baccalauréat après la 3e"],
    [poursuite, "la poursuite dans le supérieur l’année du bac"],
  ] as const
).flatMap(([taux, objet]) => [taux, ...origineSociale(taux, objet)]);

export const origine: readonly Indicateur[] = [...acces, parmiBacheliers(4), parmiBacheliers(5)];
