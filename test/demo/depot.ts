/** A fictional deposit written for a test, and its tables read by plain loops: no code of the product but the generator. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { ecrireDemo } from "../../loaders/demo/demo.ts";
import type { Taille } from "../../loaders/demo/tailles.ts";
import { journalMuet } from "../../loaders/journal.ts";

export type Ligne = Record<string, string>;

/** An empty folder, removed when the tests of the file are over. */
export function dossierTemporaire(): string {
  const dossier = mkdtempSync(join(tmpdir(), "demo-"));
  afterAll(() => rmSync(dossier, { recursive: true, force: true }));
  return dossier;
}

export async function ecrireDepot(taille: Taille, graine = 1): Promise<string> {
  const depot = join(dossierTemporaire(), "depot");
  await ecrireDemo({ depot, graine, taille, journal: journalMuet });
  return depot;
}

export const fichiersDe = (depot: string): string[] =>
  readdirSync(depot, { recursive: true, encoding: "utf8" })
    .filter((nom) => /\.\w+$/.test(nom))
    .sort();

export const fichiersDeSource = (depot: string, source: string): string[] =>
  fichiersDe(depot).filter((nom) => nom === `${source}.csv` || nom.startsWith(join(source, source)));

/** Every row of a source, all years together; no field of the fictional deposit is quoted. */
export function lireTable(depot: string, source: string): Ligne[] {
  const lignes: Ligne[] = [];
  for (const nom of fichiersDeSource(depot, source)) {
    const [entete, ...corps] = readFileSync(join(depot, nom), "utf8").split("\n");
    const colonnes = entete?.split(";") ?? [];
    for (const texte of corps) {
      if (texte === "") continue;
      const cellules = texte.split(";");
      const ligne: Ligne = {};
      for (const [i, colonne] of colonnes.entries()) ligne[colonne] = cellules[i] ?? "";
      lignes.push(ligne);
    }
  }
  return lignes;
}

/** Rows by key; two rows of one key would hide a pupil, so it is refused. */
export function indexer(lignes: readonly Ligne[], cle: (l: Ligne) => string): Map<string, Ligne> {
  const index = new Map<string, Ligne>();
  for (const ligne of lignes) {
    if (index.has(cle(ligne))) throw new Error(`Clé en double : ${cle(ligne)}`);
    index.set(cle(ligne), ligne);
  }
  return index;
}

export function compter(lignes: readonly Ligne[], cle: (l: Ligne) => string): Map<string, number> {
  const comptes = new Map<string, number>();
  for (const ligne of lignes) comptes.set(cle(ligne), (comptes.get(cle(ligne)) ?? 0) + 1);
  return comptes;
}

/** Percent of the rows that satisfy a condition. */
export const part = (lignes: readonly Ligne[], condition: (l: Ligne) => boolean): number =>
  (100 * lignes.filter(condition).length) / lignes.length;
