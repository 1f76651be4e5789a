/**
 * What may be said of an experiment that nobody drew lots for: a differential evolution, its uncertainty, and whether it
 * was there before. Never more.
 */
import { comparer, publiee } from "../comparer.js";
import {
  annees,
  avantEprouve,
  bornee,
  bornees,
  type Comparaison,
  type Estimation,
  estimation,
  estimee,
  parEtablissement,
  permutation,
  SEUIL,
  type Verdict,
  verdict,
} from "../experimentation.js";
import { compte, INSECABLE, nombre, points, pourcent, signe } from "../format.js";
import { deDepartement, leDepartement, liste, typographie } from "../francais.js";
import { dans, nomCourt } from "../territoires.js";
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

/** « Avant (2016 à 2021) », « Avant » where no year is published. */
export const periodeDite = (quand: string, a: readonly number[]) =>
  a.length > 0 ? `${quand} (${plage(a)})` : quand;

/** « l’année 2024 », « les années 2015 à 2021 » */
const lesAnnees = (a: readonly number[]) => `${a.length < 2 ? "l’année" : "les années"} ${plage(a)}`;

const entre = ({ ic_bas, ic_haut }: { ic_bas: number; ic_haut: number }) =>
  `intervalle à 95${INSECABLE}%${INSECABLE}: de ${signe(ic_bas)} à ${signe(ic_haut)}`;

/** The sentence that a reader takes away. */
export function constat(comparaison: Comparaison, nommer: Nommer): string {
  const ensemble = estimation(comparaison, "regroupe", "ensemble");
  const autres = lesDepartements(comparaison.temoins, nommer);
  if (!bornee(ensemble))
    return `L’évolution ne peut pas être comparée${INSECABLE}: ${ensemble?.statut === "secret" ? "des années nécessaires sont masquées par le secret statistique" : "aucun fichier déposé ne donne toutes les années nécessaires"}.`;
  const ecart = `${signe(ensemble.valeur)}${INSECABLE}point${Math.abs(ensemble.valeur) < 2 ? "" : "s"}`;
  const debut = `Entre ${lesAnnees(ensemble.avant)} et ${lesAnnees(ensemble.apres)}, l’évolution différentielle ${deQui(comparaison, nommer)} face à ${autres} est de ${ecart} (${entre(ensemble)}).`;
  const lu = verdict(comparaison);
  const ignore = lu === "sansEtablissement" && !avantEprouve(comparaison) ? ` ${AVANT_IGNORE}.` : "";
  return typographie(`${debut} ${phraseIntervalle(comparaison)} ${SUITES[lu]}${ignore}`);
}

export const deQui = ({ suivis }: Pick<Comparaison, "suivis">, nommer: Nommer) =>
  liste(suivis.map((code) => deDepartement(nommer(code))));

/** What the interval of the finding is worth: that of schools beside it, or why there is none and what is left. */
function phraseIntervalle(comparaison: Comparaison): string {
  const panel = parEtablissement(comparaison);
  if (panel)
    return `Chaque établissement comparé à lui-même, elle est de ${signe(panel.valeur)} (${entre(panel)}).`;
  return `Cet intervalle est celui d’élèves tirés indépendamment les uns des autres${INSECABLE}; aucun intervalle par établissement ne peut être publié. ${permutationSeule(comparaison)}`;
}

/** The smallest p-value of so few départements: whatever the figures, permuting them may be unable to conclude. */
function permutationSeule(comparaison: Comparaison): string {
  const n = permutation(comparaison)?.n;
  if (n === undefined) return "Les départements ne peuvent pas être permutés.";
  return 1 / n > SEUIL
    ? `Permuter ${n} départements ne peut pas suffire à conclure${INSECABLE}: la plus petite p possible est 1/${n}.`
    : `En permutant ${n} départements, la plus petite p possible est 1/${n}.`;
}

const AVANT_IGNORE = "Trop peu d’années d’avant sont publiées pour savoir si cet écart existait déjà";

