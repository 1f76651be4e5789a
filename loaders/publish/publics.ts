/**
 * What the page of public figures shows besides the measures: each school with its latest published values, how far files
 * that tell the same head-count agree, and what is published of all France alone. Schools are read from masked measures only.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import { PAIRES, sqlBilan } from "../ingest/controles/rapprochements.ts";
import { ouverts } from "./site.ts";

/** Shown school by school, in the order of the columns. */
const PAR_ECOLE = [
  ...["effectif_2nde_gt", "acces_2nde_bac_ival", "valeur_ajoutee_acces_2nde_bac_ival", "acces_2pro_bac_ival"],
  ...["ips_lycee", "ips_college", "acces_6e_3e_ivac"],
];

export async function publics({ connexion, table }: MesuresMasquees) {
  const lire = async (sql: string) => (await connexion.runAndReadAll(sql)).getRowObjectsJS();
  const ecoles = await lire(`
    WITH derniere AS (
      SELECT indicateur, code, max(millesime) AS annee, arg_max(valeur, millesime) AS valeur
      FROM ${table} WHERE maille = 'etablissement' AND statut = 'publie' AND sexe = 'T' AND pcs = 'T' AND strate = ''
        AND indicateur IN (${PAR_ECOLE.map((id) => `'${id}'`).join(", ")})
      GROUP BY indicateur, code)
    SELECT code AS uai, any_value(nom) AS nom, any_value(commune) AS commune, any_value(secteur) AS secteur,
      any_value(nature) AS nature, any_value(departement) AS departement,
      list({indicateur: indicateur, annee: annee, valeur: valeur} ORDER BY indicateur) AS valeurs
    FROM derniere JOIN lieu ON lieu.etablissement = code
    WHERE code IN (SELECT uai FROM (${ouverts(table)}))
    GROUP BY code ORDER BY departement, commune NULLS LAST, nom, code`);
  const rapprochements = [];
  for (const paire of PAIRES)
    for (const annee of await lire(`${sqlBilan(paire)} ORDER BY annee`))
      rapprochements.push({ titre: paire.titre, sources: paire.sources, ...annee });
  return { ecoles, rapprochements };
}

/** Admitted at the bac for 100 candidates, by social origin: the latest session, as the DEPP publishes it of all France. */
export async function bacParOrigine(connexion: DuckDBConnection) {
  const lus = await connexion.runAndReadAll(`
    SELECT session, origine_sociale AS origine, taux_g AS g, taux_t AS t, taux_p AS p, taux_ensemble AS ensemble
    FROM bac_origine WHERE session = (SELECT max(session) FROM bac_origine) ORDER BY origine_sociale`);
  return lus.getRowObjectsJS();
}
