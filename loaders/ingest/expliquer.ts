/** Says in words why each refused row is, and keeps it. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { Ajout } from "./ajout.ts";
import { type Explique, fauteur } from "./fautes.ts";
import { lignes, valeur } from "./requete.ts";

/** Rows explained at a time. */
const LOT = 100_000;

export async function expliquer(
  connexion: DuckDBConnection,
  fichierId: number,
  explique: Explique,
): Promise<void> {
  const fautes = fauteur(explique);
  const total = await valeur(connexion, "SELECT count(*) FROM tampon.lu");
  const ajout = await Ajout.ouvrir(connexion, "rejets_lignes");
  for (let debut = 0; debut < total; debut += LOT) {
    const lot = await lignes<[number, string[], string | null]>(
      connexion,
      `SELECT ligne, brut, defaut FROM tampon.lu
       WHERE rowid BETWEEN ${debut} AND ${debut + LOT - 1} AND rejetee AND ecart IS NULL`,
    );
    for (const [ligne, brut, defaut] of lot)
      for (const faute of fautes(brut, defaut))
        ajout.ligne([fichierId, ligne, faute.regle, faute.colonne, faute.valeur, faute.message]);
  }
  ajout.fermer();
}