const SUITES: Record<Verdict, string> = {
  indisponible: "",
  masque: "",
  proche:
    "Cet écart ne se distingue pas de zéro au vu des effectifs : il ne permet de conclure ni à une évolution propre, ni à son absence.",
  anterieur:
    "Les deux groupes évoluaient déjà différemment avant l’expérimentation : cet écart ne peut pas lui être rapporté.",
  sansEtablissement: "Cet écart ne permet donc pas de conclure à une évolution propre.",
  inconnu: `${AVANT_IGNORE} : il ne peut pas être rapporté à l’expérimentation.`,
  partage:
    "D’autres départements s’écartent au moins autant de ceux de comparaison : cet écart ne permet pas de conclure à une évolution propre.",
  distinct:
    "Ni les années d’avant ni une date fictive ne montrent un tel écart. Il peut tenir à l’expérimentation ou à autre chose de ces années-là : le dispositif ne permet pas de trancher.",
};

/** Title of the event study: a finding only where the intervals allow one. */
export function titreEvenement(comparaison: Comparaison, titre: string, nommer: Nommer): string {
  const { premier } = comparaison;
  const CONSTATS: Record<Verdict, string> = {
    distinct: `après ${premier - 1}, ${tendance(comparaison, nommer)}`,
    partage: "une évolution différentielle aussi grande dans d’autres départements",
    anterieur: `une évolution différentielle déjà là avant ${premier}`,
    inconnu: `une évolution différentielle dont on ne sait pas si elle était là avant ${premier}`,
    sansEtablissement: "une évolution différentielle, sans intervalle par établissement pour conclure",
    proche: "pas d’évolution différentielle discernable",
    masque: "évolution différentielle masquée par le secret statistique",
    indisponible: "évolution différentielle non disponible",
  };
  return `${titre}${INSECABLE}: ${CONSTATS[verdict(comparaison)]}`;
}

/**
 * « le taux évolue de 7,9 points de plus dans le département du Cher que dans ceux de comparaison »: the difference is what
 * the intervals judge; whether each group went up or down, they do not.
 */
function tendance(comparaison: Comparaison, nommer: Nommer): string {
  const valeur = estimation(comparaison, "regroupe", "ensemble")?.valeur ?? 0;
  const ici = liste(
    comparaison.suivis.map((code) =>
      dans({ maille: "departement", code, libelle: nommer(code), slug: code }),
    ),
  );
  return `le taux évolue de ${points(valeur)} de ${valeur > 0 ? "plus" : "moins"} ${ici} que dans ceux de comparaison`;
}

/** « pour une année, … » under the event study. */
export function lectureEvenement(comparaison: Comparaison, nommer: Nommer): string {
  const derniere = annees(comparaison).filter(bornee).at(-1);
  if (!derniere) return "aucune année ne peut être comparée à la dernière d’avant.";
  const sens = derniere.valeur >= 0 ? "de plus" : "de moins";
  const indistinct = derniere.ic_bas <= 0 && derniere.ic_haut >= 0 ? `, ${NON_SIGNIFICATIF}` : "";
  return `entre ${derniere.avant[0]} et ${derniere.apres[0]}, le taux ${deQui(comparaison, nommer)} a évolué de ${points(derniere.valeur)} ${sens} que celui ${deQui({ suivis: comparaison.temoins }, nommer)} (${entre(derniere)})${indistinct}.`;
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
export function phrasePermutation(comparaison: Comparaison, nommer: Nommer): string {
  const lue = permutation(comparaison);
  if (!lue) return "Les départements ne peuvent pas être permutés.";
  const { n, rang: k } = lue;
  const rang =
    k === 1
      ? `est celui qui s’écarte le plus des mêmes départements de comparaison`
      : `n’est pas celui qui s’en écarte le plus${INSECABLE}: ${k} départements sur ${n}, lui compris, s’en écartent au moins autant`;
  return `Permutation${INSECABLE}: sur ${n} départements, ${lesDepartements(comparaison.suivis, nommer)} ${rang} (p${INSECABLE}=${INSECABLE}${k}/${n}). Avec ${n} départements, p ne peut pas descendre sous 1/${n}${1 / n > SEUIL ? `${INSECABLE}: le seuil habituel de 5${INSECABLE}% ne peut jamais être atteint` : ""}.`;
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
  masque: "masqué par le secret statistique",
  proche: "ne se distingue pas de zéro",
  anterieur: "différait déjà avant",
  sansEtablissement: "sans intervalle par établissement, on ne peut pas conclure",
  inconnu: "se distingue de zéro ; avant, on ne sait pas",
  partage: "d’autres départements s’écartent autant",
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
