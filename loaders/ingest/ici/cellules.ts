/** Reads the cells of one source by the zod types of its contract, remembering those it has met: most come again. */
import type * as z from "zod";
import type { Contexte } from "../../sources/contexte.ts";
import type { Source } from "../../sources/definition.ts";
import { genres } from "../../sources/genres/index.ts";
import { enfreinte } from "../../sources/regle.ts";

/** What a cell holds in normal form, or that it cannot be read. */
export type Lue = { valeur: unknown } | null;

/** Beyond, a column of a file holds something else every time. */
const CONNUES_MAX = 50_000;

export class Cellules {
  private readonly source: Source;
  private readonly types: readonly z.ZodType[];
  private readonly noms: readonly string[];
  private readonly connues: readonly Map<string | null, Lue>[];

  constructor(source: Source, contexte: Contexte) {
    this.source = source;
    this.noms = Object.keys(source.colonnes);
    const types = source.champs(genres(contexte)) as Record<string, z.ZodType>;
    this.types = this.noms.map((nom) => types[nom] as z.ZodType);
    this.connues = this.noms.map(() => new Map());
  }

  /** Of the i-th column. */
  lire(i: number, brut: string | null): Lue {
    const connues = this.connues[i];
    const connue = connues?.get(brut);
    if (connue !== undefined) return connue;
    const lu = this.types[i]?.safeParse(brut);
    const lue = lu?.success ? { valeur: lu.data } : null;
    if (connues && connues.size < CONNUES_MAX) connues.set(brut, lue);
    return lue;
  }

  /** Of a whole row; null where a cell or a rule between cells is at fault. */
  ligne(bruts: readonly (string | null)[]): unknown[] | null {
    const valeurs: unknown[] = [];
    // By index: millions of cells pass here.
    for (let i = 0; i < bruts.length; i += 1) {
      const lue = this.lire(i, bruts[i] ?? null);
      if (lue === null) return null;
      valeurs.push(lue.valeur);
    }
    return this.enfreint(valeurs) ? null : valeurs;
  }

  private enfreint(valeurs: readonly unknown[]): boolean {
    const { regles = [] } = this.source;
    if (regles.length === 0) return false;
    const ligne = Object.fromEntries(this.noms.map((nom, i) => [nom, valeurs[i]]));
    return regles.some((regle) => enfreinte(regle, ligne) !== null);
  }
}
