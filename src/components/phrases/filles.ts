/** Sentences of E2: access of girls and boys to the scientific and technological streams. */
import { comparerAuTout, comparerAZero, publiee, significatif } from "../comparer.js";
import { INSECABLE, points, pourcent } from "../format.js";
import { liste, majuscule } from "../francais.js";
import type { Filiere } from "../nomenclature.js";
import { dans, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { bassinsQui, lectureMasquee } from "./communes.js";
import { NON_SIGNIFICATIF, SANS_INTERVALLE, soit } from "./comparaisons.js";

export function titreAcces({ vers }: Filiere, territoire: Territoire, ecart: Mesure | undefined): string {
  if (!publiee(ecart) || !significatif(ecart))
    return `Filles et garçons accèdent-ils autant ${vers} ${dans(territoire)}${INSECABLE}?`;
  const sens = ecart.valeur < 0 ? "moins" : "plus";
  return `Les filles accèdent ${sens} que les garçons ${vers}${INSECABLE}: ${points(ecart.valeur)} d’écart ${dans(territoire)}`;
}

export function lectureAcces(
  { vers, parmi }: Filiere,
  territoire: Territoire,
  { filles, garcons, ecart }: Record<"filles" | "garcons" | "ecart", Mesure | undefined>,
): string {
  if (!publiee(filles) || !publiee(garcons)) return lectureMasquee(territoire);
  const debut = `à la rentrée ${filles.millesime}, ${dans(territoire)}, parmi les ${parmi}, ${pourcent(filles.valeur)} des filles et ${pourcent(garcons.valeur)} des garçons accèdent ${vers}`;
  const comparaison = comparerAZero(ecart);
  return comparaison ? `${debut}, ${soit(comparaison, " pour les filles")}.` : `${debut}.`;
}

export const titreFilieres = (territoire: Territoire) =>
  `Où les filles accèdent-elles moins que les garçons, et où davantage, ${dans(territoire)}${INSECABLE}?`;

/** Every stream under what the interval of its gap allows to say: fewer girls, more, neither, or nothing. */
export function phraseEcartsFilieres(
  ecarts: readonly { nom: string; ecart: Mesure | undefined }[],
): string | undefined {
  const juges = ecarts.flatMap(({ nom, ecart }) => {
    const comparaison = comparerAZero(ecart);
    return comparaison ? [{ nom, sens: comparaison.sens }] : [];
  });
  const parts = (
    [
      ["moins", "les filles y accèdent moins"],
      ["plus", "elles y accèdent davantage"],
      ["proche", NON_SIGNIFICATIF],
      [null, SANS_INTERVALLE],
    ] as const
  ).flatMap(([sens, quoi]) => {
    const noms = juges.filter((j) => j.sens === sens).map(({ nom }) => nom);
    return noms.length > 0 ? [`${quoi}${INSECABLE}: ${liste(noms)}`] : [];
  });
  return parts.length > 0 ? majuscule(parts.join(`${INSECABLE}; `)) : undefined;
}

/** Bassins whose figure leaves the académie's, on either side, in alphabetical order. */
export function titreBassinsFilles({ vers }: Filiere, ecartes: readonly Territoire[]): string {
  if (ecartes.length === 0) return `L’accès des filles ${vers} varie-t-il d’un bassin à l’autre${INSECABLE}?`;
  return majuscule(
    bassinsQui(ecartes, "s’écarte de l’académie pour les filles", "s’écartent de l’académie pour les filles"),
  );
}

export function lectureBassinFilles(
  { vers }: Filiere,
  territoire: Territoire,
  filles: Mesure | undefined,
  academie: Mesure | undefined,
): string {
  const comparaison = comparerAuTout(filles, academie);
  if (!comparaison || !publiee(filles) || !publiee(academie)) return lectureMasquee(territoire);
  return `${dans(territoire)}, ${pourcent(filles.valeur)} des filles accèdent ${vers}, contre ${pourcent(academie.valeur)} dans l’académie, ${soit(comparaison)}.`;
}
