/** Reads the cells of one source by the zod types of its contract, remembering those it has met: most come again. */
import type * as z from "zod";
import type { Contexte } from "../sources/contexte.ts";
import type { Source } from "../sources/definition.ts";
import { genres } from "../sources/genres/index.ts";
import { enfreinte } from "../sources/regle.ts";

/** What a cell holds in normal form, or by which rule and why it cannot be read. */
export type Lue = { valeur: unknown; refus: null } | { valeur: null; refus: Refusee };

export interface Refusee {
  regle: string;
  message: string;
}

/** Beyond, a column of a file holds something else every time. */
const CONNUES_MAX = 50_000;

export class Cellules {
  readonly noms: readonly string[];
  private readonly source: Source;
  private readonly types: readonly z.ZodType[];
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
    const connues = this.connues[i] as Map<string | null, Lue>;
    const connue = connues.get(brut);
    if (connue !== undefined) return connue;
    const lue = lueDe((this.types[i] as z.ZodType).safeParse(brut));
    if (connues.size < CONNUES_MAX) connues.set(brut, lue);
    return lue;
  }

  /** Of a whole row; null where a cell or a rule between cells is at fault. */
  ligne(bruts: readonly (string | null)[]): unknown[] | null {
    const valeurs: unknown[] = [];
    // By index: millions of cells pass here.
    for (let i = 0; i < bruts.length; i += 1) {
      const lue = this.lire(i, bruts[i] ?? null);
      if (lue.refus !== null) return null;
      valeurs.push(lue.valeur);
    }
    const regie = (this.source.regles?.length ?? 0) > 0;
    return regie && !this.enfreintes(valeurs).next().done ? null : valeurs;
  }

  /** Why a row is refused: each cell at fault, or, where all can be read, each rule between them. */
  refus(bruts: readonly (string | null)[]): readonly (Refusee & { colonne: string })[] {
    const lues = this.noms.map((_, i) => this.lire(i, bruts[i] ?? null));
    const refusees = lues.flatMap(({ refus }, i) =>
      refus === null ? [] : [{ ...refus, colonne: this.noms[i] ?? "" }],
    );
    return refusees.length > 0 ? refusees : [...this.enfreintes(lues.map(({ valeur }) => valeur))];
  }

  private *enfreintes(valeurs: readonly unknown[]) {
    const ligne = Object.fromEntries(this.noms.map((nom, i) => [nom, valeurs[i]]));
    for (const regle of this.source.regles ?? []) {
      const faute = enfreinte(regle, ligne);
      if (faute) yield { regle: regle.regle, ...faute };
    }
  }
}

function lueDe(lu: z.ZodSafeParseResult<unknown>): Lue {
  if (lu.success) return { valeur: lu.data, refus: null };
  const [issue] = lu.error.issues;
  const regle = issue?.code === "custom" ? String(issue.params?.regle) : String(issue?.code);
  return { valeur: null, refus: { regle, message: issue?.message ?? "" } };
}
