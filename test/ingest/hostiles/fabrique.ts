/** What hostile files are made of. Schools are fictional: each case has its own numbers, so that no case meets another. */
import { LETTRES_UAI } from "../../../loaders/sources/genres/uai.ts";

export interface Cas {
  /** A sentence: what is hostile, and what becomes of it. */
  quoi: string;
  nom?: string;
  contenu: (u: Uai) => string | Buffer | Promise<Buffer>;
  /** « exit code, read, accepted, rejected, duplicates » */
  verdict: string;
  /** « rule column line » of every refusal, in the order of the report. */
  refus?: readonly string[];
  /** « rule line » of other findings that must be said. */
  dits?: readonly string[];
}

/** The i-th school of a case. */
export type Uai = (i: number) => string;

export const uaiDuCas =
  (cas: number): Uai =>
  (i) => {
    const numero = 180000 + cas * 50 + i;
    return `${String(numero).padStart(7, "0")}${LETTRES_UAI[numero % 23]}`;
  };

export const ENTETE = "uai;nom;nature;secteur";
export const ecole = (uai: string, nom = "Collège d’essai") => `${uai};${nom};COLLEGE;PU`;

/** A header and good rows, joined by an end of line that also closes the file. */
export const fichierDe = (u: Uai, nombre = 2, fin = "\n", entete = ENTETE): string =>
  [entete, ...Array.from({ length: nombre }, (_, i) => ecole(u(i))), ""].join(fin);

/** The same schools in the other lines given between the header and the end. */
export const avec = (...lignes: readonly string[]): string => [ENTETE, ...lignes, ""].join("\n");
