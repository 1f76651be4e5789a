/**
 * What may be said of an experiment that nobody drew lots for: a differential evolution, its uncertainty, and whether it
 * was there before. Never more.
 */
import { comparer, publiee } from "../comparer.js";
import {
  annees,
  bornee,
  bornees,
  type Comparaison,
  type Estimation,
  estimation,
  estimee,
  SEUIL,
  type Verdict,
  verdict,
} from "../experimentation.js";
import { compte, INSECABLE, nombre, points, pourcent, signe } from "../format.js";
import { deDepartement, leDepartement, liste, majuscule, typographie } from "../francais.js";
import { nomCourt } from "../territoires.js";
import type { Mesure } from "../types.js";
import { NON_SIGNIFICATIF, soit } from "./comparaisons.js";

/** « Cher », or its number where the deposit does not name it. */
export type Nommer = (departement: string) => string;

/** « le Cher et l’Eure-et-Loir » */
export const lesDepartements = (codes: readonly string[], nommer: Nommer) =>
  liste(codes.map((code) => leDepartement(nommer(code))));

/** « 2024 », « 2015 à 2021 », or each of them where some between are masked: « 2015, 2016 et 2021 » */
export const plage = (a: readonly number[]) => {
  const [premiere, derniere] = [a[0], a.at(-1)];
  if (premiere === undefined || derniere === undefined) return "";
  const suivies = derniere - premiere + 1 === a.length;
  return a.length < 3 || !suivies ? liste(a.map(String)) : `${premiere} à ${derniere}`;
};

/** « l’année 2024 », « les années 2015 à 2021 » */
const lesAnnees = (a: readonly number[]) => `${a.length < 2 ? "l’année" : "les années"} ${plage(a)}`;

const entre = ({ ic_bas, ic_haut }: { ic_bas: number; ic_haut: number }) =>
  `intervalle à 95${INSECABLE}%${INSECABLE}: de ${signe(ic_bas)} à ${signe(ic_haut)}`;

/** The sentence that a reader takes away. */
export function constat(comparaison: Comparaison, nommer: Nommer): string {
  const ensemble = estimation(comparaison, "regroupe", "ensemble");
  const autres = lesDepartements(comparaison.temoins, nommer);
  if (!bornee(ensemble))
    return `L’évolution ne peut pas être comparée${INSECABLE}: une année nécessaire est masquée ou non disponible.`;
  const ecart = `${signe(ensemble.valeur)}${INSECABLE}point${Math.abs(ensemble.valeur) < 2 ? "" : "s"}`;
  const debut = `Entre ${lesAnnees(ensemble.avant)} et ${lesAnnees(ensemble.apres)}, l’évolution différentielle ${deQui(comparaison, nommer)} face à ${autres} est de ${ecart} (${entre(ensemble)}).`;
  return typographie(`${debut} ${SUITES[verdict(comparaison)]}`);
}

export const deQui = ({ suivis }: Comparaison, nommer: Nommer) =>
  liste(suivis.map((code) => deDepartement(nommer(code))));

const SUITES: Record<Verdict, string> = {
  indisponible: "",
  proche:
    "Cet écart ne se distingue pas de zéro au vu des effectifs : il ne permet de conclure ni à une évolution propre, ni à son absence.",
  anterieur:
    "Les deux groupes évoluaient déjà différemment avant l’expérimentation : cet écart ne peut pas lui être rapporté.",
  inconnu:
    "Trop peu d’années d’avant sont publiées pour savoir si cet écart existait déjà : il ne peut pas être rapporté à l’expérimentation.",
  distinct:
    "Ni les années d’avant ni une date fictive ne montrent un tel écart. Il peut tenir à l’expérimentation ou à autre chose de ces années-là : le dispositif ne permet pas de trancher.",
};

/** Title of the event study: a finding only where the intervals allow one. */
export function titreEvenement(comparaison: Comparaison, titre: string, nommer: Nommer): string {
  const ensemble = estimation(comparaison, "regroupe", "ensemble");
  const qui = majuscule(lesDepartements(comparaison.suivis, nommer));
  switch (verdict(comparaison)) {
    case "distinct":
      return `${titre}${INSECABLE}: ${qui} ${(ensemble?.valeur ?? 0) > 0 ? "monte plus" : "monte moins"} que les autres après ${comparaison.premier - 1}`;
    case "anterieur":
      return `${titre}${INSECABLE}: un écart d’évolution qui existait déjà avant ${comparaison.premier}`;
    case "inconnu":
      return `${titre}${INSECABLE}: un écart d’évolution dont on ne sait pas s’il existait avant ${comparaison.premier}`;
    case "proche":
      return `${titre}${INSECABLE}: pas d’évolution différentielle discernable`;
    default:
      return `${titre}${INSECABLE}: évolution différentielle non disponible`;
  }
}

