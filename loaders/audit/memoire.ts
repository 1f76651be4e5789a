import type { Voisinage } from "../programmes/couverture.ts";

/** What attacks on one block and one year, again and again while more is masked there, need not do twice. */
export class Memoire {
  /** Programs that narrowed nothing: one that has not changed is not solved again. */
  readonly programmes = new Set<number>();
  /** Counts left wide, by name: they should stay so while more is masked, and are looked at again once all others are wide. */
  readonly larges = new Set<string>();
  /** The last choice of what a program holds together, and what it was made for. */
  couverture: { empreinte: number; voisinages: readonly Voisinage[] } | undefined;
}
