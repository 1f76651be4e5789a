/** The public data sets, each said once: who publishes it, where, under which licence, and the layouts of its vintages. */
import type { Disposition } from "./layouts/disposition.ts";
import { effectifsGtDepp, effectifsProDepp } from "./layouts/effectifs_publics.ts";
import { annuaire } from "./layouts/etablissements.ts";
import { bacAcademies, bacDepartements, bacOrigine, dnbDepartements } from "./layouts/examens.ts";
import { ipsColleges, ipsLycees } from "./layouts/ips.ts";
import { ivacPublie } from "./layouts/ivac.ts";
import { ivalGt, ivalPro } from "./layouts/ival.ts";
import { specialites1reDepp, specialitesTleDepp } from "./layouts/specialites.ts";
import { parcoursupSies, parcoursupSpecialitesSies, poursuiteSies } from "./layouts/superieur.ts";

export interface Jeu {
  /** Folder of the deposit that receives it. */
  nom: string;
  titre: string;
  producteur: string;
  licence: string;
  /** Opendatasoft portal that publishes it. */
  portail: string;
  /** Identifiers on the portal, the current one first; the others hold former years, and may be withdrawn. */
  identifiants: readonly [string, ...string[]];
  /** Layouts of all its known vintages. */
  dispositions: readonly Disposition[];
}

const LICENCE = "Licence Ouverte / Etalab 2.0";
const EDUCATION = {
  producteur: "DEPP, ministère chargé de l’Éducation nationale",
  licence: LICENCE,
  portail: "https://data.education.gouv.fr",
};
const SUPERIEUR = {
  producteur: "SIES, ministère chargé de l’Enseignement supérieur",
  licence: LICENCE,
  portail: "https://data.enseignementsup-recherche.gouv.fr",
};

export const JEUX: readonly Jeu[] = [
  {
    ...EDUCATION,
    nom: "ival-gt",
    titre: "Indicateurs de valeur ajoutée des lycées généraux et technologiques (IVAL)",
    identifiants: [
      "fr-en-indicateurs-de-resultat-des-lycees-gt_v2",
      "fr-en-indicateurs-de-resultat-des-lycees-denseignement-general-et-technologique",
    ],
    dispositions: [ivalGt],
  },
  {
    ...EDUCATION,
    nom: "ival-pro",
    titre: "Indicateurs de valeur ajoutée des lycées professionnels (IVAL)",
    identifiants: [
      "fr-en-indicateurs-de-resultat-des-lycees-pro_v2",
      "fr-en-indicateurs-de-resultat-des-lycees-denseignement-professionnels",
    ],
    dispositions: [ivalPro],
  },
  {
    ...EDUCATION,
    nom: "ivac",
    titre: "Indicateurs de valeur ajoutée des collèges (IVAC)",
    identifiants: ["fr-en-indicateurs-valeur-ajoutee-colleges"],
    dispositions: [ivacPublie],
  },
  {
    ...EDUCATION,
    nom: "ips-colleges",
    titre: "Indices de position sociale des collèges",
    identifiants: ["fr-en-ips-colleges-ap2023", "fr-en-ips-colleges-ap2022", "fr-en-ips_colleges"],
    dispositions: [ipsColleges],
  },
  {
    ...EDUCATION,
    nom: "ips-lycees",
    titre: "Indices de position sociale des lycées",
    identifiants: ["fr-en-ips-lycees-ap2023", "fr-en-ips-lycees-ap2022", "fr-en-ips_lycees"],
    dispositions: [ipsLycees],
  },
  {
    ...EDUCATION,
    nom: "specialites-1re",
    titre: "Spécialités de 1re générale par lycée et par sexe",
    identifiants: ["fr-en-effectifs-specialites-triplettes-1ere-generale"],
    dispositions: [specialites1reDepp],
  },
  {
    ...EDUCATION,
    nom: "specialites-tle",
    titre: "Spécialités de terminale générale par lycée et par sexe",
    identifiants: ["fr-en-effectifs-specialites-doublettes-terminale-generale"],
    dispositions: [specialitesTleDepp],
  },
  {
    ...EDUCATION,
    nom: "effectifs-gt",
    titre: "Effectifs des lycées généraux et technologiques par classe et par sexe",
    identifiants: ["fr-en-lycee_gt-effectifs-niveau-sexe-lv"],
    dispositions: [effectifsGtDepp],
  },
  {
    ...EDUCATION,
    nom: "effectifs-pro",
    titre: "Effectifs des lycées professionnels par classe et par sexe",
    identifiants: ["fr-en-lycee_pro-effectifs-niveau-sexe-lv"],
    dispositions: [effectifsProDepp],
  },
  {
    ...EDUCATION,
    nom: "bac-academie",
    titre: "Le baccalauréat par académie",
    identifiants: ["fr-en-baccalaureat-par-academie"],
    dispositions: [bacAcademies],
  },
  {
    ...EDUCATION,
    nom: "bac-departement",
    titre: "Le baccalauréat par département",
    identifiants: ["fr-en-baccalaureat-par-departement"],
    dispositions: [bacDepartements],
  },
  {
    ...EDUCATION,
    nom: "bac-origine",
    titre: "Réussite au baccalauréat selon l’origine sociale",
    identifiants: ["fr-en-reussite-au-baccalaureat-origine-sociale"],
    dispositions: [bacOrigine],
  },
  {
    ...EDUCATION,
    nom: "dnb",
    titre: "Diplôme national du brevet, résultats détaillés par département",
    identifiants: ["fr-en-resultats-detailles-au-dnb"],
    dispositions: [dnbDepartements],
  },
  {
    ...EDUCATION,
    nom: "annuaire",
    titre: "Annuaire de l’éducation",
    identifiants: ["fr-en-annuaire-education"],
    dispositions: [annuaire],
  },
  {
    ...SUPERIEUR,
    nom: "poursuite",
    titre: "Poursuite des néo-bacheliers dans l’enseignement supérieur par académie",
    identifiants: ["fr-esr-taux-poursuite-enseignement-superieur-par-academie"],
    dispositions: [poursuiteSies],
  },
  {
    ...SUPERIEUR,
    nom: "parcoursup",
    titre: "Parcoursup, vœux et admissions par formation",
    identifiants: [
      "fr-esr-parcoursup",
      "fr-esr-parcoursup_2023",
      "fr-esr-parcoursup_2022",
      "fr-esr-parcoursup_2021",
      "fr-esr-parcoursup_2020",
    ],
    dispositions: [parcoursupSies],
  },
  {
    ...SUPERIEUR,
    nom: "parcoursup-specialites",
    titre: "Parcoursup, vœux et admissions selon les enseignements de spécialité",
    identifiants: ["fr-esr-parcoursup-enseignements-de-specialite-bacheliers-generaux"],
    dispositions: [parcoursupSpecialitesSies],
  },
];

/** Page of a data set on its portal. */
export const page = ({ portail }: Jeu, identifiant: string): string =>
  `${portail}/explore/dataset/${identifiant}/`;

/** Its export in CSV (Explore API v2.1), with technical names, all rows. */
export const exportCsv = ({ portail }: Jeu, identifiant: string): string =>
  `${portail}/api/explore/v2.1/catalog/datasets/${identifiant}/exports/csv?delimiter=%3B&use_labels=false&with_bom=true`;

/** Its description (Explore API v2.1): number of rows, date of the data. */
export const description = ({ portail }: Jeu, identifiant: string): string =>
  `${portail}/api/explore/v2.1/catalog/datasets/${identifiant}`;