/** « pour une année, … » under the event study. */
export function lectureEvenement(comparaison: Comparaison, nommer: Nommer): string {
  const derniere = annees(comparaison).filter(bornee).at(-1);
  if (!derniere) return "aucune année ne peut être comparée à la dernière d’avant.";
  const sens = derniere.valeur >= 0 ? "de plus" : "de moins";
  const indistinct = derniere.ic_bas <= 0 && derniere.ic_haut >= 0 ? `, ${NON_SIGNIFICATIF}` : "";
  return `entre ${derniere.avant[0]} et ${derniere.apres[0]}, ${lesDepartements(comparaison.suivis, nommer)} a évolué de ${points(derniere.valeur)} ${sens} que ${lesDepartements(comparaison.temoins, nommer)} (${entre(derniere)})${indistinct}.`;
}

export function phraseAvant(comparaison: Comparaison): string {
  const { p_avant } = comparaison;
  if (p_avant === null)
    return "Les années d’avant ne peuvent pas être testées ensemble : il en faut au moins deux de publiées avant la référence.";
  const sens =
    p_avant < SEUIL
      ? "les deux groupes ne suivaient pas la même pente avant l’expérimentation"
      : "rien n’indique que les deux groupes suivaient des pentes différentes avant l’expérimentation, sans le prouver";
  return `Test conjoint des années d’avant, p${INSECABLE}=${INSECABLE}${nombre(p_avant, 2)}${INSECABLE}: ${sens}.`;
}

export function phrasePlacebo(comparaison: Comparaison): string {
  const faux = estimation(comparaison, "panel", "placebo");
  const lu = bornee(faux) ? faux : estimation(comparaison, "regroupe", "placebo");
  if (!bornee(lu))
    return "Une date fictive ne peut pas être essayée : il faut au moins deux années d’avant publiées.";
  const trouve = lu.ic_bas > 0 || lu.ic_haut < 0;
  return `Avec une date fictive (${plage(lu.avant)} contre ${plage(lu.apres)}, toutes avant), l’écart est de ${signe(lu.valeur)} (${entre(lu)})${INSECABLE}: ${trouve ? "il n’aurait pas dû exister" : "rien n’apparaît"}.`;
}

/** Rank among départements; the smallest p-value is always said. */
export function phrasePermutation(
  { departements, p_departements, suivis }: Comparaison,
  nommer: Nommer,
): string {
  const n = departements.filter(({ ensemble }) => ensemble !== null).length;
  if (p_departements === null || n < 2) return "Les départements ne peuvent pas être permutés.";
  const k = Math.round(p_departements * n);
  const rang =
    k === 1
      ? `est celui qui s’écarte le plus des mêmes départements de comparaison`
      : `n’est pas celui qui s’en écarte le plus${INSECABLE}: ${k} départements sur ${n}, lui compris, s’en écartent au moins autant`;
  return `Permutation${INSECABLE}: sur ${n} départements, ${lesDepartements(suivis, nommer)} ${rang} (p${INSECABLE}=${INSECABLE}${k}/${n}). Avec ${n} départements, p ne peut pas descendre sous 1/${n}${INSECABLE}: le seuil habituel de 5${INSECABLE}% ne peut jamais être atteint.`;
}

export function phraseDetectable(comparaison: Comparaison): string {
  const lues = bornees(comparaison, "ensemble").map(({ detectable }) => detectable);
  if (lues.length === 0) return "";
  return `Plus petite évolution que ces effectifs laissent voir huit fois sur dix${INSECABLE}: ${points(Math.max(...lues))}, avant même les aléas propres à un département.`;
}

