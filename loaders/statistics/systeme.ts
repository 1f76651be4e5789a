/** Small symmetric linear systems, as the normal equations of a regression: solved whole, or said to have no single answer. */
export type Matrice = readonly (readonly number[])[];

/** A pivot this small beside its own diagonal is a column that the others already make. */
const SINGULIER = 1e-9;

/** The inverse of a symmetric positive definite matrix (Gauss–Jordan); undefined when a column depends on the others. */
export function inverser(matrice: Matrice): number[][] | undefined {
  const n = matrice.length;
  const lignes = matrice.map((ligne, i) => [...ligne, ...ligne.map((_, j) => (i === j ? 1 : 0))]);
  for (let p = 0; p < n; p++) {
    const ligne = lignes[p] as number[];
    const pivot = ligne[p] ?? 0;
    if (!(pivot > SINGULIER * (matrice[p]?.[p] ?? 0))) return undefined;
    for (let j = 0; j < 2 * n; j++) ligne[j] = (ligne[j] ?? 0) / pivot;
    for (let i = 0; i < n; i++) {
      const autre = lignes[i] as number[];
      const facteur = autre[p] ?? 0;
      if (i === p || facteur === 0) continue;
      for (let j = 0; j < 2 * n; j++) autre[j] = (autre[j] ?? 0) - facteur * (ligne[j] ?? 0);
    }
  }
  return lignes.map((ligne) => ligne.slice(n));
}

export const multiplier = (matrice: Matrice, vecteur: readonly number[]): number[] =>
  matrice.map((ligne) => produit(ligne, vecteur));

export const produit = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((somme, x, i) => somme + x * (b[i] ?? 0), 0);
