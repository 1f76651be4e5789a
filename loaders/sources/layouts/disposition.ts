/** How the columns of one real export are named, and which source they feed. */
import type { Source } from "../definition.ts";

export interface Disposition {
  nom: string;
  titre: string;
  source: Source;
  /** Column of the source → names it has in this export (compared as headers are: case, accents, spaces set aside). */
  colonnes: Readonly<Record<string, readonly string[]>>;
  /** Columns without which the file is not this export; the year is always asked for apart. */
  obligatoires: readonly string[];
  auMoinsUne: readonly string[];
  sans: readonly string[];
  /**
   * Columns that figures add up or set side by side: where a file has one of a group, it must have them all. One renamed
   * by its producer would else make a wrong figure in silence.
   */
  ensembles?: readonly (readonly string[])[];
  /** Columns this export does not hold, because they are the same for all its rows. */
  constantes?: Readonly<Record<string, string>>;
  /** What the texts of a column stand for (compared without case nor accents); `autre` for any other text. */
  traductions?: Readonly<Record<string, Traduction>>;
  /** Columns that hold the day a school opened or closed, where the source wants its first or last rentrée. */
  jours?: Readonly<Record<string, "ouverture" | "fermeture">>;
  /** What its owner must know of this export, said in the report. */
  avis?: string;
  /** Headers, read or not, at least one of which tells this export from another with the same columns. */
  marques?: readonly string[];
  /** The column of that name holds the label of a MEF instead of its code. */
  parLibelle?: "mefstat11";
  /** Rows that are totals of others are set aside, not read as data. */
  sousTotaux?: boolean;
}

export interface Traduction {
  codes: Readonly<Record<string, string>>;
  autre?: string;
}

/** The canonical layout of a source: its own column names and their aliases. */
export function canonique(source: Source): Disposition {
  const colonnes = Object.entries(source.colonnes);
  return {
    nom: source.nom,
    titre: source.titre,
    source,
    colonnes: Object.fromEntries(colonnes.map(([nom, { alias = [] }]) => [nom, [nom, ...alias]])),
    obligatoires: colonnes
      .filter(([nom, { requis }]) => requis !== undefined && nom !== source.annee)
      .map(([nom]) => nom),
    auMoinsUne: source.auMoinsUne ?? [],
    sans: source.sans ?? [],
  };
}

/** A real export: the canonical layout of its source with other names for its columns, which come first. */
export function export_(
  source: Source,
  nom: string,
  titre: string,
  noms: Readonly<Record<string, readonly string[]>>,
  options: Partial<Disposition> = {},
): Disposition {
  const base = canonique(source);
  const colonnes = Object.fromEntries(
    Object.entries(base.colonnes).map(([colonne, canoniques]) => [
      colonne,
      [...(noms[colonne] ?? []), ...canoniques],
    ]),
  );
  return { ...base, nom, titre, colonnes, ...options };
}
