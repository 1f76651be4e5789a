/** What the published artefacts hold, as pages read them (contract §4; written by the publication). */
import type { Unite } from "./format.js";

export type Maille = "academie" | "departement" | "bassin" | "district" | "reseau" | "etablissement";
export type Theme =
  | "ecarts"
  | "bac"
  | "filles"
  | "origine"
  | "affectation"
  | "cohortes"
  | "publics"
  | "actions";

/** A masked row: without a number in any column unless `statut` is `publie`. */
export interface Mesure {
  indicateur: string;
  maille: Maille;
  code: string;
  millesime: number;
  sexe: "T" | "F" | "M";
  pcs: "T" | "A" | "B" | "C" | "D" | "ND";
  strate: string;
  numerateur: number | null;
  denominateur: number | null;
  valeur: number | null;
  ic_bas: number | null;
  ic_haut: number | null;
  statut: "publie" | "secret" | "sans_objet" | "non_disponible";
  maturite: "provisoire" | "consolide" | "definitif";
}

export interface Declaration {
  id: string;
  theme: Theme;
  titre: string;
  question: string;
  definition: string;
  numerateur?: string;
  denominateur?: string;
  unite: Unite;
  sens: "hausse" | "baisse" | "neutre";
  dimensions: readonly ("sexe" | "pcs" | "strate")[];
  mailles: readonly Maille[];
  sources: readonly string[];
  alerte?: Alerte;
  references?: readonly Reference[];
}

/** All that is declared of an indicator: its own page and workbooks say it, figures do not read it. */
export interface Definition extends Declaration {
  conventions: readonly string[];
  limites: readonly string[];
  historique?: readonly { version: string; texte: string }[];
}

/** « sous » : a value under `seuil` is an alert; « au-dessus » : a value above it. */
export interface Alerte {
  sens: "sous" | "au-dessus";
  seuil: number;
  /** The only strate it holds for, where the indicator has several. */
  strate?: string;
  phrase: string;
}

/** A published figure, with its convention in words (data/nomenclatures/references.csv). */
export interface Reference {
  /** Whether it follows the very definition of the indicator, or only stands beside it. */
  meme: boolean;
  perimetre: string;
  millesime: number | null;
  sexe: Mesure["sexe"];
  pcs: Mesure["pcs"];
  strate: string;
  valeur: number;
  unite: Unite;
  convention: string;
  definition: string;
  source: string;
  preuve: "lue" | "calculée";
  note: string;
  /** Whether a chart may draw it. */
  trace: boolean;
}

/** A published figure beside a drawing: of which indicator it is. */
export interface ReferenceSituee extends Reference {
  indicateur: string;
}

/** A bassin, a district or a réseau; its département is that of most of its schools. */
export interface Lieu {
  code: string;
  libelle: string;
  slug: string;
  departement: string | null;
  /** Of a bassin or a département: [longitude, latitude] of the middle of its schools; null where none is known. */
  centre?: readonly [number, number] | null;
}

interface Effectifs {
  colleges: number;
  lycees: number;
  rep?: number;
}

/** What happened to a school while the series run (publish/evenements.ts). */
export interface Evenement {
  rentree: number | null;
  genre: "ouverture" | "fermeture" | "fusion" | "numero" | "bassin" | "district" | "reseau";
  nom: string;
  /** The school it joined, or the code of the territory it came from. */
  autre: string | null;
  /** Schools and territories whose series it moves. */
  lieux: readonly { maille: Maille; code: string }[];
}

/** A territory of which some indicators tell a part of the schools only, in a year (publish/couvertures.ts). */
export interface CouvertureDuSite {
  maille: Maille;
  code: string;
  millesime: number;
  etablissements: number;
  sans_source: number;
  departements: readonly string[];
  indicateurs: readonly string[];
}

export interface Site {
  academie: { code: string; nom: string; fictive: boolean };
  profil: "public" | "interne";
  edition: string | null;
  genereLe: string;
  seuils: { compte: number; denominateur: number };
  departements: readonly Pick<Lieu, "code" | "libelle" | "centre">[];
  bassins: readonly Lieu[];
  districts: readonly Lieu[];
  reseaux: readonly Lieu[];
  /** Full-time PsyEN of each réseau at each rentrée, where they are deposited. */
  psyen?: readonly { reseau: string; rentree: number; etp: number }[];
  evenements: readonly Evenement[];
  couvertures: readonly CouvertureDuSite[];
  /** Those that the deposited files allow to compute. */
  indicateurs: readonly string[];
  etablissements: {
    colleges: number;
    lycees: number;
    departements: Record<string, Effectifs>;
    bassins: Record<string, Effectifs>;
  };
}

export interface Fichier {
  fichier: string;
  source: string | null;
  sha256: string;
  dateObservation: string | null;
  lues: number;
  acceptees: number;
  rejetees: number;
  doublons: number;
  annees: readonly number[];
  /** Of a public data set. */
  producteur?: string;
  licence?: string;
}

/** Three years put together in one school (publish/trois-ans.ts): null unless `statut` is « publie ». */
export interface TroisAns {
  code: string;
  libelle: string;
  /** Codes of the territories it stands in. */
  dans?: Readonly<Partial<Record<Maille, string | null>>>;
  numerateur: number | null;
  denominateur: number | null;
  valeur: number | null;
  ic_bas: number | null;
  ic_haut: number | null;
  /** Expected from the social origin of its pupils. */
  attendu: number | null;
  bas_998: number | null;
  haut_998: number | null;
  position: "dans_les_limites" | "hors_95" | "a_examiner" | null;
  statut: "publie" | "secret" | "non_disponible";
  maturite: Mesure["maturite"];
}

/** The funnel of one indicator, on three years. */
export interface Entonnoir {
  indicateur: string;
  /** The last of the three. */
  millesime: number;
  reference: number;
  /** Spread of the schools around the reference: 1 where no more than chance. */
  dispersion: number;
  lignes: readonly TroisAns[];
  /** Pupils, then the lower and upper limits at 95 % and at 99.8 %. */
  courbe: readonly (readonly [number, number, number, number, number])[];
}
