/**
 * What an attacker finds by hand: each equality narrows each of its unknowns by what the others leave, again and again.
 * A bound found here is true; programmes and witnesses say what this does not.
 */
import type { Systeme } from "./systeme.ts";

export interface Bornes {
  bas: Float64Array;
  haut: Float64Array;
  /** Equality behind each bound, −1 without any. */
  parBas: Int32Array;
  parHaut: Int32Array;
  /** An equality that no count can hold: the system does not describe what is published. */
  impossible: number;
}

const PASSES = 200;
const PRESQUE = 1e-7;

/** Counts are whole: a bound of 2.3 is 3 from below, 2 from above. */
const entierBas = (v: number) => Math.ceil(v - 1e-6);
const entierHaut = (v: number) => Math.floor(v + 1e-6);

export function borner({ cellules, debut, termes, signes, second }: Systeme): Bornes {
  const nv = cellules.length;
  const bas = new Float64Array(nv);
  const haut = new Float64Array(nv).fill(Number.POSITIVE_INFINITY);
  const parBas = new Int32Array(nv).fill(-1);
  const parHaut = new Int32Array(nv).fill(-1);
  let change = new Uint8Array(nv).fill(1);
  let impossible = -1;
  for (let passe = 0; passe < PASSES && impossible < 0; passe++) {
    const suivant = new Uint8Array(nv);
    let bouge = false;
    for (let e = 0; e < second.length; e++) {
      const fin = debut[e + 1] as number;
      let touchee = false;
      for (let i = debut[e] as number; i < fin && !touchee; i++) touchee = change[termes[i] as number] !== 0;
      if (!touchee) continue;
      // Least and most that the whole can be, infinite terms counted apart.
      let min = -(second[e] as number);
      let max = min;
      let infMin = 0;
      let infMax = 0;
      for (let i = debut[e] as number; i < fin; i++) {
        const v = termes[i] as number;
        const [b, h] = [bas[v] as number, haut[v] as number];
        if (signes[i] === 1) {
          min += b;
          if (h === Number.POSITIVE_INFINITY) infMax++;
          else max += h;
        } else {
          max -= b;
          if (h === Number.POSITIVE_INFINITY) infMin++;
          else min -= h;
        }
      }
      if ((infMin === 0 && min > 0.5) || (infMax === 0 && max < -0.5)) {
        impossible = e;
        break;
      }
      for (let i = debut[e] as number; i < fin; i++) {
        const v = termes[i] as number;
        const [b, h] = [bas[v] as number, haut[v] as number];
        if (h - b < PRESQUE) continue;
        const infini = h === Number.POSITIVE_INFINITY;
        const positif = signes[i] === 1;
        // Σ others ≥ min − own part: this one is at most what makes the whole 0, and at least the same from above.
        const autresMin = min - (positif ? b : infini ? 0 : -h);
        const autresMax = max - (positif ? (infini ? 0 : h) : -b);
        const minFini = infMin - (!positif && infini ? 1 : 0) === 0;
        const maxFini = infMax - (positif && infini ? 1 : 0) === 0;
        const plafond = positif ? (minFini ? -autresMin : null) : maxFini ? autresMax : null;
        const plancher = positif ? (maxFini ? -autresMax : null) : minFini ? autresMin : null;
        if (plafond !== null && entierHaut(plafond) < h - PRESQUE) {
          haut[v] = Math.max(entierHaut(plafond), b);
          parHaut[v] = e;
          suivant[v] = 1;
          bouge = true;
        }
        if (plancher !== null && entierBas(plancher) > b + PRESQUE) {
          bas[v] = Math.min(entierBas(plancher), haut[v] as number);
          parBas[v] = e;
          suivant[v] = 1;
          bouge = true;
        }
        // The sums were taken before this one moved: they stay true, only less tight until the next pass.
        if (haut[v] !== h || bas[v] !== b) touchee = true;
      }
    }
    change = suivant;
    if (!bouge) break;
  }
  return { bas, haut, parBas, parHaut, impossible };
}
