/**
 * Difference in differences of proportions: how much more one territory moved than another, in points, with the interval
 * of four independent samples. It is a « évolution différentielle »: an effect only if both moved alike before.
 */
import { type Intervalle, Z95 } from "./wilson.ts";

export interface Part {
  numerateur: number;
  denominateur: number;
}

export interface DoubleDifference {
  /** Points. */
  valeur: number;
  /** Standard error, in points. */
  erreur: number;
  intervalle: Intervalle;
}

/** 100·((p apres − p avant) of the followed territory − the same of the others); undefined when a group is empty. */
export function doubleDifference(
  suivi: { avant: Part; apres: Part },
  temoin: { avant: Part; apres: Part },
): DoubleDifference | undefined {
  const parts = [suivi.apres, suivi.avant, temoin.apres, temoin.avant];
  if (parts.some((part) => part.denominateur <= 0)) return undefined;
  const [a, b, c, d] = parts.map((part) => part.numerateur / part.denominateur) as [
    number,
    number,
    number,
    number,
  ];
  const valeur = 100 * (a - b - (c - d));
  const variance = parts.reduce((total, { numerateur, denominateur }) => {
    const p = numerateur / denominateur;
    return total + (p * (1 - p)) / denominateur;
  }, 0);
  const erreur = 100 * Math.sqrt(variance);
  return { valeur, erreur, intervalle: [valeur - Z95 * erreur, valeur + Z95 * erreur] };
}
