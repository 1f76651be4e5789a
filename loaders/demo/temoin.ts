/** Writes what a département tells, in the columns of the contract: every source comes from the same pupils. */
import { compterChaine } from "./chaine.ts";
import { PCS_MANQUANTES } from "./effets.ts";
import { type Eleve, ine } from "./eleve.ts";
import type { Fichiers } from "./fichiers.ts";
import { mef11 } from "./formations.ts";
import { SUJET, type Tirage } from "./hasard.ts";
import { mefOffre } from "./offres.ts";
import type { Temoin } from "./simulation.ts";
import { CAMPAGNE_AGREGEE, PREMIERE_RENTREE } from "./tailles.ts";

/** Classes that the extract of the October base holds: from 3e on. */
const HORS_EXTRAIT = ["6E", "5E", "4E", "S6", "S5", "S4", "SUP", "PARTI"];

export function temoigner(fichiers: Fichiers, tirage: Tirage): Temoin {
  const presents = new Map<string, { uai: string; mef: string; F: number; M: number }>();
  return {
    campagne(annee, dossiers, etats, { toutes }) {
      if (annee === CAMPAGNE_AGREGEE) compterChaine(fichiers, annee, dossiers, etats);
      if (annee < PREMIERE_RENTREE) return;
      for (const { eleve, demande, avantAppel, decision, decisionVide, voeux } of dossiers) {
        const { uai } = eleve.etat.ecole ?? { uai: "" };
        const { mef } = eleve.etat;
        const pcs = pcsCampagne(eleve, annee, tirage);
        const identite = [ine(eleve.numero), uai, mef, eleve.sexe, pcs] as const;
        fichiers.ecrire("orientation", annee, [
          annee,
          "3E",
          ...identite,
          demande,
          avantAppel,
          decisionVide ? "" : decision,
        ]);
        for (const { tour, rang, offre, resultat } of voeux)
          fichiers.ecrire("affectation", annee, [
            annee,
            tour,
            ine(eleve.numero),
            uai,
            mef11(mef),
            eleve.sexe,
            pcs,
            rang,
            offre.ecole.uai,
            mef11(mefOffre(offre, annee)),
            offre.statut,
            offre.recensement,
            resultat,
          ]);
      }
      for (const o of toutes) {
        const places = o.statut === "ST" ? [o.capacite, o.capaciteAffectation] : ["", ""];
        const comptes = [o.voeux1, o.voeux, o.affectes1, o.affectes];
        fichiers.ecrire("offre", annee, [
          annee,
          o.ecole.uai,
          mefOffre(o, annee),
          o.statut,
          o.recensement,
          ...places,
          ...comptes,
        ]);
      }
    },

    palier2gt(annee, dossiers) {
      if (annee < PREMIERE_RENTREE) return;
      for (const { eleve, demande, avantAppel, decision } of dossiers) {
        const pcs = pcsCampagne(eleve, annee, tirage);
        const identite = [ine(eleve.numero), eleve.etat.ecole?.uai, eleve.etat.mef, eleve.sexe, pcs] as const;
        fichiers.ecrire("orientation", annee, [annee, "2GT", ...identite, demande, avantAppel, decision]);
      }
    },

    eleve(rentree, eleve, diplome) {
      const { vu, classe, mef, ecole, apprenti, specialites, filiereSup } = eleve.etat;
      if (vu === "nulle-part") return;
      const { sexe, pcs } = eleve;
      const situation =
        classe === "SUP" ? "SUPERIEUR" : classe === "PARTI" ? "SORTI" : apprenti ? "APPRENTI" : "SCOLAIRE";
      const session = diplome ? rentree + 1 : "";
      fichiers.ecrire("cohorte", rentree, [
        ine(eleve.numero),
        rentree,
        sexe,
        pcs,
        situation,
        ecole?.uai,
        mef,
        filiereSup,
        diplome,
        session,
      ]);
      if (vu !== "rentree" || HORS_EXTRAIT.includes(classe) || !ecole) return;
      const statut = apprenti ? "AP" : "ST";
      fichiers.ecrire("rentree", rentree, [
        rentree,
        ine(eleve.numero),
        ecole.uai,
        mef,
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
    },
  };
}

/** The PCS as the files of a campaign hold it: one year the exports lost many (planted effect). */
function pcsCampagne(eleve: Eleve, campagne: number, tirage: Tirage): string {
  const perdue =
    campagne === PCS_MANQUANTES.campagne && tirage(eleve.numero, SUJET.pcsCampagne) < PCS_MANQUANTES.part;
  return perdue ? "" : eleve.pcs;
}
