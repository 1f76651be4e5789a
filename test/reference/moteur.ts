/** The engine's unmasked table of a deposit, through the public functions only. */

import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { charger } from "../../loaders/ingest/charger.ts";
import { journalMuet } from "../../loaders/journal.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import type { LigneLue } from "./comparer.ts";

const COLONNES = `indicateur, maille, code, millesime, sexe, pcs, coalesce(strate, '') AS strate,
  numerateur::DOUBLE AS numerateur, denominateur::DOUBLE AS denominateur, valeur::DOUBLE AS valeur,
  ic_bas::DOUBLE AS ic_bas, ic_haut::DOUBLE AS ic_haut, statut, maturite`;

export async function mesuresDuMoteur(depot: string, entrepot: string, attendues = 0): Promise<LigneLue[]> {
  const rapport = await charger({ depot, entrepot, journal: journalMuet });
  const rejetees = rapport.fichiers.reduce((n, f) => n + f.rejetees, 0);
  if (rejetees !== attendues)
    throw new Error(`${rejetees} rows were rejected, ${attendues} were meant to be`);
  const connexion = await ouvrirLecture(entrepot);
  try {
    await calculerMesures(connexion);
    const lecteur = await connexion.runAndReadAll(`SELECT ${COLONNES} FROM mesures`);
    return lecteur.getRowObjectsJS() as unknown as LigneLue[];
  } finally {
    connexion.closeSync();
  }
}
