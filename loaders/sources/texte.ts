/** How a cell is read before any genre sees it. The SQL of ingest repeats these rules character for character. */

/** Characters trimmed at both ends of a cell (spaces of every width, byte-order and zero-width marks, ends of line, of file). */
export const BLANCS = " \t\n\r\u000b\f\u001a\u00a0\u2007\u2009\u200b\u202f\ufeff";
/** Spaces removed inside codes, and between groups of three digits. */
export const ESPACES = " \t\u00a0\u2007\u2009\u202f";
/** Marks that mean « no value », in upper case. */
export const MARQUES = ["", "-", ".", "ND", "NR", "NA", "#N/A", "NONE"] as const;

const BORDS = new RegExp(`^[${BLANCS}]+|[${BLANCS}]+$`, "g");
const INTERIEURS = new RegExp(`[${ESPACES}]+`, "g");

export const rogner = (texte: string): string => texte.replace(BORDS, "");
export const sansEspaces = (texte: string): string => texte.replace(INTERIEURS, "");

/** Upper case without accents, for comparison with a code; what is not ASCII afterwards is no code. */
export const plier = (texte: string): string => texte.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();

/** Without the apostrophe that keeps a spreadsheet from running a text as a formula, as the rejected rows are written. */
const sansGarde = (texte: string): string => (/^'[=+\-@]/.test(texte) ? texte.slice(1) : texte);

/** The text of a cell, or null when it is empty or a mark of absence (unless that mark is itself a code here). */
export function contenu(brut: string | null | undefined, codes: readonly string[] = []): string | null {
  const texte = sansGarde(rogner(brut ?? ""));
  const marque = texte.toUpperCase();
  return (MARQUES as readonly string[]).includes(marque) && !codes.includes(marque) ? null : texte;
}

/** A header as it is compared: its letters and digits, case, accents, ligatures and all that stands between set aside. */
export const plierEntete = (entete: string): string =>
  plier(entete.replace(/œ/gi, "oe")).replace(/[^\p{L}\p{N}%]+/gu, "");

/**
 * A value as a report may show it: short, and without anything that may be an INE (11 letters and digits). Where a code of
 * 11 characters is expected, what has the form of a MEF or MEFSTAT11 is shown: at most one letter, among the first six.
 */
export function citer(valeur: string, code11 = false): string {
  const court = rogner(valeur).replace(/\s+/g, " ");
  const masque = court.replace(INE, (code) => (code11 && MEF.test(code) ? code : "•••"));
  return masque.length > 60 ? `${masque.slice(0, 59)}…` : masque;
}

const INE = /(?<![0-9A-Z])(?=(?:[A-Z]*[0-9]){6})[0-9A-Z]{11}(?![0-9A-Z])/gi;
/** The forms of N_MEF, all 10 067 of them. */
const MEF = /^([0-9]{11}|[0-9]{1,2}[A-Z][0-9]{8,9}|[0-9]{5}[A-Z][0-9]{5})$/i;
