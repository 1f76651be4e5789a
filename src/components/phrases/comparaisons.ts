/**
 * What may be said of a difference: its size where its interval excludes zero, « non significatif au vu des effectifs »
 * where it does not, and that there is no interval to judge by where there is none. Every page says it with these words.
 */
import { type Comparaison, comparer, publiee } from "../comparer.js";
import { arrondir, FINE, INSECABLE, intervalle, nombre, points, ratio, type Unite } from "../format.js";
import type { Mesure } from "../types.js";

/** The other side: after « de moins » (« que l’académie », « qu’en 2023 ») and after « proche » (« de l’académie »). */
export interface Contre {
  que: string;
  de: string;
}
export const ACADEMIE: Contre = { que: "que l’académie", de: "de l’académie" };
export const DANS_ACADEMIE: Contre = { que: "que dans l’académie", de: "de celui de l’académie" };
const enAnnee = (annee: number): Contre => ({ que: `qu’en ${annee}`, de: `de la valeur de ${annee}` });

export const NON_SIGNIFICATIF = "écart non significatif au vu des effectifs";
export const SANS_INTERVALLE = "sans intervalle pour dire si l’écart dépasse le hasard";

/** Gaps of rates are in points; those of ratios and of counts are bare. */
function taille(ecart: number, unite: Unite): string {
  if (unite === "ratio") return ratio(Math.abs(ecart));
  if (unite === "indice") return nombre(Math.abs(ecart), 1);
  return unite === "nombre" ? nombre(Math.abs(ecart)) : points(ecart);
}

/** « (intervalle à 95 % : de 5,4 à 10,0) » */
export const parenthese = (bas: number, haut: number, unite: Unite = "%") =>
  ` (intervalle à 95${FINE}%${INSECABLE}: ${intervalle(bas, haut, unite)})`;

/** The bounds and the verdict: « écart non significatif… », « sans intervalle… ». */
export function verdict({ ecart, bas, haut, sens }: Comparaison): string {
  if (bas === null || haut === null) return sens === null ? `, ${SANS_INTERVALLE}` : `, ${NON_SIGNIFICATIF}`;
  const bornes = ecart < 0 ? parenthese(-haut, -bas) : parenthese(bas, haut);
  return sens === "proche" ? `${bornes}, ${NON_SIGNIFICATIF}` : bornes;
}

/** No gap once rounded as it would be said. */
const nul = ({ ecart }: Comparaison, unite: Unite) => arrondir(ecart, unite === "ratio" ? 2 : 1) === 0;

/** « 7,7 points de moins (intervalle…) », « autant (intervalle…) », with the verdict; `contre` comes after « de moins ». */
export const difference = (c: Comparaison, unite: Unite = "points", contre = "") =>
  nul(c, unite)
    ? `autant${contre}${verdict(c)}`
    : `${taille(c.ecart, unite)} de ${c.ecart < 0 ? "moins" : "plus"}${contre}${verdict(c)}`;

/** « 3,1 points de moins que l’académie (intervalle…) », « proche de l’académie, écart non significatif… » */
export const comparaisonEnMots = (c: Comparaison, contre: Contre, unite: Unite = "points"): string =>
  c.sens === "proche" ? `proche ${contre.de}, ${NON_SIGNIFICATIF}` : difference(c, unite, ` ${contre.que}`);

/** After two values: « soit 7,7 points de moins (intervalle…) ». */
export const soit = (c: Comparaison, pour = "", unite: Unite = "points") =>
  `soit ${difference(c, unite, pour)}`;

/** Why a figure is not there, agreeing with « valeur ». */
const MANQUES = {
  secret: "masquée par le secret statistique",
  non_disponible: "non disponible",
  sans_objet: "sans objet",
} as const;
export const manqueEnMots = (mesure: Mesure | undefined) =>
  MANQUES[mesure && mesure.statut !== "publie" ? mesure.statut : "non_disponible"];

/** « Écart à l’académie : … », and why there is none where one of the two is missing. */
export function phraseEcartAcademie(
  comparaison: Comparaison | undefined,
  mesure: Mesure | undefined,
  academie: Mesure | undefined,
  { quoi = "Écart à l’académie", contre = ACADEMIE, unite = "points" as Unite } = {},
): string {
  if (comparaison) return `${quoi}${INSECABLE}: ${comparaisonEnMots(comparaison, contre, unite)}`;
  const [ou, absente] = publiee(mesure) ? ["de l’académie ", academie] : ["", mesure];
  return `${quoi}${INSECABLE}: non calculable, valeur ${ou}${manqueEnMots(absente)}`;
}

/** « D’une année à l’autre : 0,8 point de plus qu’en 2023 (intervalle…) »; nothing without the year before. */
export function phraseAnnees(
  serie: readonly Mesure[],
  annee: number,
  unite: Unite = "points",
  qui = "",
): string | undefined {
  const de = (a: number) => serie.find((m) => m.millesime === a);
  const comparaison = comparer(de(annee), de(annee - 1));
  if (!comparaison) return undefined;
  const sujet = qui ? `${qui}, d’une année à l’autre` : "D’une année à l’autre";
  return `${sujet}${INSECABLE}: ${comparaisonEnMots(comparaison, enAnnee(annee - 1), unite)}`;
}

/** « Filles : 6,9 points de plus que les garçons (intervalle…) »; nothing where one of the two is missing. */
export function phraseGroupes(
  nom: string,
  mesure: Mesure | undefined,
  autre: Mesure | undefined,
  contre: Contre,
): string | undefined {
  const comparaison = comparer(mesure, autre);
  return comparaison && `${nom}${INSECABLE}: ${comparaisonEnMots(comparaison, contre)}`;
}
