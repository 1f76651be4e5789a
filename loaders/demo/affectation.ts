/**
 * The rounds of June, July and September. Places go by barème, each pupil to her first wish that has room: a place in
 * 2nde GT is a right in the sector, a competition elsewhere. Every count of the offers is made here, from the wishes.
 */
import type { Candidature, Dossier, Dossier2gt, Voeu } from "./dossier.ts";
import { premiers, SUJET, type Tirage } from "./hasard.ts";
import { rouvrir } from "./offres.ts";
import { enVoeux, formuler, type Offres, preferees } from "./voeux.ts";

export function affecter(
  dossiers: readonly Dossier[],
  offres: Offres,
  campagne: number,
  tirage: Tirage,
): void {
  rouvrir(offres.toutes);
  for (const dossier of dossiers) formuler(dossier, offres, campagne, tirage);
  const bareme = (d: Dossier): number =>
    tirage(d.eleve.numero, SUJET.bareme, campagne) -
    0.12 * d.eleve.niveau -
    (d.eleve.etat.classe === "S3" ? 0.2 : 0);
  const ordre = premiers(dossiers, dossiers.length, bareme);
  for (const d of ordre) traiter(d, d.voeux, campagne, tirage);
  for (const tour of [2, 3] as const)
    for (const d of ordre) {
      const nouveaux = relancer(d, tour, offres, campagne, tirage);
      traiter(d, nouveaux, campagne, tirage);
      d.voeux.push(...nouveaux);
    }
  compter(dossiers);
}

/** The places of 1re pro for pupils of 2nde GT who change their voie: one round, the same rules. */
export function affecterEnPremierePro(
  dossiers: readonly Dossier2gt[],
  offres: Offres,
  campagne: number,
  tirage: Tirage,
): void {
  const candidats = dossiers.filter((d) => d.decision === "1PRO");
  for (const d of premiers(candidats, candidats.length, (c) =>
    tirage(c.eleve.numero, SUJET.bareme, campagne),
  )) {
    const nombre = 1 + Math.floor(2.5 * tirage(d.eleve.numero, SUJET.nombreVoeux, campagne));
    d.voeux = enVoeux(preferees(d.eleve, offres.parVoie["1PRO"], nombre, campagne, tirage), 1);
    traiter(d, d.voeux, campagne, tirage);
  }
  compter(candidats);
}

/** Wishes of a later round: pupils without a place try what is left; a few others change their mind. */
function relancer(d: Dossier, tour: 2 | 3, offres: Offres, campagne: number, tirage: Tirage): Voeu[] {
  const u = tirage(d.eleve.numero, SUJET.tour, campagne * 10 + tour);
  const reels = d.voeux.some((v) => v.offre.recensement === "N" && v.offre.statut === "ST");
  const rechange = d.affectation !== undefined && d.affectation.offre.voie !== "2GT" && u < 0.006;
  const retente = d.affectation === undefined && reels && u < (tour === 2 ? 0.62 : 0.3);
  if (!rechange && !retente) return [];
  if (d.decision === "2GT") {
    const secteur = offres.parVoie["2GT"].filter(
      (o) => o.ecole === d.eleve.etat.ecole?.lycee && o.recensement === "N",
    );
    return enVoeux(secteur, tour);
  }
  const libres = [...offres.parVoie["2PRO"], ...offres.parVoie.CAP1].filter(
    (o) =>
      o.restant > 0 &&
      o !== d.affectation?.offre &&
      (o.voie === "CAP1" || d.decision !== "CAP1") &&
      (u < 0.25 || o.ecole.bassin === d.eleve.etat.ecole?.bassin),
  );
  return enVoeux(preferees(d.eleve, libres, rechange ? 1 : 3, campagne + tour, tirage), tour);
}

/** First wish with room: AF; before it, refused or on a list; after it, not looked at. */
function traiter(d: Candidature, voeux: readonly Voeu[], campagne: number, tirage: Tirage): void {
  for (const voeu of voeux) {
    const { offre } = voeu;
    if (offre.recensement === "O" || offre.statut === "AP") continue;
    if (admis(d, voeu, campagne, tirage)) {
      voeu.resultat = "AF";
      offre.restant--;
      if (d.affectation) d.affectation.offre.restant++;
      d.affectation = voeu;
      return;
    }
    const liste =
      offre.voie !== "2GT" && tirage(d.eleve.numero, SUJET.liste, campagne * 100 + voeu.rang) < 0.5;
    voeu.resultat = liste ? "LS" : "RE";
  }
}

function admis(d: Candidature, { offre }: Voeu, campagne: number, tirage: Tirage): boolean {
  if (offre.voie !== "2GT") return offre.restant > 0;
  if (offre.ecole === d.eleve.etat.ecole?.lycee || offre.ecole.secteur === "PR") return true;
  return offre.restant > 0 && tirage(d.eleve.numero, SUJET.derogation, campagne) < 0.6;
}

/** Wishes are those of the main round; affectés are the pupils whose latest AF is this offer. */
function compter(dossiers: readonly Candidature[]): void {
  for (const { voeux, affectation } of dossiers) {
    for (const { tour, rang, offre } of voeux) {
      if (tour > 1) continue;
      offre.voeux++;
      if (rang === 1) offre.voeux1++;
    }
    if (!affectation) continue;
    affectation.offre.affectes++;
    if (affectation.rang === 1) affectation.offre.affectes1++;
  }
}
