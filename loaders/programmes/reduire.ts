/**
 * A program with less to solve and the same answers: counts that an equality ties two by two are one, equalities that
 * become the same are one, and counts that nothing tells apart are their sum. It says which counts are wide; what
 * narrows the others is told by the whole program.
 */
import { Empreinte } from "./empreinte.ts";
import type { Modelable } from "./programme.ts";

export interface Reduit extends Modelable {
  /** Of each target of the program, the column that is as wide. */
  cible: ReadonlyMap<number, number>;
}

const PRESQUE = 1e-7;

interface Rangee {
  cols: number[];
  coefs: number[];
  bas: number;
  haut: number;
}

/** What stays of the columns once some are others: each is `signe` × its root + `plus`. */
class Liens {
  private readonly parent: Int32Array;
  private readonly signe: Int8Array;
  private readonly plus: Float64Array;
  /** Bounds of roots. */
  readonly bas: Float64Array;
  readonly haut: Float64Array;

  constructor(bas: Float64Array, haut: Float64Array) {
    this.parent = Int32Array.from(bas, (_, c) => c);
    this.signe = new Int8Array(bas.length).fill(1);
    this.plus = new Float64Array(bas.length);
    this.bas = bas;
    this.haut = haut;
  }

  /** The root of a column; what it is of it is then in `signe` and `plus`. */
  racine(c: number): number {
    const p = this.parent[c] as number;
    if (p === c) return c;
    const r = this.racine(p);
    if (r !== p) {
      this.plus[c] = (this.plus[c] as number) + (this.signe[c] as number) * (this.plus[p] as number);
      this.signe[c] = (this.signe[c] as number) * (this.signe[p] as number);
      this.parent[c] = r;
    }
    return r;
  }

  borner(racine: number, bas: number, haut: number) {
    if (bas > (this.bas[racine] as number)) this.bas[racine] = bas;
    if (haut < (this.haut[racine] as number)) this.haut[racine] = haut;
  }

  /** Two roots become one: the first is `signe` × the second + `plus`. */
  lier(c: number, autre: number, signe: number, plus: number) {
    this.parent[c] = autre;
    this.signe[c] = signe;
    this.plus[c] = plus;
    const [b, h] = [this.bas[c] as number, this.haut[c] as number];
    if (signe > 0) this.borner(autre, b - plus, h - plus);
    else this.borner(autre, plus - h, plus - b);
  }

  /** A row over roots, in their order; a column that weighs nothing is not in it. */
  ecrire(rangee: Rangee): Rangee {
    const { cols, coefs, bas, haut } = rangee;
    if (cols.every((c) => this.parent[c] === c)) return rangee;
    const somme = new Map<number, number>();
    let fixe = 0;
    for (let i = 0; i < cols.length; i++) {
      const c = cols[i] as number;
      const coef = coefs[i] as number;
      const r = this.racine(c);
      fixe += coef * (this.plus[c] as number);
      somme.set(r, (somme.get(r) ?? 0) + coef * (this.signe[c] as number));
    }
    const gardes = [...somme].filter(([, coef]) => coef !== 0).sort(([a], [b]) => a - b);
    return {
      cols: gardes.map(([c]) => c),
      coefs: gardes.map(([, coef]) => coef),
      bas: bas - fixe,
      haut: haut - fixe,
    };
  }
}

