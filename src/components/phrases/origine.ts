/** Sentences of E3: access to higher education by social origin. */
import { comparerAuTout, comparerAZero, publiee, significatif } from "../comparer.js";
import { arrondir, INSECABLE, pourcent } from "../format.js";
import { majuscule } from "../francais.js";
import { dans, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { bassinsQui, lectureMasquee } from "./communes.js";
import { comparaisonEnMots, difference, soit } from "./comparaisons.js";

export const COHORTE = "acces_superieur_cohorte_t4";
export const POURSUITE = "poursuite_superieur";
/** Of the same pupils of 3e. */
export const BAC_3E = "acces_bac_cohorte_3e";
/** The two factors of access to higher education: the bac, then this. */
export const PARMI_BACHELIERS = "acces_superieur_bacheliers_t4";

interface Extremes {
  /** Group D, très défavorisée… to group A: the two ends of the gradient, and their gap D − A. */
  defavorisee: Mesure | undefined;
  tresFavorisee: Mesure | undefined;
  ecart: Mesure | undefined;
}

export function titreGradient(
  territoire: Territoire,
  { defavorisee, tresFavorisee, ecart }: Extremes,
): string {
  if (!publiee(defavorisee) || !publiee(tresFavorisee) || !significatif(ecart))
    return `L’accès au supérieur varie-t-il selon l’origine sociale ${dans(territoire)}${INSECABLE}?`;
  const [d, a] = [arrondir(defavorisee.valeur), arrondir(tresFavorisee.valeur)];
  return `${majuscule(dans(territoire))}, sur 100 élèves de 3e d’origine défavorisée, ${d} entrent dans le supérieur${INSECABLE}; d’origine très favorisée, ${a}`;
}

/** `autres`: the groups between the two ends, one of which is read where the first is not published. */
export function lectureGradient(
  territoire: Territoire,
  { defavorisee, tresFavorisee, ecart }: Extremes,
  autres: readonly { nom: string; mesure: Mesure | undefined }[] = [],
): string {
  const entres = (origine: string, { valeur, millesime }: Mesure & { valeur: number }) =>
    `${dans(territoire)}, ${pourcent(valeur)} des élèves de 3e d’origine ${origine} de la rentrée ${millesime} sont entrés dans le supérieur au plus tard à la rentrée ${millesime + 4}`;
  if (!publiee(defavorisee)) {
    for (const { nom, mesure } of autres)
      if (publiee(mesure))
        return `${entres(nom, mesure)}${INSECABLE}; la valeur de ceux d’origine défavorisée n’est pas publiée.`;
    return lectureMasquee(territoire);
  }
  const seul = entres("défavorisée", defavorisee);
  if (!publiee(tresFavorisee))
    return `${seul}${INSECABLE}; la valeur de ceux d’origine très favorisée n’est pas publiée.`;
  const debut = `${seul}, contre ${pourcent(tresFavorisee.valeur)} de ceux d’origine très favorisée`;
  const comparaison = comparerAZero(ecart);
  return comparaison ? `${debut}, ${soit(comparaison)}.` : `${debut}.`;
}

/** The same two groups once bacheliers: the gap that is left, and what its interval allows to say. */
export function phrasePoursuite(ecart: Mesure | undefined): string | undefined {
  const comparaison = comparerAZero(ecart);
  if (!comparaison || !ecart) return undefined;
  const favorises = { que: "que ceux d’origine très favorisée", de: "de ceux d’origine très favorisée" };
  return `Bacheliers d’origine défavorisée de la session ${ecart.millesime}, poursuite dans le supérieur${INSECABLE}: ${comparaisonEnMots(comparaison, favorises)}`;
}

export const titreEtapes = (territoire: Territoire) =>
  `À quelle étape l’écart entre origines sociales se forme-t-il ${dans(territoire)}${INSECABLE}?`;

/** Of each step that can be told: how far pupils of the least favoured origin are from the most favoured. */
export function lectureEtapes(
  territoire: Territoire,
  etapes: readonly { nom: string; ecart: Mesure | undefined }[],
): string {
  const dites = etapes.flatMap(({ nom, ecart }) => {
    const comparaison = comparerAZero(ecart);
    return comparaison ? [`${nom.charAt(0).toLowerCase()}${nom.slice(1)}, ${difference(comparaison)}`] : [];
  });
  return dites.length === 0
    ? lectureMasquee(territoire)
    : `${dans(territoire)}, élèves d’origine défavorisée face à ceux d’origine très favorisée${INSECABLE}: ${dites.join(`${INSECABLE}; `)}.`;
}

/** « Origine défavorisée : 70,9 % ont le bac, 51,2 % d’entre eux entrent dans le supérieur, soit 36,3 % de tous »: they multiply. */
export function facteurs(
  etapes: readonly { indicateur: string; valeurs: readonly [Mesure | undefined, Mesure | undefined] }[],
): string | undefined {
  const de = (id: string) => etapes.find(({ indicateur }) => indicateur === id)?.valeurs[0];
  const [bac, suite, tous] = [de(BAC_3E), de(PARMI_BACHELIERS), de(COHORTE)];
  if (!publiee(bac) || !publiee(suite) || !publiee(tous)) return undefined;
  // Counted of other pupils, where a file does not tell everything of all.
  if (Math.abs((bac.valeur * suite.valeur) / 100 - tous.valeur) > 0.05) return undefined;
  return `Origine défavorisée${INSECABLE}: ${pourcent(bac.valeur)} ont le bac et ${pourcent(suite.valeur)} d’entre eux entrent dans le supérieur${INSECABLE}; le produit des deux est l’accès de tous, ${pourcent(tous.valeur)}`;
}

export const notesEtapes = (annee: number): readonly string[] => [
  `Décision et présence en 2nde GT sont celles de la campagne ${annee + 1}, qui suit cette rentrée${INSECABLE}; le baccalauréat, à la session ${annee + 5} au plus tard, et l’entrée dans le supérieur, à la rentrée ${annee + 4} au plus tard, sont ceux des élèves de 3e de cette rentrée. Le baccalauréat dit ce qui se joue avant lui, l’entrée des bacheliers ce qui se joue après${INSECABLE}; cette dernière, rapportée aux bacheliers connus, n’a pas d’intervalle et peut passer cent.`,
];

export const titreSerie = (territoire: Territoire) =>
  `L’écart entre origines sociales se réduit-il d’une génération à l’autre ${dans(territoire)}${INSECABLE}?`;

export function titreBassinsOrigine(ecartes: readonly Territoire[]): string {
  if (ecartes.length === 0)
    return `L’accès au supérieur des élèves d’origine défavorisée varie-t-il d’un bassin à l’autre${INSECABLE}?`;
  return majuscule(
    bassinsQui(
      ecartes,
      "s’écarte de l’académie pour les élèves d’origine défavorisée",
      "s’écartent de l’académie pour les élèves d’origine défavorisée",
    ),
  );
}

export function lectureBassinOrigine(
  territoire: Territoire,
  mesure: Mesure | undefined,
  academie: Mesure | undefined,
): string {
  const comparaison = comparerAuTout(mesure, academie);
  if (!comparaison || !publiee(mesure) || !publiee(academie)) return lectureMasquee(territoire);
  return `${dans(territoire)}, ${pourcent(mesure.valeur)} des élèves de 3e d’origine défavorisée entrent dans le supérieur, contre ${pourcent(academie.valeur)} dans l’académie, ${soit(comparaison)}.`;
}
