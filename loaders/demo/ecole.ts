/** A fictional school, its offers, and the schools of a département by the use made of them. */
import type { Filiere } from "./filieres.ts";
import type { SerieT } from "./formations.ts";
import type { Profil } from "./parametres.ts";

export type Nature = "COLLEGE" | "LGT" | "LPO" | "LP" | "CFA";

export interface Ecole {
  uai: string;
  /** Rank in its département: what its own draws are about. */
  rang: number;
  nom: string;
  nature: Nature;
  secteur: "PU" | "PR";
  commune: string;
  bassin: string;
  departement: string;
  district: string;
  latitude: number;
  longitude: number;
  profil: Profil;
  ips: number;
  /** Pupils of 6e it takes, relative to the others of its bassin. */
  poids: number;
  segpa: boolean;
  series: readonly SerieT[];
  offres: Offre[];
  debut: number;
  fin: number | undefined;
  /** Collèges: the lycée of the sector, and the one of the private network when there is one. */
  lycee?: Ecole;
  lyceePrive?: Ecole;
  /** Lycée tête de réseau. */
  reseau?: Ecole;
  /** First rentrée in the REP, for a collège that was not in it before. */
  repDepuis?: number;
  /** Where the pupils go when it closes. */
  remplacePar?: Ecole;
}

/** An offer of places. The counters are those of the campaign under way. */
export interface Offre {
  ecole: Ecole;
  filiere: Filiere | undefined;
  /** Class it leads to; 1PRO takes pupils of 2nde GT who change their voie. */
  voie: "2GT" | "2PRO" | "CAP1" | "1PRO";
  statut: "ST" | "AP";
  recensement: "O" | "N";
  capacite: number;
  capaciteAffectation: number;
  restant: number;
  voeux1: number;
  voeux: number;
  affectes1: number;
  affectes: number;
}

export interface Departement {
  code: string;
  copie: number;
  bassins: { nom: string; part: number; colleges: Ecole[] }[];
  ecoles: Ecole[];
  lyceesPublics: Ecole[];
  cfa: Ecole;
}

export const ouverte = (ecole: Ecole, rentree: number): boolean =>
  ecole.debut <= rentree && (ecole.fin === undefined || rentree <= ecole.fin);
