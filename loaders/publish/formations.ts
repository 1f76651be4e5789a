/**
 * Names of the formations that measures count: the label of the deposited N_MEF, else the class and the group of
 * specialities that characters 7 to 9 of a MEFSTAT11 say (NSF, décret 94-522; data/nomenclatures/nsf.csv).
 */
import { join } from "node:path";
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import { PROJET } from "./dossier-site.ts";

const NSF = join(PROJET, "data", "nomenclatures", "nsf.csv").replaceAll("'", "''");

/** The one class of 2nde GT that belongs to no série (N_MEF). */
const GT = "22111410018";

const SQL = `
WITH offertes AS (
  SELECT DISTINCT strate AS mefstat FROM mesures_masquees
  WHERE indicateur = 'taux_pression' AND length(strate) = 11),
nommees AS (SELECT mef_stat_11 AS mefstat, max(libelle_long) AS libelle FROM n_mef GROUP BY ALL),
classes AS (FROM (VALUES ('2381', '2nde pro'), ('2382', '1re pro'), ('2311', 'CAP en un an'), ('2321', 'CAP'),
  ('2331', 'CAP en trois ans')) t(classe, nom))
SELECT mefstat, coalesce(n.libelle, CASE mefstat WHEN '${GT}' THEN '2nde générale et technologique' END, c.nom || ' ' || g.libelle || ' (' || substr(mefstat, 7) || ')') AS formation
FROM offertes LEFT JOIN nommees n USING (mefstat)
LEFT JOIN classes c ON c.classe = left(mefstat, 4)
LEFT JOIN read_csv('${NSF}', delim = ';', header = true, all_varchar = true) g ON g.code = substr(mefstat, 7, 3)
WHERE formation IS NOT NULL ORDER BY mefstat`;

/** Labels by MEFSTAT11; a formation of an unknown group is left out. */
export async function formations({ connexion }: MesuresMasquees): Promise<Record<string, string>> {
  const lues = await connexion.runAndReadAll(SQL);
  return Object.fromEntries(lues.getRows() as [string, string][]);
}
