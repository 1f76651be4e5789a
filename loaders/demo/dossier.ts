/** A campaign of June for one pupil: what is asked, decided, wished and obtained. */
import type { Offre } from "./ecole.ts";
import type { Eleve } from "./eleve.ts";

export type Voie = "2GT" | "2PRO" | "CAP1" | "MAINTIEN" | "APP" | "AUTRE";

export interface Voeu {
  tour: 1 | 2 | 3;
  rang: number;
  offre: Offre;
  resultat: "AF" | "LS" | "RE" | "NT";
}

/** Wishes and the place they give. */
export interface Candidature {
  eleve: Eleve;
  voeux: Voeu[];
  /** The latest AF. */
  affectation?: Voeu;
}

/** After 3e. */
export interface Dossier extends Candidature {
  demande: Voie;
  avantAppel: Voie;
  decision: Voie;
  /** The decision did not reach the export. */
  decisionVide: boolean;
}

/** After 2nde GT: codes of the contract for palier 2GT. */
export interface Dossier2gt extends Candidature {
  demande: string;
  avantAppel: string;
  decision: string;
}
