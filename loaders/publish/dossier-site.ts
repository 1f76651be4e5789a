/** Tells the folder of a published site from any other: raw figures stay out of it, and nothing else is replaced by it. */
import { existsSync, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const PROJET = fileURLToPath(new URL("../../", import.meta.url));

/** Written at the root of every site published here; says what it was made from. */
export const MARQUE = "publication.json";

/** The real place of a path that may not exist yet, links followed. */
function placeReelle(chemin: string): string {
  const absolu = resolve(chemin);
  if (existsSync(absolu)) return realpathSync(absolu);
  return join(placeReelle(dirname(absolu)), basename(absolu));
}

const estSite = (dossier: string) =>
  existsSync(join(dossier, MARQUE)) || existsSync(join(dossier, "_observablehq"));

/** Whether this path is, or lies under, a built site, the default folder of the site, or the sources of its pages. */
export function dansUnSite(chemin: string): boolean {
  const reserves = [join(PROJET, "dist"), join(PROJET, "src"), resolve("dist")].map(placeReelle);
  for (let dossier = placeReelle(chemin); ; dossier = dirname(dossier)) {
    if (reserves.includes(dossier) || estSite(dossier)) return true;
    if (dossier === dirname(dossier)) return false;
  }
}

/** Whether a site may take the place of what is there: nothing, an empty folder, or a former site. */
export function remplacable(dossier: string): boolean {
  if (!existsSync(dossier)) return true;
  return existsSync(join(dossier, MARQUE)) || readdirSync(dossier).length === 0;
}