/** How the schools were followed. */
export function phrasePanel(comparaison: Comparaison): string {
  const panel = estimation(comparaison, "panel", "ensemble");
  if (!estimee(panel)) return "";
  const part = nombre(100 * (panel.couverture ?? 0));
  const couverts = panel.couverture
    ? `au moins ${part}${INSECABLE}% des élèves de chaque groupe sont dans un établissement suivi`
    : "l’un des deux groupes n’a aucun établissement publié toutes les années";
  const suivis = `${compte(panel.unites ?? 0, "unité")}${INSECABLE}: chaque établissement publié toutes les années, et le reste de chaque département ; ${couverts}`;
  return bornee(panel)
    ? `Par établissement, ${suivis}.`
    : `Par établissement, ${suivis}${INSECABLE}: trop peu pour un intervalle.`;
}

/** In the last column of the table of all indicators. */
export const VERDICTS: Record<Verdict, string> = {
  indisponible: "non disponible",
  proche: "ne se distingue pas de zéro",
  anterieur: "différait déjà avant",
  inconnu: "se distingue de zéro ; avant, on ne sait pas",
  distinct: "se distingue de zéro, pas avant",
};

/** From before to after, two groups of years that share no pupil. */
export const evolution = ([avant, apres]: readonly [Mesure | undefined, Mesure | undefined]) =>
  comparer(apres, avant);

/** « au réseau X, 58,0 % avant et 61,2 % après » for the first whose two rates are published. */
export function lectureReseaux(
  rangees: readonly { nom: string; valeurs: readonly [Mesure | undefined, Mesure | undefined] }[],
): string {
  for (const { nom, valeurs } of rangees) {
    const [avant, apres] = valeurs;
    const ecart = evolution(valeurs);
    if (publiee(avant) && publiee(apres) && ecart)
      return `${nomCourt({ maille: "reseau", code: "", libelle: nom, slug: "" })}${INSECABLE}: ${pourcent(avant.valeur)} avant, ${pourcent(apres.valeur)} après, ${soit(ecart)}.`;
  }
  return "aucun réseau n’a toutes ses années publiées.";
}

const NOMS_ESTIMATEURS: Record<Estimation["estimateur"], readonly [ecoles: string, departements: string]> = {
  regroupe: ["Élèves regroupés", "Élèves regroupés"],
  panel: ["Chaque établissement comparé à lui-même", "Chaque département comparé à lui-même"],
  origine: ["De même, à origine sociale égale", "Par département, à origine sociale égale"],
};

/** Where no school is published in every year, départements are followed, not schools. */
export const nomEstimateur = ({ estimateur, couverture }: Estimation): string =>
  typographie(NOMS_ESTIMATEURS[estimateur][couverture === 0 ? 1 : 0]);

export const STATUTS_PLAN = {
  FAIT: "fait",
  EN_COURS: "en cours",
  A_FAIRE: "à faire",
  ABANDONNE: "abandonné",
} as const;

/** « 9 actions faites sur 13, 2 en cours, 1 à faire, 1 abandonnée » */
export function phrasePlan(plan: readonly { statut: keyof typeof STATUTS_PLAN | null }[]): string {
  const n = (statut: string) => plan.filter((ligne) => ligne.statut === statut).length;
  const sansEtat = plan.filter(({ statut }) => statut === null).length;
  const suites = [
    n("EN_COURS") > 0 && `${n("EN_COURS")} en cours`,
    n("A_FAIRE") > 0 && `${n("A_FAIRE")} à faire`,
    n("ABANDONNE") > 0 && `${n("ABANDONNE")} ${n("ABANDONNE") < 2 ? "abandonnée" : "abandonnées"}`,
    sansEtat > 0 && `${sansEtat} dont l’état n’est pas renseigné`,
  ].filter((x) => x !== false);
  const faites = `${n("FAIT")} ${n("FAIT") < 2 ? "action faite" : "actions faites"} sur ${plan.length}`;
  return [faites, ...suites].join(", ");
}

interface Reponse {
  modalite: number;
  part: number | null;
  repondants: number | null;
}

/** The most frequent published answer to one question of one wave. */
export function lectureQvt(
  question: string,
  vague: string,
  reponses: readonly Reponse[],
): string | undefined {
  const plus = reponses.reduce<Reponse | undefined>(
    (a, b) => (b.part !== null && (a?.part ?? -1) < b.part ? b : a),
    undefined,
  );
  if (!plus || plus.part === null || plus.repondants === null) return undefined;
  return `à la question «${INSECABLE}${question}${INSECABLE}», vague ${vague}, ${pourcent(plus.part)} des ${nombre(plus.repondants)} personnes qui ont répondu ont choisi ${plus.modalite} sur 5.`;
}
