/**
 * What an attacker finds with a linear program: the least and the most a masked count can be, all the equalities around it
 * holding at once. A program covers the neighbourhood of a count: what lies further keeps the bounds already found, so a
 * narrow count found here is narrow. Ways found for one count widen every other of the neighbourhood.
 */
import loadHighs from "highs";

/** Unknowns tied by equalities: Σ signe × unknown = second, over `termes[debut[e]…debut[e + 1]]`. */
export interface Lineaire {
  /** Of each unknown: −1 for a rest, which is in one equality only; and whether it is to be examined. */
  cellules: Int32Array;
  masquees: Uint8Array;
  debut: Int32Array;
  termes: Int32Array;
  signes: Int8Array;
  second: Float64Array;
}

export interface Encadrement {
  bas: Float64Array;
  haut: Float64Array;
}

/** Equalities in one program. */
const VOISINAGE = 300;
const TIRAGES = 2;
/** HiGHS’s number of its primal simplex. */
const PRIMAL = 4;

export interface Programmes {
  /** Masked counts that a program narrows, with what it leaves them. */
  etroites: Map<number, { bas: number; haut: number; egalites: number }>;
  /** Masked counts that a program leaves wide. */
  larges: number;
  /** Masked counts that no program looked at, for want of time. */
  nonVues: number;
  /** Equalities around these counts that no count can hold at once. */
  impossibles: number[];
}

type Highs = Awaited<ReturnType<typeof loadHighs>>;
let charge: Promise<Highs> | undefined;

/** `jusqua`: the clock at which to stop; the counts that bounds leave least are looked at first. */
export async function programmer(
  systeme: Lineaire,
  bornes: Encadrement,
  largeur: number,
  jusqua: number,
): Promise<Programmes> {
  charge ??= loadHighs();
  return new Programmeur(await charge, systeme, bornes, largeur).executer(jusqua);
}

class Programmeur {
  private readonly highs: Highs;
  private readonly systeme: Lineaire;
  private readonly bornes: Encadrement;
  private readonly largeur: number;
  private readonly debutInconnue: Int32Array;
  private readonly deInconnue: Int32Array;
  private readonly impossibles: number[] = [];
  private graine = 20241;

  constructor(highs: Highs, systeme: Lineaire, bornes: Encadrement, largeur: number) {
    this.highs = highs;
    this.systeme = systeme;
    this.bornes = bornes;
    this.largeur = largeur;
    const { cellules, debut, termes, second } = systeme;
    this.debutInconnue = new Int32Array(cellules.length + 1);
    for (const v of termes) this.debutInconnue[v + 1] = (this.debutInconnue[v + 1] as number) + 1;
    for (let v = 0; v < cellules.length; v++)
      this.debutInconnue[v + 1] = (this.debutInconnue[v + 1] as number) + (this.debutInconnue[v] as number);
    const place = this.debutInconnue.slice();
    this.deInconnue = new Int32Array(termes.length);
    for (let e = 0; e < second.length; e++)
      for (let i = debut[e] as number; i < (debut[e + 1] as number); i++) {
        const v = termes[i] as number;
        this.deInconnue[place[v] as number] = e;
        place[v] = (place[v] as number) + 1;
      }
  }

  executer(jusqua: number): Programmes {
    const { masquees } = this.systeme;
    const ecart = (v: number) => (this.bornes.haut[v] as number) - (this.bornes.bas[v] as number);
    const aVoir = [...masquees.keys()].filter((v) => masquees[v] === 1 && ecart(v) >= this.largeur);
    aVoir.sort((a, b) => ecart(a) - ecart(b) || a - b);
    const vues = new Set<number>();
    const etroites: Programmes["etroites"] = new Map();
    for (const v of aVoir) {
      if (vues.has(v)) continue;
      if (Date.now() > jusqua) break;
      this.examiner(v, vues, etroites);
    }
    const { impossibles } = this;
    return { etroites, larges: vues.size - etroites.size, nonVues: aVoir.length - vues.size, impossibles };
  }

  private egalitesDe = (v: number) =>
    this.deInconnue.subarray(this.debutInconnue[v], this.debutInconnue[v + 1]);

  private fixe = (v: number) => (this.bornes.haut[v] as number) - (this.bornes.bas[v] as number) < 1e-7;

  /** Equalities nearest to a count, those with fewest terms first, until there are enough. */
  private autour(graine: number): number[] {
    const { debut, termes } = this.systeme;
    const prises = new Set<number>();
    const inconnues = new Set<number>([graine]);
    let bord = [graine];
    while (bord.length > 0 && prises.size < VOISINAGE) {
      const taille = (e: number) => (debut[e + 1] as number) - (debut[e] as number);
      const suivantes = [...new Set(bord.flatMap((v) => [...this.egalitesDe(v)]))].filter(
        (e) => !prises.has(e),
      );
      suivantes.sort((a, b) => taille(a) - taille(b) || a - b);
      bord = [];
      for (const e of suivantes.slice(0, VOISINAGE - prises.size)) {
        prises.add(e);
        for (let i = debut[e] as number; i < (debut[e + 1] as number); i++) {
          const v = termes[i] as number;
          if (inconnues.has(v) || this.fixe(v)) continue;
          inconnues.add(v);
          if (this.systeme.cellules[v] !== -1) bord.push(v);
        }
      }
    }
    return [...prises];
  }

