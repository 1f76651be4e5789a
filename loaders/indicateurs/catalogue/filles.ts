/** E2: access of girls and boys to the scientific and technological streams, from the entry class of the year before. */
import type { Indicateur } from "../calcul.ts";
import { MAILLES } from "../declaration.ts";
import { fillesGarcons } from "./compagnes.ts";
import { apresBac } from "./filles-apres-bac.ts";

const ENTREE_2GT = "élèves de 2nde GT de la rentrée précédente, redoublants compris";
const ORIGINE = "L’élève compte dans son établissement de l’année précédente.";
const LIMITES = [
  "Les effectifs de filles sont petits dans un établissement : lire de préférence le bassin ou le département.",
  "Les élèves venus d’ailleurs que de cette classe d’origine n’y figurent pas.",
];
const SPECIALITES =
  "Les spécialités sont celles de la 1re générale ; elles n’existent qu’à partir de la rentrée 2019.";
const SERIE_S =
  "Jamais raccordé à l’ancienne série S, en 1re jusqu’à la rentrée 2018 : avant 2019 il n’y a pas de spécialités, donc pas de valeur, et non une valeur nulle.";

const COMMUN = {
  theme: "filles",
  unite: "%",
  dimensions: ["sexe"],
  mailles: MAILLES,
  sens: "neutre",
  sources: ["rentree"],
  denominateur: ENTREE_2GT,
  limites: LIMITES,
} as const;

const EDS = [
  ["maths", "0613", "mathématiques"],
  ["pc", "0623", "physique-chimie"],
  ["svt", "0629", "sciences de la vie et de la Terre"],
  ["si", "0673", "sciences de l’ingénieur"],
  ["nsi", "0747", "numérique et sciences informatiques"],
  ["bio", "3045", "biologie-écologie"],
] as const;

const depuis2gt = { genre: "taux", base: "entrees", population: "origine = '2211'" } as const;

const scientifiqueEtTechnologique: readonly [Indicateur, string][] = [
  [
    {
      ...COMMUN,
      id: "acces_st",
      titre: "Accès aux filières scientifiques et technologiques",
      question:
        "Quelle part des élèves de 2nde GT accède à une filière scientifique ou technologique industrielle ?",
      definition:
        "Part des élèves de 2nde GT présents à la rentrée suivante en 1re générale avec au moins deux spécialités scientifiques, en 1re STI2D ou en 1re STL.",
      numerateur: "élèves en 1re générale à profil scientifique, en 1re STI2D ou en 1re STL",
      conventions: [
        ORIGINE,
        "Les autres séries technologiques (STMG, ST2S…) n’y sont pas : elles sont surtout féminines et cacheraient l’écart.",
        SPECIALITES,
        SERIE_S,
      ],
      calcul: {
        ...depuis2gt,
        besoins: ["rentree", "specialites"],
        numerateur: "eds_scientifiques >= 2 OR arrivee LIKE '22122C%' OR arrivee LIKE '221223%'",
      },
    },
    "aux filières scientifiques et technologiques",
  ],
  [
    {
      ...COMMUN,
      id: "acces_profil_scientifique",
      titre: "Accès à un profil scientifique en 1re générale",
      question: "Quelle part des élèves de 2nde GT choisit au moins deux spécialités scientifiques ?",
      definition:
        "Part des élèves de 2nde GT présents à la rentrée suivante en 1re générale avec au moins deux spécialités parmi mathématiques, physique-chimie, SVT, sciences de l’ingénieur, NSI et biologie-écologie.",
      numerateur: "élèves en 1re générale avec au moins deux spécialités scientifiques",
      conventions: [ORIGINE, SPECIALITES, SERIE_S],
      calcul: { ...depuis2gt, besoins: ["rentree", "specialites"], numerateur: "eds_scientifiques >= 2" },
    },
    "à un profil scientifique en 1re générale",
  ],
];

const specialites = EDS.map(([id, code, nom]): [Indicateur, string] => [
  {
    ...COMMUN,
    id: `acces_eds_${id}`,
    titre: `Accès à la spécialité ${nom}`,
    question: `Quelle part des élèves de 2nde GT suit la spécialité ${nom} en 1re générale ?`,
    definition: `Part des élèves de 2nde GT présents à la rentrée suivante en 1re générale avec la spécialité ${nom}.`,
    numerateur: `élèves en 1re générale avec la spécialité ${nom}`,
    conventions: [
      ORIGINE,
      SPECIALITES,
      SERIE_S,
      "Rapporté aux élèves de 2nde GT, et non aux seuls élèves de 1re générale comme dans les publications nationales.",
    ],
    calcul: {
      ...depuis2gt,
      besoins: ["rentree", "specialites"],
      numerateur: `list_contains(eds, '${code}')`,
    },
  },
  `à la spécialité ${nom}`,
]);

const series: readonly [Indicateur, string][] = [
  [
    {
      ...COMMUN,
      id: "acces_sti2d",
      titre: "Accès à la 1re STI2D",
      question: "Quelle part des élèves de 2nde GT entre en 1re STI2D ?",
      definition:
        "Part des élèves de 2nde GT présents à la rentrée suivante en 1re sciences et technologies de l’industrie et du développement durable.",
      numerateur: "élèves présents en 1re STI2D",
      conventions: [ORIGINE],
      calcul: { ...depuis2gt, besoins: ["rentree"], numerateur: "arrivee LIKE '22122C%'" },
    },
    "à la 1re STI2D",
  ],
  [
    {
      ...COMMUN,
      id: "acces_stl",
      titre: "Accès à la 1re STL",
      question: "Quelle part des élèves de 2nde GT entre en 1re STL ?",
      definition:
        "Part des élèves de 2nde GT présents à la rentrée suivante en 1re sciences et technologies de laboratoire.",
      numerateur: "élèves présents en 1re STL",
      conventions: [
        ORIGINE,
        "La série STL est surtout féminine : elle est toujours montrée à côté de la STI2D.",
      ],
      calcul: { ...depuis2gt, besoins: ["rentree"], numerateur: "arrivee LIKE '221223%'" },
    },
    "à la 1re STL",
  ],
  [
    {
      ...COMMUN,
      id: "acces_2pro_industriel",
      titre: "Accès à une 2nde professionnelle industrielle",
      question: "Quelle part des élèves de 3e entre dans une 2nde professionnelle industrielle ?",
      definition:
        "Part des élèves de 3e présents à la rentrée suivante en 2nde professionnelle d’une spécialité industrielle (20, 22, 23, 24 ou 25).",
      numerateur: "élèves présents en 2nde professionnelle, spécialités 20 et 22 à 25",
      denominateur: "élèves de 3e de la rentrée précédente, redoublants compris",
      conventions: [ORIGINE, "La spécialité 21 (agriculture) n’y est pas."],
      calcul: {
        genre: "taux",
        base: "entrees",
        population: "origine = '2116'",
        besoins: ["rentree", "filiere"],
        numerateur: "arrivee LIKE '2381%' AND left(formation, 2) IN ('20', '22', '23', '24', '25')",
      },
    },
    "à une 2nde professionnelle industrielle",
  ],
];

export const filles: readonly Indicateur[] = [
  ...scientifiqueEtTechnologique,
  ...specialites,
  ...series,
  ...apresBac,
].flatMap(([acces, objet]) => [acces, ...fillesGarcons(acces, objet)]);
