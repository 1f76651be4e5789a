/** Sentences of the page that explores and of the one that compares: what is shown, what is not, what a gap allows. */
import { type Comparaison, publiee } from "../comparer.js";
import { compte, INSECABLE, nombre, points, pourcent, ratio, signe, type Unite } from "../format.js";
import { liste, majuscule, typographie } from "../francais.js";
import type { Declaration, Mesure } from "../types.js";
import { parentheseIntervalle } from "./communes.js";
import { difference, manqueEnMots } from "./comparaisons.js";
import { SIGNE_DES_PERTES } from "./indicateur.js";

const UNITES: Record<Unite, string> = {
  "%": "en %",
  points: "en points",
  ratio: "rapport",
  nombre: "nombre",
  indice: "indice",
};

/** « En %, de 2016 à 2024, filles » : `tenus` are the groups held at one value. */
export function sousTitreVue(unite: Unite, annees: readonly number[], tenus: readonly string[]): string {
  const [premiere, derniere] = [annees[0], annees.at(-1)];
  const quand =
    premiere === undefined ? [] : [premiere === derniere ? `${premiere}` : `de ${premiere} à ${derniere}`];
  return `${majuscule([UNITES[unite], ...quand, ...tenus].join(", "))}.`;
}

/** Gaps of the chain count what is lost: their sign is told wherever they are shown as they are downloaded. */
export const signeDesPertes = ({ id }: Declaration): readonly string[] =>
  /^ecart_(orientation|affectation)_/.test(id) ? [SIGNE_DES_PERTES] : [];

/** « 279 valeurs, dont 12 masquées et 3 non disponibles » */
export function bilan(mesures: readonly Mesure[]): string {
  const nombre = (statut: Mesure["statut"]) => mesures.filter((m) => m.statut === statut).length;
  const reste = [
    ["secret", "masquée", "masquées"],
    ["non_disponible", "non disponible", "non disponibles"],
    ["sans_objet", "sans objet", "sans objet"],
  ] as const;
  const dits = reste.flatMap(([statut, un, plusieurs]) => {
    const n = nombre(statut);
    return n > 0 ? [compte(n, un, plusieurs)] : [];
  });
  return `${compte(mesures.length, "valeur")}${dits.length > 0 ? `, dont ${liste(dits)}` : ""}`;
}

const DIRE: Record<Unite, (x: number) => string> = {
  "%": pourcent,
  points: (x) => `${signe(x)} ${points(x).replace(/^\S+\s/, "")}`,
  ratio,
  nombre: (x) => nombre(x),
  indice: (x) => nombre(x, 1),
};

/** « Académie, 2024 : 61,8 % (intervalle à 95 % : de 60,6 à 63,0) » */
export function lectureVue(
  [ligne, colonne]: readonly [string, string],
  mesure: Mesure,
  unite: Unite,
): string {
  const ou = `${ligne}, ${colonne}${INSECABLE}: `;
  if (!publiee(mesure)) return `${ou}valeur ${manqueEnMots(mesure)}.`;
  return `${ou}${DIRE[unite](mesure.valeur)}${parentheseIntervalle(mesure, unite)}.`;
}

/** A crossing shows many values and judges no gap: what its intervals are for, or that it has none. */
export const jugementVue = (mesures: readonly Mesure[]) =>
  mesures.some(({ ic_bas }) => ic_bas !== null)
    ? "Deux valeurs ne se comparent qu’avec leurs intervalles ; la page « Comparer » dit ce qu’ils permettent d’affirmer d’un écart"
    : "Valeurs sans intervalle pour dire si un écart entre elles dépasse le hasard";

export const SANS_CROISEMENT =
  "Ce croisement n’est pas calculé à cette maille. Le croisement du sexe et de l’origine sociale n’existe qu’à l’académie et au département ; les sous-populations ne se croisent ni avec le sexe ni avec l’origine.";

/** Where nothing is compared yet. */
export const UN_SEUL =
  "Un seul territoire est choisi. Ajoutez-en un pour lire ce que l’on peut dire de leur écart.";

export const SANS_CHIFFRE = "Aucun fichier déposé ne permet encore de calculer un indicateur.";

/** Of the indicators that a list leaves out. */
export const enAttente = (nombre: number) =>
  `${compte(nombre, "autre indicateur attend", "autres indicateurs attendent")} les fichiers qui le${nombre > 1 ? "s" : ""} rempliront${INSECABLE}: `;

export const ECHEC =
  "Les chiffres de cet indicateur n’ont pas pu être lus. Vérifiez la connexion, puis rechargez la page ; ils se trouvent aussi dans « Données et téléchargements ».";

/** The population of the table in one sentence, for its notes and its files. */
export const champVue = ({ denominateur, titre }: Declaration, tenus: readonly string[]) =>
  [typographie(denominateur ?? titre), ...tenus].join(", ");

/** Two territories held against each other, in words only where something may be said. */
export function phraseDeux(
  [un, autre]: readonly [nom: string, nom: string],
  [a, b]: readonly [Mesure | undefined, Mesure | undefined],
  { comparaison, seRecouvrent }: { comparaison: Comparaison | undefined; seRecouvrent: boolean },
  unite: Unite,
): string {
  const debut = `${un} face à ${autre}${INSECABLE}: `;
  for (const [nom, mesure] of [
    [un, a],
    [autre, b],
  ] as const)
    if (!publiee(mesure)) return `${debut}écart non calculable, valeur ${manqueEnMots(mesure)} (${nom}).`;
  if (seRecouvrent)
    return `${debut}ces territoires peuvent partager des élèves, l’écart ne peut pas être jugé.`;
  if (!comparaison) return `${debut}écart non calculable.`;
  if (comparaison.sens === null)
    return `${debut}aucun intervalle ne permet de dire si l’écart dépasse le hasard.`;
  if (comparaison.sens === "proche") return `${debut}écart non significatif au vu des effectifs.`;
  return `${debut}${difference(comparaison, unite)}.`;
}