  private examiner(graine: number, vues: Set<number>, etroites: Programmes["etroites"]) {
    const { masquees } = this.systeme;
    const egalites = this.autour(graine);
    const { colonnes, modele } = this.modeliser(egalites);
    const prises = new Set(egalites);
    // Those whose every equality is in the program: to look further would not narrow them by what they are in.
    const coeur = [...colonnes.keys()].filter((c) => {
      const v = colonnes[c] as number;
      return (
        masquees[v] === 1 && !vues.has(v) && (v === graine || this.egalitesDe(v).every((e) => prises.has(e)))
      );
    });
    const bas = new Map<number, number>(coeur.map((c) => [c, Number.POSITIVE_INFINITY]));
    const haut = new Map<number, number>(coeur.map((c) => [c, Number.NEGATIVE_INFINITY]));
    let impossible = false;
    const resoudre = (couts: readonly [number, number][]) => {
      for (const [c, cout] of couts) modele.changeColCost(c, cout);
      modele.run();
      const statut = modele.getModelStatus();
      const optimal = statut === this.highs.constants.modelStatus.optimal;
      impossible ||= statut === this.highs.constants.modelStatus.infeasible;
      const x = modele.getSolution().colValue;
      for (const [c] of couts) modele.changeColCost(c, 0);
      // Without an end, the count is as wide as can be that way.
      if (optimal)
        for (const c of coeur) {
          bas.set(c, Math.min(bas.get(c) as number, x[c] as number));
          haut.set(c, Math.max(haut.get(c) as number, x[c] as number));
        }
      return optimal;
    };
    const large = (c: number) => (haut.get(c) as number) - (bas.get(c) as number) >= this.largeur - 1e-6;
    for (let k = 0; k < TIRAGES && !coeur.every(large); k++) {
      const couts = coeur.map((c): [number, number] => [c, this.hasard() < 0.5 ? 1 : -1]);
      resoudre(couts);
      resoudre(couts.map(([c, cout]): [number, number] => [c, -cout]));
    }
    for (const c of coeur) {
      const v = colonnes[c] as number;
      vues.add(v);
      if (large(c)) continue;
      const borne = [1, -1].every((cout) => resoudre([[c, cout]]));
      if (!borne || large(c)) continue;
      const [b, h] = [Math.ceil((bas.get(c) as number) - 1e-6), Math.floor((haut.get(c) as number) + 1e-6)];
      if (h - b < this.largeur) etroites.set(v, { bas: b, haut: h, egalites: egalites.length });
    }
    if (impossible) this.impossibles.push(graine);
    modele[Symbol.dispose]();
  }

  private modeliser(egalites: readonly number[]) {
    const { debut, termes, signes, second, cellules } = this.systeme;
    const infini = this.highs.infinity;
    const colonne = new Map<number, number>();
    const colonnes: number[] = [];
    const debuts = [0];
    const indices: number[] = [];
    const valeurs: number[] = [];
    const bas: number[] = [];
    const haut: number[] = [];
    for (const e of egalites) {
      let reste = second[e] as number;
      let ouverte = false;
      // Two counts that are one may stand on both sides.
      const rangee = new Map<number, number>();
      for (let i = debut[e] as number; i < (debut[e + 1] as number); i++) {
        const v = termes[i] as number;
        const signe = signes[i] as number;
        if (this.fixe(v)) reste -= signe * (this.bornes.bas[v] as number);
        else if (cellules[v] === -1) ouverte = true;
        else {
          const c = colonne.get(v) ?? colonnes.push(v) - 1;
          colonne.set(v, c);
          rangee.set(c, (rangee.get(c) ?? 0) + signe);
        }
      }
      for (const [c, coefficient] of rangee) {
        indices.push(c);
        valeurs.push(coefficient);
      }
      debuts.push(indices.length);
      bas.push(reste);
      haut.push(ouverte ? infini : reste);
    }
    const modele = this.highs.createModel({
      numCols: colonnes.length,
      numRows: egalites.length,
      colCost: new Float64Array(colonnes.length),
      colLower: Float64Array.from(colonnes, (v) => this.bornes.bas[v] as number),
      colUpper: Float64Array.from(colonnes, (v) => Math.min(infini, this.bornes.haut[v] as number)),
      rowLower: Float64Array.from(bas),
      rowUpper: Float64Array.from(haut),
      matrix: {
        format: "csr",
        numRows: egalites.length,
        numCols: colonnes.length,
        starts: Int32Array.from(debuts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(valeurs),
      },
    });
    // Only costs change from one run to the next, so the last point is a start for the primal simplex; presolve, tried, said
    // infeasible what all counts of a deposit satisfied.
    modele.options.set({ output_flag: false, presolve: "off", simplex_strategy: PRIMAL });
    return { colonnes, modele };
  }

  private hasard(): number {
    this.graine = (Math.imul(this.graine, 1664525) + 1013904223) >>> 0;
    return this.graine / 4294967296;
  }
}
