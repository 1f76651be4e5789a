/**
 * What readers already hold: tables published before, or beside. A figure masked in a former edition stays masked, since its
 * number may be the same; one published there with the same counts hides nothing any more, and protects nobody.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlFlux } from "../audit/publie.ts";

/**
 * A published measures table and its flows (Parquet), and its schools (CSV); under another profile, what it masks is masked
 * for other reasons.
 */
export interface Anterieure {
  table: string;
  flux: string;
  etablissements: string;
  memeProfil: boolean;
}

const CLE = ["indicateur", "maille", "code", "millesime", "sexe", "pcs", "strate"];

const LIEUX = "departement, bassin, district, reseau";

/** SQL making `remanie`, the territories that do not hold the schools they held: their figures are of others. */
const sqlRemanies = (etablissements: string) => `
  CREATE OR REPLACE TEMP TABLE remanie AS
  WITH avant AS (UNPIVOT (SELECT code AS ecole, ${LIEUX} FROM
      read_csv('${etablissements.replaceAll("'", "''")}', delim = ';', header = true, all_varchar = true))
    ON ${LIEUX} INTO NAME maille VALUE code),
  ici AS (UNPIVOT (SELECT etablissement AS ecole, ${LIEUX} FROM lieu
      WHERE etablissement IN (SELECT code FROM figures WHERE maille = 'etablissement'))
    ON ${LIEUX} INTO NAME maille VALUE code)
  SELECT DISTINCT maille, code FROM ((FROM avant EXCEPT FROM ici) UNION ALL (FROM ici EXCEPT FROM avant))`;

/**
 * Marks `figures` that a former edition masks, and makes `connue`, the ranks of those that readers know already. Where nobody
 * is, a row is left out and its absence says 0: one that is masked elsewhere is masked here too, whatever the profile, and
 * one that is left out elsewhere says it already.
 */
export async function retenirAnterieures(
  connexion: DuckDBConnection,
  anterieures: readonly Anterieure[],
): Promise<void> {
  await connexion.run("CREATE OR REPLACE TEMP TABLE connue (rang INTEGER)");
  for (const { table, flux, etablissements, memeProfil } of anterieures) {
    const lire = (fichier: string) => `read_parquet('${fichier.replaceAll("'", "''")}')`;
    const lue = lire(table);
    await connexion.run(sqlRemanies(etablissements));
    const memeLieu = (f: string) =>
      `NOT EXISTS (FROM remanie r WHERE r.maille = ${f}.maille AND r.code = ${f}.code)`;
    await connexion.run(`
      UPDATE figures SET cachee = true FROM ${lue} a
      WHERE ${CLE.map((c) => `figures.${c} = a.${c}`).join(" AND ")} AND a.statut = 'secret'
        AND figures.statut = 'publie' AND figures.regle IN ('proportion', 'effectif', 'places')
        AND ${memeProfil ? "true" : "figures.omise"}
        AND ${memeLieu("figures")}`);
    await connexion.run(`
      INSERT INTO connue SELECT f.rang FROM figures f JOIN ${lue} a USING (${CLE.join(", ")})
      WHERE a.statut = 'publie' AND f.numerateur IS NOT DISTINCT FROM a.numerateur
        AND f.denominateur IS NOT DISTINCT FROM a.denominateur
      UNION
      SELECT f.rang FROM figures f SEMI JOIN ${lue} a USING (indicateur, maille, code, millesime)
        ANTI JOIN ${lue} b USING (${CLE.join(", ")})
      WHERE f.omise AND ${memeLieu("f")}
      UNION
      SELECT f.rang FROM figures f JOIN (${sqlFlux(lire(flux), "NULL")}) a USING (${CLE.join(", ")})
      WHERE f.regle = 'flux' AND f.numerateur = a.numerateur`);
  }
}
