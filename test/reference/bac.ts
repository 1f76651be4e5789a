/** Access to the bac of real cohorts: first-time entrants of 2nde at t0, followed to session t0+3 or t0+5. */
import type { Contexte } from "./contexte.ts";
import type { Cohorte } from "./depot.ts";
import { dire, type Fait } from "./tableau.ts";

const BACS = ["BACG", "BACT", "BACP"];
export const estBac = (c: Cohorte): boolean => BACS.includes(c.diplome);
const estBacGt = (c: Cohorte): boolean => c.diplome === "BACG" || c.diplome === "BACT";

export function bac(ctx: Contexte): void {
  const rentrees = new Set(ctx.depot.cohorte.map((c) => c.rentree));
  for (const lignes of ctx.parcours.values()) {
    for (const classe of ["2211", "2381"]) {
      const entree = lignes.find((c) => c.situation === "SCOLAIRE" && c.mef.classe === classe);
      if (entree === undefined) continue;
      const faits = classe === "2211" ? faitsGt(ctx, entree, lignes) : faitsPro(entree, lignes);
      const publiables = faits.filter((f) => rentrees.has(entree.rentree + f.horizon - 1));
      ctx.tableau.ajouter(
        { uai: entree.uai, millesime: entree.rentree, sexe: entree.sexe, pcs: entree.pcs },
        publiables,
      );
    }
  }
}

interface FaitDate extends Fait {
  /** Years from t0 to the last session needed. */
  horizon: number;
}

const obtenu = (
  id: string,
  entree: Cohorte,
  horizon: number,
  lignes: Cohorte[],
  test: (c: Cohorte) => boolean,
) => ({
  ...dire(
    id,
    lignes.some((c) => c.session <= entree.rentree + horizon && test(c)),
    true,
    true,
  ),
  horizon,
});

function faitsGt(ctx: Contexte, entree: Cohorte, lignes: Cohorte[]): FaitDate[] {
  const memeLycee = (c: Cohorte): boolean =>
    estBac(c) && ctx.territoire.actuel(c.uai) === ctx.territoire.actuel(entree.uai);
  return [
    obtenu("acces_bac_cohorte", entree, 5, lignes, estBac),
    obtenu("acces_bac_cohorte_bacgt", entree, 5, lignes, estBacGt),
    obtenu("acces_bac_cohorte_meme_lycee", entree, 5, lignes, memeLycee),
    obtenu("acces_bac_cohorte_a_lheure", entree, 3, lignes, estBac),
  ];
}

const faitsPro = (entree: Cohorte, lignes: Cohorte[]): FaitDate[] => [
  obtenu("acces_bacp_cohorte", entree, 5, lignes, estBac),
];
