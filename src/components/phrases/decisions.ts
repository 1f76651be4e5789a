/** Sentences of what is decided of what families ask. */
import { publiee } from "../comparer.js";
import { INSECABLE, pourcent } from "../format.js";
import { majuscule } from "../francais.js";
import type { Voie } from "../nomenclature.js";
import { dans, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { bassinsQui, lectureMasquee } from "./communes.js";

/** `moins` and `plus`: bassins where requests are followed less, more often than in the académie beyond the interval. */
export function titreDecisions(
  voie: Voie,
  moins: readonly Territoire[],
  plus: readonly Territoire[],
): string {
  const dire = (qui: readonly Territoire[], comment: string) =>
    qui.length > 0
      ? [
          bassinsQui(
            qui,
            `suit ${comment} souvent les demandes que l’académie`,
            `suivent ${comment} souvent les demandes que l’académie`,
          ),
        ]
      : [];
  const dits = [...dire(moins, "moins"), ...dire(plus, "plus")];
  return dits.length > 0
    ? `${voie.nom}${INSECABLE}: ${dits.join(`${INSECABLE}; `)}`
    : `${voie.nom}${INSECABLE}: les demandes sont-elles suivies, et combien de décisions changent après le conseil de classe${INSECABLE}?`;
}

export function lectureDecisions(
  territoire: Territoire,
  voie: Voie,
  accord: Mesure | undefined,
  appel: Mesure | undefined,
): string {
  if (!publiee(accord)) return majuscule(lectureMasquee(territoire));
  const suivies = `${dans(territoire)}, ${pourcent(accord.valeur)} des demandes de ${voie.nom} ont été suivies d’une décision de même voie en ${accord.millesime}`;
  return publiee(appel)
    ? `${suivies}${INSECABLE}; toutes voies ensemble, ${pourcent(appel.valeur)} des décisions ont changé après le conseil de classe.`
    : `${suivies}.`;
}
