/** Sentences of the affectation: candidates and the wish they obtain, places offered and how they are filled. */
import { comparerAuTout, publiee } from "../comparer.js";
import { compte, INSECABLE, pourcent, ratio } from "../format.js";
import { enLettres, majuscule } from "../francais.js";
import { dans, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { bassinsQui, lectureMasquee, parentheseIntervalle } from "./communes.js";
import { soit } from "./comparaisons.js";

export const VOEU1 = "satisfaction_voeu1";
export const AFFECTES = "taux_affectes";
export const PRESSION = "taux_pression";
export const OCCUPATION = "taux_occupation";

/** Beyond these, PsyEN have information to give: many first wishes for a place, or few. */
export const TENDUE = 1.5;
export const PEU_DEMANDEE = 0.7;

export const titreTours = (territoire: Territoire) =>
  `Tour après tour, combien de candidats obtiennent une place ${dans(territoire)}${INSECABLE}?`;

export function lectureTours(
  territoire: Territoire,
  voeu1: Mesure | undefined,
  affectes: Mesure | undefined,
): string {
  const phrases = [
    publiee(affectes)
      ? `${pourcent(affectes.valeur)} des candidats ont une affectation${parentheseIntervalle(affectes)}`
      : undefined,
    publiee(voeu1)
      ? `${pourcent(voeu1.valeur)} ${publiee(affectes) ? "l’ont" : "des candidats ont une affectation"} sur leur premier vœu${parentheseIntervalle(voeu1)}`
      : undefined,
  ].filter((p) => p !== undefined);
  if (phrases.length === 0) return lectureMasquee(territoire);
  return `${dans(territoire)}, après le dernier tour, ${phrases.join(`${INSECABLE}; `)}.`;
}

export function titreBassinsAffectation(ecartes: readonly Territoire[]): string {
  if (ecartes.length === 0)
    return `Obtient-on aussi souvent son premier vœu d’un bassin à l’autre${INSECABLE}?`;
  const [un, plusieurs] = ["s’écarte de l’académie", "s’écartent de l’académie"];
  return majuscule(bassinsQui(ecartes, `${un} pour le premier vœu`, `${plusieurs} pour le premier vœu`));
}

export function lectureBassinAffectation(
  territoire: Territoire,
  mesure: Mesure | undefined,
  academie: Mesure | undefined,
): string {
  const comparaison = comparerAuTout(mesure, academie);
  if (!comparaison || !publiee(mesure) || !publiee(academie)) return lectureMasquee(territoire);
  return `${dans(territoire)}, ${pourcent(mesure.valeur)} des candidats sont affectés sur leur premier vœu, contre ${pourcent(academie.valeur)} dans l’académie, ${soit(comparaison)}.`;
}

/** « Deux formations tendues et trois peu demandées dans le bassin de Bourges » */
export function titreFormations(territoire: Territoire, tendues: number, peuDemandees: number): string {
  if (tendues + peuDemandees === 0)
    return `Formations${INSECABLE}: autant de premiers vœux que de places ${dans(territoire)}${INSECABLE}?`;
  const dire = (n: number, un: string, des: string) =>
    n === 0 ? [] : [n > 1 ? `${enLettres(n)} ${des}` : `une ${un}`];
  const parts = [
    ...dire(tendues, "formation très demandée", "formations très demandées"),
    ...dire(
      peuDemandees,
      tendues > 0 ? "peu demandée" : "formation peu demandée",
      tendues > 0 ? "peu demandées" : "formations peu demandées",
    ),
  ];
  return majuscule(`${parts.join(" et ")} ${dans(territoire)}`);
}

export const SANS_OCCUPATION = (annee: number) =>
  `Places occupées${INSECABLE}: non disponibles, faute d’un constat de la rentrée ${annee} parmi les fichiers déposés`;

/** `occupees`: where some are known to be. */
export const titrePlaces = (occupees: boolean) =>
  `Voie professionnelle${INSECABLE}: combien de premiers vœux pour une place${occupees ? ", et de places occupées" : ""}${INSECABLE}?`;

/** « Dans l’académie, 9 157 premiers vœux pour 9 111 places de 2nde pro, soit 1,01 pour une place. » */
export function lecturePlaces(territoire: Territoire, voie: string, mesure: Mesure | undefined): string {
  if (!publiee(mesure) || mesure.numerateur === null || mesure.denominateur === null)
    return lectureMasquee(territoire);
  return `${dans(territoire)}, ${compte(mesure.numerateur, "premier vœu", "premiers vœux")} pour ${compte(mesure.denominateur, "place")} de ${voie}, soit ${ratio(mesure.valeur)} pour une place.`;
}

/** « Coiffure : 1,62 premier vœu pour une place, 95,8 % des 24 places occupées en octobre. » */
export function lectureFormation(
  nom: string,
  pression: Mesure | undefined,
  occupation: Mesure | undefined,
): string | undefined {
  if (!publiee(pression)) return undefined;
  const places =
    pression.denominateur === null ? "des places" : `des ${compte(pression.denominateur, "place")}`;
  const occupe = publiee(occupation)
    ? `, et ${pourcent(occupation.valeur)} ${places} étaient occupées en octobre`
    : "";
  const voeux = pression.valeur < 2 ? "premier vœu" : "premiers vœux";
  return `${nom}${INSECABLE}: ${ratio(pression.valeur)} ${voeux} pour une place${occupe}.`;
}
