/** Flows of cohorts, pupil by pupil: the situation of one rentrée and that of the next, at every place the school counts. */
import type { Contexte } from "./contexte.ts";
import { entrees, situation } from "./suivi.ts";

/** « cohorte|maille|code|millesime|etape|de|vers » and how many pupils. */
export function flux(ctx: Contexte): Map<string, number> {
  const comptes = new Map<string, number>();
  const rentrees = new Set(ctx.depot.cohorte.map((c) => c.rentree));
  for (const lignes of ctx.parcours.values())
    for (const [id, entree] of entrees(lignes))
      for (const rentree of rentrees) {
        const etape = rentree - entree.rentree - 1;
        if (etape < 0 || !rentrees.has(rentree - 1)) continue;
        const etat = (annee: number) => {
          const ligne = lignes.find((c) => c.rentree === annee);
          return ligne ? situation(ligne) : "NON_RETROUVE";
        };
        const cohorte = id.replace("devenir_", "");
        const de = etape === 0 ? cohorte.toUpperCase() : etat(rentree - 1);
        for (const { maille, code } of ctx.territoire.lieux(entree.uai)) {
          const cle = [cohorte, maille, code, entree.rentree, etape, de, etat(rentree)].join("|");
          comptes.set(cle, (comptes.get(cle) ?? 0) + 1);
        }
      }
  return comptes;
}
