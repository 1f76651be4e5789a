/** From the warehouse to the measures table of the contract, unmasked: one scan per base, all indicators at once. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlAgregation } from "./agreger.ts";
import { BASES, sqlDesBases } from "./bases.ts";
import { INDICATEURS } from "./catalogue.ts";
import { sqlComparaisons } from "./comparer.ts";
import { sqlReprendre } from "./conserver.ts";
import { sqlDensites } from "./densites.ts";
import { sqlMesures } from "./deplier.ts";
import { sqlFlux, sqlTrajets } from "./flux.ts";
import { sqlLibelles } from "./libelles.ts";
import { planDe, sqlProtection } from "./plan.ts";
import { sqlRapprochements } from "./rapprocher.ts";

const TABLE = `
CREATE OR REPLACE TEMP TABLE mesures (
  indicateur VARCHAR, maille VARCHAR, code VARCHAR, libelle VARCHAR, millesime INTEGER, sexe VARCHAR, pcs VARCHAR,
  strate VARCHAR, numerateur INTEGER, denominateur INTEGER, valeur DOUBLE, ic_bas DOUBLE, ic_haut DOUBLE,
  statut VARCHAR, maturite VARCHAR);`;

/**
 * Creates the temporary table `mesures` on this connection, with the columns of the contract in their order, and the
 * table `protection` that says what must be masked together.
 */
export async function calculerMesures(connexion: DuckDBConnection): Promise<void> {
  await connexion.run(await sqlDesBases());
  await connexion.run(sqlLibelles());
  // First, while memory is free: pupils are joined with themselves.
  await connexion.run(await sqlFlux());
  await connexion.run(await sqlTrajets());
  await connexion.run(TABLE);
  await connexion.run(sqlProtection());
  for (const base of BASES) {
    const { comptes, figures } = planDe(base);
    if (figures.length === 0) continue;
    await connexion.run(sqlAgregation(base, comptes));
    await connexion.run(sqlMesures(figures, base));
    await connexion.run(`DROP TABLE agrege_${base.nom}`);
  }
  for (const axe of ["sexe", "pcs"] as const) await connexion.run(sqlComparaisons(INDICATEURS, axe));
  await connexion.run(sqlRapprochements(INDICATEURS));
  await connexion.run(sqlDensites(INDICATEURS));
  await connexion.run(sqlReprendre());
  // What was read is given back: the export that follows needs the memory.
  await connexion.run("DROP TABLE suivi; DROP TABLE affectation_finale;");
}
