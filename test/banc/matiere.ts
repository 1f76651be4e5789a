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
function empreinteDuCode(): string {
  const hash = createHash("sha256");
  for (const dossier of FAISEURS)
    for (const entree of readdirSync(join(LOADERS, dossier), { recursive: true, withFileTypes: true }).sort(
      (a, b) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1),
    ))
      if (entree.isFile()) hash.update(readFileSync(join(entree.parentPath, entree.name)));
  return hash.digest("hex").slice(0, 12);
}

/** The folder of this version of the code; those of former versions are removed. */
export function cache(): string {
  const [racine, nom] = [join(tmpdir(), "observatoire-banc"), empreinteDuCode()];
  mkdirSync(join(racine, nom), { recursive: true, mode: 0o700 });
  for (const autre of readdirSync(racine))
    if (autre !== nom) rmSync(join(racine, autre), { recursive: true });
  return join(racine, nom);
}

export interface Matiere {
  depot: string;
  entrepot: string;
}

export async function preparer(taille: Taille): Promise<Matiere> {
  process.env.OBSERVATOIRE_CLE ??= "cle-fictive-des-bancs-de-l-observatoire";
  const dossier = cache();
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
