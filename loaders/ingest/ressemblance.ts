/** How much two headers look alike, from 0 to 1: word by word, a word cut short or misspelt still counting in part. */
import { plier } from "../sources/texte.ts";

/** They tell no column from another. */
const MOTS_VIDES = new Set(
  "a au aux d de des du en et l la le les ou par code numero num n no nombre id identifiant eleve libelle lib".split(
    " ",
  ),
);
/** The same thing said otherwise, or shorter. */
const EQUIVALENTS: Readonly<Record<string, string>> = {
  ...{
    rne: "uai",
    eple: "uai",
    etab: "uai",
    etablissement: "uai",
    college: "uai",
    lycee: "uai",
    zap: "bassin",
  },
  ...{
    dept: "departement",
    dpt: "departement",
    dsden: "departement",
    csp: "pcs",
    genre: "sexe",
    eds: "specialites",
  },
  ...{ nb: "nombre", nbre: "nombre", tot: "total", premier: "1", premiers: "1", "1er": "1" },
  ...{ nouvelle: "nouveau", ancienne: "ancien" },
};

export function mots(entete: string): string[] {
  const tous = plier(entete.replace(/œ/gi, "oe"))
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot !== "")
    .map((mot) => EQUIVALENTS[mot] ?? mot);
  const pleins = tous.filter((mot) => !MOTS_VIDES.has(mot));
  return pleins.length > 0 ? pleins : tous;
}

/** A comparison that remembers the words it has met: headers repeat them. */
export function ressemblance(): (a: readonly string[], b: readonly string[]) => number {
  const connues = new Map<string, Map<string, number>>();
  const proche = (mot: string, autre: string): number => {
    const siennes = connues.get(mot) ?? new Map<string, number>();
    connues.set(mot, siennes);
    const note = siennes.get(autre) ?? proximite(mot, autre);
    siennes.set(autre, note);
    return note;
  };
  const couvert = (de: readonly string[], par: readonly string[]) =>
    de.reduce((somme, mot) => somme + Math.max(...par.map((autre) => proche(mot, autre))), 0);
  return (a, b) =>
    a.length === 0 || b.length === 0 ? 0 : (couvert(a, b) + couvert(b, a)) / (a.length + b.length);
}

/** 1 for the same word; a beginning of three letters or more counts well; else one minus the share of letters to change. */
function proximite(a: string, b: string): number {
  if (a === b) return 1;
  const [court, long] = a.length < b.length ? [a, b] : [b, a];
  if (court.length >= 3 && long.startsWith(court)) return 0.9;
  const part = 1 - distance(a, b) / long.length;
  return part >= 0.6 ? part : 0;
}

/** Levenshtein: the least number of letters to add, remove or change. */
function distance(a: string, b: string): number {
  let ligne = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, lettre] of [...a].entries()) {
    const suivante = [i + 1];
    for (const [j, autre] of [...b].entries())
      suivante.push(
        Math.min(
          (ligne[j] ?? 0) + (lettre === autre ? 0 : 1),
          (ligne[j + 1] ?? 0) + 1,
          (suivante[j] ?? 0) + 1,
        ),
      );
    ligne = suivante;
  }
  return ligne[b.length] ?? 0;
}
