/** Verifies a deposit, then loads its accepted rows: the former warehouse stays whole until the new one replaces it. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { ErreurUtilisateur } from "../erreur.ts";
import type { Journal } from "../journal.ts";
import { expliquerDisque } from "../warehouse/disque.ts";
import { ouvrirChantier, VERSION } from "../warehouse/entrepot.ts";
import { reconnaitreDepot, traiter } from "./chargement.ts";
import { empreinteCle, installerPid, lireCle } from "./cle.ts";
import { transmettre } from "./conservation.ts";
import type { Rapport } from "./rapport.ts";
import { ecrireRejets, rejetsPresents } from "./rejets.ts";
import { lignes } from "./requete.ts";

export async function charger(options: {
  depot: string;
  entrepot: string;
  journal: Journal;
}): Promise<Rapport> {
  const { depot, entrepot, journal } = options;
  const deposit = await reconnaitreDepot(depot);
  const cle = await lireCle(journal);
  const repli = `${entrepot}.rejets`;
  const chantier = await ouvrirChantier(entrepot);
  const { connexion } = chantier;
  try {
    const version = chantier.ancien ? await verifierAncien(connexion, empreinteCle(cle), entrepot) : null;
    const ancien = version === VERSION;
    const connu = ancien ? await rapportConnu(connexion, deposit.empreinte) : null;
    if (connu !== null && (await rejetsPresents(connu, [depot, repli]))) {
      journal.info("Rien n’a changé dans le dépôt depuis le dernier chargement.");
      await chantier.abandonner();
      return connu;
    }
    await connexion.run("INSERT INTO cle VALUES ($1, $2)", [empreinteCle(cle), VERSION]);
    if (chantier.ancien) await transmettre(connexion);
    await installerPid(connexion, cle);
    const { rapport, lus } = await traiter({ connexion, ancien, deposit, journal });
    await ecrireRejets({ connexion, depot, repli, lus, journal });
    journal.info("Écriture de l’entrepôt…");
    await chantier.valider();
    return rapport;
  } catch (erreur) {
    await chantier.abandonner();
    throw expliquerDisque(erreur, entrepot);
  }
}

/** The version that made the former warehouse; under another key pupils would get other pseudonyms: refused. */
async function verifierAncien(
  connexion: DuckDBConnection,
  empreinte: string,
  entrepot: string,
): Promise<number | null> {
  const lue = lignes<[string, number]>(connexion, "SELECT empreinte, version FROM ancien.cle");
  const [connue] = await lue.catch(() => {
    throw new ErreurUtilisateur(
      `« ${entrepot} » n’est pas un entrepôt de l’observatoire : rien n’y est écrit. Indiquez un autre fichier avec --entrepot.`,
    );
  });
  if (connue && connue[0] !== empreinte)
    throw new ErreurUtilisateur(
      `L’entrepôt « ${entrepot} » a été chargé sous une autre clé : les élèves n’y auraient plus le même pseudonyme. ` +
        "Reprenez la clé d’origine (OBSERVATOIRE_CLE), ou chargez dans un autre entrepôt avec --entrepot.",
    );
  return connue?.[1] ?? null;
}

async function rapportConnu(connexion: DuckDBConnection, empreinte: string): Promise<Rapport | null> {
  const [connu] = await lignes<[string]>(
    connexion,
    `SELECT rapport FROM ancien.depot WHERE empreinte = '${empreinte}'`,
  );
  return connu ? (JSON.parse(connu[0]) as Rapport) : null;
}
