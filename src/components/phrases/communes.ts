/** Pieces shared by the sentences of several themes. */
import { comparerAuTout, publiee } from "../comparer.js";
import { arrondir, INSECABLE, type Unite } from "../format.js";
import { enLettres, liste } from "../francais.js";
import { dans, nom, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { parenthese, soit } from "./comparaisons.js";

/** Bounds of a rate in view, « (intervalle à 95 % : de 5,4 à 10,0) »; nothing where it has none. */
export const parentheseIntervalle = ({ ic_bas, ic_haut }: Mesure, unite: Unite = "%") =>
  ic_bas === null || ic_haut === null ? "" : parenthese(ic_bas, ic_haut, unite);

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

const REUNIONS: Partial<Record<Territoire["maille"], string>> = {
  bassin: "Questions pour la réunion de bassin",
  reseau: "Questions pour la réunion de réseau",
  etablissement: "Questions pour l’équipe",
};

/** Above lines to write on. */
export const titreQuestions = ({ maille }: Territoire) => REUNIONS[maille] ?? "Questions pour la réunion";

/** The « Lecture » of a figure that has no published number to read. */
export const lectureMasquee = (territoire: Territoire) =>
  `les valeurs sont masquées ou non disponibles ${dans(territoire)}.`;

/** `quoi`: the indicator, where the sentence is read away from its figure. Last published value of a territory, that of its académie the same year, and what may be said of the difference. */
export function lectureTaux(
  territoire: Territoire,
  vue: readonly Mesure[],
  reference: readonly Mesure[],
  {
    dire,
    quand,
    unite,
    quoi,
  }: {
    dire: (x: number) => string;
    quand: (annee: number) => string;
    unite: Unite;
    quoi?: string | undefined;
  },
): string {
  const derniere = vue.filter(publiee).at(-1);
  if (!derniere) return lectureMasquee(territoire);
  const contre = reference.find((m) => m.millesime === derniere.millesime);
  const comparaison = territoire.maille === "academie" ? undefined : comparerAuTout(derniere, contre);
  const suite =
    comparaison && publiee(contre)
      ? `, contre ${dire(contre.valeur)} dans l’académie, ${soit(comparaison, "", unite)}`
      : "";
  const pour = quoi ? ` pour «${INSECABLE}${quoi}${INSECABLE}»` : "";
  return `${quand(derniere.millesime)}, ${nom(territoire)} est à ${dire(derniere.valeur)}${pour}${suite}.`;
}
