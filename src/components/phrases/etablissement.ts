/** Sentences of the page of a school: its own values, held against wider groups, never against another school by name. */
import { type Comparaison, publiee } from "../comparer.js";
import { compte, INSECABLE, pourcent, type Unite, valeur } from "../format.js";
import { liste, majuscule } from "../francais.js";
import { dans, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { ACADEMIE, comparaisonEnMots } from "./comparaisons.js";

const QUARTS = ["premier", "deuxième", "troisième", "quatrième"] as const;

/** « 2e quart des collèges pour l’indice de position sociale » */
export const quartEnMots = (quart: 1 | 2 | 3 | 4) =>
  `${QUARTS[quart - 1]} quart sur quatre, du plus faible au plus élevé`;

/** Under the name: what stands out from the académie over three years, or that nothing does. */
export function chapeauEtablissement(
  territoire: Territoire,
  lignes: readonly { nom: string; reunie: Mesure | undefined; comparaison: Comparaison | undefined }[],
): string | undefined {
  const publiees = lignes.filter(({ reunie }) => publiee(reunie));
  // No file tells anything of its pupils: nothing is too small.
  if (lignes.length === 0) return undefined;
  if (publiees.length === 0)
    return `${majuscule(dans(territoire))}, trois années réunies ne suffisent pas${INSECABLE}: les effectifs sont trop petits, ou une année n’est pas publiée. Les valeurs de l’académie restent lisibles.`;
  const dire = (sens: "plus" | "moins") =>
    publiees.filter(({ comparaison }) => comparaison?.sens === sens).map(({ nom }) => `« ${nom} »`);
  const [plus, moins] = [dire("plus"), dire("moins")];
  const parts = [
    plus.length > 0 && `au-dessus de l’académie pour ${liste(plus)}`,
    moins.length > 0 && `au-dessous pour ${liste(moins)}`,
  ].filter((part) => part !== false);
  return parts.length > 0
    ? `Sur trois ans, l’établissement est ${parts.join(`${INSECABLE}; `)}. Ailleurs, l’écart n’est pas significatif au vu des effectifs, ou n’est pas publié.`
    : publiees.length === 1
      ? "Sur trois ans, le seul indicateur publié ne s’écarte pas nettement de l’académie."
      : `Sur trois ans, aucun des ${compte(publiees.length, "indicateur publié", "indicateurs publiés")} ne s’écarte nettement de l’académie.`;
}

export function lectureEtablissement(
  territoire: Territoire,
  nom: string,
  reunie: Mesure | undefined,
  comparaison: Comparaison | undefined,
  annee: number,
  unite: Unite = "%",
): string | undefined {
  if (!publiee(reunie)) return undefined;
  const contre = comparaison ? `${INSECABLE}; ${comparaisonEnMots(comparaison, ACADEMIE, unite)}` : "";
  return `${dans(territoire)}, de ${annee - 2} à ${annee}, ${nom.charAt(0).toLowerCase()}${nom.slice(1)}${INSECABLE}: ${unite === "%" ? pourcent(reunie.valeur) : valeur(reunie.valeur, unite)}${contre}.`;
}
