/** Reads one artefact of the publication: the only place where the site's build touches them. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Etablissement } from "../components/etablissements.js";
import { nomPropre } from "../components/phrases/publics.js";
import type { Declaration, Definition } from "../components/types.js";

export const DOSSIER = process.env.OBSERVATOIRE_ARTEFACTS ?? join("data", "artefacts");

/** Undefined when the publication did not write it. */
export function artefact(nom: string): Buffer | undefined {
  const chemin = join(DOSSIER, nom);
  return existsSync(chemin) ? readFileSync(chemin) : undefined;
}

/** The same, read; null when the publication did not write it. */
export const json = <T>(nom: string): T | null => JSON.parse(String(artefact(nom) ?? "null"));

/** The schools, those that public files name in capitals written as names are: « Lycée Marguerite de Navarre », « Bourges ». */
export const ecolesNommees = (): Etablissement[] =>
  (json<Etablissement[]>("etablissements.json") ?? []).map((ecole) => ({
    ...ecole,
    nom: ecole.nom === ecole.uai ? ecole.nom : nomPropre(ecole.nom),
    commune: ecole.commune && nomPropre(ecole.commune),
  }));

/** Every page fetches it: without what only definitions and workbooks say, a third of it. */
const catalogueDesFigures = (): Declaration[] =>
  (json<Definition[]>("catalogue.json") ?? []).map(
    ({ conventions, limites, historique, ...declaration }) => declaration,
  );

const ADAPTES: Readonly<Record<string, () => unknown>> = {
  "etablissements.json": ecolesNommees,
  "catalogue.json": catalogueDesFigures,
};

/** What the loader of an artefact hands over, and what a publication lays in its place: « null » when it was not written. */
export const livrer = (nom: string): Buffer | string => {
  const adapte = ADAPTES[nom];
  return adapte ? JSON.stringify(adapte()) : (artefact(nom) ?? "null");
};
