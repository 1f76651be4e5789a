/** French names of the codes that figures show: voies, steps, social groups, filières, sources, signs. */
import type { Mesure } from "./types.js";

export interface Voie {
  code: "2gt" | "2pro" | "cap1";
  nom: string;
  /** « en 2nde GT » */
  en: string;
  long: string;
}

export const VOIES: readonly Voie[] = [
  { code: "2gt", nom: "2nde GT", en: "en 2nde GT", long: "2nde générale et technologique" },
  { code: "2pro", nom: "2nde pro", en: "en 2nde professionnelle", long: "2nde professionnelle" },
  { code: "cap1", nom: "CAP", en: "en 1re année de CAP", long: "1re année de CAP" },
];

/** The states of the chain, in order, with the prefix of their indicator. */
export const ETAPES = [
  { prefixe: "demande", nom: "Demande" },
  { prefixe: "decision_avant_appel", nom: "Décision avant appel" },
  { prefixe: "orientation", nom: "Décision" },
  { prefixe: "affectation", nom: "Affectation" },
  { prefixe: "constat", nom: "Rentrée" },
] as const;

export const PCS: readonly { code: Mesure["pcs"]; nom: string }[] = [
  { code: "A", nom: "très favorisée" },
  { code: "B", nom: "favorisée" },
  { code: "C", nom: "moyenne" },
  { code: "D", nom: "défavorisée" },
  { code: "ND", nom: "non renseignée" },
];

/** Groups of pupils shown side by side: as a row, and inside a sentence after « parmi ». */
export const GROUPES: readonly {
  nom: string;
  dans: string;
  sexe?: "F" | "M";
  pcs?: Mesure["pcs"];
  strate?: string;
}[] = [
  { nom: "Filles", dans: "les filles", sexe: "F" },
  { nom: "Garçons", dans: "les garçons", sexe: "M" },
  ...PCS.map(({ code, nom }) => ({
    nom: `Origine ${nom}`,
    dans: `les élèves d’origine ${nom}`,
    pcs: code,
  })),
  { nom: "Collèges publics", dans: "les élèves des collèges publics", strate: "PU" },
  { nom: "Collèges privés", dans: "les élèves des collèges privés sous contrat", strate: "PR" },
];

/** After 2nde GT, in the order they are shown. */
export interface Suite {
  code: string;
  nom: string;
  /** After « une décision ». */
  en: string;
}
export const APRES_2NDE: readonly Suite[] = [
  { code: "1g", nom: "1re générale", en: "de 1re générale" },
  { code: "1t", nom: "1re technologique", en: "de 1re technologique" },
  { code: "1pro", nom: "1re professionnelle", en: "de 1re professionnelle" },
];

export interface Filiere {
  id: string;
  nom: string;
  /** After « accéder ». */
  vers: string;
  /** Whom its share is of, after « parmi les », « en % des ». */
  parmi: string;
}

const filiere = (
  id: string,
  nom: string,
  vers: string,
  parmi = "élèves de 2nde GT de l’année précédente",
): Filiere => ({ id, nom, vers, parmi });

/** Streams of « Filles et sciences », in the order they are shown. */
export const FILIERES: readonly Filiere[] = [
  filiere("acces_st", "Sciences et technologie", "aux filières scientifiques et technologiques"),
  filiere("acces_profil_scientifique", "Profil scientifique", "à un profil scientifique de 1re générale"),
  filiere("acces_eds_maths", "Mathématiques", "à la spécialité mathématiques"),
  filiere("acces_eds_pc", "Physique-chimie", "à la spécialité physique-chimie"),
  filiere("acces_eds_svt", "SVT", "à la spécialité SVT"),
  filiere("acces_eds_nsi", "NSI", "à la spécialité NSI"),
  filiere("acces_eds_si", "Sciences de l’ingénieur", "à la spécialité sciences de l’ingénieur"),
  filiere("acces_eds_bio", "Biologie-écologie", "à la spécialité biologie-écologie"),
  filiere("acces_sti2d", "STI2D", "à la 1re STI2D"),
  filiere("acces_stl", "STL", "à la 1re STL"),
  filiere(
    "acces_2pro_industriel",
    "2nde pro industrielle",
    "à la 2nde professionnelle industrielle",
    "élèves de 3e de l’année précédente",
  ),
  filiere("acces_cpge_scientifique", "CPGE scientifique", "à une CPGE scientifique", "bacheliers de l’année"),
  filiere("acces_bts_industriel", "BTS industriel", "à un BTS industriel", "bacheliers de l’année"),
];

