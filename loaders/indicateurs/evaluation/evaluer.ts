/**
 * Differential evolution of a département against others (domaine §4.5), from figures that are already published. A year
 * counts only if every département of both groups is published, so that both are the same places throughout.
 */
import { testConjoint } from "../../statistics/khiDeux.ts";
import type { Matrice } from "../../statistics/systeme.ts";
import {
  absente,
  type Estimation,
  type Groupes,
  type Periodes,
  regrouper,
  type Statut,
  suivre,
  suivreAnnees,
} from "./estimation.ts";
import type { Contraste, Evalue, Referentiel } from "./reference.ts";
import { type Observation, type Place, placer } from "./unites.ts";

/** One indicator and contrast. */
export interface Comparaison extends Contraste {
  indicateur: string;
  premier: number;
  estimations: readonly Estimation[];
  /** Joint test that no year before the last one moved apart. */
  p_avant: number | null;
  /** Each département in turn against the same others (itself left out), and the share that moves at least as much. */
  departements: readonly { code: string; estimations: readonly Estimation[] }[];
  p_departements: number | null;
}

export function evaluer(
  observations: readonly Observation[],
  { contrastes, evalues }: Referentiel,
): Comparaison[] {
  const tous = [...new Set(contrastes.flatMap(({ suivis, temoins }) => [...suivis, ...temoins]))].sort();
  return evalues.flatMap((evalue) => {
    const de = (id: string) => observations.filter(({ indicateur }) => indicateur === id);
    const siennes = de(evalue.indicateur);
    const places = placer(siennes, de(evalue.composition));
    return contrastes.flatMap((contraste) => comparer(siennes, places, contraste, evalue, tous) ?? []);
  });
}

/** Undefined when a département of the contrast is not of this académie. */
function comparer(
  observations: readonly Observation[],
  places: readonly Place[],
  contraste: Contraste,
  { indicateur, premier, composition }: Evalue,
  tous: readonly string[],
): Comparaison | undefined {
  const groupes = [...contraste.suivis, ...contraste.temoins];
  const lignes = observations.filter(({ maille, pcs }) => maille === "departement" && pcs === "T");
  if (!groupes.every((departement) => lignes.some(({ code }) => code === departement))) return undefined;
  const annees = [...new Set(lignes.map(({ millesime }) => millesime))].sort((a, b) => a - b);
  const calendrier = { annees, premier, statut: statuts(lignes, groupes) };
  const regroupees = suites(places, contraste, calendrier);
  const parEcole = ecoles(places, contraste, calendrier, composition !== "");
  const departements = tous.flatMap((code) => {
    const temoins = contraste.temoins.filter((t) => t !== code);
    if (temoins.length === 0 || !lignes.some((l) => l.code === code)) return [];
    const sien = { ...calendrier, statut: statuts(lignes, [code, ...temoins]) };
    return [{ code, estimations: suites(places, { suivis: [code], temoins }, sien) }];
  });
  return {
    ...contraste,
    ...{ indicateur, premier },
    estimations: [...regroupees, ...parEcole.estimations],
    p_avant: avant(regroupees, parEcole, premier),
    departements,
    p_departements: contraste.suivis.length === 1 ? rang(regroupees, departements) : null,
  };
}

interface Calendrier {
  annees: readonly number[];
  premier: number;
  statut: (annee: number) => Statut;
}

/** Whether a year is published in all these départements. */
const statuts = (lignes: readonly Observation[], departements: readonly string[]) => (annee: number) => {
  const siennes = lignes.filter((l) => l.millesime === annee && departements.includes(l.code));
  if (siennes.some((l) => l.statut === "secret")) return "secret" as const;
  const entiere =
    siennes.length === departements.length && siennes.every((l) => l.statut === "publie" && l.denominateur);
  return entiere ? ("publie" as const) : ("non_disponible" as const);
};

/** Of the years whose status is one of these. */
function periodesDe({ annees, premier, statut }: Calendrier, retenus: readonly Statut[]): Periodes[] {
  const retenues = annees.filter((annee) => retenus.includes(statut(annee)));
  const avant = retenues.filter((annee) => annee < premier);
  const milieu = Math.ceil(avant.length / 2);
  return [
    { periode: "ensemble", avant, apres: retenues.filter((annee) => annee >= premier) },
    { periode: "placebo", avant: avant.slice(0, milieu), apres: avant.slice(milieu) },
  ];
}

