/** What `npm start` does once the libraries are there: from nothing, or from what is deposited, to a served dashboard. */
import { existsSync, readdirSync } from "node:fs";
import { ecrireDemo } from "./demo/demo.ts";
import { ErreurUtilisateur } from "./erreur.ts";
import { charger } from "./ingest/charger.ts";
import { codeSortie, formaterRapport } from "./ingest/rapport.ts";
import { journalTerminal as journal } from "./journal.ts";
import { aJour } from "./publish/empreinte.ts";
import { publier } from "./publish/publier.ts";
import { servir } from "./publish/servir.ts";

const depot = "data/depot";
const entrepot = "data/observatoire.duckdb";
const site = "dist";

async function demarrer() {
  if (!existsSync(depot) || readdirSync(depot).length === 0) {
    journal.info("Aucun fichier déposé : écriture d’une académie fictive…");
    await ecrireDemo({ depot, graine: 1, taille: "petite", journal });
  }
  const rapport = await charger({ depot, entrepot, journal });
  if (codeSortie(rapport) !== 0) process.stderr.write(formaterRapport(rapport, "texte"));
  if (await aJour(site, entrepot))
    journal.info("Rien n’a changé depuis la dernière publication : le site est repris.");
  else await publier({ entrepot, profil: "public", sortie: site, journal });
  const { adresse } = await servir(site, Number(process.env.PORT ?? 3000));
  journal.info(`Le tableau de bord est ouvert sur ${adresse} (Ctrl+C pour arrêter).`);
}

try {
  await demarrer();
} catch (erreur) {
  if (!(erreur instanceof ErreurUtilisateur)) throw erreur;
  journal.info(erreur.message);
  process.exitCode = erreur.code;
}
