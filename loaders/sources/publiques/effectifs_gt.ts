/** Girls and boys of the classes of a lycée GT in October, as the DEPP counts them. */
import { rentree } from "../communs.ts";
import { definir } from "../definition.ts";

/** Classes by their name in the ids. */
const CLASSES = { "1re_sti2d": "1re STI2D", "1re_stl": "1re STL" } as const;

export const effectifs_gt = definir({
  nom: "effectifs_gt",
  titre: "Élèves des lycées généraux et technologiques par classe et par sexe (DEPP)",
  uneLigne: "les filles et les garçons d’un lycée dans chaque classe, à une rentrée",
  famille: "publiee",
  champs: (g) => ({
    rentree: rentree(g),
    uai: g.uai({ titre: "UAI du lycée", exemple: "0180911T", cle: true, requis: "valeur" }),
    ...Object.fromEntries(
      Object.entries(CLASSES).flatMap(([classe, nom]) => [
        [`filles_${classe}`, g.effectif({ titre: `Filles de ${nom}`, exemple: "60" })],
        [`garcons_${classe}`, g.effectif({ titre: `Garçons de ${nom}`, exemple: "50" })],
      ]),
    ),
  }),
  auMoinsUne: Object.keys(CLASSES).map((classe) => `filles_${classe}`),
});