/** `cibles`: columns of the program to look at. Null where its equalities contradict each other. */
export function reduire(
  { debuts, indices, valeurs, rangees: entieres, colonnes }: Modelable,
  cibles: readonly number[],
): Reduit | null {
  const liens = new Liens(Float64Array.from(colonnes[0]), Float64Array.from(colonnes[1]));
  let rangees: Rangee[] = [];
  for (let r = 0; r < debuts.length - 1; r++) {
    const [de, a] = [debuts[r] as number, debuts[r + 1] as number];
    const places = Array.from({ length: a - de }, (_, i) => de + i)
      .filter((i) => valeurs[i] !== 0)
      .sort((i, j) => (indices[i] as number) - (indices[j] as number));
    rangees.push({
      cols: places.map((i) => indices[i] as number),
      coefs: places.map((i) => valeurs[i] as number),
      bas: entieres[0][r] as number,
      haut: entieres[1][r] as number,
    });
  }
  for (let lie = true; lie; ) {
    lie = false;
    const suivantes: Rangee[] = [];
    for (const entiere of rangees) {
      const rangee = liens.ecrire(entiere);
      const { cols, coefs, bas, haut } = rangee;
      const [c = 0, autre = 0] = cols;
      const [k = 0, l = 0] = coefs;
      if (cols.length === 0) {
        if (bas > PRESQUE || haut < -PRESQUE) return null;
      } else if (cols.length === 1) {
        if (k > 0) liens.borner(c, bas / k, haut / k);
        else liens.borner(c, haut / k, bas / k);
      } else if (cols.length === 2 && bas === haut && Math.abs(k) === 1 && Math.abs(l) === 1) {
        liens.lier(c, autre, -k * l, k * bas);
        lie = true;
      } else suivantes.push(rangee);
    }
    rangees = suivantes;
  }
  return rassembler(rangees, liens, cibles);
}

/** Equal rows become one, then columns that no target is and that are in the same rows, of which the sum is as good. */
function rassembler(rangees: readonly Rangee[], liens: Liens, cibles: readonly number[]): Reduit {
  const uniques = new Map<number, Rangee>();
  for (const { cols, coefs, bas, haut } of rangees) {
    // x − y ≥ 0 is y − x ≤ 0.
    const sens = (coefs[0] as number) > 0 ? 1 : -1;
    const empreinte = new Empreinte();
    for (const [i, c] of cols.entries()) {
      empreinte.lire(c);
      empreinte.lire(sens * (coefs[i] as number));
    }
    const meme = uniques.get(empreinte.valeur);
    const [b, h] = sens > 0 ? [bas, haut] : [-haut, -bas];
    if (meme) {
      meme.bas = Math.max(meme.bas, b);
      meme.haut = Math.min(meme.haut, h);
    } else
      uniques.set(empreinte.valeur, {
        cols,
        coefs: sens > 0 ? coefs : coefs.map((k) => -k),
        bas: b,
        haut: h,
      });
  }
  const vues = new Set(cibles.map((c) => liens.racine(c)));
  const empreintes = new Map<number, Empreinte>();
  let r = 0;
  for (const { cols, coefs } of uniques.values()) {
    for (const [i, c] of cols.entries()) {
      const empreinte = empreintes.get(c) ?? new Empreinte();
      empreintes.set(c, empreinte);
      empreinte.lire(r);
      empreinte.lire(coefs[i] as number);
    }
    r += 1;
  }
  const rangs = new Map<number, number>();
  const bas: number[] = [];
  const haut: number[] = [];
  const ouvrir = (c: number) => {
    haut.push(liens.haut[c] as number);
    return bas.push(liens.bas[c] as number) - 1;
  };
  const parts = new Map<number, number>();
  for (const [c, { valeur }] of empreintes) {
    const rang = vues.has(c) ? undefined : parts.get(valeur);
    if (rang === undefined) {
      const nouveau = ouvrir(c);
      rangs.set(c, nouveau);
      if (!vues.has(c)) parts.set(valeur, nouveau);
    } else {
      bas[rang] = (bas[rang] as number) + (liens.bas[c] as number);
      haut[rang] = (haut[rang] as number) + (liens.haut[c] as number);
    }
  }
  // In no row any more: its bounds say all of it.
  for (const c of vues) if (!rangs.has(c)) rangs.set(c, ouvrir(c));
  const [debuts, indices, valeurs]: [number[], number[], number[]] = [[0], [], []];
  for (const { cols, coefs } of uniques.values()) {
    for (const [i, c] of cols.entries()) {
      const rang = rangs.get(c);
      if (rang === undefined) continue;
      indices.push(rang);
      valeurs.push(coefs[i] as number);
    }
    debuts.push(indices.length);
  }
  return {
    colonnes: [bas, haut],
    rangees: [[...uniques.values()].map((u) => u.bas), [...uniques.values()].map((u) => u.haut)],
    ...{ debuts, indices, valeurs },
    cible: new Map(cibles.map((c) => [c, rangs.get(liens.racine(c)) as number])),
  };
}
