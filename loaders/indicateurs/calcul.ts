/**
 * How an indicator is computed: SQL predicates over a base (one row per pupil, or per offer), beside its French text.
 * Numerators and denominators are counts of the same rows, so a rate is never the mean of rates.
 */
import type { Declaration } from "./declaration.ts";

/** What every figure read on a base says: which rows it is about, and what must be known of them. */
interface SurBase {
  base: string;
  /** Rows the figure is about; all rows of the base by default. */
  population?: string;
  /** The base has `couvert_X` (the source is loaded there that year) and `connu_X` (the pupil's rows were accepted). */
  besoins: readonly string[];
  /** SQL over the strate, where the base is cut in two ways and the figure follows one. */
  strates?: string;
  /** Years after the millésime until the figure can be observed: a number, or SQL over the strate. */
  horizon?: number | string;
}

export interface Strate {
  numerateur: string;
  si?: string;
  besoins?: readonly string[];
}

/** numerateur / denominateur, in percent or as a ratio according to the unit. */
export interface Taux extends SurBase {
  genre: "taux";
  numerateur: string;
  denominateur?: string;
  /** The denominator is the numerator of this other rate of the base: one masked figure then masks the other. */
  parmi?: string;
  /** Columns summed instead of pupils, for places. */
  sommes?: readonly [numerateur: string, denominateur: string];
  /** The numerator is not a part of the denominator: a gain, which may pass 100 %. */
  horsDenominateur?: true;
  /** Wilson unless false. */
  intervalle?: false;
  /** Results of whole territories, shown as their producer publishes them: no cell of them is held pupil by pupil here. */
  telQuel?: true;
  /** Fixed strates: another numerator over the same denominator, for the rows `si` holds, with what else must be known. */
  parStrate?: Readonly<Record<string, Strate>>;
}

/** Gap in points between two rates of the same pupils, positive = loss; its interval is the paired one. */
export interface Ecart {
  genre: "ecart";
  de: string;
  a: string;
}

/** A count of distinct things: no denominator, and territories do not add up where one thing lies in two. */
export interface Compte extends SurBase {
  genre: "compte";
  numerateur: string;
  distincts: string;
}

/** A head-count: what the rows of the base weigh. No denominator. */
export interface Effectif extends SurBase {
  genre: "effectif";
}

/** Share of each strate of the base in a whole that parts together, such as one later rentrée of a cohort. */
export interface Repartition extends SurBase {
  genre: "repartition";
  /** What the strates that add up to 100 % have in common, and the years until they are observed. */
  ensemble: string;
  attente: string;
}

/** Product of class-to-class rates passes / (effectif − redoublants): sums first, divided after. */
export interface Produit extends SurBase {
  genre: "produit";
  niveaux: readonly string[];
}

/** Published figures of schools: one as it stands, several by their mean, weighted by pupils. No person is counted. */
export interface Moyenne {
  genre: "moyenne";
  base: string;
  population: string;
  valeur: string;
  poids: string;
}

/** Two indicators of one territory side by side: `de` of a year minus `a` of the year `decalage` later. */
export interface Rapprochement {
  genre: "rapprochement";
  de: string;
  a: string;
  decalage: number;
}

/** Two groups of another indicator held against each other: girls and boys, PCS D and A. */
export interface Comparaison {
  genre: "comparaison";
  de: string;
  axe: "sexe" | "pcs";
  forme: "ecart" | "rapport" | "odds" | "part";
}

/** A count for ten schools: those that the denominator of a rate of schools counts. */
export interface Densite {
  genre: "densite";
  de: string;
  parmi: string;
}

/** Made of figures of the table, and not of rows of a base. */
export type Compose = Rapprochement | Comparaison | Densite;

export type Calcul = Taux | Ecart | Compte | Effectif | Repartition | Produit | Moyenne | Compose;

export const estCompose = (calcul: Calcul): calcul is Compose =>
  ["comparaison", "rapprochement", "densite"].includes(calcul.genre);

export interface Indicateur extends Declaration {
  calcul: Calcul;
}
