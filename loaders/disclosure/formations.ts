/**
 * The training plan: sessions planned and held, by bassin and public. Sessions are things and are never hidden; those who
 * came are persons: a total of 1 to 4 is, and no sum over rows is ever published that would tell it.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { T_COUNT } from "./seuils.ts";

/** Creates the temporary table `formations_masquees` from `action_situee`. */
export async function masquerFormations(connexion: DuckDBConnection): Promise<void> {
  await connexion.run(`
    CREATE OR REPLACE TEMP TABLE formations_masquees AS
    WITH sommes AS (
      SELECT rentree, type, bassin_action AS bassin, intitule, public,
        (count(*) FILTER (tenue))::INTEGER AS tenues, (count(*) FILTER (NOT tenue))::INTEGER AS prevues,
        (sum(participants) FILTER (tenue))::INTEGER AS venus, sum(heures) FILTER (tenue) AS heures
      FROM action_situee WHERE type IN ('REUNION_BASSIN', 'FORMATION_BASSIN', 'FORMATION_INSPE') GROUP BY ALL)
    SELECT * EXCLUDE (venus), CASE WHEN venus BETWEEN 1 AND ${T_COUNT - 1} THEN NULL ELSE venus END AS participants,
      CASE WHEN venus BETWEEN 1 AND ${T_COUNT - 1} THEN 'secret' WHEN venus IS NULL THEN 'non_disponible'
        ELSE 'publie' END AS statut
    FROM sommes`);
}
