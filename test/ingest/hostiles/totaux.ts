/** Totals and sub-totals among the rows: set aside, never added, and never taken for a school of that name. */
import { avec, type Cas, ecole } from "./fabrique.ts";

const OFFRE = "campagne;uai;mefstat11;capacite";

export const TOTAUX: readonly Cas[] = [
  {
    quoi: "un tableau croisé, dont les lignes ne répètent pas l’établissement : à compléter, jamais deviné",
    contenu: (u) => `${OFFRE}\n2023;${u(0)};23810025412;24\n;;23810025413;12\n`,
    verdict: "1 2 1 1 0",
    refus: ["valeur_obligatoire campagne 3", "valeur_obligatoire uai 3"],
  },
  {
    quoi: "un lycée nommé Total n’est pas un total",
    contenu: (u) => avec(ecole(u(0), "Lycée Total"), "0180901A;Total;COLLEGE;PU"),
    verdict: "1 2 1 1 0",
    refus: ["uai uai 3"],
  },
  {
    quoi: "un lycée nommé Total, son nom en premier et son UAI faux : à corriger, pas à mettre de côté",
    contenu: (u) => `nom;uai;nature;secteur\nLycée Total;0180901A;LGT;PU\nTotal;;;\nA;${u(0)};LGT;PU\n`,
    verdict: "1 2 1 1 0",
    refus: ["uai uai 2"],
    dits: ["ligne_de_total 3"],
  },
  {
    quoi: "le total d’un établissement dans la colonne des formations : mis de côté",
    nom: "constat_2021.csv",
    contenu: (u) =>
      `UAI;Mef Bcp 11;Nombre d'élèves : Total\n${u(0)};23810025412;24\n${u(0)};Total;24\nTotal général;;24\n`,
    verdict: "0 1 1 0 0",
    dits: ["ligne_de_total 3", "ligne_de_total 4"],
  },
  {
    quoi: "le sous-total d’un département, nommé à la place de l’établissement",
    nom: "capacites_2024.csv",
    contenu: (u) =>
      `Etablissement d'accueil;MEF STAT 11;Capacité carte scolaire\n${u(0)};23810025412;24\nCHER;;24\n;;24\n0180901A;;24\n`,
    verdict: "1 2 1 1 0",
    refus: ["uai uai 5", "valeur_obligatoire mefstat11 5"],
    dits: ["ligne_de_total 3", "ligne_de_total 4"],
  },
];
