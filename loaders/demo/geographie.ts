/**
 * Where the fictional schools stand: the six real départements and the towns whose names an inspector expects for
 * bassins. Weights are orders of magnitude of the pupils of 3e, in thousandths; nothing else here is real.
 */
import { DIMENSIONS, type Taille } from "./tailles.ts";

export const DEPARTEMENTS = ["018", "028", "036", "037", "041", "045"] as const;

export interface Bassin {
  nom: string;
  departement: string;
  district: string;
  latitude: number;
  longitude: number;
  /** Share of the académie’s pupils of 3e. */
  part: number;
  rural: boolean;
}

type Ligne = [
  nom: string,
  dep: string,
  rang: number,
  poids: number,
  lat: number,
  lon: number,
  district: string,
];

/** Rang 1: kept in every size; 2: from `normale` on; 3: from `academie` on. */
const LIGNES: Ligne[] = [
  ["Bourges", "018", 1, 63, 47.08, 2.4, "Cher Nord"],
  ["Vierzon", "018", 1, 22, 47.22, 2.07, "Cher Nord"],
  ["Saint-Amand-Montrond", "018", 3, 18, 46.72, 2.51, "Cher Sud"],
  ["Chartres", "028", 1, 97, 48.45, 1.49, "Chartres"],
  ["Dreux", "028", 2, 50, 48.73, 1.37, "Dreux"],
  ["Châteaudun", "028", 3, 27, 48.07, 1.33, "Chartres"],
  ["Châteauroux", "036", 1, 50, 46.81, 1.69, "Indre"],
  ["Le Blanc", "036", 2, 17, 46.63, 1.06, "Indre"],
  ["Tours", "037", 1, 173, 47.39, 0.69, "Tours"],
  ["Chinon", "037", 3, 27, 47.17, 0.24, "Touraine Sud"],
  ["Loches", "037", 2, 27, 47.13, 1.0, "Touraine Sud"],
  ["Blois", "041", 1, 73, 47.59, 1.33, "Blois"],
  ["Romorantin", "041", 2, 27, 47.36, 1.74, "Blois"],
  ["Vendôme", "041", 3, 27, 47.79, 1.07, "Vendôme"],
  ["Orléans", "045", 1, 173, 47.9, 1.91, "Orléans"],
  ["Montargis", "045", 2, 63, 47.99, 2.73, "Montargis"],
  ["Gien", "045", 3, 27, 47.69, 2.63, "Montargis"],
  ["Pithiviers", "045", 3, 33, 48.17, 2.25, "Orléans"],
];

/** The bassins of a size; their shares add up to 1. A copy other than the first has its own names. */
export function bassins(taille: Taille, copie: number): Bassin[] {
  const { rangBassins, etalement } = DIMENSIONS[taille];
  const gardes = LIGNES.filter((ligne) => ligne[2] <= rangBassins);
  const total = gardes.reduce((somme, ligne) => somme + ligne[3] ** etalement, 0);
  const suffixe = copie === 0 ? "" : ` ${copie + 1}`;
  return gardes.map(([nom, departement, , poids, latitude, longitude, district]) => ({
    nom: nom + suffixe,
    departement,
    district: district + suffixe,
    latitude,
    longitude,
    part: poids ** etalement / total,
    rural: poids < 40,
  }));
}
