/**
 * Demande, decision before appeal, decision. The number of 2GT of a département is set by its rate; who they are goes
 * by school level and chance, so that the planted change is exact whatever the size of the deposit.
 */
import type { Dossier, Voie } from "./dossier.ts";
import { HAUSSE_CONSTAT_2GT } from "./effets.ts";
import type { Eleve } from "./eleve.ts";
import { choisirSelonPoids, normale, premiers, SUJET, type Tirage } from "./hasard.ts";
import {
  AUTRES_DEMANDES,
  DECISION_2GT,
  DEMANDE_EN_PLUS,
  ECART_DEPARTEMENT,
  GAIN_APPEL,
  PART_DECISION_VIDE,
} from "./parametres.ts";

const VOIES: readonly Voie[] = ["2PRO", "CAP1", "APP", "MAINTIEN", "AUTRE"];

/** Percent of decisions 2GT that a département aims at; a point of constat costs a little more than one of decision. */
function cible2gt(departement: string, campagne: number, tirage: Tirage): number {
  const base = (DECISION_2GT[campagne] ?? 66) + (ECART_DEPARTEMENT[departement] ?? 0);
  const alea = 0.5 * (tirage(Number(departement), SUJET.effectif, campagne) - 0.5);
  const { departement: visee, campagne: depuis, points } = HAUSSE_CONSTAT_2GT;
  return base + alea + (departement === visee && campagne >= depuis ? points * 1.06 : 0);
}

export function decider(
  eleves: readonly Eleve[],
  departement: string,
  campagne: number,
  tirage: Tirage,
): Dossier[] {
  const dossiers = eleves.map((eleve) => dossierHors2gt(eleve, campagne, tirage));
  const generaux = dossiers.filter((d) => d.eleve.etat.classe === "3E");
  const nombre = (points: number): number => Math.round((generaux.length * points) / 100);
  const cible = cible2gt(departement, campagne, tirage);
  const bruit = (d: Dossier, sujet: number, ecart: number): number =>
    ecart * normale(tirage(d.eleve.numero, sujet, campagne), tirage(d.eleve.numero, sujet, -campagne));

  const demandeurs = premiers(
    generaux,
    nombre(cible + DEMANDE_EN_PLUS),
    (d) => -d.eleve.niveau - habitude(d.eleve, tirage) + bruit(d, SUJET.demande, 0.35),
  );
  for (const d of demandeurs) d.demande = "2GT";
  const proposes = premiers(
    demandeurs,
    nombre(cible - GAIN_APPEL),
    (d) => -d.eleve.niveau + bruit(d, SUJET.conseil, 0.3),
  );
  for (const d of proposes) d.avantAppel = d.decision = "2GT";
  const refuses = demandeurs.filter((d) => d.avantAppel !== "2GT");
  for (const d of refuses) {
    const maintien = tirage(d.eleve.numero, SUJET.issue, campagne) < 0.07;
    d.avantAppel = d.decision = maintien ? "MAINTIEN" : "2PRO";
  }
  const appels = nombre(cible) - proposes.length;
  for (const d of premiers(refuses, appels, (r) => tirage(r.eleve.numero, SUJET.appel, campagne)))
    d.decision = "2GT";
  return dossiers;
}

/** Collèges differ in what their pupils dare to ask, beyond who they are: about three points of 2nde GT (one sigma). */
function habitude({ etat }: Eleve, tirage: Tirage): number {
  const qui = Number(etat.ecole?.uai.slice(0, 7));
  return 0.1 * normale(tirage(qui, SUJET.ecole, 8), tirage(qui, SUJET.ecole, 9));
}

/** The dossier of a pupil who does not ask for 2GT: the decision nearly always follows the demande. */
function dossierHors2gt(eleve: Eleve, campagne: number, tirage: Tirage): Dossier {
  const segpa = eleve.etat.classe === "S3";
  const parts = AUTRES_DEMANDES[eleve.sexe];
  const poids = segpa ? [0.03, 0.82, 0.13, 0.01, 0.01] : VOIES.map((v) => parts[v as keyof typeof parts]);
  const demande =
    VOIES[choisirSelonPoids(tirage(eleve.numero, SUJET.voieDemande, campagne), poids)] ?? "2PRO";
  const u = tirage(eleve.numero, SUJET.conseil, campagne + 1);
  const autre = !segpa && demande === "2PRO" && u < 0.03;
  return {
    eleve,
    demande,
    avantAppel: autre ? "CAP1" : demande,
    decision: autre && u < 0.012 ? "2PRO" : autre ? "CAP1" : demande,
    decisionVide: tirage(eleve.numero, SUJET.decisionVide, campagne) < PART_DECISION_VIDE,
    voeux: [],
  };
}
