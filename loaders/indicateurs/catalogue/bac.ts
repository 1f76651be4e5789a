/** Access from 2nde to the bac: real cohorts followed pupil by pupil, and the class-to-class product. */
import type { Indicateur } from "../calcul.ts";
import { MAILLES } from "../declaration.ts";

const COMMUN = { theme: "bac", unite: "%", sens: "hausse", mailles: MAILLES, sources: ["cohorte"] } as const;

const ENTRANTS_2GT = "élèves entrant pour la première fois en 2nde GT à la rentrée t0";
const CONVENTIONS = [
  "Cohorte réelle : chaque élève est suivi, dans quelque établissement de l’académie qu’il soit.",
  "Le millésime est la rentrée d’entrée, t0 ; l’élève compte dans son lycée d’entrée.",
  "N’est publié que si le suivi va jusqu’à la dernière rentrée nécessaire.",
];
const PREMIERE_RENTREE =
  "À la première rentrée du fichier de suivi, les redoublants ne se distinguent pas des nouveaux entrants.";
const DEPARTS = "Un élève parti hors de l’académie compte comme n’ayant pas obtenu le bac.";
const PAS_IVAL =
  "Ce n’est pas l’indicateur IVAL de la DEPP, calculé autrement : ne pas les comparer sans le dire.";

interface Acces {
  id: string;
  titre: string;
  question: string;
  definition: string;
  numerateur: string;
  calcul: { besoins: readonly string[]; horizon: number; numerateur: string };
}

const ACCES: readonly Acces[] = [
  {
    id: "acces_bac_cohorte",
    titre: "De la 2nde GT au baccalauréat, tous parcours",
    question: "Combien d’entrants en 2nde GT obtiennent un baccalauréat, quel qu’il soit ?",
    definition:
      "Part des entrants en 2nde GT qui obtiennent un baccalauréat général, technologique ou professionnel, dans tout établissement, au plus tard à la session t0 + 5.",
    numerateur: "entrants ayant obtenu un baccalauréat à la session t0 + 5 au plus tard",
    calcul: { besoins: ["bac_t5"], horizon: 4, numerateur: "bac <= annee + 5" },
  },
  {
    id: "acces_bac_cohorte_bacgt",
    titre: "De la 2nde GT au baccalauréat général ou technologique",
    question: "Combien d’entrants en 2nde GT obtiennent un baccalauréat général ou technologique ?",
    definition:
      "Part des entrants en 2nde GT qui obtiennent un baccalauréat général ou technologique, dans tout établissement, au plus tard à la session t0 + 5.",
    numerateur:
      "entrants ayant obtenu un baccalauréat général ou technologique à la session t0 + 5 au plus tard",
    calcul: { besoins: ["bac_t5"], horizon: 4, numerateur: "bac_gt <= annee + 5" },
  },
  {
    id: "acces_bac_cohorte_meme_lycee",
    titre: "De la 2nde GT au baccalauréat dans le même lycée",
    question: "Combien d’entrants en 2nde GT obtiennent le baccalauréat dans leur lycée d’entrée ?",
    definition:
      "Part des entrants en 2nde GT qui obtiennent un baccalauréat dans le lycée où ils sont entrés, au plus tard à la session t0 + 5.",
    numerateur: "entrants ayant obtenu un baccalauréat dans leur lycée d’entrée",
    calcul: { besoins: ["bac_t5"], horizon: 4, numerateur: "bac_meme_lycee <= annee + 5" },
  },
  {
    id: "acces_bac_cohorte_a_lheure",
    titre: "De la 2nde GT au baccalauréat à l’heure",
    question: "Combien d’entrants en 2nde GT obtiennent un baccalauréat en trois ans ?",
    definition:
      "Part des entrants en 2nde GT qui obtiennent un baccalauréat, dans tout établissement, au plus tard à la session t0 + 3.",
    numerateur: "entrants ayant obtenu un baccalauréat à la session t0 + 3 au plus tard",
    calcul: { besoins: ["bac_t3"], horizon: 2, numerateur: "bac <= annee + 3" },
  },
];

const reels = ACCES.map(
  ({ calcul, ...texte }): Indicateur => ({
    ...COMMUN,
    ...texte,
    dimensions: ["sexe", "pcs"],
    denominateur: ENTRANTS_2GT,
    conventions: CONVENTIONS,
    limites: [DEPARTS, PREMIERE_RENTREE, PAS_IVAL],
    calcul: { genre: "taux", base: "cohortes", population: "cohorte = '2GT'", ...calcul },
  }),
);

const professionnel: Indicateur = {
  ...COMMUN,
  id: "acces_bacp_cohorte",
  titre: "De la 2nde professionnelle au baccalauréat",
  question: "Combien d’entrants en 2nde professionnelle obtiennent un baccalauréat ?",
  definition:
    "Part des entrants en 2nde professionnelle qui obtiennent un baccalauréat, quel qu’il soit, dans tout établissement, au plus tard à la session t0 + 5.",
  numerateur: "entrants ayant obtenu un baccalauréat à la session t0 + 5 au plus tard",
  denominateur: "élèves entrant pour la première fois en 2nde professionnelle à la rentrée t0",
  dimensions: ["sexe", "pcs"],
  conventions: CONVENTIONS,
  limites: [DEPARTS, PREMIERE_RENTREE, "Les diplômes de niveau CAP obtenus en route n’y sont pas comptés."],
  calcul: {
    genre: "taux",
    base: "cohortes",
    population: "cohorte = '2PRO'",
    besoins: ["bac_t5"],
    horizon: 4,
    numerateur: "bac <= annee + 5",
  },
};

const CLASSES = [
  { id: "2nde", nom: "2nde", niveaux: ["2nde", "1re", "tle"], besoin: "passages" },
  { id: "1re", nom: "1re", niveaux: ["1re", "tle"], besoin: "passages" },
  { id: "tle", nom: "terminale", niveaux: ["tle"], besoin: "terminale" },
];

const apparents = CLASSES.map(
  ({ id, nom, niveaux, besoin }): Indicateur => ({
    ...COMMUN,
    id: `acces_${id}_bac_apparent`,
    titre: `De la ${nom} au baccalauréat, taux apparent`,
    question: `Quelle chance a un élève de ${nom} GT d’obtenir le bac dans son lycée, aux taux de passage de l’année ?`,
    definition:
      "Produit des taux de passage d’une classe à la suivante dans le même lycée, observés la même année : passages rapportés aux élèves qui ne redoublent pas.",
    denominateur: `élèves de ${nom} GT au départ`,
    dimensions: [],
    conventions: [
      "Le millésime est la session. Au-dessus du lycée, les élèves sont additionnés avant d’être divisés.",
      "Un redoublant garde la même chance finale que les autres ; un élève qui quitte le lycée compte comme perdu pour lui.",
    ],
    limites: [
      "Aucun élève n’est suivi : c’est une chance aux conditions de l’année, et non un devenir.",
      PAS_IVAL,
    ],
    calcul: { genre: "produit", base: "passages", besoins: [besoin], niveaux },
  }),
);

export const bac: readonly Indicateur[] = [...reels, professionnel, ...apparents];
