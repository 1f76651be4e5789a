/** The public data sets that are read: each is said once, with who publishes it, where, under which licence and what reads it. */
import type { Disposition } from "../sources/layouts/disposition.ts";
import { effectifsGtDepp, specialites1reDepp } from "../sources/layouts/effectifs_publics.ts";
import { ivacPublie } from "../sources/layouts/ivac.ts";
import { ivalGt, ivalPro } from "../sources/layouts/ival.ts";

export interface Jeu {
  /** Folder of the deposit that receives it. */
  nom: string;
  titre: string;
  producteur: string;
  licence: string;
  /** Page of the portal for each identifier it has had, the current one first. */
  adresses: readonly string[];
  /** Layouts of all its known vintages. */
  dispositions: readonly Disposition[];
}

const EDUCATION = {
  producteur: "DEPP, ministère chargé de l’Éducation nationale",
  licence: "Licence Ouverte / Etalab 2.0",
};
const page = (identifiant: string) => `https://data.education.gouv.fr/explore/dataset/${identifiant}/`;

export const JEUX: readonly Jeu[] = [
  {
    ...EDUCATION,
    nom: "ival-gt",
    titre: "Indicateurs de valeur ajoutée des lycées généraux et technologiques (IVAL)",
    adresses: [
      "fr-en-indicateurs-de-resultat-des-lycees-gt_v2",
      "fr-en-indicateurs-de-resultat-des-lycees-denseignement-general-et-technologique",
    ].map(page),
    dispositions: [ivalGt],
  },
  {
    ...EDUCATION,
    nom: "ival-pro",
    titre: "Indicateurs de valeur ajoutée des lycées professionnels (IVAL)",
    adresses: [
      "fr-en-indicateurs-de-resultat-des-lycees-pro_v2",
      "fr-en-indicateurs-de-resultat-des-lycees-denseignement-professionnels",
    ].map(page),
    dispositions: [ivalPro],
  },
  {
    ...EDUCATION,
    nom: "ivac",
    titre: "Indicateurs de valeur ajoutée des collèges (IVAC)",
    adresses: ["fr-en-indicateurs-valeur-ajoutee-colleges"].map(page),
    dispositions: [ivacPublie],
  },
  {
    ...EDUCATION,
    nom: "specialites-1re",
    titre: "Spécialités de 1re générale par lycée et par sexe",
    adresses: ["fr-en-effectifs-specialites-triplettes-1ere-generale"].map(page),
    dispositions: [specialites1reDepp],
  },
  {
    ...EDUCATION,
    nom: "effectifs-gt",
    titre: "Effectifs des lycées généraux et technologiques par classe et par sexe",
    adresses: ["fr-en-lycee_gt-effectifs-niveau-sexe-lv"].map(page),
    dispositions: [effectifsGtDepp],
  },
];
