/** The public figures of the page « Repères publics »: which are shown, table by table, in which columns. */
import type { Mesure } from "./types.js";

export interface ColonnePublique {
  indicateur: string;
  titre: string;
  sexe?: Mesure["sexe"];
  /** Consecutive columns of one group share a header. */
  groupe?: string;
}

export interface TablePublique {
  id: string;
  titre: string;
  sousTitre: string;
  /** Of whom, wherever the row is. */
  champ: string;
  colonnes: readonly ColonnePublique[];
}

const filles = (indicateur: string, groupe: string): ColonnePublique[] => [
  { indicateur, titre: "Filles, en %", sexe: "F", groupe },
  { indicateur, titre: "Garçons, en %", sexe: "M", groupe },
];

const SECTEURS = "secteurs public et privé sous contrat";

export const TABLES: readonly TablePublique[] = [
  {
    id: "effectifs",
    titre: "Combien d’élèves en 2nde, en 1re et en CAP ?",
    sousTitre: "Élèves comptés par la DEPP en octobre, secteurs public et privé sous contrat.",
    champ: SECTEURS,
    colonnes: [
      { indicateur: "effectif_2nde_gt", titre: "2nde GT" },
      { indicateur: "effectif_2nde_gt", titre: "dont filles", sexe: "F" },
      { indicateur: "effectif_1re_g", titre: "1re générale" },
      { indicateur: "effectif_1re_t", titre: "1re technologique" },
      { indicateur: "effectif_2nde_pro", titre: "2nde professionnelle" },
      { indicateur: "effectif_cap1", titre: "1re année de CAP" },
    ],
  },
  {
    id: "sciences",
    titre: "Que choisissent les filles et les garçons de 1re ?",
    sousTitre:
      "Pour 100 filles ou 100 garçons de 1re générale (STI2D : de 1re générale ou technologique), d’où qu’ils viennent.",
    champ: SECTEURS,
    colonnes: [
      ...filles("choix_1g_maths", "Mathématiques"),
      ...filles("choix_1g_pc", "Physique-chimie"),
      ...filles("choix_1g_nsi", "NSI"),
      ...filles("choix_1gt_sti2d", "STI2D"),
    ],
  },
  {
    id: "parts",
    titre: "Quelle est la part des filles dans ces enseignements ?",
    sousTitre: "Filles pour 100 élèves.",
    champ: SECTEURS,
    colonnes: [
      { indicateur: "part_filles_choix_1g_maths", titre: "Mathématiques", groupe: "Spécialités de 1re" },
      { indicateur: "part_filles_choix_1g_pc", titre: "Physique-chimie", groupe: "Spécialités de 1re" },
      { indicateur: "part_filles_choix_1g_svt", titre: "SVT", groupe: "Spécialités de 1re" },
      { indicateur: "part_filles_choix_1g_si", titre: "SI", groupe: "Spécialités de 1re" },
      { indicateur: "part_filles_choix_1g_nsi", titre: "NSI", groupe: "Spécialités de 1re" },
      { indicateur: "part_filles_1re_sti2d", titre: "STI2D", groupe: "1re technologique" },
      { indicateur: "part_filles_1re_stl", titre: "STL", groupe: "1re technologique" },
    ],
  },
  {
    id: "bac",
    titre: "Combien vont jusqu’au baccalauréat ?",
    sousTitre:
      "Taux d’accès IVAL, moyenne des lycées pondérée par leurs élèves ; réussite pour 100 candidats présents. En %, valeur ajoutée en points.",
    champ:
      "lycées publics et privés sous contrat (accès) ; tous les candidats présents, scolaires ou non (réussite)",
    colonnes: [
      { indicateur: "acces_2nde_bac_ival", titre: "2nde GT au bac", groupe: "Accès (IVAL)" },
      { indicateur: "valeur_ajoutee_acces_2nde_bac_ival", titre: "Valeur ajoutée", groupe: "Accès (IVAL)" },
      { indicateur: "acces_2pro_bac_ival", titre: "2nde pro au bac", groupe: "Accès (IVAL)" },
      { indicateur: "reussite_bac_g", titre: "Général", groupe: "Réussite au bac" },
      { indicateur: "reussite_bac_t", titre: "Technologique", groupe: "Réussite au bac" },
      { indicateur: "reussite_bac_p", titre: "Professionnel", groupe: "Réussite au bac" },
    ],
  },
  {
    id: "superieur",
    titre: "Combien de néo-bacheliers poursuivent dans le supérieur ?",
    sousTitre: "Néo-bacheliers inscrits à la rentrée qui suit leur bac, en %. Publié par académie seulement.",
    champ: "néo-bacheliers de l’académie, où qu’ils étudient",
    colonnes: [
      { indicateur: "poursuite_sies", titre: "Ensemble" },
      ...[
        ["poursuite_sies_bacg", "Bac général"],
        ["poursuite_sies_bact", "Bac technologique"],
        ["poursuite_sies_bacp", "Bac professionnel"],
      ].flatMap(([indicateur = "", groupe = ""]) => filles(indicateur, groupe)),
    ],
  },
  {
    id: "college",
    titre: "Et au collège ?",
    sousTitre: "Accès de la 6e à la 3e (IVAC) et réussite au brevet, en % ; indice de position sociale.",
    champ: "collèges publics et privés sous contrat (accès, IPS) ; tous les candidats présents (brevet)",
    colonnes: [
      { indicateur: "acces_6e_3e_ivac", titre: "De la 6e à la 3e" },
      { indicateur: "reussite_dnb", titre: "Brevet" },
      ...filles("reussite_dnb", "Brevet"),
      { indicateur: "ips_college", titre: "IPS des collèges" },
    ],
  },
];

export interface ValeurEcole {
  indicateur: string;
  annee: number;
  valeur: number;
}

export interface Ecole {
  uai: string;
  nom: string | null;
  commune: string | null;
  secteur: "PU" | "PR" | null;
  nature: string | null;
  departement: string;
  valeurs: readonly ValeurEcole[];
}

/** Two files that tell one head-count, in one year. */
export interface Rapprochement {
  titre: string;
  sources: readonly [string, string];
  annee: number;
  lieux: number;
  differents: number;
  /** Of these, schools of the académie; null where places are no schools, or the académie is not told. */
  ici: number | null;
  a: number;
  b: number;
  exemple: string | null;
}

export interface Publics {
  ecoles: readonly Ecole[];
  rapprochements: readonly Rapprochement[];
}

/** Admitted for 100 candidates of one social origin, all France (publish/publics.ts); null where nothing is published. */
export interface OrigineBac {
  session: number;
  origine: string;
  g: number | null;
  t: number | null;
  p: number | null;
  ensemble: number | null;
}
