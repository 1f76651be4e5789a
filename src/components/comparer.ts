/**
 * How a territory compares with its reference. The reference holds the territory itself and is far larger, so it is
 * taken as fixed: the two differ when the 95 % interval of the territory does not hold the value of the reference.
 */
import type { Mesure } from "./types.js";

/** A row that carries a number: TypeScript then knows that `valeur` is one. */
export type Publiee = Mesure & { valeur: number };

export const publiee = (mesure: Mesure | undefined): mesure is Publiee =>
  mesure?.statut === "publie" && mesure.valeur !== null;

export interface Comparaison {
  /** Territory minus reference, in the unit of the measure (points for a rate). */
  ecart: number;
  bas: number | null;
  haut: number | null;
  /** Null where there is no interval to judge by. */
  sens: "plus" | "moins" | "proche" | null;
}

/** Undefined where one of the two is masked or missing. */
export function comparer(mesure: Mesure | undefined, reference: Mesure | undefined): Comparaison | undefined {
  if (!publiee(mesure) || !publiee(reference)) return undefined;
  const ecart = mesure.valeur - reference.valeur;
  if (mesure.ic_bas === null || mesure.ic_haut === null) return { ecart, bas: null, haut: null, sens: null };
  const bas = mesure.ic_bas - reference.valeur;
  const haut = mesure.ic_haut - reference.valeur;
  return { ecart, bas, haut, sens: bas > 0 ? "plus" : haut < 0 ? "moins" : "proche" };
}

/** Whether a gap differs from zero: undefined where it carries no interval. */
export function significatif(mesure: Mesure | undefined): boolean | undefined {
  if (!publiee(mesure) || mesure.ic_bas === null || mesure.ic_haut === null) return undefined;
  return mesure.ic_bas > 0 || mesure.ic_haut < 0;
}

/** The same gap counted along the chain: the contract counts a loss as positive, readers see « −4,1 ». */
export function opposee(mesure: Mesure): Mesure {
  const moins = (x: number | null) => (x === null ? null : -x);
  return {
    ...mesure,
    valeur: moins(mesure.valeur),
    ic_bas: moins(mesure.ic_haut),
    ic_haut: moins(mesure.ic_bas),
  };
}
