/** Girls and boys of the classes of the voie professionnelle in October, as the DEPP counts them. */
import { rentree } from "../communs.ts";
import { definir } from "../definition.ts";
import { classes } from "./classes.ts";
import { ecoleNommee } from "./ecole.ts";

export const CLASSES_PRO = {
  "2nde_pro": "2nde professionnelle",
  "1re_pro": "1re professionnelle",
  tle_pro: "terminale professionnelle",
  cap1: "première année de CAP",
  cap2: "seconde année de CAP",
};

export const effectifs_pro = definir({
  nom: "effectifs_pro",
  titre: "Élèves des lycées professionnels par classe et par sexe (DEPP)",
  uneLigne: "les élèves, les filles et les garçons d’un lycée dans chaque classe, à une rentrée",
  famille: "publiee",
  champs: (g) => ({
    rentree: rentree(g),
    uai: g.uai({ titre: "UAI du lycée", exemple: "0180911T", cle: true, requis: "valeur" }),
    ...ecoleNommee(g),
    ...classes(g, CLASSES_PRO),
  }),
  auMoinsUne: Object.keys(CLASSES_PRO).map((classe) => `filles_${classe}`),
});
