/**
 * The interval of a gap tells how many pupils are in both its states, so how many left and how many came: it is a figure
 * of its own, shown or hidden apart from the gap.
 */
import { dansLesDeux } from "../statistics/ecartApparie.ts";
import type { Figure } from "./bloc.ts";
import { T_COUNT } from "./seuils.ts";

/** What is read of a gap: those of its whole, its interval. */
export interface Ecart {
  denominateur: number | null;
  ic_bas: number | null;
  ic_haut: number | null;
}

/** The count of pupils in both states. */
export const lesDeux = (de: string, a: string) => `${de}∩${a}`;

const petit = (n: number) => n > 0 && n < T_COUNT;

interface AvecEtats extends Ecart {
  /** The counts of its two states. */
  n1: number | null;
  n2: number | null;
}

/** What the interval of a gap shows: hidden where a handful left, came, stayed, or were never there. */
export function intervalle({ n1, n2, denominateur, ic_bas, ic_haut }: AvecEtats): Partial<Figure> {
  if (n1 === null || n2 === null || denominateur === null) return { latente: true };
  if (ic_bas === null || ic_haut === null) return { numerateur: Math.min(n1, n2), latente: true };
  const deux = dansLesDeux(n1, n2, denominateur, [ic_bas, ic_haut]);
  if (deux === undefined) return { numerateur: Math.min(n1, n2), cachee: true };
  return {
    numerateur: deux,
    cachee: [deux, n1 - deux, n2 - deux, denominateur - n1 - n2 + deux].some(petit),
  };
}
