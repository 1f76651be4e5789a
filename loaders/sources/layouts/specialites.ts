/** Spécialités of 1re and of terminale, as the DEPP publishes them: technical names, or labels with the code in front. */
import type { Source } from "../definition.ts";
import {
  CODES_1RE,
  CODES_TLE,
  SPECIALITES,
  specialites_1re,
  specialites_tle,
} from "../publiques/specialites.ts";
import { export_ } from "./disposition.ts";

const SEXES = ["filles", "garcons"] as const;

/** Taught since 2019, in every vintage. Where one is not read, a lycée whose other columns add up would have none of it. */
const TOUJOURS = ["0105", "0300", "0439", "0507", "0613", "0623", "0629", "0673", "0747", "3045", "4806"];

const duSexe = (codes: readonly string[]) => codes.flatMap((code) => SEXES.map((sexe) => `${sexe}_${code}`));

/** `totaux`: names of the total of the class, which tell 1re from terminale: the two files share their other columns. */
const depp = (source: Source, classe: string, codes: readonly string[], totaux: readonly string[]) =>
  export_(
    source,
    `${source.nom}_depp`,
    `Spécialités de ${classe} publiées par la DEPP`,
    {
      rentree: ["Rentrée scolaire"],
      uai: ["numero_etablissement"],
      total: totaux,
      filles: ["effectif_total_filles"],
      garcons: ["effectif_total_garcons"],
      ...Object.fromEntries(
        codes.flatMap((code) =>
          SEXES.map((sexe) => {
            const libelle = SPECIALITES[code] ?? "";
            return [`${sexe}_${code}`, [`${code}_${libelle}_${sexe}`, `${code} - ${libelle} - ${sexe}`]];
          }),
        ),
      ),
    },
    {
      marques: totaux,
      ensembles: [
        ["filles", "garcons", ...duSexe(codes.filter((code) => TOUJOURS.includes(code)))],
        ...codes.map((code) => duSexe([code])),
      ],
    },
  );

export const specialites1reDepp = depp(specialites_1re, "1re générale", CODES_1RE, [
  "effectif_total_en_premiere_generale",
  "effectif_total_1ere_generale",
]);

export const specialitesTleDepp = depp(specialites_tle, "terminale générale", CODES_TLE, [
  "effectif_total_en_terminale_generale",
  "effectif_total_terminale_generale",
]);
