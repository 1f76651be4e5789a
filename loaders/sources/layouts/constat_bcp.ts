/** Constat de rentrée of the Base centrale de pilotage: 2020 layouts with a year, 2025 with girls and boys, no year. */
import { constat } from "../constat.ts";
import { export_ } from "./disposition.ts";

export const constatBcp = export_(constat, "constat_bcp", "Constat de rentrée (Base centrale de pilotage)", {
  rentree: ["Rentrée scolaire"],
  uai: ["Numéro d'établissement"],
  mefstat11: ["Mef Bcp 11"],
  effectif: ["Nombre d'élèves : Total", "Nombre d'élèves Total", "Nombre d'élèves"],
  filles: ["Nombre d'élèves : Filles", "Nombre d'élèves Filles"],
  garcons: ["Nombre d'élèves : Garçons", "Nombre d'élèves Garçons"],
});
