/** The rows of a clean canonical deposit, as the reference reads them: one array a source. */
import type { Comptes } from "./effectifs-publics.ts";
import type { Ival } from "./ival.ts";
import type { CodeMef } from "./mef.ts";
import type { Pcs } from "./pcs.ts";

/** A row as the file gives it. */
export type Brut = Record<string, string | undefined>;

export type Sexe = "F" | "M" | "";

export interface Personne {
  ine: string;
  sexe: Sexe;
  pcs: Pcs;
}
export interface Etablissement {
  uai: string;
  nature: string;
  secteur: string;
  departement: string;
  bassin: string;
  district: string;
  reseau: string;
  debut: number;
  fin: number;
}
export interface Orientation extends Personne {
  campagne: number;
  palier: string;
  uai: string;
  mef: CodeMef;
  demande: string;
  avantAppel: string;
  decision: string;
}
export interface Voeu extends Personne {
  campagne: number;
  tour: number;
  uaiOrigine: string;
  mefOrigine: CodeMef;
  rang: number;
  uaiAccueil: string;
  mefAccueil: CodeMef;
  /** False for the wishes the contract sets aside: recensement and apprenticeship. */
  valable: boolean;
  affecte: boolean;
}
export interface Offre {
  campagne: number;
  uai: string;
  mef: CodeMef;
  statut: string;
  recensement: string;
  capacite: number | null;
  voeux1: number | null;
  voeux: number | null;
  affectes: number | null;
}
export interface Rentree extends Personne {
  rentree: number;
  uai: string;
  mef: CodeMef;
  statut: string;
  specialites: string[];
}
export interface Constat {
  rentree: number;
  uai: string;
  mef: CodeMef;
  effectif: number;
}
export interface Cohorte extends Personne {
  rentree: number;
  situation: string;
  uai: string;
  mef: CodeMef;
  filiere: string;
  diplome: string;
  session: number;
}
export interface Action {
  rentree: number;
  type: string;
  date: string;
  bassin: string;
  uai: string;
  tenue: boolean;
}
export interface Chaine {
  campagne: number;
  palier: string;
  uai: string;
  sexe: Sexe;
  pcs: Pcs;
  etape: string;
  voie: string;
  effectif: number;
}
export interface Depot {
  academie: { code: string; departements: string[] };
  etablissements: Etablissement[];
  orientation: Orientation[];
  voeux: Voeu[];
  offres: Offre[];
  rentree: Rentree[];
  constat: Constat[];
  cohorte: Cohorte[];
  actions: Action[];
  chaine: Chaine[];
  ival: Ival[];
  specialites: Comptes[];
  specialitesTle: Comptes[];
  /** Of all France: whether a year tells girls and boys the right way round is seen on all its lycées. */
  toutesSpecialites: Readonly<Record<"1g" | "tle", readonly Comptes[]>>;
  classes: Comptes[];
  bac: Brut[];
  dnb: Brut[];
  poursuite: Brut[];
  /** New UAI of a school that merged or was renumbered. */
  successions: ReadonlyMap<string, string>;
}
