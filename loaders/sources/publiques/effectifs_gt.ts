/** Girls and boys of the classes of a lycée GT in October, as the DEPP counts them. */
import { rentree } from "../communs.ts";
import { definir } from "../definition.ts";
import { classes } from "./classes.ts";
import { ecoleNommee } from "./ecole.ts";

const SERIES = ["g", "sti2d", "stl", "stmg", "st2s", "std2a"] as const;

/** Classes by their name in the columns and in the ids; S2TMD and STHR are not told by sex. */
export const CLASSES_GT = {
  "2nde_gt": "2nde GT",
  ...Object.fromEntries(
    SERIES.map((s) => [`1re_${s}`, s === "g" ? "1re générale" : `1re ${s.toUpperCase()}`]),
  ),
  ...Object.fromEntries(
    SERIES.map((s) => [`tle_${s}`, s === "g" ? "terminale générale" : `terminale ${s.toUpperCase()}`]),
  ),
};

export const SANS_SEXE_GT = {
  "2nde_sthr": "2nde STHR",
  "1re_sthr": "1re STHR",
  "1re_s2tmd": "1re S2TMD",
  tle_sthr: "terminale STHR",
  tle_s2tmd: "terminale S2TMD",
};

export const effectifs_gt = definir({
  nom: "effectifs_gt",
  titre: "Élèves des lycées généraux et technologiques par classe et par sexe (DEPP)",
  uneLigne: "les élèves, les filles et les garçons d’un lycée dans chaque classe, à une rentrée",
  famille: "publiee",
  champs: (g) => ({
    rentree: rentree(g),
    uai: g.uai({ titre: "UAI du lycée", exemple: "0180911T", cle: true, requis: "valeur" }),
    ...ecoleNommee(g),
    ...classes(g, CLASSES_GT),
    ...Object.fromEntries(
      Object.entries(SANS_SEXE_GT).map(([classe, nom]) => [
        `total_${classe}`,
        g.effectif({ titre: `Élèves de ${nom}`, exemple: "12" }),
      ]),
    ),
  }),
  auMoinsUne: Object.keys(CLASSES_GT).map((classe) => `filles_${classe}`),
});
