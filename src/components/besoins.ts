/** What each page needs: said to the reader when no deposited file gives it. */
import { FILIERES, VOIES } from "./nomenclature.js";
import { NOMBRES_ACTIONS } from "./phrases/actions.js";
import { ACCES_AU_BAC } from "./phrases/bac.js";
import { COHORTE, POURSUITE } from "./phrases/origine.js";
import { TABLES } from "./publics.js";
import type { Besoin } from "./vide.js";

export const ECARTS: Besoin = {
  quoi: "les écarts entre la demande, la décision, l’affectation et la rentrée",
  indicateurs: VOIES.flatMap(({ code }) =>
    ["demande", "orientation", "affectation", "constat"].map((e) => `${e}_${code}`),
  ),
  sources: ["etablissements", "orientation", "affectation", "rentree"],
  publics: ["effectifs"],
};

export const FILLES: Besoin = {
  quoi: "l’accès des filles et des garçons aux filières scientifiques et technologiques",
  indicateurs: FILIERES.map(({ id }) => id),
  sources: ["etablissements", "rentree"],
  publics: ["sciences", "parts"],
};

export const ORIGINE: Besoin = {
  quoi: "l’accès au supérieur selon l’origine sociale",
  indicateurs: [COHORTE, POURSUITE],
  sources: ["etablissements", "cohorte"],
  publics: ["superieur", "college"],
};

export const BACCALAUREAT: Besoin = {
  quoi: "l’accès des entrants de 2nde GT au baccalauréat",
  indicateurs: ACCES_AU_BAC.map(({ id }) => id),
  sources: ["etablissements", "cohorte"],
  publics: ["bac"],
};

export const AFFECTATION: Besoin = {
  quoi: "l’affectation des élèves de 3e et l’occupation des places",
  indicateurs: ["satisfaction_voeu1", "taux_affectes", "taux_pression", "taux_occupation"],
  sources: ["etablissements", "affectation", "offre", "rentree"],
  publics: ["effectifs"],
};

export const ACTIONS: Besoin = {
  quoi: "les actions de la fiche 1.10",
  indicateurs: ["taux_reponse", ...NOMBRES_ACTIONS],
  sources: ["etablissements", "actions"],
};

export const COHORTES: Besoin = {
  quoi: "ce que deviennent les élèves suivis d’une rentrée à l’autre",
  indicateurs: ["6e", "3e", "2gt", "2pro", "cap1"].map((code) => `devenir_${code}`),
  sources: ["etablissements", "cohorte"],
  publics: ["college", "bac", "superieur"],
};

export const ACCUEIL: Besoin = {
  quoi: "les indicateurs de l’observatoire",
  indicateurs: [...ECARTS.indicateurs, ...FILLES.indicateurs, ...ORIGINE.indicateurs],
  sources: ["etablissements", "orientation", "affectation", "rentree", "cohorte"],
  publics: ["effectifs", "sciences", "bac", "superieur"],
};

export const FICHE: Besoin = {
  ...ACCUEIL,
  quoi: "les indicateurs de ce territoire",
  publics: TABLES.map(({ id }) => id),
};

export const PUBLICS: Besoin = {
  quoi: "les repères publiés par les ministères",
  indicateurs: TABLES.flatMap(({ colonnes }) => colonnes.map(({ indicateur }) => indicateur)),
  sources: ["effectifs_gt", "specialites_1re", "ival", "ivac", "poursuite"],
};
