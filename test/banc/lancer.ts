/** `npm run bench [-- NOM…]`: measures the engine and says which targets are met; ends with 1 when one is missed. */
import { availableParallelism, loadavg } from "node:os";
import { BANCS, USUELS } from "./bancs.ts";
import { COEURS } from "./releve.ts";
import { tableau, tenue } from "./tableau.ts";

const demandes = process.argv.slice(2);
const inconnus = demandes.filter((nom) => !(nom in BANCS));

async function lancer(noms: readonly string[]): Promise<void> {
  const [charge = 0] = loadavg();
  if (charge > availableParallelism() - COEURS + 1 / 2)
    process.stderr.write(
      `La machine est déjà occupée (charge ${charge.toLocaleString("fr-FR")}) : les durées seront plus longues qu’au calme, le temps processeur et les rapports restent comparables.\n`,
    );
  for (const nom of noms) {
    const { titre, mesures } = await (BANCS[nom] as (typeof BANCS)[string])();
    process.stdout.write(`${tableau(titre, mesures)}\n`);
    if (!mesures.every(tenue)) process.exitCode = 1;
  }
}

if (inconnus.length > 0) {
  process.stderr.write(
    `Banc inconnu : ${inconnus.join(", ")}. Ceux qui existent : ${Object.keys(BANCS).join(", ")}.\n`,
  );
  process.exitCode = 2;
} else await lancer(demandes.length > 0 ? demandes : USUELS);
