/** Followed cohorts as pages show them: their names, the situations of their pupils, the flows between two rentrées. */
import { couleur, couleurVoie } from "./jetons.js";
import type { Maille } from "./types.js";

export interface Cohorte {
  code: "6e" | "3e" | "2gt" | "2pro" | "cap1";
  nom: string;
  /** « élèves de 3e » */
  eleves: string;
  /** Situation of its pupils at t0, as flows name it. */
  entree: string;
}

export const COHORTES: readonly Cohorte[] = [
  { code: "3e", nom: "3e", eleves: "élèves de 3e", entree: "3E" },
  { code: "6e", nom: "Entrants en 6e", eleves: "entrants en 6e", entree: "6E" },
  { code: "2gt", nom: "Entrants en 2nde GT", eleves: "entrants en 2nde GT", entree: "2GT" },
  { code: "2pro", nom: "Entrants en 2nde pro", eleves: "entrants en 2nde professionnelle", entree: "2PRO" },
  { code: "cap1", nom: "Entrants en CAP", eleves: "entrants en 1re année de CAP", entree: "CAP1" },
];

export interface Situation {
  code: string;
  nom: string;
  teinte: string;
  hachuree?: true;
}

const situation = (code: string, nom: string, teinte: string): Situation => ({ code, nom, teinte });

/** From top to bottom of a drawing, and of a table; not found again is last, hatched. */
export const SITUATIONS: readonly Situation[] = [
  situation("SUPERIEUR", "Supérieur", couleur.plus),
  situation("TG", "Tle générale", couleurVoie.gt),
  situation("TT", "Tle technologique", couleurVoie.gt),
  situation("1G", "1re générale", couleurVoie.gt),
  situation("1T", "1re technologique", couleurVoie.gt),
  situation("2GT", "2nde GT", couleurVoie.gt),
  situation("TPRO", "Tle pro", couleurVoie.pro),
  situation("1PRO", "1re pro", couleurVoie.pro),
  situation("2PRO", "2nde pro", couleurVoie.pro),
  situation("CAP3", "3e année de CAP", couleurVoie.cap),
  situation("CAP2", "2e année de CAP", couleurVoie.cap),
  situation("CAP1", "1re année de CAP", couleurVoie.cap),
  situation("APPRENTI", "Apprentissage", couleurVoie.apprentissage),
  situation("3E", "3e", couleurVoie.maintien),
  situation("4E", "4e", couleurVoie.maintien),
  situation("5E", "5e", couleurVoie.maintien),
  situation("6E", "6e", couleurVoie.maintien),
  situation("AUTRE", "Autre classe", couleurVoie.autre),
  situation("SORTI", "Sortie signalée", couleur.filetFort),
  { code: "NON_RETROUVE", nom: "Non retrouvés", teinte: couleur.encre2, hachuree: true },
];

/** What the stratum of a measure `devenir_…` says, « t+2:1PRO »: how many rentrées after entry, and where. */
export const rentreeDe = ({ strate }: { strate: string }) => Number(/^t\+(\d+):/.exec(strate)?.[1]);
export const situationDe = ({ strate }: { strate: string }) => strate.replace(/^t\+\d+:/, "");

/** As published: bassins and larger, masked flows left out. */
export type LigneFlux = readonly [
  maille: Maille,
  code: string,
  millesime: number,
  etape: number,
  de: string,
  vers: string,
  effectif: number,
];

export interface Flux {
  etape: number;
  de: string;
  vers: string;
  effectif: number;
}

export const fluxDe = (
  lignes: readonly LigneFlux[] | null,
  { maille, code }: { maille: Maille; code: string },
  millesime: number,
): Flux[] =>
  (lignes ?? []).flatMap(([m, c, t0, etape, de, vers, effectif]) =>
    m === maille && c === code && t0 === millesime ? [{ etape, de, vers, effectif }] : [],
  );
