/** Reads and checks every file of a deposit, as a load would, in memory only. */
import { randomBytes } from "node:crypto";
import type { Journal } from "../journal.ts";
import { ouvrirMemoire } from "../warehouse/entrepot.ts";
import { reconnaitreDepot, traiter } from "./chargement.ts";
import { installerPid } from "./cle.ts";
import type { Rapport } from "./rapport.ts";
import { ecrireRejets } from "./rejets.ts";

export async function verifier({ depot, journal }: { depot: string; journal: Journal }): Promise<Rapport> {
  const deposit = await reconnaitreDepot(depot);
  const memoire = await ouvrirMemoire();
  const { connexion } = memoire;
  try {
    await installerPid(connexion, randomBytes(32));
    const { rapport, lus } = await traiter({ connexion, ancien: false, deposit, journal });
    await ecrireRejets({ connexion, depot, repli: null, lus, journal });
    return rapport;
  } finally {
    await memoire.abandonner();
  }
}
