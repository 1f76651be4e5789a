/** Head-counts of lycées by sex, as the DEPP publishes them: technical names, or labels. */
import { DENOMINATION, ECOLE } from "../publiques/ecole.ts";
import { CLASSES_GT, effectifs_gt, SANS_SEXE_GT } from "../publiques/effectifs_gt.ts";
import { CLASSES_PRO, effectifs_pro } from "../publiques/effectifs_pro.ts";
import { export_ } from "./disposition.ts";

const UAI = ["numero_lycee", "numero_etablissement"];
const RENTREE = ["Rentrée scolaire"];

/** « 1re_stl » → « 1eres_stl »: what the ministry calls a class. */
const nomDepp = (classe: string) =>
  classe
    .replace(/^2nde_/, "2ndes_")
    .replace(/^1re_/, "1eres_")
    .replace(/^tle_/, "terminales_")
    .replace(/^cap1$/, "cap_1ere_annee")
    .replace(/^cap2$/, "cap_2nde_annee");

const parSexe = (classes: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.keys(classes).flatMap((classe) => [
      [`total_${classe}`, [nomDepp(classe)]],
      ...["filles", "garcons"].map((sexe) => [`${sexe}_${classe}`, [`${nomDepp(classe)}_${sexe}`]]),
    ]),
  );

/** Girls and boys of a class make its total, and their parts of it. */
const parClasse = (classes: readonly string[]) =>
  classes.map((classe) => [`total_${classe}`, `filles_${classe}`, `garcons_${classe}`]);

/** All 1res are added up, and each is a part of the sum. */
const PREMIERES = [
  ...parClasse(Object.keys(CLASSES_GT).filter((classe) => classe.startsWith("1re_"))).flat(),
  ...Object.keys(SANS_SEXE_GT)
    .filter((classe) => classe.startsWith("1re_"))
    .map((classe) => `total_${classe}`),
];

export const effectifsGtDepp = export_(
  effectifs_gt,
  "effectifs_gt_depp",
  "Effectifs des lycées généraux et technologiques publiés par la DEPP",
  {
    ...ECOLE,
    ...DENOMINATION,
    rentree: RENTREE,
    uai: UAI,
    ...parSexe(CLASSES_GT),
    ...Object.fromEntries(
      Object.keys(SANS_SEXE_GT).map((classe) => {
        const nom = nomDepp(classe);
        return [`total_${classe}`, [nom, nom.replace("s2tmd", "tmd")]];
      }),
    ),
  },
  { ensembles: [...parClasse(Object.keys(CLASSES_GT)), PREMIERES] },
);

export const effectifsProDepp = export_(
  effectifs_pro,
  "effectifs_pro_depp",
  "Effectifs des lycées professionnels publiés par la DEPP",
  { ...ECOLE, ...DENOMINATION, rentree: RENTREE, uai: UAI, ...parSexe(CLASSES_PRO) },
  { ensembles: parClasse(Object.keys(CLASSES_PRO)) },
);
