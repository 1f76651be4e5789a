/** What a check needs to know besides the cell: handed in, so that the contracts touch neither disk nor clock. */
import type { NomenclatureMef } from "./genres/mef.ts";

export interface Contexte {
  /** Last year accepted: the year after the current one. */
  anneeMax: number;
  /** Group (A, B, C, D or ND) of each known PCS code. */
  pcs: ReadonlyMap<string, string>;
  /** Known départements, 3 characters. */
  departements: ReadonlySet<string>;
  mef: NomenclatureMef;
}

export const ANNEE_MIN = 2000;

/** Enough to read the metadata of a contract, not to check a row. */
export const CONTEXTE_VIDE: Contexte = {
  anneeMax: ANNEE_MIN,
  pcs: new Map(),
  departements: new Set(),
  mef: { regles: new Map(), classes: new Map(), nMef: new Map(), mefstats: new Set(), libelles: new Map() },
};
