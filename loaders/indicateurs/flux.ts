/** The tables of flows, unmasked: those of followed cohorts, and those from collège to lycée. */
import { readFile } from "node:fs/promises";

/** SQL making the temporary table `flux`, unmasked, from the view `devenirs`. */
export const sqlFlux = (): Promise<string> => readFile(new URL("bases/flux.sql", import.meta.url), "utf8");

/** SQL making the temporary table `trajets`, unmasked, from the view `chaine_3e`. */
export const sqlTrajets = (): Promise<string> =>
  readFile(new URL("bases/trajets.sql", import.meta.url), "utf8");
