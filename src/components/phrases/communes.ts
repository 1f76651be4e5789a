/** Pieces shared by the sentences of several themes. */
import { publiee } from "../comparer.js";
import { arrondir, FINE, INSECABLE, intervalle, points } from "../format.js";
import { enLettres, liste } from "../francais.js";
import { dans, nom, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";

/** Bounds of the size of a gap: « 3,1 points de moins » is followed by positive numbers. Null without interval. */
export function bornesEnTaille({ valeur, ic_bas, ic_haut }: Mesure): string | null {
  if (ic_bas === null || ic_haut === null) return null;
  return (valeur ?? 0) < 0 ? intervalle(-ic_haut, -ic_bas) : intervalle(ic_bas, ic_haut);
}

/** « (intervalle à 95 % : de 5,4 à 10,0) », nothing where the measure has none. */
export function parentheseIntervalle(mesure: Mesure): string {
  const bornes = bornesEnTaille(mesure);
  return bornes === null ? "" : ` (intervalle à 95${FINE}%${INSECABLE}: ${bornes})`;
}

/** « 4,1 points de moins que les garçons »; « autant que … » for a gap that rounds to nothing. */
export function plusOuMoins(ecart: number, que: string): string {
  if (arrondir(ecart, 1) === 0) return `autant que ${que}`;
  return `${points(ecart)} de ${ecart < 0 ? "moins" : "plus"} que ${que}`;
}

/** « 8 élèves de 3e sur 100 », « moins d’un élève de 3e sur 100 ». */
export function surCent(valeur: number): string {
  const n = arrondir(Math.abs(valeur));
  if (n === 0) return "moins d’un élève de 3e sur 100";
  return `${n}${INSECABLE}élève${n > 1 ? "s" : ""} de 3e sur 100`;
}

/** « Deux bassins perdent plus d’élèves : Dreux et Vierzon » (names only while they are few). */
export function bassinsQui(territoires: readonly Territoire[], un: string, plusieurs: string): string {
  const n = territoires.length;
  const noms = n <= 4 ? `${INSECABLE}: ${liste(territoires.map((t) => t.libelle))}` : "";
  return `${enLettres(n)} bassin${n > 1 ? "s" : ""} ${n > 1 ? plusieurs : un}${noms}`;
}

/** The « Lecture » of a figure that has no published number to read. */
export const lectureMasquee = (territoire: Territoire) =>
  `les valeurs sont masquées ou non disponibles ${dans(territoire)}.`;

/** Last published value of a territory, and that of its reference the same year. */
export function lectureTaux(
  territoire: Territoire,
  vue: readonly Mesure[],
  reference: readonly Mesure[],
  dire: (valeur: number) => string,
  quand: (millesime: number) => string,
): string {
  const derniere = vue.filter(publiee).at(-1);
  if (!derniere) return lectureMasquee(territoire);
  const contre = reference.find((m) => m.millesime === derniere.millesime);
  const suite = publiee(contre) ? `, contre ${dire(contre.valeur)} dans l’académie` : "";
  return `${quand(derniere.millesime)}, ${nom(territoire)} est à ${dire(derniere.valeur)}${suite}.`;
}
