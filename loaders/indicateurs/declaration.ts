/** What an indicator is, said once. The engine, the pages, the catalogue and the legends are all made from it. */

export const MAILLES = ["academie", "departement", "bassin", "district", "reseau", "etablissement"] as const;
export type Maille = (typeof MAILLES)[number];

export const THEMES = [
  "ecarts",
  "bac",
  "filles",
  "origine",
  "affectation",
  "cohortes",
  "publics",
  "actions",
] as const;
export type Theme = (typeof THEMES)[number];

export type Unite = "%" | "points" | "ratio" | "nombre" | "indice";

/** Years of schooling since 6e that each situation of a followed pupil stands for: on time is as many years after as that. */
export const RANGS: Readonly<Record<string, number>> = {
  ...{ "6E": 0, "5E": 1, "4E": 2, "3E": 3, "2GT": 4, "2PRO": 4, CAP1: 4 },
  ...{ "1G": 5, "1T": 5, "1PRO": 5, CAP2: 5, TG: 6, TT: 6, TPRO: 6, CAP3: 6, SUPERIEUR: 7 },
};

/** All text is French, for a reader without data skills. */
export interface Declaration {
  /** Id of the contract, stable: it names the figure in files, links and pages. */
  id: string;
  theme: Theme;
  /** Short title, no final dot: « Présents en 2nde GT à la rentrée ». */
  titre: string;
  /** The question it answers, with its question mark. */
  question: string;
  /** The definition in one or two sentences. */
  definition: string;
  /** The two terms of the fraction in words; absent where the figure is a gap, a ratio or a count. */
  numerateur?: string;
  denominateur?: string;
  unite: Unite;
  /** Whether a rise is wished for, unwished for, or neither: « neutre » wherever the data do not say. */
  sens: "hausse" | "baisse" | "neutre";
  dimensions: readonly ("sexe" | "pcs" | "strate")[];
  mailles: readonly Maille[];
  /** Canonical sources it needs. */
  sources: readonly string[];
  /** What to know before comparing: population, convention, breaks in series. */
  conventions: readonly string[];
  /** What the figure does not say. */
  limites: readonly string[];
  /** When its value asks for care: pages say the sentence beside every figure it bears upon. */
  alerte?: Alerte;
  /** What changed in the definition, latest first, by version of CHANGELOG.md; the first version goes without saying. */
  historique?: readonly Changement[];
  /** Published figures it can be held against: those of data/nomenclatures/references.csv, joined when it is published. */
  references?: readonly Reference[];
}

/** « sous » : a value under `seuil` is an alert; « au-dessus » : a value above it. */
export interface Alerte {
  sens: "sous" | "au-dessus";
  seuil: number;
  /** The only strate it holds for, where the indicator has several. */
  strate?: string;
  /** One French sentence: what to make of the figures that this one bears upon. */
  phrase: string;
}

export interface Changement {
  version: string;
  texte: string;
}

/** A figure that others have published. Its convention is always said with it: two conventions are never mixed. */
export interface Reference {
  /** Whether it follows the very definition of the indicator, or only stands beside it. */
  meme: boolean;
  /** `FRANCE`, an académie (`ORLEANS-TOURS`) or the code of a département. */
  perimetre: string;
  /** Null where the source does not let its year be read. */
  millesime: number | null;
  sexe: "T" | "F" | "M";
  pcs: "T" | "A" | "B" | "C" | "D" | "ND";
  strate: string;
  valeur: number;
  unite: Unite;
  /** In a few words, for the end of a line; `definition` says it in full. */
  convention: string;
  definition: string;
  source: string;
  /** Read in the source, or computed from its file. */
  preuve: "lue" | "calculée";
  note: string;
  /** Whether a chart may draw it: same classes, same kind of year. */
  trace: boolean;
}

/** One row of the measures table. `valeur` in 0–100 for %, points for gaps, bare for ratios; nothing numeric unless published. */
export interface Mesure {
  indicateur: string;
  maille: Maille;
  code: string;
  libelle: string;
  millesime: number;
  sexe: "T" | "F" | "M";
  pcs: "T" | "A" | "B" | "C" | "D" | "ND";
  strate: string;
  numerateur: number | null;
  denominateur: number | null;
  valeur: number | null;
  ic_bas: number | null;
  ic_haut: number | null;
  statut: "publie" | "secret" | "sans_objet" | "non_disponible";
  maturite: "provisoire" | "consolide" | "definitif";
}
