/** The engine's unmasked table of a deposit and its flows, through the public functions only. */

import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { charger } from "../../loaders/ingest/charger.ts";
import { journalMuet } from "../../loaders/journal.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import type { LigneLue } from "./comparer.ts";

const COLONNES = `indicateur, maille, code, millesime, sexe, pcs, coalesce(strate, '') AS strate,
  numerateur::DOUBLE AS numerateur, denominateur::DOUBLE AS denominateur, valeur::DOUBLE AS valeur,
  ic_bas::DOUBLE AS ic_bas, ic_haut::DOUBLE AS ic_haut, statut, maturite`;
const CLE_DE_FLUX = "concat_ws('|', cohorte, maille, code, millesime, etape, de, vers)";

interface Lu {
  mesures: LigneLue[];
  /** Pupils by « cohorte|maille|code|millesime|etape|de|vers ». */
  flux: Map<string, number>;
  /** Pupils by « millesime|college|lycee ». */
  trajets: Map<string, number>;
}

export async function calculsDuMoteur(depot: string, entrepot: string, attendues = 0): Promise<Lu> {
  const rapport = await charger({ depot, entrepot, journal: journalMuet });
  const rejetees = rapport.fichiers.reduce((n, f) => n + f.rejetees, 0);
  if (rejetees !== attendues)
    throw new Error(`${rejetees} rows were rejected, ${attendues} were meant to be`);
  const connexion = await ouvrirLecture(entrepot);
  try {
    await calculerMesures(connexion);
    const lire = (sql: string) => connexion.runAndReadAll(sql);
    const mesures = (await lire(`SELECT ${COLONNES} FROM mesures`)).getRowObjectsJS();
    const flux = (await lire(`SELECT ${CLE_DE_FLUX}, effectif FROM flux`)).getRowsJS() as [string, number][];
    const parCle = new Map(flux);
    if (parCle.size < flux.length) throw new Error(`${flux.length - parCle.size} flows are told twice`);
    const trajets = (
      await lire("SELECT concat_ws('|', millesime, college, lycee), effectif FROM trajets")
    ).getRowsJS() as [string, number][];
    return { mesures: mesures as unknown as LigneLue[], flux: parCle, trajets: new Map(trajets) };
  } finally {
    connexion.closeSync();
  }
}
