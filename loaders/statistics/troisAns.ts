/**
 * Three years put together for groups too small to be read one year at a time: sums first, divided after. A year that is
 * missing leaves no figure, since two years are not three.
 */
import type { Part } from "./doubleDifference.ts";

/** Σ numerators and Σ denominators, pupils, over `annee` and the two years before; undefined when one is not known. */
export function troisAns(serie: ReadonlyMap<number, Part>, annee: number): Part | undefined {
  const parts = [annee - 2, annee - 1, annee].map((a) => serie.get(a));
  if (parts.some((part) => part === undefined)) return undefined;
  return (parts as Part[]).reduce((total, part) => ({
    numerateur: total.numerateur + part.numerateur,
    denominateur: total.denominateur + part.denominateur,
  }));
}
