/**
 * The one place where figures become publishable. Reads the temporary tables `mesures` and `protection` (what each
 * figure is made of), writes `mesures_masquees`: a figure that is not `publie` carries no number in any column.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { sqlPrimaire } from "./primaire.ts";
import type { Profil } from "./seuils.ts";

declare const masque: unique symbol;

/** Measures that may leave this machine. Only `masquer` makes one, and only it is accepted by what publishes. */
export interface MesuresMasquees {
  readonly connexion: DuckDBConnection;
  readonly table: "mesures_masquees";
  readonly profil: Profil;
  readonly [masque]: true;
}

/** Creates the temporary table `mesures_masquees`, with the columns and rows of `mesures`. */
export async function masquer(connexion: DuckDBConnection, profil: Profil): Promise<MesuresMasquees> {
  await connexion.run(sqlPrimaire(profil));
  return { connexion, table: "mesures_masquees", profil } as MesuresMasquees;
}
