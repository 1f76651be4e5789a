/** What the page of an indicator reads beside its measures, as the publication writes it. */
import type { Definition } from "../types.js";

export interface Lien {
  id: string;
  titre: string;
}

/** One fraction of a calculation; `quoi` is a group (F, M, D, A), a class, or the indicator it is the value of. */
export interface Terme {
  quoi: string;
  numerateur: number | null;
  denominateur: number | null;
}

export type Cellule = string | number | null;

export interface Ligne {
  nom: string;
  cellules: readonly Cellule[];
  /** What the row adds to each term, null where it is outside. */
  marques: readonly (Omit<Terme, "quoi"> | null)[];
}

/** Ten fictional rows and what the indicator makes of them. */
export interface Exemple {
  titre: string;
  millesime: number;
  strate: string;
  colonnes: readonly string[];
  lignes: readonly Ligne[];
  termes: readonly Terme[];
  valeur: number;
}

export interface Fiche {
  declaration: Definition;
  /** Whom it is about; absent for a count. */
  population: string | null;
  /** How the terms make the value: one fraction, a difference, a product… */
  forme:
    | "fraction"
    | "compte"
    | "ecart"
    | "rapprochement"
    | "produit"
    | "ecart_groupes"
    | "rapport"
    | "odds"
    | "part";
  axe: "sexe" | "pcs" | null;
  niveaux: readonly string[];
  /** The indicators it is made of, and those that are made of it. */
  termes: readonly Lien[];
  derives: readonly Lien[];
  exemple: Exemple | null;
}
