/** Writes what a département tells, in the columns of the contract: every source comes from the same pupils. */
import { compterChaine } from "./chaine.ts";
import type { Candidature } from "./dossier.ts";
import type { Offre } from "./ecole.ts";
import { PCS_MANQUANTES } from "./effets.ts";
import { type Diplome, type Eleve, ine } from "./eleve.ts";
import type { Fichiers } from "./fichiers.ts";
import { mef11, mefEleve } from "./formations.ts";
import { SUJET, type Tirage } from "./hasard.ts";
import { releverIval } from "./ival.ts";
import { mefOffre } from "./offres.ts";
import type { Temoin } from "./simulation.ts";
import { CAMPAGNE_AGREGEE, PREMIERE_RENTREE } from "./tailles.ts";

/** Classes that the extract of the October base holds: from 3e on. */
const HORS_EXTRAIT = ["6E", "5E", "4E", "S6", "S5", "S4", "SUP", "PARTI"];

export function temoigner(fichiers: Fichiers, tirage: Tirage): Temoin {
  const presents = new Map<string, { uai: string; mef: string; F: number; M: number }>();
  const ival = releverIval(fichiers, tirage);
  return {
    campagne(annee, dossiers, dossiers2gt, etats, { toutes }) {
      if (annee === CAMPAGNE_AGREGEE) compterChaine(fichiers, annee, dossiers, etats);
      if (annee < PREMIERE_RENTREE) return;
      for (const d of dossiers) {
        ecrireDecision("3E", annee, d, d.demande, d.avantAppel, d.decisionVide ? "" : d.decision);
        ecrireVoeux(annee, d);
      }
      for (const d of dossiers2gt) {
        ecrireDecision("2GT", annee, d, d.demande, d.avantAppel, d.decision);
        ecrireVoeux(annee, d);
      }
      for (const o of toutes) ecrireOffre(annee, o);
    },

    eleve(rentree, eleve, diplome) {
      const { vu, classe, mef, ecole, apprenti, specialites } = eleve.etat;
      if (vu === "nulle-part") return;
      ecrireCohorte(rentree, eleve, diplome);
      ival.eleve(eleve, diplome);
      if (vu !== "rentree" || HORS_EXTRAIT.includes(classe) || !ecole) return;
      const { numero, sexe, pcs } = eleve;
      const statut = apprenti ? "AP" : "ST";
      fichiers.ecrire("rentree", rentree, [
        rentree,
        ine(numero),
        ecole.uai,
        mefEleve(mef),
        sexe,
        pcs,
        statut,
        specialites,
      ]);
      if (apprenti) return;
      const cle = `${ecole.uai}${mef}`;
      const compte = presents.get(cle) ?? { uai: ecole.uai, mef, F: 0, M: 0 };
      compte[sexe]++;
      presents.set(cle, compte);
    },

    rentreeFinie(rentree) {
      for (const cle of [...presents.keys()].sort()) {
        const { uai, mef, F, M } = presents.get(cle) ?? { uai: "", mef: "", F: 0, M: 0 };
        fichiers.ecrire("constat", rentree, [rentree, uai, mef, F + M, F, M]);
      }
      presents.clear();
      ival.rentreeFinie(rentree);
    },
  };

  function ecrireDecision(palier: string, annee: number, { eleve }: Candidature, ...suite: string[]): void {
    const { numero, sexe, etat } = eleve;
    const pcs = pcsCampagne(eleve, annee, tirage);
    fichiers.ecrire("orientation", annee, [
      annee,
      palier,
      ine(numero),
      etat.ecole?.uai,
      mefEleve(etat.mef),
      sexe,
      pcs,
      ...suite,
    ]);
  }

  function ecrireVoeux(annee: number, { eleve, voeux }: Candidature): void {
    const { numero, sexe, etat } = eleve;
    const pcs = pcsCampagne(eleve, annee, tirage);
    for (const { tour, rang, offre, resultat } of voeux) {
      const origine = [ine(numero), etat.ecole?.uai, mef11(etat.mef), sexe, pcs];
      const accueil = [offre.ecole.uai, mef11(mefOffre(offre, annee)), offre.statut, offre.recensement];
      fichiers.ecrire("affectation", annee, [annee, tour, ...origine, rang, ...accueil, resultat]);
    }
  }

  function ecrireOffre(annee: number, o: Offre): void {
    const places = o.statut === "ST" ? [o.capacite, o.capaciteAffectation] : ["", ""];
    const comptes = [o.voeux1, o.voeux, o.affectes1, o.affectes];
    const cle = [annee, o.ecole.uai, mefOffre(o, annee), o.statut, o.recensement];
    fichiers.ecrire("offre", annee, [...cle, ...places, ...comptes]);
  }

  function ecrireCohorte(
    rentree: number,
    { numero, sexe, pcs, etat }: Eleve,
    diplome: Diplome | undefined,
  ): void {
    const { classe, apprenti, ecole, mef, filiereSup } = etat;
    const situation =
      classe === "SUP" ? "SUPERIEUR" : classe === "PARTI" ? "SORTI" : apprenti ? "APPRENTI" : "SCOLAIRE";
    const fin = [filiereSup, diplome, diplome ? rentree + 1 : ""];
    fichiers.ecrire("cohorte", rentree, [
      ine(numero),
      rentree,
      sexe,
      pcs,
      situation,
      ecole?.uai,
      mefEleve(mef),
      ...fin,
    ]);
  }
}

/** The PCS as the files of a campaign hold it: one year the exports lost many (planted effect). */
function pcsCampagne(eleve: Eleve, campagne: number, tirage: Tirage): string {
  const perdue =
    campagne === PCS_MANQUANTES.campagne && tirage(eleve.numero, SUJET.pcsCampagne) < PCS_MANQUANTES.part;
  return perdue ? "" : eleve.pcs;
}
