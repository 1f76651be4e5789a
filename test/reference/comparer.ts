/** Holds a table against the reference, key by key; what differs is told in one line each. */
import type { MesureReference } from "./ligne.ts";
import { nomDe } from "./tableau.ts";

export interface LigneLue {
  indicateur: string;
  maille: string;
  code: string;
  millesime: number;
  sexe: string;
  pcs: string;
  strate: string;
  numerateur: number | null;
  denominateur: number | null;
  valeur: number | null;
  ic_bas: number | null;
  ic_haut: number | null;
  statut?: string;
  maturite?: string;
}

export const nomLigne = (l: { indicateur: string } & Parameters<typeof nomDe>[0]): string =>
  `${l.indicateur}|${nomDe(l)}`;

const proche = (a: number | null, b: number | null, tolerance: number): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a));

/** A count beyond its total has no interval: its formula says NaN, the table nothing. */
const borne = (b: number | undefined): number | null => (b === undefined || Number.isNaN(b) ? null : b);

/** Columns that differ: counts exact, values to 1e-9, bounds to 1e-6 (both relative above 1). */
export function differences(
  ref: MesureReference,
  lue: LigneLue,
  tolerances = { valeur: 1e-9, ic: 1e-6 },
): string[] {
  const ecarts: string[] = [];
  const verifier = (colonne: string, attendu: unknown, obtenu: unknown, egal: boolean): void => {
    if (!egal) ecarts.push(`${colonne} attendu ${attendu} obtenu ${obtenu}`);
  };
  verifier("numerateur", ref.numerateur, lue.numerateur, ref.numerateur === lue.numerateur);
  verifier("denominateur", ref.denominateur, lue.denominateur, ref.denominateur === lue.denominateur);
  verifier("valeur", ref.valeur, lue.valeur, proche(ref.valeur, lue.valeur, tolerances.valeur));
  const bas = borne(ref.ic?.bas);
  const haut = borne(ref.ic?.haut);
  verifier("ic_bas", bas, lue.ic_bas, proche(bas, lue.ic_bas, tolerances.ic));
  verifier("ic_haut", haut, lue.ic_haut, proche(haut, lue.ic_haut, tolerances.ic));
  if (lue.statut !== undefined) verifier("statut", ref.statut, lue.statut, ref.statut === lue.statut);
  if (ref.maturite && lue.maturite !== undefined)
    verifier("maturite", ref.maturite, lue.maturite, ref.maturite === lue.maturite);
  return ecarts;
}
