/** Opens the warehouse for reading, or says what to do first. */
import { existsSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import { ErreurUtilisateur } from "../erreur.ts";
import { ouvrirLecture } from "../warehouse/entrepot.ts";

export async function ouvrirEntrepot(entrepot: string): Promise<DuckDBConnection> {
  if (!existsSync(entrepot))
    throw new ErreurUtilisateur(
      `Aucun entrepôt à l’emplacement « ${entrepot} » : lancez d’abord « observatoire charger ».`,
    );
  return ouvrirLecture(entrepot);
}
