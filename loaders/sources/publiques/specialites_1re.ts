/**
 * Spécialités of 1re générale: girls and boys of each lycée in October, as the DEPP counts them. All spécialités are
 * read: where each pupil has three, an empty cell is known to be nobody.
 */
import { rentree } from "../communs.ts";
import { definir } from "../definition.ts";

/** Codes of the matières, as in `rentree`. */
const SPECIALITES = [
  "0105",
  "0241",
  "0242",
  "0300",
  "0439",
  "0507",
  "0613",
  "0623",
  "0629",
  "0673",
  "0747",
  "0825",
  "0832",
  "0901",
  "2757",
  "2785",
  "2786",
  "2852",
  "3045",
  "1087",
] as const;

export const specialites_1re = definir({
  nom: "specialites_1re",
  titre: "Élèves de 1re générale selon leurs spécialités (DEPP)",
  uneLigne: "les filles et les garçons d’un lycée en 1re générale, et leurs spécialités, à une rentrée",
  famille: "publiee",
  champs: (g) => ({
    rentree: rentree(g),
    uai: g.uai({ titre: "UAI du lycée", exemple: "0180911T", cle: true, requis: "valeur" }),
    filles: g.effectif({ titre: "Filles de 1re générale", exemple: "60", requis: "colonne" }),
    garcons: g.effectif({ titre: "Garçons de 1re générale", exemple: "50", requis: "colonne" }),
    ...Object.fromEntries(
      SPECIALITES.flatMap((code) => [
        [`filles_${code}`, g.effectif({ titre: `Filles qui suivent la spécialité ${code}`, exemple: "20" })],
        [
          `garcons_${code}`,
          g.effectif({ titre: `Garçons qui suivent la spécialité ${code}`, exemple: "20" }),
        ],
      ]),
    ),
  }),
  auMoinsUne: SPECIALITES.map((code) => `filles_${code}`),
});
