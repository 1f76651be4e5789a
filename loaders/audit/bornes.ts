/**
 * What an attacker finds by hand: each equality narrows each of its unknowns by what the others leave, again and again.
 * A bound found here is true; programmes and witnesses say what this does not.
 */
import type { Systeme } from "./systeme.ts";

/** Equalities over unknown counts. */
export type Egalites = Pick<Systeme, "cellules" | "debut" | "termes" | "signes" | "second">;

export interface Bornes {
  bas: Float64Array;
  haut: Float64Array;
  /** An equality that no count can hold: the system does not describe what is published. */
  impossible: number;
  /** The equalities that gave both bounds of these unknowns, the nearest first, and so on back: so many at most. */
  remonter(inconnues: readonly number[], nombre: number): number[];
}

const PASSES = 200;
const PRESQUE = 1e-7;

/** Counts are whole: a bound of 2.3 is 3 from below, 2 from above. */
const entierBas = (v: number) => Math.ceil(v - 1e-6);
const entierHaut = (v: number) => Math.floor(v + 1e-6);

/** What tightened bounds, in order: each time one bound of one unknown, by one equality, from the others as they stood. */
class Journal {
  private readonly inconnues: number[] = [];
  private readonly egalites: number[] = [];
  /** The former time of the same bound, −1 at the first. */
  private readonly avant: number[] = [];
  private readonly derniers: { bas: Int32Array; haut: Int32Array };
  private readonly systeme: Egalites;

  constructor(systeme: Egalites) {
    const nv = systeme.cellules.length;
    this.systeme = systeme;
    this.derniers = { bas: new Int32Array(nv).fill(-1), haut: new Int32Array(nv).fill(-1) };
  }

  noter(cote: "bas" | "haut", inconnue: number, egalite: number) {
    const derniers = this.derniers[cote];
    this.avant.push(derniers[inconnue] as number);
    derniers[inconnue] = this.egalites.push(egalite) - 1;
    this.inconnues.push(cote === "bas" ? inconnue : -1 - inconnue);
  }

  remonter(departs: readonly number[], nombre: number): number[] {
    const { debut, termes, signes } = this.systeme;
    const { bas, haut } = this.derniers;
    const dites = new Set<number>();
    const vus = new Set(departs.flatMap((v) => [bas[v] as number, haut[v] as number]).filter((m) => m >= 0));
    for (const moment of vus) {
      if (dites.size >= nombre) break;
      const e = this.egalites[moment] as number;
      dites.add(e);
      const signe = this.inconnues[moment] as number;
      const v = signe < 0 ? -1 - signe : signe;
      const fin = debut[e + 1] as number;
      let positive = false;
      for (let i = debut[e] as number; i < fin; i++) if (termes[i] === v) positive = signes[i] === 1;
      // The most of an unknown is what the least of the others leaves; of those on the other side, the most.
      const duMoins = signe < 0 === positive;
      for (let i = debut[e] as number; i < fin; i++) {
        const autre = termes[i] as number;
        if (autre === v) continue;
        let sien = ((signes[i] === 1) === duMoins ? bas : haut)[autre] as number;
        while (sien >= moment) sien = this.avant[sien] as number;
        if (sien >= 0) vus.add(sien);
      }
    }
    return [...dites];
  }
}

export function borner(systeme: Egalites): Bornes {
  const { cellules, debut, termes, signes, second } = systeme;
  const nv = cellules.length;
  const bas = new Float64Array(nv);
  const haut = new Float64Array(nv).fill(Number.POSITIVE_INFINITY);
  const journal = new Journal(systeme);
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
          journal.noter("haut", v, e);
          suivant[v] = 1;
          bouge = true;
        }
        if (plancher !== null && entierBas(plancher) > b + PRESQUE) {
          bas[v] = Math.min(entierBas(plancher), haut[v] as number);
          journal.noter("bas", v, e);
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
  return { bas, haut, impossible, remonter: (inconnues, nombre) => journal.remonter(inconnues, nombre) };
}
