/** Recognises a source by the header of a file, whatever its case, accents, spaces or order; never by the file's name. */
import type { Champ } from "../sources/champ.ts";
import type { Disposition } from "../sources/layouts/disposition.ts";
import { DISPOSITIONS } from "../sources/layouts/index.ts";
import { plier, plierEntete } from "../sources/texte.ts";

/** What correspondances.json says of one file. */
export interface Correspondance {
  source?: string;
  /** Sheet of the workbook to read, when it is not the first that fits. */
  feuille?: string;
  annee?: number | string;
  colonnes?: Readonly<Record<string, string>>;
}

export interface Entete {
  disposition: Disposition;
  /** Column of the source → position in the file. */
  positions: ReadonlyMap<string, number>;
  /** Columns of the file that identify a person: never read further. */
  nominatives: readonly { nom: string; position: number }[];
  inconnues: readonly string[];
  doubles: readonly string[];
  /** Columns of plain text that the file gives twice: neither is read. */
  ambigues: readonly string[];
  /** Columns known by the beginning of their name only. */
  tronquees: readonly { colonne: string; position: number }[];
  /** Headers cut so short that they may stand for several columns: none is read. */
  indecises: readonly Indecise[];
  /** The header as it was understood, one name a column. */
  cellules: readonly string[];
}

/** How many columns bear that name, and what it may be the beginning of. */
interface Indecise {
  nom: string;
  nombre: number;
  colonnes: readonly string[];
}

/** Columns the rejects file adds, that mean nothing when it is deposited again. */
export const COLONNES_DE_REJET = ["rejet_ligne", "rejet_motif"] as const;

/** What a column that holds a year is called. */
export const ANNEES = new Set(
  ["campagne", "rentrée", "rentrée scolaire", "année", "année scolaire", "session"].map(plierEntete),
);
const PERSONNE = new RegExp(
  [
    "^noms?$",
    "^(nom )?(de l )?eleve$",
    "\\bnom (de )?(l )?(eleve|famille|usage|naissance|patronymique|responsable|pere|mere|representant)",
    "\\b(prenoms?|patronyme|identite|naiss|naissance|ddn|ne ?e? le|e ?mails?|mel|courriels?|telephones?|tel|portable|gsm)[0-9]*\\b",
    "\\b(adresses?|rue|code postal|boite postale|lieu dit|domicile|residence)[0-9]*\\b",
    "\\b(nom|coordonnees|ville|commune|cp) .*\\b(responsable|representant|resp|legal|tuteur|parents?|eleve)[0-9]*\\b",
    "\\bnom complet\\b|^noms?[0-9]+$",
  ].join("|"),
);

export const nominative = (entete: string): boolean =>
  PERSONNE.test(
    plier(entete)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim(),
  );

/** What a column may be called: its only name, or under a two-line header its group and its own name, then its own name. */
export type Colonne = readonly [string, ...string[]];

export function reconnaitre(
  colonnes: readonly Colonne[],
  correspondance: Correspondance = {},
): Entete | null {
  const noms = renommees(colonnes, correspondance);
  const possibles = connues(correspondance)
    .map((connue) => ({ ...connue, ...placer(connue, noms) }))
    .filter((essai) => satisfait(essai, noms))
    .sort((a, b) => b.positions.size - a.positions.size);
  const choix = possibles[0];
  if (choix === undefined) return null;
  const { disposition, positions, tronquees, lus } = choix;
  const ambigues = choix.doubles.filter((colonne) => accessoire(disposition, colonne));
  for (const colonne of ambigues) positions.delete(colonne);
  const cellules = colonnes.map((col, position) => (col[lus.get(position) ?? 0] ?? "").trim());
  const libres = cellules.map((nom, position) => ({ nom, position })).filter((c) => !lus.has(c.position));
  const nominatives = libres.filter(({ position }) => colonnes[position]?.some(nominative));
  const indecises = [...choix.indecises].flatMap(([plie, siennes]) => {
    const memes = libres.filter(({ nom }) => plierEntete(nom) === plie);
    return memes.map(({ nom }) => ({ nom, nombre: memes.length, colonnes: siennes })).slice(0, 1);
  });
  const tues = new Set<string>([...COLONNES_DE_REJET.map(plierEntete), ...choix.indecises.keys()]);
  return {
    ...{ disposition, positions, ambigues, tronquees, indecises, cellules, nominatives },
    doubles: choix.doubles.filter((colonne) => !ambigues.includes(colonne)),
    inconnues: libres
      .filter((c) => c.nom !== "" && !nominatives.includes(c) && !tues.has(plierEntete(c.nom)))
      .map(({ nom }) => nom),
  };
}

/** A text no figure and no key is made of. */
const accessoire = ({ source }: Disposition, colonne: string): boolean => {
  const champ = source.colonnes[colonne];
  return champ?.genre === "texte" && champ.requis === undefined && champ.cle === undefined;
};

/** A layout with the folded names of its columns. */
interface Connue {
  disposition: Disposition;
  plies: readonly (readonly [colonne: string, possibles: readonly string[]])[];
}

const CONNUES: readonly Connue[] = DISPOSITIONS.map((disposition) => ({
  disposition,
  plies: Object.entries(disposition.colonnes).map(([colonne, noms]) => [colonne, noms.map(plierEntete)]),
}));

