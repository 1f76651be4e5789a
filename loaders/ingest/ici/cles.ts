/**
 * Duplicates and conflicts over all rows of a source, of all files: the same as sql/verdicts.ts, in plain loops. A row
 * without a verdict is accepted.
 */
import type { Source } from "../../sources/definition.ts";
import { recence } from "../recence.ts";
import { colonnesEntrepot, type SANS_REFUS } from "../sql/verdicts.ts";
import { direConflit, direDoublon, direGatee, direRevisee, place, REMPLACEE } from "./phrases.ts";

export interface Rangee {
  fichier: string;
  correction: boolean;
  ligne: number;
  rejetee: boolean;
  /** As a text: equal keys are equal texts. */
  cle: string;
  /** Every part of the key can be read. */
  entiere: boolean;
  contenu: readonly unknown[];
}

export interface Verdict {
  /** Of `SANS_REFUS`, or the rule by which the row is refused. */
  etat: (typeof SANS_REFUS)[number] | "cle_en_conflit" | "cle_rejetee" | "succession_en_boucle";
  message: string;
}

const ABSENTE = "\0";
export const SEPARATEUR_DE_CLE = "\x1f";

export function texteDeCle(parties: readonly unknown[]): Pick<Rangee, "cle" | "entiere"> {
  let [cle, entiere] = ["", true];
  // By index and by hand: every row passes here.
  for (let i = 0; i < parties.length; i += 1) {
    const partie = parties[i];
    if (partie === null) entiere = false;
    cle += `${i === 0 ? "" : SEPARATEUR_DE_CLE}${partie === null ? ABSENTE : partie}`;
  }
  return { cle, entiere };
}

export function trancher(source: Source, rangees: readonly Rangee[]): Map<Rangee, Verdict> {
  const verdicts = new Map<Rangee, Verdict>();
  for (const groupe of multiples(rangees)) {
    const candidates = remplacer(groupe, verdicts);
    if (source.famille === "agregat") agreger(source, gater(candidates, verdicts), verdicts, false);
    else if (source.famille === "publiee")
      agreger(source, reviser(source, saines(candidates), verdicts), verdicts, true);
    else lister(source, saines(candidates), verdicts);
  }
  return verdicts;
}

/** Rows of one key, where there are several: most keys have one, and are passed over by their hash. */
function multiples(rangees: readonly Rangee[]): Rangee[][] {
  if (rangees.length < 2) return [];
  const masque = 2 ** Math.ceil(Math.log2(rangees.length * BITS_PAR_LIGNE)) - 1;
  const hachages = Uint32Array.from(rangees, ({ cle }) => hacher(cle) & masque);
  const vus = new Uint8Array((masque + 1) / 8);
  const repetes = new Set<number>();
  for (const h of hachages) {
    const [octet, bit] = [h >>> 3, 1 << (h & 7)];
    if ((vus[octet] ?? 0) & bit) repetes.add(h);
    else vus[octet] = (vus[octet] ?? 0) | bit;
  }
  const groupes = new Map<string, Rangee[]>();
  for (const [i, rangee] of rangees.entries()) {
    if (!repetes.has(hachages[i] ?? 0)) continue;
    const groupe = groupes.get(rangee.cle);
    if (groupe === undefined) groupes.set(rangee.cle, [rangee]);
    else groupe.push(rangee);
  }
  return [...groupes.values()].filter(({ length }) => length > 1);
}

/** Few keys share a hash by chance; at most 2^31 bits. */
const BITS_PAR_LIGNE = 64;

/** FNV-1a. */
function hacher(cle: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < cle.length; i += 1) h = Math.imul(h ^ cle.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
}

const saines = (rangees: readonly Rangee[]) => rangees.filter(({ rejetee }) => !rejetee);

const parPlace = (a: Rangee, b: Rangee) =>
  a.fichier === b.fichier ? a.ligne - b.ligne : a.fichier < b.fichier ? -1 : 1;

/** Rows of other files whose key a valid row of `corrections/` holds; returns those that stay. */
function remplacer(groupe: readonly Rangee[], verdicts: Map<Rangee, Verdict>): Rangee[] {
  if (!groupe.some(({ correction, rejetee }) => correction && !rejetee)) return [...groupe];
  for (const rangee of groupe) if (!rangee.correction) verdicts.set(rangee, REMPLACEE);
  return groupe.filter(({ correction }) => correction);
}

/** The warehouse columns of the content that are compared, by the column of the source: their ranks in a row. */
function rangsCompares(source: Source): { nom: string; rangs: number[] }[] {
  const { contenu, comparees } = colonnesEntrepot(source);
  return comparees.map(({ nom, colonnes }) => ({ nom, rangs: colonnes.map((c) => contenu.indexOf(c)) }));
}

