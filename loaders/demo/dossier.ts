/** A campaign of 3e for one pupil: what is asked, decided, wished and obtained. */
import type { Offre } from "./ecole.ts";
import type { Eleve } from "./eleve.ts";

export type Voie = "2GT" | "2PRO" | "CAP1" | "MAINTIEN" | "APP" | "AUTRE";

export interface Voeu {
  tour: 1 | 2 | 3;
  rang: number;
  offre: Offre;
  resultat: "AF" | "LS" | "RE" | "NT";
}

export interface Dossier {
  eleve: Eleve;
  demande: Voie;
  avantAppel: Voie;
  decision: Voie;
  /** The decision did not reach the export. */
  decisionVide: boolean;
  voeux: Voeu[];
  /** The latest AF. */
  affectation?: Voeu;
}
