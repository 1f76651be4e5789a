/**
 * Joint test: how often chance alone would move several estimates at least as far from zero, all together (Wald).
 * Source of the tail: Numerical Recipes §6.2, incomplete gamma by its series and its continued fraction.
 */
import { inverser, type Matrice, multiplier, produit } from "./systeme.ts";

/** Logarithm of the gamma function (Lanczos, g = 7). */
function logGamma(x: number): number {
  const c = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const t = x + 6.5;
  const serie = c.slice(1).reduce((somme, ci, i) => somme + ci / (x + i), c[0] ?? 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(serie);
}

/** P(χ² with `degres` degrees of freedom > x). */
export function auDela(x: number, degres: number): number {
  const a = degres / 2;
  const y = x / 2;
  if (y <= 0) return 1;
  const facteur = Math.exp(a * Math.log(y) - y - logGamma(a));
  if (y < a + 1) {
    let terme = 1 / a;
    let somme = terme;
    for (let n = 1; n < 1000 && terme > somme * 1e-15; n++) {
      terme *= y / (a + n);
      somme += terme;
    }
    return 1 - somme * facteur;
  }
  let b = y + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 1000; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return facteur * h;
}

/** p-value of « all these are zero », from their covariance; undefined without any, or when it cannot be inverted. */
export function testConjoint(estimations: readonly number[], covariance: Matrice): number | undefined {
  const inverse = estimations.length > 0 ? inverser(covariance) : undefined;
  return inverse && auDela(produit(estimations, multiplier(inverse, estimations)), estimations.length);
}
