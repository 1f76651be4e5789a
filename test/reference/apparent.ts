/** Apparent access to the bac: products of class-to-class rates of one lycée, P / (N − R), summed above the lycée. */

import { estBac } from "./bac.ts";
import type { Contexte } from "./contexte.ts";
import type { Cohorte } from "./depot.ts";

const CLASSES: readonly string[] = ["2211", "2212", "2213"];
export const IDS_APPARENT = [
  "acces_2nde_bac_apparent",
  "acces_1re_bac_apparent",
  "acces_tle_bac_apparent",
] as const;

/** Counts of one class are told under `#n_0`, `#p_0`, `#r_0` (2nde) to `_2` (Tle), in the same cells as the figures. */
export function apparent(ctx: Contexte): void {
  const rentrees = new Set(ctx.depot.cohorte.map((c) => c.rentree));
  for (const lignes of ctx.parcours.values())
    for (const c of lignes) {
      const rang = CLASSES.indexOf(c.mef.classe);
      if (rang < 0) continue;
      const suivante = lignes.find(
        (s) => s.rentree === c.rentree + 1 && ctx.territoire.actuel(s.uai) === ctx.territoire.actuel(c.uai),
      );
      const millesime = rang === 2 ? c.rentree + 1 : c.rentree + 2;
      if (!rentrees.has(millesime)) continue;
      const fait = (lettre: string, vrai: boolean) => ({
        indicateur: `#${lettre}_${rang}`,
        num: Number(vrai),
        den: 0,
        couvert: true,
      });
      const sujet = { uai: c.uai, millesime, sexe: c.sexe, pcs: c.pcs };
      ctx.tableau.ajouter(sujet, [
        fait("n", true),
        fait("p", rang === 2 ? estBac(c) : suivante?.mef.classe === CLASSES[rang + 1]),
        fait("r", suivante !== undefined && memeClasse(c, suivante)),
      ]);
    }
}

const memeClasse = (a: Cohorte, b: Cohorte): boolean => a.mef.classe === b.mef.classe;

/** In percent, and the N of the first class; null when a class has nobody left to pass. */
export function tauxApparent(
  compte: (nom: string) => number,
  premiere: number,
): { valeur: number; n: number } | null {
  let valeur = 100;
  for (let k = premiere; k <= 2; k++) {
    const base = compte(`#n_${k}`) - compte(`#r_${k}`);
    if (base === 0) return null;
    valeur *= compte(`#p_${k}`) / base;
  }
  return { valeur, n: compte(`#n_${premiere}`) };
}
