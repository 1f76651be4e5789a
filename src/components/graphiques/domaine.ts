/** The scale of a series: what its lines, its intervals and its published values need, and no more. */
import { publiee } from "../comparer.js";
import type { Mesure, Reference } from "../types.js";

interface Tracee {
  mesures: readonly Mesure[];
  /** A reference is drawn without its interval. */
  reference?: boolean;
}

/** Lowest and highest value drawn, intervals of what is in view included, and zero where gaps are read from it. */
export function domaineDe(
  courbes: readonly Tracee[],
  zero = false,
  reperes: readonly Reference[] = [],
): [number, number] {
  const valeurs = courbes.flatMap(({ mesures, reference }) =>
    mesures
      .filter(publiee)
      .flatMap((m) => (reference ? [m.valeur] : [m.valeur, m.ic_bas ?? m.valeur, m.ic_haut ?? m.valeur])),
  );
  if (valeurs.length === 0) return [0, 1];
  valeurs.push(...reperes.map(({ valeur }) => valeur));
  if (zero) valeurs.push(0);
  const [bas, haut] = [Math.min(...valeurs), Math.max(...valeurs)];
  const marge = Math.max((haut - bas) * 0.08, 0.5);
  return [bas - marge, haut + marge];
}
