/**
 * The outlines of the départements among the copies: the first layer that draws each one of the académie. One that the
 * deposit already has is its user's, and is left as it is.
 */
import { copyFile, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeDepartement, FICHIERS_CONTOURS, lireContours } from "../ingest/contours.ts";
import { lireReglages } from "../ingest/depot.ts";

/** Where it was found, in the folder of copies; null where none was brought. */
export async function apporterContours(depuis: string, depot: string): Promise<string | null> {
  const cible = join(depot, FICHIERS_CONTOURS.departement);
  const { academie } = await lireReglages(depot);
  const siens = (academie.departements ?? []).flatMap((code) => codeDepartement(String(code)) ?? []);
  if (siens.length === 0 || (await stat(cible).catch(() => null))) return null;
  for (const fichier of (await readdir(depuis, { recursive: true })).sort()) {
    if (!/\.geojson$/i.test(fichier)) continue;
    const dessines = codes(await readFile(join(depuis, fichier), "utf8"));
    if (!siens.every((code) => dessines.has(code))) continue;
    const partielle = join(depot, `.${FICHIERS_CONTOURS.departement}.part`);
    try {
      await copyFile(join(depuis, fichier), partielle);
      await rename(partielle, cible);
    } finally {
      await rm(partielle, { force: true });
    }
    return fichier;
  }
  return null;
}

/** None in a file that is no layer of départements: it is left, as any other that is not known. */
function codes(texte: string): Set<string> {
  try {
    const contours = lireContours(texte, "departement");
    return new Set(contours.flatMap(({ noms }) => noms.flatMap((nom) => codeDepartement(nom) ?? [])));
  } catch {
    return new Set();
  }
}
