/** Agreement, elision, lists and typography of French: what every sentence of the site is made with. */
import { FINE, INSECABLE, nombre } from "./format.js";

export const sansAccent = (mot: string) => mot.normalize("NFD").replace(/\p{M}/gu, "");

/** As typed in a search: no accent, no case, « œ » and apostrophes as on a keyboard. */
export const plier = (texte: string) =>
  sansAccent(texte).toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae").replaceAll("’", "'");

/** Place names with an aspirated h: « bassin de Ham », where « d’Henrichemont » elides. */
const H_ASPIRE = new Set([
  "ham",
  "haut",
  "haute",
  "hautmont",
  "haguenau",
  "hayange",
  "hem",
  "herbiers",
  "houilles",
  "havre",
  "haye",
]);

/** Whether a name takes « d’ » and « l’ »: a vowel, a mute h, a y before a consonant. */
export function elide(nom: string): boolean {
  const mot = sansAccent(nom.trim()).toLowerCase();
  if (/^[aeiou]|^[œæ]/.test(mot)) return true;
  if (/^y[^aeiou]/.test(mot)) return true;
  return mot.startsWith("h") && !H_ASPIRE.has(mot.split(/[\s-]/)[0] ?? "");
}

/** « de Bourges », « d’Orléans », « du Blanc », « des Aix », « de La Châtre ». */
export function de(nom: string): string {
  const article = /^(Le|Les)\s+(.+)$/.exec(nom.trim());
  if (article) return `${article[1] === "Le" ? "du" : "des"} ${article[2]}`;
  return elide(nom) ? `d’${nom.trim()}` : `de ${nom.trim()}`;
}

const FEMININS = new Set(
  "Charente Charente-Maritime Corrèze Côte-d’Or Creuse Dordogne Drôme Gironde Guadeloupe Guyane Haute-Corse Haute-Garonne Haute-Loire Haute-Marne Haute-Saône Haute-Savoie Haute-Vienne Corse-du-Sud Loire Loire-Atlantique Lozère Manche Marne Martinique Mayenne Meurthe-et-Moselle Meuse Moselle Nièvre Réunion Sarthe Savoie Seine-Maritime Seine-et-Marne Seine-Saint-Denis Somme Vendée Vienne".split(
    " ",
  ),
);
const SANS_ARTICLE = new Set(["Paris", "Mayotte"]);
const PLURIELS = /^(Alpes-|Ardennes|Bouches-|Côtes-d|Deux-|Hautes-|Hauts-|Landes|Pyrénées-|Vosges|Yvelines)/;

/** « le Cher », « l’Eure-et-Loir », « la Loire », « les Landes », « Paris ». */
export function leDepartement(nom: string): string {
  const propre = nom.replaceAll("'", "’");
  if (SANS_ARTICLE.has(propre)) return propre;
  if (PLURIELS.test(propre)) return `les ${propre}`;
  if (elide(propre)) return `l’${propre}`;
  return FEMININS.has(propre) ? `la ${propre}` : `le ${propre}`;
}

/** « du Cher », « de l’Indre », « de la Loire », « des Landes », « de Paris »; two rivers take no article: « d’Eure-et-Loir ». */
export function deDepartement(nom: string): string {
  if (/.-et-./.test(nom)) return de(nom);
  const avec = leDepartement(nom);
  if (avec.startsWith("le ")) return `du ${avec.slice(3)}`;
  return avec.startsWith("les ") ? `des ${avec.slice(4)}` : `de ${avec}`;
}

export const majuscule = (phrase: string) => phrase.charAt(0).toUpperCase() + phrase.slice(1);

/** Ends a sentence once: « x » → « x. », « x. » stays. */
export const point = (phrase: string) =>
  /[.?!…]$/.test(phrase.trim()) ? phrase.trim() : `${phrase.trim()}.`;

/** Sentences one after the other, each with its full stop, all but the first with a capital; absent ones are left out. */
export const enchainer = (...phrases: readonly (string | undefined)[]) =>
  phrases
    .filter((phrase) => phrase !== undefined)
    .map((phrase, rang) => point(rang === 0 ? phrase : majuscule(phrase)))
    .join(" ");

/** The sentences of a text, one by one. */
export const phrases = (texte: string): string[] => texte.split(/(?<=[.!?…]) /);

/** « Dreux », « Dreux et Vierzon », « Blois, Dreux et Vierzon ». */
export function liste(mots: readonly string[]): string {
  if (mots.length < 2) return mots[0] ?? "";
  return `${mots.slice(0, -1).join(", ")} et ${mots.at(-1)}`;
}

const EN_LETTRES = ["aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"];
export const enLettres = (n: number) => EN_LETTRES[n] ?? nombre(n);

/** Apostrophes and no-break spaces of printed French, for text that was typed on a keyboard. */
export function typographie(texte: string): string {
  return texte
    .replaceAll("'", "’")
    .replace(/«\s*/g, `«${INSECABLE}`)
    .replace(/\s+»/g, `${INSECABLE}»`)
    .replace(/[ \u00a0\u202f]+([;!?%])/g, `${FINE}$1`)
    .replace(/[ \u00a0\u202f]+:/g, `${INSECABLE}:`)
    .replace(/(\d) (?=\d{3}(?!\d))/g, `$1${FINE}`);
}
