/**
 * Bounds of every hidden count, by interval propagation: each equality narrows each of its terms by what the others
 * leave. Sound for an attacker (a bound found here is true), not complete: linear programs may find narrower ones.
 */
import { CACHEE } from "./bloc.ts";
import type { Equations } from "./equations.ts";

/** How often one equality may be read again: bounds that creep towards each other stop there, wider than they could be. */
const LECTURES_MAX = 40;
const PRESQUE = 1e-7;

export class Intervalles {
  /** By cell; what is published has its value as both bounds. */
  readonly bas: Float64Array;
  readonly haut: Float64Array;
  /** The equality that gave the last upper bound, and the lower one; −1 without any. */
  readonly parHaut: Int32Array;
  readonly parBas: Int32Array;
  private readonly equations: Equations;
  /** Equalities of each cell, as the total or a part: those of cell c lie from `debuts[c]` to `debuts[c + 1]`. */
  private readonly debuts: Int32Array;
  private readonly deCellule: Int32Array;
  /** Read again at each run: cells are hidden between two. */
  private readonly etat: Uint8Array;
  /** Place of each equality in the run, −1 where it has none. */
  private readonly rang: Int32Array;
  private readonly vue: Uint8Array;

  constructor(
    equations: Equations,
    [debuts, deCellule]: readonly [Int32Array, Int32Array],
    etat: Uint8Array,
    valeur: Float64Array,
  ) {
    this.equations = equations;
    this.debuts = debuts;
    this.deCellule = deCellule;
    this.etat = etat;
    this.bas = valeur.slice();
    this.haut = valeur.slice();
    this.parHaut = new Int32Array(etat.length).fill(-1);
    this.parBas = new Int32Array(etat.length).fill(-1);
    this.rang = new Int32Array(equations.nombre).fill(-1);
    this.vue = new Uint8Array(etat.length);
  }

  /** Bounds again, from nothing, what unknown counts tie to these newly hidden cells; nothing else can have moved. */
  reprendre(cachees: Iterable<number>): void {
    const { bas, haut, parHaut, parBas, rang, debuts, deCellule, etat } = this;
    const { total, debut, parts } = this.equations;
    const egalites = this.atteindre(cachees);
    // An equality is read as its unknown parts and the sum of the others.
    const fixes = new Float64Array(egalites.length);
    const debutInconnues = new Int32Array(egalites.length + 1);
    const inconnues: number[] = [];
    egalites.forEach((e, r) => {
      rang[e] = r;
      for (let i = debut[e] as number; i < (debut[e + 1] as number); i++) {
        const c = parts[i] as number;
        if ((etat[c] as number) >= CACHEE) inconnues.push(c);
        else fixes[r] = (fixes[r] as number) + (bas[c] as number);
      }
      debutInconnues[r + 1] = inconnues.length;
    });

    const file = Array.from(egalites.keys());
    const enFile = new Uint8Array(egalites.length).fill(1);
    const lectures = new Uint8Array(egalites.length);
    const prevenir = (c: number, sauf: number) => {
      for (let i = debuts[c] as number; i < (debuts[c + 1] as number); i++) {
        const r = rang[deCellule[i] as number] as number;
        if (r < 0 || r === sauf || enFile[r] === 1 || (lectures[r] as number) >= LECTURES_MAX) continue;
        enFile[r] = 1;
        file.push(r);
      }
    };
    const plafonner = (c: number, v: number, r: number) => {
      if (v >= (haut[c] as number) - PRESQUE || haut[c] === bas[c]) return;
      haut[c] = Math.max(v, bas[c] as number);
      parHaut[c] = egalites[r] as number;
      prevenir(c, r);
    };
    const relever = (c: number, v: number, r: number) => {
      if (v <= (bas[c] as number) + PRESQUE || haut[c] === bas[c]) return;
      bas[c] = Math.min(v, haut[c] as number);
      parBas[c] = egalites[r] as number;
      prevenir(c, r);
    };
    for (let lue = 0; lue < file.length; lue++) {
      const r = file[lue] as number;
      enFile[r] = 0;
      lectures[r] = (lectures[r] as number) + 1;
      const t = total[egalites[r] as number] as number;
      const fin = debutInconnues[r + 1] as number;
      let sommeBas = fixes[r] as number;
      let sommeHaut = sommeBas;
      let infinies = 0;
      for (let i = debutInconnues[r] as number; i < fin; i++) {
        const c = inconnues[i] as number;
        sommeBas += bas[c] as number;
        if (haut[c] === Number.POSITIVE_INFINITY) infinies++;
        else sommeHaut += haut[c] as number;
      }
      relever(t, sommeBas, r);
      if (infinies === 0) plafonner(t, sommeHaut, r);
      const hautTotal = haut[t] as number;
      const basTotal = bas[t] as number;
      // Sums were taken before these parts move: one reading tells all that one equality can.
      for (let i = debutInconnues[r] as number; i < fin; i++) {
        const c = inconnues[i] as number;
        const b = bas[c] as number;
        const h = haut[c] as number;
        const infinie = h === Number.POSITIVE_INFINITY;
        if (hautTotal !== Number.POSITIVE_INFINITY) plafonner(c, hautTotal - sommeBas + b, r);
        if (infinies === (infinie ? 1 : 0)) relever(c, basTotal - sommeHaut + (infinie ? 0 : h), r);
      }
    }
    for (const e of egalites) rang[e] = -1;
  }

  /** Equalities that unknown cells tie to these, in their order; the bounds of these cells are forgotten on the way. */
  private atteindre(cachees: Iterable<number>): number[] {
    const { bas, haut, parHaut, parBas, rang, vue, debuts, deCellule, etat } = this;
    const { total, debut, parts } = this.equations;
    const egalites: number[] = [];
    const pile: number[] = [];
    const oublier = (c: number) => {
      if ((etat[c] as number) < CACHEE || vue[c] === 1) return;
      vue[c] = 1;
      bas[c] = 0;
      haut[c] = Number.POSITIVE_INFINITY;
      parHaut[c] = -1;
      parBas[c] = -1;
      pile.push(c);
    };
    for (const c of cachees) oublier(c);
    for (let lue = 0; lue < pile.length; lue++) {
      const c = pile[lue] as number;
      for (let i = debuts[c] as number; i < (debuts[c + 1] as number); i++) {
        const e = deCellule[i] as number;
        if (rang[e] !== -1) continue;
        rang[e] = 0;
        egalites.push(e);
        oublier(total[e] as number);
        for (let j = debut[e] as number; j < (debut[e + 1] as number); j++) oublier(parts[j] as number);
      }
    }
    for (const c of pile) vue[c] = 0;
    return egalites.sort((a, b) => a - b);
  }
}
