/** The flows of followed cohorts: the columns of the table `flux`, and the SQL that makes it. */
import { readFile } from "node:fs/promises";

/** SQL making the temporary table `flux`, unmasked, from the view `devenirs`. */
export const sqlFlux = (): Promise<string> => readFile(new URL("bases/flux.sql", import.meta.url), "utf8");
