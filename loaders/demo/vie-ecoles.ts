/** What happens to the schools over the years: a merger, an opening, a collège that enters the REP. */
import type { Departement } from "./ecole.ts";

/** The last public collège of Orléans closes after this rentrée; the first one takes its pupils. */
const FUSION = { bassin: "Orléans", fin: 2019 } as const;
/** The last public collège of Chartres opens at this rentrée, with a 6e. */
const OUVERTURE = { bassin: "Chartres", debut: 2018, colleges: 4 } as const;
/** The second collège of Bourges is in the REP from this rentrée on: two periods in the list of schools. */
const ENTREE_EN_REP = { bassin: "Bourges", depuis: 2019 } as const;

export function vivreEcoles({ bassins, copie }: Departement): void {
  if (copie > 0) return;
  for (const { nom, colleges } of bassins) {
    const publics = colleges.filter((college) => college.secteur === "PU");
    const [premier, second] = publics;
    const dernier = publics.at(-1);
    if (!premier || !second || !dernier) continue;
    if (nom === FUSION.bassin) Object.assign(dernier, { fin: FUSION.fin, remplacePar: premier });
    if (nom === OUVERTURE.bassin && publics.length >= OUVERTURE.colleges) dernier.debut = OUVERTURE.debut;
    if (nom === ENTREE_EN_REP.bassin) second.repDepuis = ENTREE_EN_REP.depuis;
  }
}
