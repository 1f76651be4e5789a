/** Fixed, fictional places for the gallery: bassins with an outline, collèges and their lycées. */
import type { Etablissement } from "./etablissements.js";
import type { Place, Point } from "./graphiques/carte.js";
import { type LigneTrajet, matrice } from "./trajets.js";

const carre = (x: number, y: number, large: number, haut: number): Point[] => [
  [x, y],
  [x + large, y],
  [x + large, y + haut],
  [x, y + haut],
  [x, y],
];

export const CONTOURS: readonly Place[] = [
  { nom: "Orvanne", contour: [carre(1, 47, 1, 0.5)], valeur: "−7,7", sens: "moins", bulle: "Orvanne" },
  { nom: "Sévigny", contour: [carre(2, 47, 0.8, 0.9)], valeur: "1,2", sens: "plus", bulle: "Sévigny" },
  { nom: "Autry", contour: [carre(1, 47.5, 1, 0.4)], valeur: "s", sens: "muette", bulle: "Autry" },
  {
    nom: "Le Vernoy",
    contour: [carre(1.4, 46.5, 1.4, 0.5)],
    valeur: "−4,0",
    sens: "proche",
    bulle: "Le Vernoy",
  },
];

const ecole = (uai: string, nom: string, nature: string, bassin: string): Etablissement => ({
  ...{ uai, nom, nature, bassin, secteur: "PU", commune: nom, departement: "018" },
  ...{ district: null, reseau: null, rep: null, quart: null },
});

const ECOLES = [
  ...["Aubépines", "Hérons", "Tilleuls"].map((nom, i) => ecole(`C${i}`, nom, "COLLEGE", "Orvanne")),
  ecole("L0", "Bourrache", "LGT", "Orvanne"),
  ecole("L1", "Pervenche", "LGT", "Sévigny"),
];

const LIGNES: LigneTrajet[] = [
  [2024, "C0", "L0", 41],
  [2024, "C0", "", 9],
  [2024, "C1", "L0", 22],
  [2024, "C1", "L1", 14],
];

export const TRAJETS = matrice(
  LIGNES,
  ECOLES,
  { maille: "bassin", code: "Orvanne", libelle: "Orvanne", slug: "orvanne" },
  2024,
);
