/**
 * Figures of all France, from the public files that are deposited: the same indicators by the same engine, over every school
 * and every académie. They are what ours are held against, and enter no figure of the measures table.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlAgregation } from "./agreger.ts";
import { BASES } from "./bases.ts";
import { INDICATEURS } from "./catalogue.ts";
import { sqlComparaisons } from "./comparer.ts";
import { sqlMesures } from "./deplier.ts";
import { planDe } from "./plan.ts";

/** The largest académie has one school in ten. */
const AILLEURS = 5;
const NOTRE = "uai IN (SELECT uai FROM ecole WHERE dans UNION SELECT code FROM territoire_publie WHERE dans)";

/**
 * Makes the temporary table `reperes`, with the columns of `mesures`, unmasked. To be run after `calculerMesures`, whose
 * territory it reads; empty where our académie is all France.
 */
export async function calculerReperes(connexion: DuckDBConnection): Promise<void> {
  await connexion.run("ALTER TABLE mesures RENAME TO mesures_de_l_academie");
  await connexion.run("CREATE TEMP TABLE mesures AS FROM mesures_de_l_academie LIMIT 0");
  await connexion.run("SET VARIABLE france = EXISTS (FROM perimetre)");
  for (const base of BASES.filter(({ registre }) => registre === "publie")) {
    const { comptes, figures } = planDe(base);
    await connexion.run(sqlAgregation(base, comptes, ["academie"]));
    await connexion.run(sqlMesures(figures, base));
    await connexion.run(`DROP TABLE agrege_${base.nom}`);
    // Less than half of the places, or hardly more than ours (a file cut to one académie), says nothing of France.
    await connexion.run(`DELETE FROM mesures
      WHERE indicateur IN (${[...new Set(figures.map(({ indicateur }) => `'${indicateur.id}'`))].join(", ")})
        AND millesime IN (SELECT annee FROM (
          SELECT annee, count(DISTINCT uai) AS n, count(DISTINCT uai) FILTER (${NOTRE}) AS notres
          FROM ${base.nom} GROUP BY annee) QUALIFY n < max(n) OVER () / 2 OR n < ${AILLEURS} * notres)`);
  }
  await connexion.run(sqlComparaisons(INDICATEURS, "sexe"));
  await connexion.run(`CREATE OR REPLACE TEMP TABLE reperes AS
    FROM mesures WHERE getvariable('france') AND maille = 'academie' AND statut = 'publie'`);
  await connexion.run("SET VARIABLE france = false");
  await connexion.run("DROP TABLE mesures");
  await connexion.run("ALTER TABLE mesures_de_l_academie RENAME TO mesures");
}
