/** Reads a workbook (.xlsx): its sheets as rows of cells, values as they are stored, in the places the sheet gives them. */
import { strFromU8, unzipSync } from "fflate";
import readXlsxFile, { readSheet } from "read-excel-file/universal";
import type { Champ } from "../sources/champ.ts";
import type { Enregistrement } from "./decoupe.ts";

export type Cellule = string | number | boolean | Date | null;

export interface Feuille {
  nom: string;
  /** Row 1 of the sheet first, empty ones included. */
  rangees: readonly (readonly Cellule[])[];
  /** Its tab is hidden: whoever deposits the workbook may not know of it. */
  masquee: boolean;
}

/** Every sheet, in the order of its tabs; throws on what is no workbook. */
export async function feuillesDe(octets: ArrayBuffer): Promise<Feuille[]> {
  const feuilles = await readXlsxFile(octets, { trim: false });
  const masquees = ongletsMasques(octets);
  return feuilles.map(({ sheet, data }, i) => ({
    nom: sheet,
    rangees: data as unknown as Cellule[][],
    masquee: masquees.length === feuilles.length && masquees[i] === true,
  }));
}

/** Of each tab in order, as the workbook lists them: the reader of sheets does not tell. */
function ongletsMasques(octets: ArrayBuffer): boolean[] {
  const [liste] = Object.values(
    unzipSync(new Uint8Array(octets), { filter: ({ name }) => LISTE.test(name) }),
  );
  const onglets = liste === undefined ? [] : strFromU8(liste).match(ONGLET);
  return [...(onglets ?? [])].map((onglet) => MASQUE.test(onglet));
}

const LISTE = /^xl\/workbook\.xml$/i;
const ONGLET = /<(\w+:)?sheet\s[^>]*>/g;
const MASQUE = /\sstate="(hidden|veryHidden)"/;

export async function feuilleDe(octets: ArrayBuffer, nom: string): Promise<Feuille> {
  const data = await readSheet(octets, nom, { trim: false });
  return { nom, rangees: data as unknown as Cellule[][], masquee: false };
}

/** Rows that hold something, with the number the sheet gives them; `champs` says what a column of the file holds. */
export function* rangeesTextes(
  { rangees }: Feuille,
  champs: ReadonlyMap<number, Champ> = new Map(),
): Generator<Enregistrement> {
  for (const [i, rangee] of rangees.entries())
    if (rangee.some((cellule) => cellule !== null))
      yield { ligne: i + 1, champs: rangee.map((cellule, position) => texte(cellule, champs.get(position))) };
}

/** A yes or no, a day, a month are what the contract of the column writes; a number has its stored digits. */
function texte(cellule: Cellule, champ: Champ | undefined): string {
  if (cellule === null) return "";
  if (typeof cellule === "boolean") {
    const [oui, non] = champ?.codes?.includes("O") ? ["O", "N"] : ["VRAI", "FAUX"];
    return cellule ? oui : non;
  }
  if (!(cellule instanceof Date)) return String(cellule);
  const iso = cellule.toISOString();
  if (champ?.genre === "mois" && iso.slice(8, 10) === "01") return iso.slice(0, 7);
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** « B12 » for the second column of row 12. */
export function adresse(position: number, ligne: number): string {
  let lettres = "";
  for (let reste = position + 1; reste > 0; reste = Math.floor((reste - 1) / 26))
    lettres = String.fromCharCode(65 + ((reste - 1) % 26)) + lettres;
  return `${lettres}${ligne}`;
}
