/** The deposit within the académie and the look-ups by pupil that every figure shares. */
import { Couverture } from "./couverture.ts";
import type { Cohorte, Depot, Rentree, Voeu } from "./depot.ts";
import { Tableau } from "./tableau.ts";
import { Territoire } from "./territoire.ts";

export interface Contexte {
  depot: Depot;
  territoire: Territoire;
  couverture: Couverture;
  tableau: Tableau;
  /** The rentrées `rentree` holds. */
  rentrees: ReadonlySet<number>;
  /** Those whose constat is known, be it by head-counts. */
  constats: ReadonlySet<number>;
  /** The pupil's `rentree` row of that year. */
  presence(rentree: number, ine: string): Rentree | undefined;
  /** The pupil's final affectation: highest tour, then lowest rang, recensement and AP set aside. */
  affectation(campagne: number, ine: string): Voeu | undefined;
  /** `rentree|ine` of the cohorte rows APPRENTI or SORTI. */
  sortiesConnues: ReadonlySet<string>;
  /** The rows of each pupil of `cohorte`, in order of rentrée. */
  parcours: ReadonlyMap<string, Cohorte[]>;
}

export function preparer(brut: Depot): Contexte {
  const territoire = new Territoire(brut);
  const depot = territoire.restreindre(brut);
  const presences = new Map(depot.rentree.map((r) => [`${r.rentree}|${r.ine}`, r]));
  const affectations = new Map<string, Voeu>();
  for (const v of depot.voeux) {
    const cle = `${v.campagne}|${v.ine}`;
    if (v.valable && v.affecte && estPlusRecent(v, affectations.get(cle))) affectations.set(cle, v);
  }
  const rentrees = depot.rentree.map((r) => r.rentree);
  const parcours = new Map<string, Cohorte[]>();
  for (const c of depot.cohorte) parcours.set(c.ine, [...(parcours.get(c.ine) ?? []), c]);
  for (const lignes of parcours.values()) lignes.sort((a, b) => a.rentree - b.rentree);

  return {
    depot,
    territoire,
    couverture: new Couverture(depot, territoire),
    tableau: new Tableau(territoire),
    rentrees: new Set(rentrees),
    constats: new Set([
      ...rentrees,
      ...depot.constat.map((c) => c.rentree),
      ...depot.chaine.filter((l) => l.etape === "CONSTAT").map((l) => l.campagne),
    ]),
    presence: (rentree, ine) => presences.get(`${rentree}|${ine}`),
    affectation: (campagne, ine) => affectations.get(`${campagne}|${ine}`),
    sortiesConnues: new Set(
      depot.cohorte
        .filter((c) => c.situation === "APPRENTI" || c.situation === "SORTI")
        .map((c) => `${c.rentree}|${c.ine}`),
    ),
    parcours,
  };
}

export function estPlusRecent(v: Voeu, autre: Voeu | undefined): boolean {
  if (autre === undefined) return true;
  return v.tour !== autre.tour ? v.tour > autre.tour : v.rang < autre.rang;
}
