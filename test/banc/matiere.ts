/**
 * What the benches work on: the fictional académie of one size, generated and loaded once, kept under the temporary
 * folder of the system for as long as the code that makes it stays the same.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ecrireDemo } from "../../loaders/demo/demo.ts";
import type { Taille } from "../../loaders/demo/tailles.ts";
import { charger } from "../../loaders/ingest/charger.ts";
import { journalMuet as journal } from "../../loaders/journal.ts";

const LOADERS = join(import.meta.dirname, "../../loaders");
const FAISEURS = ["demo", "sources", "ingest", "warehouse"];

/** Of the code that writes and loads the deposit. */
const code = (): string[] =>
  FAISEURS.flatMap((dossier) =>
    readdirSync(join(LOADERS, dossier), { recursive: true, withFileTypes: true })
      .filter((entree) => entree.isFile())
      .map((entree) => join(entree.parentPath, entree.name))
      .sort(),
  );

/** The folder of what these files of code make; those of their former versions are removed. */
export function cache(genre: string, faiseurs: readonly string[]): string {
  const hash = createHash("sha256");
  for (const fichier of faiseurs) hash.update(readFileSync(fichier));
  const [racine, nom] = [join(tmpdir(), "observatoire-banc"), `${genre}-${hash.digest("hex").slice(0, 12)}`];
  mkdirSync(join(racine, nom), { recursive: true, mode: 0o700 });
  for (const autre of readdirSync(racine))
    if (autre !== nom && autre.startsWith(`${genre}-`)) rmSync(join(racine, autre), { recursive: true });
  return join(racine, nom);
}

export interface Matiere {
  depot: string;
  entrepot: string;
}

export async function preparer(taille: Taille): Promise<Matiere> {
  process.env.OBSERVATOIRE_CLE ??= "cle-fictive-des-bancs-de-l-observatoire";
  const dossier = cache("academie", code());
  const [depot, entrepot] = [join(dossier, taille), join(dossier, `${taille}.duckdb`)];
  if (existsSync(entrepot)) return { depot, entrepot };
  process.stderr.write(`Écriture et chargement de l’académie fictive (${taille}), une fois pour toutes…\n`);
  const brouillon = `${entrepot}.brouillon`;
  rmSync(brouillon, { force: true });
  await ecrireDemo({ depot, graine: 1, taille, journal });
  await charger({ depot, entrepot: brouillon, journal });
  renameSync(brouillon, entrepot);
  return { depot, entrepot };
}
