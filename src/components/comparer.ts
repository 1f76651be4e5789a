/**
 * How two published figures compare, from what is published of them and nothing else. Populations apart (girls and boys,
 * two years): square-and-add on their own 95 % intervals, which on Wilson's is Newcombe's. A territory inside another:
 * against the rest of it, since p − P = (1 − d/D)·(p − p of the rest). A published reference has no interval: it is fixed.
 */
import { wilson } from "./intervalles.js";
import type { Mesure } from "./types.js";

/** A row that carries a number: TypeScript then knows that `valeur` is one. */
export type Publiee = Mesure & { valeur: number };

export const publiee = (mesure: Mesure | undefined): mesure is Publiee =>
  mesure?.statut === "publie" && mesure.valeur !== null;

export interface Comparaison {
  /** First minus second, in the unit of the measure (points for a rate). */
  ecart: number;
  bas: number | null;
  haut: number | null;
  /** Null where there is no interval to judge by. */
  sens: "plus" | "moins" | "proche" | null;
}

interface Bornee {
  valeur: number;
  bas: number;
  haut: number;
}

/** What bounds allow to say of a gap; nothing without them. */
export function juger(ecart: number, bornes: { bas: number; haut: number } | undefined): Comparaison {
  if (!bornes) return { ecart, bas: null, haut: null, sens: null };
  const { bas, haut } = bornes;
  return { ecart, bas, haut, sens: bas > 0 ? "plus" : haut < 0 ? "moins" : "proche" };
}

function bornee({ valeur, ic_bas: bas, ic_haut: haut }: Publiee): Bornee | undefined {
  return bas === null || haut === null ? undefined : { valeur, bas, haut };
}

/** Bounds of a − b for two independent estimates. */
function difference(a: Bornee, b: Bornee): { bas: number; haut: number } {
  const ecart = a.valeur - b.valeur;
  return {
    bas: ecart - Math.hypot(a.valeur - a.bas, b.haut - b.valeur),
    haut: ecart + Math.hypot(a.haut - a.valeur, b.valeur - b.bas),
  };
}

/** Two groups that share no pupil, or one territory in two years. Undefined where one is masked or missing. */
export function comparer(a: Mesure | undefined, b: Mesure | undefined): Comparaison | undefined {
  if (!publiee(a) || !publiee(b)) return undefined;
  const [un, autre] = [bornee(a), bornee(b)];
  return juger(a.valeur - b.valeur, un && autre && difference(un, autre));
}

/** What is left of the whole without the part. A gap along the chain varies as the inverse of the pupils counted. */
function reste(partie: Publiee, tout: Publiee, d: number, D: number): Bornee | undefined {
  const entier = bornee(tout);
  if (!entier) return undefined;
  const valeur = (D * tout.valeur - d * partie.valeur) / (D - d);
  if (!tout.indicateur.startsWith("ecart_")) {
    const [bas, haut] = wilson((valeur / 100) * (D - d), D - d);
    return { valeur, bas, haut };
  }
  const largeur = Math.sqrt(D / (D - d));
  return {
    valeur,
    bas: valeur - (entier.valeur - entier.bas) * largeur,
    haut: valeur + (entier.haut - entier.valeur) * largeur,
  };
}

/** A territory and the one that holds it. Without their denominators (groups, ratios) nothing is concluded. */
export function comparerAuTout(
  partie: Mesure | undefined,
  tout: Mesure | undefined,
): Comparaison | undefined {
  if (!publiee(partie) || !publiee(tout)) return undefined;
  const ecart = partie.valeur - tout.valeur;
  const [d, D] = [partie.denominateur, tout.denominateur];
  if (d === null || D === null || d > D) return juger(ecart, undefined);
  if (d === D) return { ecart, bas: null, haut: null, sens: "proche" };
  const [elle, autres] = [bornee(partie), reste(partie, tout, d, D)];
  if (!elle || !autres) return juger(ecart, undefined);
  const { bas, haut } = difference(elle, autres);
  const part = 1 - d / D;
  return juger(ecart, { bas: part * bas, haut: part * haut });
}

/** A measure and a published value of the same convention. */
export function comparerAValeur(mesure: Mesure | undefined, valeur: number): Comparaison | undefined {
  if (!publiee(mesure)) return undefined;
  const m = bornee(mesure);
  return juger(mesure.valeur - valeur, m && { bas: m.bas - valeur, haut: m.haut - valeur });
}

/** A gap that is itself a measure (girls − boys, decision − rentrée), held against zero. */
export const comparerAZero = (ecart: Mesure | undefined) => comparerAValeur(ecart, 0);

/** Whether a gap differs from zero: undefined where it carries no interval. */
export function significatif(mesure: Mesure | undefined): boolean | undefined {
  const sens = comparerAZero(mesure)?.sens;
  return sens ? sens !== "proche" : undefined;
}

/** Whether the contract counts a loss of this indicator as positive, where readers see it under zero. */
export const comptePerte = (indicateur: string) => /^ecart_(orientation|affectation)_/.test(indicateur);

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
