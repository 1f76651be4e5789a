/** What a site is made from, as one hash: the warehouse, the code and the pages. Same hash, same figures, same pages. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Profil } from "../disclosure/seuils.ts";
import { MARQUE, PROJET } from "./dossier-site.ts";

const CODE = [
  "loaders",
  "src",
  "data/nomenclatures",
  "data/exemples",
  "observablehq.config.ts",
  "package-lock.json",
];

async function fichiersDe(chemin: string): Promise<string[]> {
  const entrees = await readdir(chemin, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!entrees) return [chemin];
  return entrees
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .filter((nom) => !nom.includes(".observablehq"))
    .sort();
}

const sha256 = async (fichier: string) =>
  createHash("sha256")
    .update(await readFile(fichier))
    .digest("hex");

/** Of the code and the pages alone. */
export async function empreinteCode(): Promise<string> {
  const somme = createHash("sha256");
  for (const chemin of CODE)
    for (const fichier of await fichiersDe(join(PROJET, chemin)))
      somme.update(`${relative(PROJET, fichier)} ${await sha256(fichier)}\n`);
  return somme.digest("hex");
}

export async function empreinte(entrepot: string): Promise<string> {
  return createHash("sha256")
    .update(await empreinteCode())
    .update(await sha256(entrepot))
    .digest("hex");
}

/** Whether the site in `dossier` is the one of this warehouse, this code and this profile. */
export async function aJour(dossier: string, entrepot: string, profil: Profil = "public"): Promise<boolean> {
  const marque = join(dossier, MARQUE);
  if (!existsSync(marque) || !existsSync(entrepot)) return false;
  const publication = JSON.parse(await readFile(marque, "utf8"));
  return publication.profil === profil && publication.empreinte === (await empreinte(entrepot));
}
