/** Girls and boys in the public head-counts of the DEPP: all pupils of a class in October, wherever they come from. */
import type { Indicateur } from "../calcul.ts";
import { MAILLES } from "../declaration.ts";
import { MASQUAGE, PART_DES_FILLES, PAS_ACCES, PUBLIC, REDOUBLANTS } from "./publics-communs.ts";

const GT = ["effectifs_gt"];
const PRO = ["effectifs_pro"];

interface Classe {
  code: string;
  nom: string;
  /** SQL over the rows of the base. */
  rows: string;
  sources: readonly string[];
  sans?: string;
}

const SANS_SEXE =
  "Les filles et les garçons de 1re STHR et S2TMD ne sont pas publiés : ces élèves comptent dans l’ensemble seulement.";

/** Those whose girls and boys are published. */
const SERIES = ["sti2d", "stl", "stmg", "st2s", "std2a"] as const;

const CLASSES: readonly Classe[] = [
  { code: "2nde_gt", nom: "2nde GT", rows: "classe = '2nde_gt'", sources: GT },
  {
    code: "1re_gt",
    nom: "1re générale ou technologique",
    rows: "niveau = '1re_gt'",
    sources: GT,
    sans: SANS_SEXE,
  },
  { code: "1re_g", nom: "1re générale", rows: "classe = '1re_g'", sources: GT },
  {
    code: "1re_t",
    nom: "1re technologique",
    rows: "niveau = '1re_gt' AND classe <> '1re_g'",
    sources: GT,
    sans: SANS_SEXE,
  },
  ...SERIES.map((serie) => ({
    code: `1re_${serie}`,
    nom: `1re ${serie.toUpperCase()}`,
    rows: `classe = '1re_${serie}'`,
    sources: GT,
  })),
  { code: "tle_g", nom: "terminale générale", rows: "classe = 'tle_g'", sources: GT },
  { code: "2nde_pro", nom: "2nde professionnelle", rows: "classe = '2nde_pro'", sources: PRO },
  { code: "1re_pro", nom: "1re professionnelle", rows: "classe = '1re_pro'", sources: PRO },
  { code: "cap1", nom: "première année de CAP", rows: "classe = 'cap1'", sources: PRO },
];

const effectifs = CLASSES.map(
  ({ code, nom, rows, sources, sans }): Indicateur => ({
    id: `effectif_${code}`,
    theme: "publics",
    unite: "nombre",
    sens: "neutre",
    titre: `Élèves de ${nom}, selon la DEPP`,
    question: `Combien d’élèves sont en ${nom} en octobre ?`,
    definition: `Élèves présents en ${nom} en octobre, comptés par la DEPP.`,
    numerateur: `élèves de ${nom}`,
    dimensions: ["sexe"],
    mailles: MAILLES,
    sources,
    conventions: [PUBLIC],
    limites: [REDOUBLANTS, ...(sans ? [sans] : []), MASQUAGE],
    calcul: { genre: "effectif", base: "classes", population: rows, besoins: ["classe"] },
  }),
);

const series = SERIES.flatMap((court): Indicateur[] => {
  const [classe, nom] = [`1re_${court}`, `1re ${court.toUpperCase()}`];
  const commun = {
    theme: "filles",
    unite: "%",
    sens: "neutre",
    mailles: MAILLES,
    sources: GT,
    conventions: [PUBLIC, PAS_ACCES],
  } as const;
  return [
    {
      ...commun,
      id: `choix_1gt_${court}`,
      titre: `Élèves de 1re générale ou technologique présents en ${nom}`,
      question: `Combien d’élèves de 1re générale ou technologique sont en ${nom} ?`,
      definition: `Part des élèves de 1re générale ou technologique présents en octobre qui sont en ${nom}.`,
      numerateur: `élèves de ${nom}`,
      denominateur: "élèves de 1re générale ou technologique présents en octobre",
      dimensions: ["sexe"],
      limites: [REDOUBLANTS, SANS_SEXE, MASQUAGE],
      calcul: {
        genre: "taux",
        base: "classes",
        population: "niveau = '1re_gt'",
        besoins: ["classe"],
        numerateur: `classe = '${classe}'`,
      },
    },
    {
      ...commun,
      id: `part_filles_${classe}`,
      titre: `Part des filles en ${nom}`,
      question: `Quelle est la part des filles parmi les élèves de ${nom} ?`,
      definition: `Filles présentes en ${nom} en octobre, rapportées à l’ensemble des élèves de ${nom}.`,
      numerateur: `filles de ${nom}`,
      denominateur: `élèves de ${nom} présents en octobre`,
      dimensions: [],
      limites: [REDOUBLANTS, PART_DES_FILLES, MASQUAGE],
      calcul: { genre: "comparaison", de: `choix_1gt_${court}`, axe: "sexe", forme: "part" },
    },
  ];
});

export const effectifsPublics: readonly Indicateur[] = [...effectifs, ...series];
