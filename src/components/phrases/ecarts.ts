/** Sentences of E1: the chain from the decision to the rentrée. A gap is positive when pupils are lost (contract §4). */
import { comparerAuTout, comparerAZero, opposee, publiee, significatif } from "../comparer.js";
import { arrondir, INSECABLE, points, pourcent } from "../format.js";
import { majuscule } from "../francais.js";
import type { Voie } from "../nomenclature.js";
import { dans, nom, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { bassinsQui, lectureMasquee, surCent } from "./communes.js";
import { DANS_ACADEMIE, phraseEcartAcademie, soit, verdict } from "./comparaisons.js";

/** Title of the chain: the finding where the interval leaves no doubt, else the question. */
export function titreChaine(territoire: Territoire, voie: Voie, ecart: Mesure | undefined): string {
  if (!publiee(ecart) || !significatif(ecart))
    return `${voie.nom}${INSECABLE}: que deviennent les décisions d’orientation ${dans(territoire)}${INSECABLE}?`;
  const verbe = ecart.valeur > 0 ? "perd" : "gagne";
  return `${voie.nom}${INSECABLE}: ${nom(territoire)} ${verbe} ${surCent(ecart.valeur)} entre la décision et la rentrée`;
}

export function lectureChaine(
  territoire: Territoire,
  voie: Voie,
  { decision, constat, ecart }: Partial<Record<"decision" | "constat" | "ecart", Mesure | undefined>>,
): string {
  if (!publiee(decision) || !publiee(constat)) return lectureMasquee(territoire);
  const debut = `${dans(territoire)}, ${pourcent(decision.valeur)} des élèves de 3e ont une décision d’orientation ${voie.en} et ${pourcent(constat.valeur)} y sont présents à la rentrée ${constat.millesime}`;
  const comparaison = ecart && comparerAZero(opposee(ecart));
  return comparaison ? `${debut}, ${soit(comparaison)}.` : `${debut}.`;
}

/** `plus` and `moins`: bassins whose gap is higher, lower than the académie's beyond their interval. */
export function titreBassins(plus: readonly Territoire[], moins: readonly Territoire[]): string {
  const phrases = [
    plus.length > 0 &&
      bassinsQui(plus, "perd plus d’élèves que l’académie", "perdent plus d’élèves que l’académie"),
    moins.length > 0 && bassinsQui(moins, "en perd moins que l’académie", "en perdent moins que l’académie"),
  ].filter((phrase) => phrase !== false);
  if (phrases.length === 0) return `Où perd-on des élèves, bassin par bassin${INSECABLE}?`;
  return majuscule(phrases.join(`${INSECABLE}; `));
}

export const titreCarte = (voie: Voie) =>
  `${voie.nom}${INSECABLE}: où les présents s’éloignent-ils des décisions${INSECABLE}?`;

export const titreMultiples = (voie: Voie) =>
  `Présents ${voie.en}${INSECABLE}: chaque bassin, campagne après campagne`;

export const titreSerieEcarts = (voie: Voie) =>
  `${voie.nom}${INSECABLE}: à quelle étape l’écart se forme-t-il, campagne après campagne${INSECABLE}?`;

export function lectureSerieEcarts(territoire: Territoire, voie: Voie, ecart: Mesure | undefined): string {
  if (!publiee(ecart)) return lectureMasquee(territoire);
  const sens = ecart.valeur < 0 ? "supérieure" : "inférieure";
  const est = arrondir(ecart.valeur, 1) === 0 ? "égale" : `${sens} de ${points(ecart.valeur)}`;
  const comparaison = comparerAZero(opposee(ecart));
  return `${dans(territoire)}, à la rentrée ${ecart.millesime}, la part des présents ${voie.en} est ${est} à celle des décisions${comparaison ? verdict(comparaison) : ""}.`;
}

export const titreGroupes = (voie: Voie, territoire: Territoire) =>
  `${voie.nom}${INSECABLE}: l’écart est-il le même pour tous les élèves ${dans(territoire)}${INSECABLE}?`;

/** `groupe` in words: « les filles », « les élèves d’origine défavorisée ». */
export function lectureGroupe(
  territoire: Territoire,
  groupe: string,
  voie: Voie,
  decision: Mesure | undefined,
  constat: Mesure | undefined,
  ecart: Mesure | undefined,
): string | undefined {
  if (!publiee(decision) || !publiee(constat)) return undefined;
  const debut = `${dans(territoire)}, parmi ${groupe}, ${pourcent(decision.valeur)} ont une décision ${voie.en}, ${pourcent(constat.valeur)} y sont à la rentrée ${constat.millesime}`;
  const comparaison = ecart && comparerAZero(opposee(ecart));
  return comparaison ? `${debut}, ${soit(comparaison)}.` : `${debut}.`;
}

/** Headline of a fiche, after « Bassin de Vierzon : »; undefined when the interval does not allow a finding. */
export function constatFiche(voie: Voie, ecart: Mesure | undefined): string | undefined {
  if (!publiee(ecart) || !significatif(ecart)) return undefined;
  const verbe = ecart.valeur > 0 ? "de moins" : "de plus";
  return `${surCent(ecart.valeur)} ${verbe} ${voie.en} à la rentrée qu’à la décision`;
}

export function chapeauFiche(
  territoire: Territoire,
  voie: Voie,
  m: Record<"decision" | "constat" | "ecart" | "academie", Mesure | undefined>,
): string {
  if (!publiee(m.decision) || !publiee(m.constat)) return majuscule(lectureMasquee(territoire));
  const debut = `${pourcent(m.decision.valeur)} des élèves de 3e ont une décision d’orientation ${voie.en}, ${pourcent(m.constat.valeur)} y sont présents à la rentrée ${m.constat.millesime}.`;
  const comparaison = comparerAuTout(m.ecart, m.academie);
  if (!comparaison || !publiee(m.ecart) || !publiee(m.academie)) return debut;
  const deux = `(${points(m.ecart.valeur)} contre ${points(m.academie.valeur)})`;
  if (comparaison.sens === "plus") return `${debut} La perte est plus forte que dans l’académie ${deux}.`;
  if (comparaison.sens === "moins") return `${debut} La perte est moins forte que dans l’académie ${deux}.`;
  if (comparaison.sens === "proche")
    return `${debut} L’écart n’est pas distinct de celui de l’académie au vu des effectifs ${deux}.`;
  return `${debut} Sans intervalle, rien ne dit si la perte se distingue de celle de l’académie ${deux}.`;
}

/** The balance of the chain held against the académie’s, as readers see it: a loss is negative. */
export function phraseSolde(ecart: Mesure | undefined, academie: Mesure | undefined): string {
  const [vu, reference] = [ecart && opposee(ecart), academie && opposee(academie)];
  return phraseEcartAcademie(comparerAuTout(vu, reference), vu, reference, {
    quoi: "Solde de la décision à la rentrée",
    contre: DANS_ACADEMIE,
  });
}

export const titreSituation = (territoire: Territoire, annee: number) =>
  `Où sont en octobre ${annee} les élèves qui étaient en 3e ${dans(territoire)}${INSECABLE}?`;

export function lectureSituation(
  territoire: Territoire,
  gt: Mesure | undefined,
  nonRetrouves: Mesure | undefined,
): string {
  if (!publiee(gt)) return lectureMasquee(territoire);
  const debut = `${dans(territoire)}, ${pourcent(gt.valeur)} des élèves de 3e sont en 2nde GT en octobre ${gt.millesime}`;
  if (!publiee(nonRetrouves)) return `${debut}.`;
  return `${debut}, et ${pourcent(nonRetrouves.valeur)} ne sont pas retrouvés, ce qui ne veut pas dire décrocheurs (départs, enseignement agricole, identifiant modifié).`;
}
