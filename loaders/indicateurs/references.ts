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

/** A figure of the deposited public files, as masking leaves it: of France, of our académie or of a département. */
export interface Deposee {
  indicateur: string;
  perimetre: string;
  millesime: number;
  sexe: Reference["sexe"];
  valeur: number;
  source: string;
}

/** Two lines would say one number: the same place, year and group, and values that round alike. */
const redite = (a: Reference, b: Reference) =>
  (["perimetre", "millesime", "sexe", "pcs", "strate"] as const).every((c) => a[c] === b[c]) &&
  Math.abs(a.valeur - b.valeur) < 0.06;

/**
 * The catalogue as it is published: each declaration with its references, its own first. Those of the deposited files come
 * with those that travel with the code, and stand for them where they say the same.
 */
export async function catalogueReference(deposees: readonly Deposee[] = []): Promise<Declaration[]> {
  const [valeurs, conventions] = await Promise.all([lireValeurs(), lireConventions()]);
  const connues = new Map(conventions.map((c) => [c.indicateur, c]));
  const declarations = new Map(CATALOGUE.map((d) => [d.id, d]));
  const ecrites = (id: string, c: Convention) => {
    const meme = c.indicateur === id;
    if (!meme && !c.a_cote.split(" ").includes(id)) return [];
    return valeurs.filter((v) => v.indicateur === c.indicateur).map((v) => reference(v, c, meme));
  };
  const apportees = (id: string) =>
    deposees.flatMap((d): Reference[] => {
      const meme = d.indicateur === id;
      const convention = connues.get(d.indicateur);
      // Of the académie and its départements the page already shows the figure itself.
      if (meme ? d.perimetre !== "FRANCE" : !convention?.a_cote.split(" ").includes(id)) return [];
      const declaration = declarations.get(d.indicateur);
      if (declaration === undefined) return [];
      return [
        {
          ...{ meme, perimetre: d.perimetre, millesime: d.millesime, sexe: d.sexe, valeur: d.valeur },
          ...{ pcs: "T", strate: "", unite: declaration.unite },
          convention: convention?.court ?? "fichiers publics",
          definition: declaration.definition,
          source: d.source,
          preuve: "calculée",
          note: "",
          trace: (convention?.trace ?? "oui") === "oui",
        },
      ];
    });
  return CATALOGUE.map((declaration) => {
    const propres = apportees(declaration.id);
    const autres = conventions
      .flatMap((c) => ecrites(declaration.id, c))
      .filter((r) => !propres.some((p) => redite(r, p)));
    const references = [...propres, ...autres].sort((a, b) => Number(b.meme) - Number(a.meme));
    return references.length > 0 ? { ...declaration, references } : declaration;
  });
}
