/** The schools that public files tell, for whatever reads the warehouse: SQL making the temporary table `ecole_publique`. */
import { readFile } from "node:fs/promises";

export const sqlEcolesPubliques = (): Promise<string> =>
  readFile(new URL("ecoles_publiques.sql", import.meta.url), "utf8");
