/** Short ways to write fictional rows of the warehouse: a collège and two lycées of the Cher, a collège and a lycée of the Indre. */
import type { Ligne } from "./entrepot.ts";

export const ECOLES: Ligne[] = [
  {
    uai: "0180001A",
    nom: "Collège Un",
    nature: "COLLEGE",
    secteur: "PU",
    departement: "018",
    bassin: "Nord",
    district: "D1",
    reseau: "0180011L",
  },
  {
    uai: "0180011L",
    nom: "Lycée Un",
    nature: "LGT",
    secteur: "PU",
    departement: "018",
    bassin: "Nord",
    district: "D1",
    reseau: "0180011L",
  },
  {
    uai: "0180012M",
    nom: "Lycée Deux",
    nature: "LGT",
    secteur: "PR",
    departement: "018",
    bassin: "Nord",
    district: "D1",
    reseau: null,
  },
  {
    uai: "0360001B",
    nom: "Collège Deux",
    nature: "COLLEGE",
    secteur: "PU",
    departement: "036",
    bassin: "Sud",
    district: "D2",
    reseau: null,
  },
  {
    uai: "0360011M",
    nom: "Lycée Trois",
    nature: "LGT",
    secteur: "PU",
    departement: "036",
    bassin: "Sud",
    district: "D2",
    reseau: null,
  },
].map((ecole) => ({ debut: 2000, fin: null, ...ecole }));

export const MEF = {
  sixieme: "21110010012",
  troisieme: "21160010019",
  seconde: "22111410018",
  secondePro: "23810033602",
  cap1: "23210031223",
  premiereG: "22121810019",
  sti2d: "22122C20010",
  terminaleG: "22131810019",
};

/** A pupil of 3e of June 2023, oriented to 2nde GT unless said otherwise. */
export const juin = (pid: string, ligne: Ligne = {}): Ligne => ({
  campagne: 2023,
  palier: "3E",
  pid,
  uai: "0180001A",
  mefstat: MEF.troisieme,
  sexe: "F",
  pcs_groupe: "A",
  demande: "2GT",
  decision_avant_appel: "2GT",
  decision: "2GT",
  ...ligne,
});

/** A pupil of October 2023, in 2nde GT of the first lycée unless said otherwise. */
export const octobre = (pid: string, ligne: Ligne = {}): Ligne => ({
  rentree: 2023,
  pid,
  uai: "0180011L",
  mefstat: MEF.seconde,
  sexe: "F",
  pcs_groupe: "A",
  statut: "ST",
  specialites: [],
  ...ligne,
});

/** A wish of the campaign 2023, granted, for a 2nde GT of the first lycée unless said otherwise. */
export const voeu = (pid: string, ligne: Ligne = {}): Ligne => ({
  campagne: 2023,
  tour: 1,
  pid,
  uai_origine: "0180001A",
  mefstat_origine: MEF.troisieme,
  sexe: "F",
  pcs_groupe: "A",
  rang: 1,
  uai_accueil: "0180011L",
  mefstat_accueil: MEF.seconde,
  statut_offre: "ST",
  voeu_recensement: "N",
  resultat: "AF",
  ...ligne,
});

/** A year of a pupil followed in `cohorte`, at school unless said otherwise. */
export const annee = (pid: string, rentree: number, mefstat: string | null, ligne: Ligne = {}): Ligne => ({
  pid,
  rentree,
  sexe: "F",
  pcs_groupe: "A",
  situation: "SCOLAIRE",
  uai: "0180011L",
  mefstat,
  ...ligne,
});
