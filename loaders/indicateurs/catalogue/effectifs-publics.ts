/** Girls and boys in the public head-counts of the DEPP: all pupils of a class in October, wherever they come from. */
import type { Indicateur } from "../calcul.ts";
import { MAILLES } from "../declaration.ts";

const PUBLIC =
  "Effectifs publiés par la DEPP, secteurs public et privé sous contrat. Le millésime est la rentrée ; l’élève compte dans son lycée d’octobre.";
const PAS_ACCES =
  "Ce n’est pas le taux d’accès depuis la 2nde GT, calculé sur les mêmes élèves suivis : ici la population est la classe entière, d’où qu’elle vienne. Les deux ne se comparent pas.";
const MASQUAGE =
  "Publiés par la DEPP sans masquage ; ils suivent ici les mêmes seuils que les données d’élèves.";
const REDOUBLANTS = "Les redoublants et les élèves venus d’autres académies y sont.";

const VIDES =
  "Une case vide du fichier vaut zéro là où chaque élève a ses trois spécialités comptées ; ailleurs l’effectif est inconnu, et le lycée quitte les deux termes.";

const SPECIALITES = [
  ["maths", "0613", "mathématiques"],
  ["pc", "0623", "physique-chimie"],
  ["svt", "0629", "sciences de la vie et de la Terre"],
  ["si", "0673", "sciences de l’ingénieur"],
  ["nsi", "0747", "numérique et sciences informatiques"],
  ["bio", "3045", "biologie-écologie"],
] as const;

const choix = SPECIALITES.flatMap(([court, code, nom]): Indicateur[] => {
  const commun = {
    theme: "filles",
    unite: "%",
    sens: "neutre",
    mailles: MAILLES,
    sources: ["specialites_1re"],
  } as const;
  return [
    {
      ...commun,
      id: `choix_1g_${court}`,
      titre: `Élèves de 1re générale qui suivent la spécialité ${nom}`,
      question: `Combien d’élèves de 1re générale suivent la spécialité ${nom} ?`,
      definition: `Part des élèves de 1re générale présents en octobre qui suivent la spécialité ${nom}.`,
      numerateur: `élèves de 1re générale qui suivent la spécialité ${nom}`,
      denominateur: "élèves de 1re générale présents en octobre",
      dimensions: ["sexe"],
      conventions: [PUBLIC, PAS_ACCES],
      limites: [REDOUBLANTS, VIDES, MASQUAGE],
      calcul: {
        genre: "taux",
        base: "choix_specialites",
        population: `specialite = '${code}'`,
        besoins: ["eds"],
        numerateur: "true",
      },
    },
    {
      ...commun,
      id: `part_filles_choix_1g_${court}`,
      titre: `Part des filles en spécialité ${nom}, 1re générale`,
      question: `Quelle est la part des filles parmi les élèves de 1re générale qui suivent la spécialité ${nom} ?`,
      definition: `Filles de 1re générale qui suivent la spécialité ${nom}, rapportées à l’ensemble des élèves qui la suivent.`,
      numerateur: "filles qui suivent la spécialité",
      denominateur: "élèves qui suivent la spécialité",
      dimensions: [],
      conventions: [PUBLIC, PAS_ACCES],
      limites: [
        "Dépend aussi de la part des filles en 1re générale : le choix de chaque sexe est préférable.",
        MASQUAGE,
      ],
      calcul: { genre: "comparaison", de: `choix_1g_${court}`, axe: "sexe", forme: "part" },
    },
  ];
});

const CLASSES = [
  { code: "1re_sti2d", nom: "1re STI2D" },
  { code: "1re_stl", nom: "1re STL" },
] as const;

const parts = CLASSES.map(
  ({ code, nom }): Indicateur => ({
    id: `part_filles_${code}`,
    theme: "filles",
    unite: "%",
    sens: "neutre",
    titre: `Part des filles en ${nom}`,
    question: `Quelle est la part des filles parmi les élèves de ${nom} ?`,
    definition: `Filles présentes en ${nom} en octobre, rapportées à l’ensemble des élèves de ${nom}.`,
    numerateur: `filles de ${nom}`,
    denominateur: `élèves de ${nom} présents en octobre`,
    dimensions: [],
    mailles: MAILLES,
    sources: ["effectifs_gt"],
    conventions: [PUBLIC, PAS_ACCES],
    limites: [REDOUBLANTS, MASQUAGE],
    calcul: {
      genre: "taux",
      base: "classes_gt",
      population: `classe = '${code}'`,
      besoins: ["classe"],
      numerateur: "true",
    },
  }),
);

export const effectifsPublics: readonly Indicateur[] = [...choix, ...parts];
