/** Figures of all France held against ours, which come from public files: those whose own counts are too small are left out. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlSeul } from "./primaire.ts";
import type { Profil } from "./seuils.ts";

/** Creates the temporary table `reperes_masques` from `reperes`: published figures only. */
export async function masquerReperes(connexion: DuckDBConnection, profil: Profil): Promise<void> {
  await connexion.run(`CREATE OR REPLACE TEMP TABLE reperes_masques AS
    SELECT r.* FROM reperes r JOIN protection USING (indicateur) WHERE NOT (${sqlSeul(profil)})`);
}
