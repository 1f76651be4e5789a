/** Head-counts of lycées by sex, as the DEPP publishes them: technical names, or labels. */
import { ECOLE } from "../publiques/ecole.ts";
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

export const effectifsGtDepp = export_(
  effectifs_gt,
  "effectifs_gt_depp",
  "Effectifs des lycées généraux et technologiques publiés par la DEPP",
  {
    ...ECOLE,
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
);

export const effectifsProDepp = export_(
  effectifs_pro,
  "effectifs_pro_depp",
  "Effectifs des lycées professionnels publiés par la DEPP",
  { ...ECOLE, rentree: RENTREE, uai: UAI, ...parSexe(CLASSES_PRO) },
);
