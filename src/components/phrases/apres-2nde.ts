/** Sentences of E1 a year after 2nde GT. */
import { comparerAZero, opposee, publiee } from "../comparer.js";
import { INSECABLE, pourcent } from "../format.js";
import type { Suite } from "../nomenclature.js";
import { dans, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { lectureMasquee } from "./communes.js";
import { soit } from "./comparaisons.js";

export const titreApres2nde = (territoire: Territoire) =>
  `Après la 2nde GT${INSECABLE}: où vont les élèves ${dans(territoire)}${INSECABLE}?`;

export function lectureApres2nde(
  territoire: Territoire,
  { en }: Suite,
  decision: Mesure | undefined,
  constat: Mesure | undefined,
  ecart: Mesure | undefined,
): string {
  if (!publiee(decision) || !publiee(constat)) return lectureMasquee(territoire);
  const debut = `${dans(territoire)}, ${pourcent(decision.valeur)} des élèves de 2nde GT ont une décision ${en}, ${pourcent(constat.valeur)} y sont présents à la rentrée ${constat.millesime}`;
  const comparaison = ecart && comparerAZero(opposee(ecart));
  return comparaison ? `${debut}, ${soit(comparaison)}.` : `${debut}.`;
}
