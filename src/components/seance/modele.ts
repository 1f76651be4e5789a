/**
 * A session to prepare: figures as they were seen, each with the edition it shows, a question and notes. Pure: a file or an
 * address made elsewhere is read with care, and nothing of it is ever run.
 */

/** A figure as it was: never drawn again from figures that may have changed. */
export interface Vue {
  cle: string;
  /** Where it was, from the root of the site, with its selectors and its anchor. */
  adresse: string;
  titre: string;
  sousTitre: string;
  /** How to read it, its perimeter and its source. */
  pied: string;
  /** What to know before trusting it; like `precisions`, absent from the sessions of before. */
  alertes?: readonly string[];
  /** Of how many pupils, how settled, what its signs mean, and its other notes. */
  precisions?: readonly string[];
  edition: string | null;
  genereLe: string;
  academie: string;
  interne: boolean;
  /** Stands alone, in light colours; null for a table. */
  svg: string | null;
  tables: readonly Table[];
  question: string;
  notes: string;
}

export interface Table {
  entetes: readonly (readonly Cellule[])[];
  lignes: readonly (readonly Cellule[])[];
}

export interface Cellule {
  texte: string;
  /** Columns it spans. */
  largeur: number;
  hauteur: number;
  nombre: boolean;
}

export interface Seance {
  format: "seance-orientation";
  version: 1;
  /** The same through all its revisions, which are counted: of two copies the later one wins. */
  identite: string;
  revision: number;
  titre: string;
  /** As typed: « 14 mars 2025 ». */
  date: string;
  vues: readonly Vue[];
}

export const SEANCE_VIDE: Seance = {
  ...{ format: "seance-orientation", version: 1, identite: "", revision: 0 },
  ...{ titre: "", date: "", vues: [] },
};

export const ajouter = (seance: Seance, vue: Omit<Vue, "cle">): Seance => {
  const suivante = 1 + Math.max(0, ...seance.vues.map(({ cle }) => Number(cle) || 0));
  return { ...seance, vues: [...seance.vues, { ...vue, cle: String(suivante) }] };
};

export const retirer = (seance: Seance, cle: string): Seance => ({
  ...seance,
  vues: seance.vues.filter((vue) => vue.cle !== cle),
});

export const modifier = (
  seance: Seance,
  cle: string,
  champ: Partial<Pick<Vue, "question" | "notes">>,
): Seance => ({ ...seance, vues: seance.vues.map((vue) => (vue.cle === cle ? { ...vue, ...champ } : vue)) });

/** One place up (−1) or down (+1); the ends stay. */
export function deplacer(seance: Seance, cle: string, pas: -1 | 1): Seance {
  const vues = [...seance.vues];
  const rang = vues.findIndex((vue) => vue.cle === cle);
  const [une, autre] = [vues[rang], vues[rang + pas]];
  if (!une || !autre) return seance;
  vues[rang] = autre;
  vues[rang + pas] = une;
  return { ...seance, vues };
}

const texte = (x: unknown): x is string => typeof x === "string";
const objet = (x: unknown): x is Record<string, unknown> => typeof x === "object" && x !== null;

const cellule = (x: unknown): x is Cellule =>
  objet(x) &&
  texte(x.texte) &&
  Number.isInteger(x.largeur) &&
  Number.isInteger(x.hauteur) &&
  typeof x.nombre === "boolean";

const rangees = (x: unknown): x is Cellule[][] =>
  Array.isArray(x) && x.every((ligne) => Array.isArray(ligne) && ligne.every(cellule));

/** An address of this site only: from its root, without a scheme nor another host. */
const adresse = (x: unknown): x is string => texte(x) && /^(?![/\\]|\w+:)/.test(x);

const TEXTES = ["cle", "titre", "sousTitre", "pied", "genereLe", "academie", "question", "notes"] as const;

const phrases = (x: unknown) => x === undefined || (Array.isArray(x) && x.every(texte));

const vue = (x: unknown): x is Vue =>
  objet(x) &&
  TEXTES.every((nom) => texte(x[nom])) &&
  phrases(x.alertes) &&
  phrases(x.precisions) &&
  adresse(x.adresse) &&
  (x.edition === null || texte(x.edition)) &&
  typeof x.interne === "boolean" &&
  (x.svg === null || texte(x.svg)) &&
  Array.isArray(x.tables) &&
  x.tables.every((table) => objet(table) && rangees(table.entetes) && rangees(table.lignes));

/** A session, or undefined when the text is not one: truncated, of another kind, or touched up by hand. */
export function lireSeance(json: string): Seance | undefined {
  let lu: unknown;
  try {
    lu = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!objet(lu) || lu.format !== "seance-orientation" || lu.version !== 1) return undefined;
  const { identite, revision } = lu;
  if (!texte(identite) || typeof revision !== "number") return undefined;
  if (!texte(lu.titre) || !texte(lu.date) || !Array.isArray(lu.vues) || !lu.vues.every(vue)) return undefined;
  const vues = lu.vues as Vue[];
  return new Set(vues.map(({ cle }) => cle)).size === vues.length
    ? { ...SEANCE_VIDE, identite, revision, titre: lu.titre, date: lu.date, vues }
    : undefined;
}

/** Which of two copies to go on with: the later of one session, else the one that was asked for. */
export const choisirCopie = (ici: Seance, demandee: Seance): Seance =>
  ici.identite === demandee.identite && ici.revision >= demandee.revision ? ici : demandee;

/** Whether the site now shows another publication than the one the figure was taken from. */
export const perimee = (
  { edition, genereLe }: Pick<Vue, "edition" | "genereLe">,
  site: Pick<Vue, "edition" | "genereLe">,
) => edition !== site.edition || (edition === null && genereLe !== site.genereLe);
