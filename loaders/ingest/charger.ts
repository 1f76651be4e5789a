/** Verifies a deposit, then loads its accepted rows: the former warehouse stays whole until the new one replaces it. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { ErreurUtilisateur } from "../erreur.ts";
import type { Journal } from "../journal.ts";
import { ouvrirChantier } from "../warehouse/entrepot.ts";
import { charger as traiter } from "./chargement.ts";
import { empreinteCle, installerPid, lireCle } from "./cle.ts";
import { lireReglages, lister } from "./depot.ts";
import type { Rapport } from "./rapport.ts";
import { ecrireRejets } from "./rejets.ts";
import { lignes } from "./requete.ts";

export async function charger(options: {
  depot: string;
  entrepot: string;
  journal: Journal;
}): Promise<Rapport> {
  const { depot, entrepot, journal } = options;
  const deposes = await lister(depot);
  const reglages = await lireReglages(depot);
  const cle = await lireCle(journal);
  const chantier = await ouvrirChantier(entrepot);
  const { connexion, ancien } = chantier;
  try {
    await verifierCle(connexion, ancien, empreinteCle(cle), entrepot);
    await installerPid(connexion, cle);
    const { rapport, vus } = await traiter({ connexion, ancien, deposes, reglages, journal });
    await ecrireRejets({ connexion, depot, repli: `${entrepot}.rejets`, vus, journal });
    if (ancien) await connexion.run("DETACH ancien");
    await chantier.valider();
    return rapport;
  } catch (erreur) {
    await chantier.abandonner();
    throw erreur;
  }
}

/** Pupils would get other pseudonyms under another key, and no cohort would be followed any more. */
async function verifierCle(
  connexion: DuckDBConnection,
  ancien: boolean,
  empreinte: string,
  entrepot: string,
): Promise<void> {
  const [connue] = ancien ? await lignes<[string]>(connexion, "SELECT empreinte FROM ancien.cle") : [];
  if (connue && connue[0] !== empreinte)
    throw new ErreurUtilisateur(
      `L’entrepôt « ${entrepot} » a été chargé sous une autre clé : les élèves n’y auraient plus le même pseudonyme. ` +
        "Reprenez la clé d’origine (OBSERVATOIRE_CLE), ou chargez dans un autre entrepôt avec --entrepot.",
    );
  await connexion.run(`INSERT INTO cle VALUES ('${empreinte}')`);
}
