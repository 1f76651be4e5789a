/**
 * Weighted regression on units followed over years, with an effect of each unit and of each year: what is constant in a
 * school and what moves everywhere alike drop out, and the coefficients are of what is left. Errors are those of
 * schools drawn as a whole (cluster-robust sandwich, G/(G−1)): a school resembles itself from one year to the next.
 */
import { inverser, type Matrice, multiplier } from "./systeme.ts";

/** One unit and year: `y` in points, `poids` in pupils, `x` the columns whose coefficients are asked for. */
export interface Cellule {
  annee: number;
  y: number;
  poids: number;
  x: readonly number[];
}

export type Unite = readonly Cellule[];

/**
 * What one unit brings to the normal equations, its own mean taken away: `taille`² products, then `taille` second members,
 * row after row. Draws of units only add these up.
 */
export interface Apport {
  taille: number;
  valeurs: Float64Array;
}

export interface Regression {
  /** Of the columns `x`, in their order. */
  coefficients: readonly number[];
  /** Covariance of these. */
  covariance: Matrice;
}

/** Years but the first become columns before those of `x`. */
export function apports(unites: readonly Unite[]): Apport[] {
  const annees = [...new Set(unites.flatMap((u) => u.map(({ annee }) => annee)))].sort((a, b) => a - b);
  const colonnes = ({ annee, x }: Cellule) => [...annees.slice(1).map((a) => (a === annee ? 1 : 0)), ...x];
  return unites.map((unite) => {
    const lignes = unite.map((c) => ({ poids: c.poids, ligne: [...colonnes(c), c.y] }));
    const total = lignes.reduce((somme, { poids }) => somme + poids, 0);
    const k = lignes[0]?.ligne.length ?? 0;
    const moyennes = Array.from(
      { length: k },
      (_, j) => lignes.reduce((somme, { poids, ligne }) => somme + poids * (ligne[j] ?? 0), 0) / total,
    );
    const ecarts = lignes.map(({ poids, ligne }) => ({
      poids,
      ligne: ligne.map((v, j) => v - (moyennes[j] ?? 0)),
    }));
    const taille = k - 1;
    const valeurs = new Float64Array(taille * k);
    for (const { poids, ligne } of ecarts)
      for (let i = 0; i < taille; i++) {
        const xi = poids * (ligne[i] ?? 0);
        if (xi === 0) continue;
        for (let j = 0; j < taille; j++) ajouter(valeurs, i * taille + j, xi * (ligne[j] ?? 0));
        ajouter(valeurs, taille * taille + i, xi * (ligne[taille] ?? 0));
      }
    return { taille, valeurs };
  });
}

const ajouter = (somme: Float64Array, rang: number, x: number) => {
  somme[rang] = (somme[rang] ?? 0) + x;
};

function deplier({ taille, valeurs }: Apport): { produits: number[][]; second: number[] } {
  const ligne = (debut: number) => Array.from(valeurs.subarray(debut, debut + taille));
  return {
    produits: Array.from({ length: taille }, (_, i) => ligne(i * taille)),
    second: ligne(taille * taille),
  };
}

/** All coefficients, years first; undefined when a column is made by the others. */
export function ajuster(parts: readonly Apport[]): { tous: number[]; inverse: number[][] } | undefined {
  const taille = parts[0]?.taille ?? 0;
  const valeurs = new Float64Array(taille * (taille + 1));
  for (const part of parts)
    for (let i = 0; i < valeurs.length; i++) ajouter(valeurs, i, part.valeurs[i] ?? 0);
  const { produits, second } = deplier({ taille, valeurs });
  const inverse = inverser(produits);
  return inverse && { tous: multiplier(inverse, second), inverse };
}

/** The coefficients of `x` (the last `k` columns) and their covariance. */
export function regression(parts: readonly Apport[], k: number): Regression | undefined {
  const ajuste = ajuster(parts);
  const n = parts.length;
  if (!ajuste || n < 2) return undefined;
  const { tous, inverse } = ajuste;
  const debut = tous.length - k;
  const lignes = inverse.slice(debut);
  const influences = parts.map((part) => {
    const { produits, second } = deplier(part);
    const prevu = multiplier(produits, tous);
    return multiplier(
      lignes,
      second.map((s, i) => s - (prevu[i] ?? 0)),
    );
  });
  const rangs = Array.from({ length: k }, (_, i) => i);
  return {
    coefficients: tous.slice(debut),
    covariance: rangs.map((i) =>
      rangs.map((j) => (influences.reduce((s, u) => s + (u[i] ?? 0) * (u[j] ?? 0), 0) * n) / (n - 1)),
    ),
  };
}
