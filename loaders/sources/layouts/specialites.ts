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
    { marques: totaux },
  );

export const specialites1reDepp = depp(specialites_1re, "1re générale", CODES_1RE, [
  "effectif_total_en_premiere_generale",
  "effectif_total_1ere_generale",
]);

export const specialitesTleDepp = depp(specialites_tle, "terminale générale", CODES_TLE, [
  "effectif_total_en_terminale_generale",
  "effectif_total_terminale_generale",
]);
