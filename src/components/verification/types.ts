/** What the worker is asked and answers: the shapes of loaders/ingest/ici, which pages do not import. */
import type { Gravite } from "../qualite.js";

/** A file of this computer, under the path it has in the folder it came with. */
export interface Depose {
  fichier: string;
  octets: Blob;
}

export interface ConstatVu {
  regle: string;
  titre: string;
  gravite: Gravite;
  nombre: number | null;
  phrases: readonly string[];
}

export interface FichierVu {
  fichier: string;
  source: string | null;
  modele: string | null;
  utilisable: boolean;
  lecture: string;
  lues: number;
  acceptees: number;
  rejetees: number;
  doublons: number;
  constats: readonly ConstatVu[];
  proposition: string | null;
}

export interface Vue {
  code: 0 | 1 | 2;
  fichiers: readonly FichierVu[];
}

export type Reponse =
  | { quoi: "avance"; part: number; fichier: string }
  | { quoi: "verdict"; vue: Vue }
  | { quoi: "texte"; texte: string }
  | { quoi: "echec"; message: string };
