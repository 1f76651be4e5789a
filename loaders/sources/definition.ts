/** What a source is, said once: its columns, its key, its rules. Types, checks, schemas and templates come from it. */
import * as z from "zod";
import type { Champ } from "./champ.ts";
import { CONTEXTE_VIDE, type Contexte } from "./contexte.ts";
import { type Genres, genres } from "./genres/index.ts";
import { enfreinte, type Regle } from "./regle.ts";

/**
 * `eleves`: one row a pupil, the key holds an INE. `liste`: other rows with a key. `agregat`: head-counts, rows of one
 * key are summed. `publiee`: figures as their producer gives them, rows of one key agree and complete each other.
 * `nomenclature`: reference table, not a source of the observatory.
 */
export type Famille = "eleves" | "liste" | "agregat" | "publiee" | "nomenclature";

export interface Definition<C extends z.ZodRawShape> {
  nom: string;
  titre: string;
  /** What one row is, in French. */
  uneLigne: string;
  famille: Famille;
  champs: (g: Genres) => C;
  regles?: readonly Regle[];
  /** At least one of these columns is needed. */
  auMoinsUne?: readonly string[];
  /** A file holding one of these columns is not this source. */
  sans?: readonly string[];
  /** Columns that lead from a thing to what takes its place: never back to it. */
  sansBoucle?: readonly [de: string, vers: string];
}

export interface Source<C extends z.ZodRawShape = z.ZodRawShape> extends Definition<C> {
  /** Metadata of each column, in order. */
  colonnes: Readonly<Record<keyof C & string, Champ>>;
  /** The required column that gives the year of a row, if any. */
  annee: (keyof C & string) | null;
  cle: readonly (keyof C & string)[];
}

export type Ligne<S> = S extends Source<infer C> ? z.infer<z.ZodObject<C>> : never;

export function definir<C extends z.ZodRawShape>(definition: Definition<C>): Source<C> {
  const champs = definition.champs(genres(CONTEXTE_VIDE));
  const colonnes = Object.fromEntries(
    Object.entries(champs).map(([nom, type]) => [nom, (type as z.ZodType).meta() as unknown as Champ]),
  ) as Source<C>["colonnes"];
  const noms = Object.keys(colonnes) as (keyof C & string)[];
  const estAnnee = (nom: keyof C & string) =>
    ["rentree", "campagne"].includes(colonnes[nom].genre) && colonnes[nom].requis === "valeur";
  return {
    ...definition,
    colonnes,
    annee: noms.find(estAnnee) ?? null,
    cle: noms.filter((nom) => colonnes[nom].cle),
  };
}

/** The check of one row (cells by column name) in a context; each issue carries its rule in `params.regle`. */
export const schema = <C extends z.ZodRawShape>(source: Source<C>, contexte: Contexte) =>
  z.object(source.champs(genres(contexte))).superRefine((ligne, ctx) => {
    for (const regle of source.regles ?? []) {
      const faute = enfreinte(regle, ligne as Record<string, unknown>);
      if (faute)
        ctx.addIssue({
          code: "custom",
          path: [faute.colonne],
          message: faute.message,
          params: { regle: regle.regle },
        });
    }
  });
