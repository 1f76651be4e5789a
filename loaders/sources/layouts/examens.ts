/** Results of examinations as the DEPP publishes them: bac by académie, bac by département, bac by social origin, DNB. */
import { bac_publie } from "../publiques/bac.ts";
import { bac_origine } from "../publiques/bac_origine.ts";
import { dnb } from "../publiques/dnb.ts";
import { export_ } from "./disposition.ts";

const VOIES = {
  codes: {
    "BAC GENERAL": "G",
    "BAC TECHNOLOGIQUE": "T",
    "BAC PROFESSIONNEL": "P",
    "BACCALAUREAT GENERAL": "G",
    "BACCALAUREAT TECHNOLOGIQUE": "T",
    "BACCALAUREAT PROFESSIONNEL": "P",
  },
};

const BAC = {
  sexe: ["genre"],
  statut: ["statut_du_candidat", "statut du candidat"],
  specialite: ["diplome_specialite", "diplôme spécialité"],
  inscrits: ["nombre_d_inscrits", "Nombre d'inscrits"],
  presents: [
    "nombre_de_presents",
    "Nombre de présents",
    "nombre_de_presents_a_l_examen",
    "Nombre de présents à l'examen",
  ],
  admis: [
    "nombre_d_admis_totaux",
    "Nombre d'admis totaux",
    "nombre_d_admis",
    "Nombre d'admis",
    "nombre_d_admis_a_l_examen",
  ],
};

const OBLIGATOIRES = ["session", "academie", "voie", "presents", "admis"];
const DEPARTEMENT = ["code_departement", "Code département"];

export const bacAcademies = export_(
  bac_publie,
  "bac_academie_depp",
  "Le baccalauréat par académie (DEPP)",
  BAC,
  {
    obligatoires: [...OBLIGATOIRES, "sexe"],
    constantes: { maille: "ACADEMIE" },
    traductions: { voie: VOIES },
    sans: DEPARTEMENT,
    // Without one of them rows of one key would differ, and most of a voie be refused: the rest is no total.
    ensembles: [["presents", "admis", "statut", "serie", "specialite"]],
  },
);

export const bacDepartements = export_(
  bac_publie,
  "bac_departement_depp",
  "Le baccalauréat par département (DEPP)",
  { ...BAC, departement: DEPARTEMENT },
  {
    obligatoires: [...OBLIGATOIRES, "departement"],
    constantes: { maille: "DEPARTEMENT" },
    traductions: { voie: VOIES },
    marques: DEPARTEMENT,
  },
);

const parVoie = (voie: string, nom: string) => [
  [`admis_${voie}`, [`nombre_d_admis_au_baccalaureat${nom}`]],
  [`taux_${voie}`, [`pourcentage_d_admis_au_baccalaureat${nom}`]],
];

export const bacOrigine = export_(
  bac_origine,
  "bac_origine_depp",
  "Réussite au baccalauréat selon l’origine sociale (DEPP)",
  {
    session: ["annee"],
    ...Object.fromEntries([
      ...parVoie("g", "_general"),
      ...parVoie("t", "_technologique"),
      ...parVoie("p", "_professionnel"),
      ...parVoie("ensemble", ""),
    ]),
  },
  { obligatoires: ["origine_sociale", "taux_ensemble"] },
);

export const dnbDepartements = export_(
  dnb,
  "dnb_depp",
  "Résultats détaillés au DNB par département (DEPP)",
  {
    session: ["Année"],
    departement: DEPARTEMENT,
    presents_filles: ["Présents filles"],
    admis_filles: ["Admis filles"],
  },
  {
    obligatoires: ["departement", "age", "serie", "presents", "admis"],
    // Boys are all candidates less the girls, of both or of neither.
    ensembles: [["presents_filles", "admis_filles"]],
    traductions: { serie: { codes: { "SERIE GENERALE": "G", "SERIE PROFESSIONNELLE": "P" } } },
  },
);
