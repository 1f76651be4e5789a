/** Recognises a source by the header of a file, whatever its case, accents, spaces or order; never by the file's name. */
import type { Disposition } from "../sources/layouts/disposition.ts";
import { DISPOSITIONS } from "../sources/layouts/index.ts";
import { plier, plierEntete } from "../sources/texte.ts";

/** What correspondances.json says of one file. */
export interface Correspondance {
  source?: string;
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
}

/** The source a header comes nearest to, and what it lacks. */
export interface Proche {
  source: string;
  manquantes: readonly string[];
}

/** Columns the rejects file adds, that mean nothing when it is deposited again. */
export const COLONNES_DE_REJET = ["rejet_ligne", "rejet_motif"] as const;

const ANNEES = new Set(
  ["campagne", "rentrée", "rentrée scolaire", "année", "année scolaire", "session"].map(plierEntete),
);
const PERSONNE = new RegExp(
  [
    "^noms?$",
    "^(nom )?(de l )?eleve$",
    "\\bnom (de )?(l )?(eleve|famille|usage|naissance|patronymique|responsable|pere|mere|representant)",
    "\\b(prenoms?|patronyme|naissance|date naiss|ddn|nee? le|e ?mails?|mel|courriels?|telephones?|tel|portable|gsm)\\b",
    "\\b(adresses?|rue|code postal|boite postale|lieu dit|domicile)\\b",
    "\\b(nom|coordonnees) .*\\b(responsable|representant)",
  ].join("|"),
);

const nominative = (entete: string): boolean =>
  PERSONNE.test(
    plier(entete)
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim(),
  );

export function reconnaitre(cellules: readonly string[], correspondance: Correspondance = {}): Entete | null {
  const noms = renommees(cellules, correspondance);
  const possibles = DISPOSITIONS.filter(({ source }) => source.nom === (correspondance.source ?? source.nom))
    .map((disposition) => ({ disposition, ...placer(disposition, noms) }))
    .filter((essai) => satisfait(essai, noms))
    .sort((a, b) => b.positions.size - a.positions.size);
  const choix = possibles[0];
  if (choix === undefined) return null;
  const prises = new Set(choix.positions.values());
  const libres = cellules
    .map((nom, position) => ({ nom: nom.trim(), position }))
    .filter((c) => !prises.has(c.position));
  const nominatives = libres.filter(({ nom }) => nominative(nom));
  const connues = new Set<string>(COLONNES_DE_REJET.map(plierEntete));
  return {
    ...choix,
    nominatives,
    inconnues: libres
      .filter((c) => c.nom !== "" && !nominatives.includes(c) && !connues.has(plierEntete(c.nom)))
      .map(({ nom }) => nom),
  };
}

/** Folded names, after those the user gave equivalents for. */
function renommees(cellules: readonly string[], { colonnes = {} }: Correspondance): string[] {
  const equivalents = new Map(
    Object.entries(colonnes).map(([leur, notre]) => [plierEntete(leur), plierEntete(notre)]),
  );
  return cellules.map((cellule) => {
    const plie = plierEntete(cellule);
    return equivalents.get(plie) ?? plie;
  });
}

function placer(disposition: Disposition, noms: readonly string[]) {
  const positions = new Map<string, number>();
  const doubles: string[] = [];
  for (const [colonne, possibles] of Object.entries(disposition.colonnes)) {
    const nom = possibles.map(plierEntete).find((possible) => noms.includes(possible));
    if (nom === undefined) continue;
    positions.set(colonne, noms.indexOf(nom));
    if (noms.indexOf(nom) !== noms.lastIndexOf(nom)) doubles.push(colonne);
  }
  return { positions, doubles };
}

interface Essai {
  disposition: Disposition;
  positions: ReadonlyMap<string, number>;
}

/** A file without the year column of its source is still that source, if nothing else in it looks like a year. */
function satisfait({ disposition, positions }: Essai, noms: readonly string[]): boolean {
  const { source, obligatoires, auMoinsUne, sans, marques } = disposition;
  const sansAnnee = source.annee !== null && !positions.has(source.annee);
  return (
    obligatoires.every((colonne) => positions.has(colonne)) &&
    (auMoinsUne.length === 0 || auMoinsUne.some((colonne) => positions.has(colonne))) &&
    !sans.some((colonne) => noms.includes(plierEntete(colonne))) &&
    (marques === undefined || marques.some((marque) => noms.includes(plierEntete(marque)))) &&
    !(sansAnnee && (positions.size < 3 || noms.some((nom) => ANNEES.has(nom))))
  );
}

export function plusProche(cellules: readonly string[], correspondance: Correspondance = {}): Proche | null {
  const noms = renommees(cellules, correspondance);
  const essais = DISPOSITIONS.filter(
    ({ source }) => source.nom === (correspondance.source ?? source.nom),
  ).map((disposition) => {
    const { source, obligatoires } = disposition;
    const { positions } = placer(disposition, noms);
    const requises = source.annee === null ? obligatoires : [source.annee, ...obligatoires];
    const manquantes = requises.filter((colonne) => !positions.has(colonne));
    return { source: source.nom, manquantes, part: 1 - manquantes.length / requises.length };
  });
  const proche = essais.sort((a, b) => b.part - a.part)[0];
  return proche && (proche.part >= 0.5 || correspondance.source) && proche.manquantes.length > 0
    ? proche
    : null;
}