export const SOURCES: Record<string, string> = {
  etablissements: "liste des établissements",
  orientation: "demandes et décisions d’orientation",
  affectation: "vœux et affectations (Affelnet-Lycée)",
  offre: "offre de formation (Affelnet-Lycée)",
  rentree: "constat de rentrée (élève par élève)",
  constat: "constat de rentrée (effectifs)",
  cohorte: "suivi de cohortes",
  chaine: "effectifs de l’orientation",
  actions: "actions de l’orientation (1.10)",
  succession: "changements de numéro d’établissement",
  reseaux: "moyens des réseaux",
  plan_travail: "plan de travail",
  qvt: "enquête sur la qualité de vie au travail",
};
/** Data sets of the ministry, that nobody fills in. */
const PUBLIQUES: Record<string, string> = {
  ival: "indicateurs de valeur ajoutée des lycées, publiés par la DEPP",
  ivac: "indicateurs de valeur ajoutée des collèges, publiés par la DEPP",
  specialites_1re: "effectifs des spécialités de 1re générale, publiés par la DEPP",
  specialites_tle: "effectifs des spécialités de terminale générale, publiés par la DEPP",
  effectifs_gt: "effectifs des lycées généraux et technologiques, publiés par la DEPP",
  effectifs_pro: "effectifs des lycées professionnels, publiés par la DEPP",
  ips: "indices de position sociale, publiés par la DEPP",
  bac_publie: "résultats au baccalauréat, publiés par la DEPP",
  bac_origine: "réussite au baccalauréat selon l’origine sociale, publiée par la DEPP",
  poursuite: "poursuite des néo-bacheliers dans le supérieur, publiée par le SIES",
  dnb: "résultats au diplôme national du brevet, publiés par la DEPP",
  parcoursup: "vœux et admissions Parcoursup, publiés par le SIES",
  parcoursup_specialites: "vœux et admissions Parcoursup selon les spécialités, publiés par le SIES",
};
/** Public files that are read and checked and feed no figure, with the reason: a page that lists them says it. */
export const SANS_CHIFFRE: Readonly<Record<string, string>> = {
  parcoursup:
    "ne nourrit aucun chiffre : chaque formation y compte ses candidats de toute la France, et non les bacheliers de l’académie",
  parcoursup_specialites:
    "ne nourrit aucun chiffre : le fichier ne dit ni sa session, ni le sexe ou l’académie des candidats",
};
export const nomSource = (source: string) => SOURCES[source] ?? PUBLIQUES[source] ?? source;

/** INSEE's signs, never 0 and never blank. */
export const SIGNES: Record<Exclude<Mesure["statut"], "publie">, { signe: string; sens: string }> = {
  secret: { signe: "s", sens: "masqué par le secret statistique" },
  non_disponible: { signe: "nd", sens: "non disponible" },
  sans_objet: { signe: "///", sens: "sans objet" },
};
/** For a drawing, which has no room to explain them. */
export const SIGNES_DITS = `Signes : ${[SIGNES.secret, SIGNES.non_disponible].map(({ signe, sens }) => `« ${signe} » ${sens}`).join(", ")}.`;
/** A row that was left out is « non disponible ». */
export const signeDe = (mesure: Mesure | undefined) =>
  SIGNES[mesure && mesure.statut !== "publie" ? mesure.statut : "non_disponible"];
export const NON_SIGNIFICATIF = { signe: "ns", sens: "écart non significatif au vu des effectifs" };
export const SANS_INTERVALLE = {
  signe: "si",
  sens: "sans intervalle, rien ne dit si l’écart dépasse le hasard",
};

export const MATURITES: Record<Mesure["maturite"], string> = {
  provisoire: "données provisoires",
  consolide: "données consolidées",
  definitif: "données définitives",
};
