/** IVAL: what the DEPP publishes of each lycée, and how far a real cohort of the territory stands from it. */
import type { Indicateur, Moyenne } from "../calcul.ts";
import { MAILLES } from "../declaration.ts";

interface Voie {
  code: "GT" | "PRO";
  /** Classes by their name in the ids and in the columns of the source. */
  classes: readonly { id: string; colonne: string; nom: string }[];
  lycees: string;
  seuil: string;
}

const VOIES: readonly Voie[] = [
  {
    code: "GT",
    classes: [
      { id: "2nde", colonne: "2nde", nom: "2nde GT" },
      { id: "1re", colonne: "1re", nom: "1re GT" },
      { id: "tle", colonne: "tle", nom: "terminale GT" },
    ],
    lycees: "lycées généraux et technologiques",
    seuil: "20 candidats au baccalauréat",
  },
  {
    code: "PRO",
    classes: [
      { id: "2pro", colonne: "2nde", nom: "2nde professionnelle" },
      { id: "1pro", colonne: "1re", nom: "1re professionnelle" },
      { id: "tpro", colonne: "tle", nom: "terminale professionnelle" },
    ],
    lycees: "lycées professionnels",
    seuil: "10 candidats au baccalauréat",
  },
];

const RUPTURE =
  "Rupture de série : la méthode des taux d’accès a changé à la session 2015, qui ne se compare pas à 2014. Les valeurs par série ne se suivent pas de 2020 à 2021 : seul le total est repris ici.";
const DEPARTS =
  "Un élève qui quitte un lycée compte comme perdu pour ce lycée, même s’il obtient le baccalauréat ailleurs.";
const CLASSEMENT =
  "Ce n’est ni un classement ni un palmarès : la taille et le recrutement des lycées diffèrent.";

function commun({ code, lycees, seuil }: Voie, eleves: string, colonne: string) {
  return {
    theme: "bac",
    dimensions: [],
    mailles: MAILLES,
    sources: ["ival"],
    denominateur: `élèves de ${eleves} des ${lycees}, pour pondérer les lycées d’un territoire`,
    conventions: [
      "Pour un lycée : la valeur publiée par la DEPP, reprise telle quelle. Le millésime est la session du baccalauréat.",
      `Au-dessus du lycée : moyenne pondérée par les élèves de ${eleves}, calcul de l’observatoire. La DEPP peut donner une valeur différente de quelques dixièmes.`,
      RUPTURE,
    ],
    limites: [
      `La DEPP publie les ${lycees} qui ont au moins ${seuil} et un cycle complet. Une valeur absente n’est pas un zéro et ne dit pas que l’effectif est petit ; le lycée n’entre pas dans la moyenne.`,
      DEPARTS,
      CLASSEMENT,
    ],
    calcul: (valeur: string): Moyenne => ({
      genre: "moyenne",
      base: "lycees_ival",
      population: `voie = '${code}'`,
      valeur,
      poids: `effectif_${colonne}`,
    }),
  } as const;
}

const acces = VOIES.flatMap((voie) =>
  voie.classes.map(({ id, colonne, nom }): Indicateur => {
    const { calcul, ...partage } = commun(voie, nom, colonne);
    return {
      ...partage,
      id: `acces_${id}_bac_ival`,
      unite: "%",
      sens: "hausse",
      numerateur: `élèves de ${nom} que le taux publié de leur lycée mènerait au baccalauréat`,
      titre: `De la ${nom} au baccalauréat, selon la DEPP (IVAL)`,
      question: `Quelle chance un élève de ${nom} a-t-il d’obtenir le baccalauréat dans son lycée ?`,
      definition: `Probabilité qu’un élève de ${nom} obtienne le baccalauréat à l’issue d’une scolarité entièrement effectuée dans l’établissement, quel que soit le nombre d’années nécessaires.`,
      calcul: calcul(`acces_${colonne}_bac`),
    };
  }),
);

const reperes = VOIES.flatMap((voie): Indicateur[] => {
  const [{ id, nom }] = voie.classes as [Voie["classes"][number]];
  const { calcul, ...partage } = commun(voie, nom, "2nde");
  return [
    {
      ...partage,
      id: `attendu_acces_${id}_bac_ival`,
      unite: "%",
      sens: "neutre",
      numerateur: `élèves de ${nom} que le taux attendu de leur lycée mènerait au baccalauréat`,
      titre: `De la ${nom} au baccalauréat, taux attendu (IVAL)`,
      question: "Quel taux d’accès attendrait-on d’un lycée qui accueille ces élèves ?",
      definition:
        "Taux d’accès qu’auraient en France des élèves de même âge, de même origine sociale, de même sexe et de même niveau à l’entrée, dans des lycées de même offre.",
      limites: [
        ...partage.limites,
        "Les fichiers récents de la DEPP ne donnent que le taux et la valeur ajoutée : le taux attendu n’y est pas publié, et n’est pas reconstitué ici.",
      ],
      calcul: calcul("attendu_2nde_bac"),
    },
    {
      ...partage,
      id: `valeur_ajoutee_acces_${id}_bac_ival`,
      unite: "points",
      sens: "hausse",
      numerateur: `valeurs ajoutées publiées, chacune multipliée par les élèves de ${nom} du lycée`,
      titre: `De la ${nom} au baccalauréat, valeur ajoutée (IVAL)`,
      question: "Ce lycée mène-t-il plus ou moins d’élèves au baccalauréat qu’on ne l’attendrait ?",
      definition:
        "Taux d’accès constaté moins taux d’accès attendu, en points, comme la DEPP l’arrondit : une valeur positive dit plus de bacheliers qu’attendu.",
      calcul: calcul("valeur_ajoutee_2nde_bac"),
    },
  ];
});

const ecart: Indicateur = {
  theme: "bac",
  id: "ecart_cohorte_ival",
  unite: "points",
  sens: "neutre",
  titre: "Cohorte réelle moins IVAL, de la 2nde GT au baccalauréat",
  question: "Combien d’élèves de plus obtiennent un baccalauréat, si on les suit hors de leur lycée ?",
  definition:
    "Part des entrants en 2nde GT qui obtiennent un baccalauréat, dans tout établissement, au plus tard à la session t0 + 5, moins le taux d’accès IVAL moyen des lycées du territoire à la session t0 + 3, en points.",
  dimensions: [],
  mailles: MAILLES.filter((maille) => maille !== "etablissement"),
  sources: ["cohorte", "ival"],
  conventions: [
    "Le millésime est la rentrée d’entrée, t0. L’IVAL est celui de la session t0 + 3, où la cohorte passe le baccalauréat à l’heure.",
    "La cohorte compte tout baccalauréat obtenu, l’IVAL le seul baccalauréat obtenu sans quitter le lycée : l’écart est en général positif.",
    RUPTURE,
  ],
  limites: [
    "L’IVAL n’observe pas cette cohorte : il enchaîne les passages d’une même année. Une part de l’écart vient de là.",
    "Masqué quand le taux de la cohorte l’est. Sans intervalle : la DEPP n’en publie pas pour l’IVAL.",
  ],
  calcul: { genre: "rapprochement", de: "acces_bac_cohorte", a: "acces_2nde_bac_ival", decalage: 3 },
};

export const ival: readonly Indicateur[] = [...acces, ...reperes, ecart];