/** Columns that hold more than one value; of published figures and aggregates, absences agree with anything. */
function differentes(source: Source, contenus: readonly (readonly unknown[])[], absences: boolean): string[] {
  const varie = (rang: number) => {
    const valeurs = contenus.map((contenu) => contenu[rang] ?? null).filter((v) => absences || v !== null);
    return new Set(valeurs.map((v) => JSON.stringify(v))).size > 1;
  };
  return rangsCompares(source)
    .filter(({ rangs }) => rangs.some(varie))
    .map(({ nom }) => nom);
}

function lister(source: Source, groupe: readonly Rangee[], verdicts: Map<Rangee, Verdict>): void {
  if (groupe.length < 2) return;
  const ordre = [...groupe].sort(parPlace);
  const places = ordre.map(place);
  const ecarts = differentes(
    source,
    ordre.map(({ contenu }) => contenu),
    true,
  );
  for (const [i, rangee] of ordre.entries())
    if (ecarts.length > 0) verdicts.set(rangee, direConflit(places, i, ecarts));
    else if (i > 0) verdicts.set(rangee, direDoublon(places));
}

/** Of an aggregate, a refused row spoils its key; returns the rows that stay. */
function gater(groupe: readonly Rangee[], verdicts: Map<Rangee, Verdict>): Rangee[] {
  // As SQL does: the least place as a text.
  const [gatee] = groupe
    .filter(({ rejetee, entiere }) => rejetee && entiere)
    .map(place)
    .sort();
  if (gatee === undefined) return saines(groupe);
  for (const rangee of saines(groupe)) verdicts.set(rangee, direGatee(gatee));
  return [];
}

/** Of published figures, a row that a file of a more recent identifier contradicts is left as a whole; returns the others. */
function reviser(
  source: Source,
  groupe: readonly Rangee[],
  verdicts: Map<Rangee, Verdict>,
): readonly Rangee[] {
  const parRecence = [...groupe].sort((a, b) => recence(a) - recence(b) || parPlace(a, b));
  return groupe.filter((rangee) => {
    for (const autre of parRecence) {
      if (recence(autre) >= recence(rangee)) break;
      const colonnes = differentes(source, [rangee.contenu, autre.contenu], false);
      if (colonnes.length === 0) continue;
      verdicts.set(rangee, direRevisee(colonnes, place(autre)));
      return false;
    }
    return true;
  });
}

/** What one file, or one row of published figures, says of a key. */
interface Apport {
  place: string;
  valeurs: readonly unknown[];
  rangees: readonly Rangee[];
}

function agreger(
  source: Source,
  groupe: readonly Rangee[],
  verdicts: Map<Rangee, Verdict>,
  publiee: boolean,
): void {
  const apports = publiee ? [...groupe].sort(parPlace).map(seul) : parFichier(groupe);
  if (apports.length < 2) return;
  const places = apports.map((apport) => apport.place);
  const ecarts = differentes(
    source,
    apports.map(({ valeurs }) => valeurs),
    false,
  );
  const compares = rangsCompares(source).flatMap(({ rangs }) => rangs);
  for (const [i, { valeurs, rangees }] of apports.entries()) {
    const avant = apports.slice(0, i);
    const dite = ({ valeurs: autres }: Apport, j: number) => (autres[j] ?? null) !== null;
    const redite =
      i > 0 && compares.every((j) => (valeurs[j] ?? null) === null || avant.some((a) => dite(a, j)));
    for (const rangee of rangees)
      if (ecarts.length > 0) verdicts.set(rangee, direConflit(places, i, ecarts));
      else if (redite) verdicts.set(rangee, direDoublon(places));
  }
}

const seul = (rangee: Rangee): Apport => ({
  place: place(rangee),
  valeurs: rangee.contenu,
  rangees: [rangee],
});

function parFichier(groupe: readonly Rangee[]): Apport[] {
  const fichiers = [...new Set(groupe.map(({ fichier }) => fichier))].sort();
  return fichiers.map((fichier) => {
    const rangees = groupe.filter((rangee) => rangee.fichier === fichier).sort(parPlace);
    return { place: place(rangees[0] as Rangee), valeurs: sommer(rangees), rangees };
  });
}

/** The sum of what is filled; nothing where nothing is. */
const sommer = (rangees: readonly Rangee[]): unknown[] =>
  (rangees[0]?.contenu ?? []).map((_, i) => {
    const remplies = rangees.map(({ contenu }) => contenu[i]).filter((v) => v !== null && v !== undefined);
    return remplies.length === 0 ? null : remplies.reduce((somme: number, v) => somme + Number(v), 0);
  });
