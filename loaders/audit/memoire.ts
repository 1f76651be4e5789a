import type { Voisinage } from "../programmes/couverture.ts";

/** What attacks on one block and one year, again and again while more is masked there, need not do twice. */
export class Memoire {
  /** Programs that narrowed nothing: one that has not changed is not solved again. */
  readonly programmes = new Set<number>();
  /** Cells that programs left wide, and what those held: to mask more only frees them, as long as they hold the same. */
  readonly larges = new Map<number, number>();
  /** The last choice of what a program holds together, and what it was made for. */
  couverture: { empreinte: number; voisinages: readonly Voisinage[] } | undefined;
}
