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
  /** Columns this export does not hold, because they are the same for all its rows. */
  constantes?: Readonly<Record<string, string>>;
  /** Headers, read or not, at least one of which tells this export from another with the same columns. */
  marques?: readonly string[];
  /** The column of that name holds the label of a MEF instead of its code. */
  parLibelle?: "mefstat11";
  /** Rows that are totals of others are set aside, not read as data. */
  sousTotaux?: boolean;
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

/** A real export: the canonical layout of its source with other names for its columns. */
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
      [...canoniques, ...(noms[colonne] ?? [])],
    ]),
  );
  return { ...base, nom, titre, colonnes, ...options };
}
