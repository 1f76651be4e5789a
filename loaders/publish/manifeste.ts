/** What a publication was made from: files, definitions, code, measures, each by its hash. Written at the root of the site. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Publication } from "./datapackage.ts";
import { PROJET } from "./dossier-site.ts";
import { empreinteCode } from "./empreinte.ts";

interface Entree {
  fichier: string;
  source: string | null;
  sha256: string;
}

export interface Manifeste extends Publication {
  entrees: readonly Entree[];
  /** SHA-256 of the catalogue of indicators. */
  definitions: string;
  /** SHA-256 of the masked measures table (Parquet). */
  mesures: string;
  code: { version: string; empreinte: string };
}

/** Taken again by the pages: who made an edition, from what. */
export async function manifeste(publication: Publication, telechargements: string): Promise<Manifeste> {
  const lire = (nom: string) => readFile(join(telechargements, nom));
  const somme = async (nom: string) =>
    createHash("sha256")
      .update(await lire(nom))
      .digest("hex");
  const fichiers = JSON.parse(String(await lire("provenance.json"))) as Entree[];
  const { version } = JSON.parse(await readFile(join(PROJET, "package.json"), "utf8")) as { version: string };
  return {
    ...publication,
    entrees: fichiers.map(({ fichier, source, sha256 }) => ({ fichier, source, sha256 })),
    definitions: await somme("catalogue.json"),
    mesures: await somme("mesures.parquet"),
    code: { version, empreinte: await empreinteCode() },
  };
}