const connues = ({ source }: Correspondance): readonly Connue[] =>
  CONNUES.filter(({ disposition }) => disposition.source.nom === (source ?? disposition.source.nom));

/** Folded names, after those the user gave equivalents for: the first column each stands for, and those of several. */
interface Noms {
  places: ReadonlyMap<string, { position: number; rang: number }>;
  repetes: ReadonlySet<string>;
  /** Name that ends by a number → the same without it, where both are there. */
  numerotes: ReadonlyMap<string, string>;
}

function renommees(colonnes: readonly Colonne[], correspondance: Correspondance): Noms {
  const equivalents = new Map(
    Object.entries(correspondance.colonnes ?? {}).map(([leur, notre]) => [
      plierEntete(leur),
      plierEntete(notre),
    ]),
  );
  const places = new Map<string, { position: number; rang: number }>();
  const repetes = new Set<string>();
  for (const [position, noms] of colonnes.entries())
    for (const [rang, nom] of noms.entries()) {
      const plie = plierEntete(nom);
      const connu = equivalents.get(plie) ?? plie;
      const deja = places.get(connu);
      if (deja === undefined) places.set(connu, { position, rang });
      else if (deja.position !== position) repetes.add(connu);
    }
  const numerotes = [...places.keys()].flatMap((nom) => {
    const avant = nom.replace(/[0-9]{1,2}$/, "");
    return avant !== nom && avant.length >= DEBUT_MIN && places.has(avant) ? [[nom, avant] as const] : [];
  });
  return { places, repetes, numerotes: new Map(numerotes) };
}

function placer(connue: Connue, noms: Noms) {
  const positions = new Map<string, number>();
  /** Position → which of the names of the column was the right one. */
  const lus = new Map<number, number>();
  const doubles: string[] = [];
  const poser = (colonne: string, nom: string) => {
    const place = noms.places.get(nom);
    if (nom === "" || place === undefined || lus.has(place.position)) return;
    positions.set(colonne, place.position);
    lus.set(place.position, place.rang);
    if (noms.repetes.has(nom)) doubles.push(colonne);
  };
  for (const [colonne, possibles] of connue.plies)
    poser(colonne, possibles.find((possible) => noms.places.has(possible)) ?? "");
  // A line without any known name is no header: its cells are not worth comparing.
  const tronquees: { colonne: string; position: number }[] = [];
  const indecises = new Map<string, readonly string[]>();
  if (positions.size === 0) return { positions, lus, doubles, tronquees, indecises };
  // Tools that cut two names to the same one number the second: neither tells which it is.
  const avecJumeau = new Set(noms.numerotes.values());
  for (const [nom, { position }] of noms.places) {
    if (lus.has(position)) continue;
    const jumeau = noms.numerotes.get(nom);
    const colonnes = debuts(jumeau ?? nom, connue);
    const [colonne = ""] = colonnes;
    const seule = jumeau === undefined && !avecJumeau.has(nom);
    if (colonnes.length === 1 && !positions.has(colonne) && seule) {
      poser(colonne, nom);
      tronquees.push({ colonne, position });
    } else if ((colonnes.length > 1 || !seule) && colonnes.some((c) => !positions.has(c)))
      indecises.set(nom, colonnes);
  }
  return { positions, lus, doubles, tronquees, indecises };
}

/** Tools cut long names: a beginning of at least this length stands for the only column whose name begins so. */
const DEBUT_MIN = 12;

function debuts(nom: string, { plies }: Connue): string[] {
  if (nom.length < DEBUT_MIN) return [];
  return plies
    .filter(([, autres]) => autres.some((autre) => autre.startsWith(nom)))
    .map(([colonne]) => colonne);
}

/** Names of a header nobody knows that are the beginning of names of known ones: it was cut. */
export const coupees = (cellules: readonly string[]): string[] =>
  cellules.filter((cellule) => {
    const nom = plierEntete(cellule);
    return (
      CONNUES.every(({ plies }) => plies.every(([, autres]) => !autres.includes(nom))) &&
      CONNUES.some((connue) => debuts(nom, connue).length > 0)
    );
  });

interface Essai {
  disposition: Disposition;
  positions: ReadonlyMap<string, number>;
}

/** A file without the year column of its source is still that source, if nothing else in it looks like a year. */
function satisfait({ disposition, positions }: Essai, { places }: Noms): boolean {
  const { source, obligatoires, auMoinsUne, sans, marques } = disposition;
  const sansAnnee = source.annee !== null && !positions.has(source.annee);
  return (
    obligatoires.every((colonne) => positions.has(colonne)) &&
    (auMoinsUne.length === 0 || auMoinsUne.some((colonne) => positions.has(colonne))) &&
    !sans.some((colonne) => places.has(plierEntete(colonne))) &&
    (marques === undefined || marques.some((marque) => places.has(plierEntete(marque)))) &&
    !(sansAnnee && (positions.size < 3 || [...ANNEES].some((nom) => places.has(nom))))
  );
}

/** What the contract says of each column of the file that is read. */
export const champsParPosition = ({ disposition, positions }: Entete): Map<number, Champ> => {
  const champs = disposition.source.colonnes as Record<string, Champ>;
  return new Map([...positions].flatMap(([nom, position]) => (champs[nom] ? [[position, champs[nom]]] : [])));
};
