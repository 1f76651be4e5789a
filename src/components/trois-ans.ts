/** Three years of one series put together, as published: sums first, divided after. A masked year leaves no figure. */
import { publiee } from "./comparer.js";
import { wilson } from "./intervalles.js";
import type { Mesure } from "./types.js";

/** The sum of the year in view and the two before it; undefined where the series has none of the three. */
export function troisAns(serie: readonly Mesure[], annee: number, unite: "%" | "ratio"): Mesure | undefined {
  const vues = serie.filter((m) => m.millesime > annee - 3 && m.millesime <= annee);
  const derniere = vues.at(-1);
  if (!derniere) return undefined;
  const rien = { numerateur: null, denominateur: null, valeur: null, ic_bas: null, ic_haut: null };
  const muette = vues.find((m) => !publiee(m));
  if (muette) return { ...derniere, ...rien, statut: muette.statut };
  const somme = (terme: "numerateur" | "denominateur") =>
    vues.reduce((total, m) => total + (m[terme] ?? Number.NaN), 0);
  const [n, d] = [somme("numerateur"), somme("denominateur")];
  if (vues.length < 3 || Number.isNaN(n) || !(d > 0))
    return { ...derniere, ...rien, statut: "non_disponible" };
  const [ic_bas, ic_haut] = unite === "%" && derniere.ic_bas !== null ? wilson(n, d) : [null, null];
  return {
    ...derniere,
    numerateur: n,
    denominateur: d,
    valeur: (unite === "%" ? 100 * n : n) / d,
    ic_bas,
    ic_haut,
  };
}
