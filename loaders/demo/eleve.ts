/** A fictional pupil: what does not change in her, and where she stands in October. */
import type { Ecole } from "./ecole.ts";
import type { Filiere } from "./filieres.ts";
import type { SerieG, SerieT } from "./formations.ts";
import { choisirSelonPoids, normale, SUJET, type Tirage } from "./hasard.ts";
import {
  type FILIERES_SUP,
  type Groupe,
  NIVEAU_DISPERSION,
  NIVEAU_GROUPE,
  NIVEAU_SEXE,
  PART_FILLES,
  PART_SANS_PCS,
  PCS_GROUPE,
  PROFILS,
} from "./parametres.ts";

export type Classe =
  | "6E"
  | "5E"
  | "4E"
  | "3E"
  | "S6"
  | "S5"
  | "S4"
  | "S3"
  | "2GT"
  | "1G"
  | "1T"
  | "TG"
  | "TT"
  | "2PRO"
  | "1PRO"
  | "TPRO"
  | "CAP1"
  | "CAP2"
  | "SUP"
  | "PARTI";

/**
 * Where a pupil stands at a rentrée. `vu` says which files know it: the October base and the cohort (`rentree`),
 * the cohort alone (apprentice or leaver known elsewhere), or none (the pupil is not found).
 */
export interface Etat {
  classe: Classe;
  vu: "rentree" | "cohorte" | "nulle-part";
  mef: string;
  ecole?: Ecole | undefined;
  apprenti?: boolean;
  serieG?: SerieG;
  serieT?: SerieT;
  specialites?: string;
  filiere?: Filiere;
  /** Rentrée of entry in the voie pro (its codes), or in higher education. */
  entree?: number;
  filiereSup?: (typeof FILIERES_SUP)[number];
}

export type Diplome = "DNB" | "CFG" | "CAP" | "BACG" | "BACT" | "BACP" | "BTS" | "BUT";

export interface Eleve {
  numero: number;
  sexe: "F" | "M";
  groupe: Groupe;
  /** PCS code, empty when the family gave none. */
  pcs: string;
  /** School level, in standard deviations; social origin and sex included. */
  niveau: number;
  entree6e: number;
  etat: Etat;
  /** The bac, once obtained, and its session. */
  bac?: "BACG" | "BACT" | "BACP";
  session?: number;
}

/** INE of fictional pupils: they all begin with 9 and end with ZZ. */
export const ine = (numero: number): string => `9${String(numero).padStart(8, "0")}ZZ`;

const GROUPES: readonly Groupe[] = ["A", "B", "C", "D"];

/** A pupil at her entry in 6e, drawn from the social mix of her collège. */
export function naitre(numero: number, college: Ecole, rentree: number, etat: Etat, tirage: Tirage): Eleve {
  const sexe = tirage(numero, SUJET.sexe) < PART_FILLES ? "F" : "M";
  const groupe = GROUPES[choisirSelonPoids(tirage(numero, SUJET.groupe), PROFILS[college.profil])] ?? "C";
  const { codes, poids } = PCS_GROUPE[groupe];
  const sansPcs = tirage(numero, SUJET.pcsManquante) < PART_SANS_PCS;
  const reste = normale(tirage(numero, SUJET.niveauA), tirage(numero, SUJET.niveauB));
  return {
    numero,
    sexe,
    groupe,
    pcs: sansPcs ? "" : (codes[choisirSelonPoids(tirage(numero, SUJET.pcs), poids)] ?? ""),
    niveau: NIVEAU_GROUPE[groupe] + NIVEAU_SEXE[sexe] + NIVEAU_DISPERSION * reste,
    entree6e: rentree,
    etat,
  };
}
