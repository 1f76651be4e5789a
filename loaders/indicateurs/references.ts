/**
 * The published figures of data/nomenclatures (references.csv, conventions_publiques.csv), joined to the declarations
 * they can be held against: the indicators that follow the same definition, and those they only stand beside.
 */
import { readFile } from "node:fs/promises";
import Papa from "papaparse";
import { CATALOGUE } from "./catalogue.ts";
import type { Declaration, Reference } from "./declaration.ts";

interface Valeur {
  indicateur: string;
  perimetre: string;
  millesime: string;
  sexe: Reference["sexe"];
  pcs: Reference["pcs"];
  strate: string;
  valeur: string;
  source: string;
  preuve: Reference["preuve"];
  note: string;
}

/** What is common to all values of one id: an indicator of the catalogue, or a public convention that none follows. */
interface Convention {
  indicateur: string;
  court: string;
  unite: Reference["unite"];
  /** Ids of the indicators it stands beside, separated by spaces. */
  a_cote: string;
  trace: "oui" | "non";
  definition: string;
}

async function lire<T>(nom: string): Promise<T[]> {
  const texte = await readFile(new URL(`../../data/nomenclatures/${nom}.csv`, import.meta.url), "utf8");
  return Papa.parse<T>(texte, { header: true, delimiter: ";", skipEmptyLines: true }).data;
}

export const lireValeurs = () => lire<Valeur>("references");
export const lireConventions = () => lire<Convention>("conventions_publiques");

const reference = (v: Valeur, c: Convention, meme: boolean): Reference => ({
  meme,
  perimetre: v.perimetre,
  millesime: v.millesime === "" ? null : Number(v.millesime),
  sexe: v.sexe,
  pcs: v.pcs,
  strate: v.strate,
  valeur: Number(v.valeur),
  unite: c.unite,
  convention: c.court,
  definition: c.definition,
  source: v.source,
  preuve: v.preuve,
  note: v.note,
  trace: c.trace === "oui" && v.millesime !== "",
});

/** The catalogue as it is published: each declaration with its references, its own first. */
export async function catalogueReference(): Promise<Declaration[]> {
  const [valeurs, conventions] = await Promise.all([lireValeurs(), lireConventions()]);
  const de = (id: string, c: Convention) => {
    const meme = c.indicateur === id;
    if (!meme && !c.a_cote.split(" ").includes(id)) return [];
    return valeurs.filter((v) => v.indicateur === c.indicateur).map((v) => reference(v, c, meme));
  };
  return CATALOGUE.map((declaration) => {
    const references = conventions
      .flatMap((c) => de(declaration.id, c))
      .sort((a, b) => Number(b.meme) - Number(a.meme));
    return references.length > 0 ? { ...declaration, references } : declaration;
  });
}
