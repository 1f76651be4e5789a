/**
 * Writes all of them at once into the folder of the pages, before Framework builds it: one process, where a loader a
 * page would take one each. The loaders with brackets in their names give the same files one by one, for a preview.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pages } from "./pages.ts";

const [dossier = "src"] = process.argv.slice(2);

async function ecrire(chemin: string, contenu: string | Uint8Array) {
  const fichier = join(dossier, chemin);
  await mkdir(dirname(fichier), { recursive: true });
  await writeFile(fichier, contenu);
}

for (const { chemin, texte, donnees } of pages()) {
  await ecrire(`${chemin}.md`, texte);
  for (const [nom, lire] of Object.entries(donnees)) await ecrire(join("data", nom), lire());
}