const periodes = (calendrier: Calendrier) => periodesDe(calendrier, ["publie"]);

const parAnnee = ({ annees, premier }: Calendrier): Periodes[] =>
  annees
    .filter((annee) => annee !== premier - 1)
    .map((annee) => ({ periode: "annee", avant: [premier - 1], apres: [annee] }));

const vide = ({ avant, apres }: Periodes) => avant.length === 0 || apres.length === 0;

/** Why it is not made: `secret` where the years that are masked would have been enough, else nothing is there to unmask. */
function manque(p: Periodes, calendrier: Calendrier): Statut | undefined {
  if (p.periode === "annee") {
    const etats = [...p.avant, ...p.apres].map(calendrier.statut);
    return (["non_disponible", "secret"] as const).find((etat) => etats.includes(etat));
  }
  if (!vide(p)) return undefined;
  const deposees = periodesDe(calendrier, ["publie", "secret"]).find(({ periode }) => periode === p.periode);
  return deposees && !vide(deposees) ? "secret" : "non_disponible";
}

function suites(places: readonly Place[], groupes: Groupes, calendrier: Calendrier): Estimation[] {
  return [...periodes(calendrier), ...parAnnee(calendrier)].map((p) => {
    const statut = manque(p, calendrier);
    return statut ? absente("regroupe", p, statut) : regrouper(places, groupes, p);
  });
}

function ecoles(places: readonly Place[], groupes: Groupes, calendrier: Calendrier, origine: boolean) {
  const estimations = periodes(calendrier).flatMap((p): Estimation[] => {
    const statut = manque(p, calendrier);
    if (statut) return [absente("panel", p, statut), absente("origine", p, statut)];
    return [
      suivre(places, groupes, p, "panel"),
      origine ? suivre(places, groupes, p, "origine") : absente("origine", p, "sans_objet"),
    ];
  });
  const reference = calendrier.premier - 1;
  const publiees = calendrier.annees.filter((annee) => calendrier.statut(annee) === "publie");
  if (!publiees.includes(reference) || publiees.length < 2)
    return { estimations, annees: [], covariance: undefined };
  const { estimations: annees, covariance } = suivreAnnees(places, groupes, publiees, reference);
  return { estimations: [...estimations, ...annees], annees, covariance };
}

/** By schools where they give an interval, else by départements, whose years all share the same reference. */
function avant(
  regroupees: readonly Estimation[],
  { annees, covariance }: { annees: readonly Estimation[]; covariance: Matrice | undefined },
  premier: number,
): number | null {
  const precoce = ({ periode, apres, valeur }: Estimation) =>
    periode === "annee" && (apres[0] ?? premier) < premier && valeur !== null;
  const lues = covariance ? annees : regroupees;
  const rangs = lues.flatMap((e, rang) => (precoce(e) ? [rang] : []));
  const valeurs = rangs.map((rang) => lues[rang]?.valeur ?? 0);
  if (covariance)
    return (
      testConjoint(
        valeurs,
        rangs.map((i) => rangs.map((j) => covariance[i]?.[j] ?? 0)),
      ) ?? null
    );
  const commune = rangs.map((rang) => varianceReference(lues[rang]))[0] ?? 0;
  const variances = rangs.map((i) => rangs.map((j) => (i === j ? (lues[i]?.erreur ?? 0) ** 2 : commune)));
  return testConjoint(valeurs, variances) ?? null;
}

/** Squared points: what the year of reference brings to the error of every year. */
function varianceReference(estimation: Estimation | undefined): number {
  const { suiviAvant, temoinAvant } = estimation?.parts ?? {};
  return [suiviAvant, temoinAvant].reduce((total, part) => {
    if (!part) return total;
    const p = part.numerateur / part.denominateur;
    return total + (1e4 * p * (1 - p)) / part.denominateur;
  }, 0);
}

const deTout = (estimations: readonly Estimation[]) =>
  estimations.find(({ periode }) => periode === "ensemble")?.valeur ?? null;

/** Permutation over départements: the smallest it can be is one over their number. */
function rang(regroupees: readonly Estimation[], departements: Comparaison["departements"]): number | null {
  const sienne = deTout(regroupees);
  const toutes = departements.flatMap(({ estimations }) => deTout(estimations) ?? []);
  if (sienne === null || toutes.length < 2) return null;
  return toutes.filter((v) => Math.abs(v) >= Math.abs(sienne) - 1e-9).length / toutes.length;
}
