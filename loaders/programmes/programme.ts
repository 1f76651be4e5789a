/**
 * The rows of one program: the equalities it holds together, over the unknowns that bounds leave open; its print tells it from
 * any other, so that the same one need not be solved twice.
 */
import type { Voisinage } from "./couverture.ts";
import { Empreinte } from "./empreinte.ts";

/** Unknowns tied by equalities: Σ signe × unknown = second, over `termes[debut[e]…debut[e + 1]]`. */
export interface Lineaire {
  /** Of each unknown: −1 for a rest, which is in one equality only. */
  cellules: Int32Array;
  debut: Int32Array;
  termes: Int32Array;
  signes: Int8Array;
  second: Float64Array;
  voisinages: readonly Voisinage[];
}

export interface Encadrement {
  bas: Float64Array;
  haut: Float64Array;
}

type Bornees = readonly [bas: readonly number[], haut: readonly number[]];

/** What a solver takes: rows over columns, and the bounds of both. */
export interface Modelable {
  debuts: readonly number[];
  indices: readonly number[];
  valeurs: readonly number[];
  /** Of each row; without an upper one where a rest is in it. */
  rangees: Bornees;
  colonnes: Bornees;
}

export interface Programme extends Modelable {
  /** The unknown of each column, and the column of each unknown. */
  inconnues: readonly number[];
  colonne: ReadonlyMap<number, number>;
  empreinte: number;
}

const PRESQUE = 1e-7;

export function ecrireProgramme(
  { debut, termes, signes, second, cellules }: Lineaire,
  { bas, haut }: Encadrement,
  egalites: Int32Array,
  cibles: Int32Array,
): Programme {
  const fixe = (v: number) => (haut[v] as number) - (bas[v] as number) < PRESQUE;
  const colonne = new Map<number, number>();
  const inconnues: number[] = [];
  const debuts = [0];
  const indices: number[] = [];
  const valeurs: number[] = [];
  const rangees: [bas: number[], haut: number[]] = [[], []];
  const empreinte = new Empreinte();
  for (const e of egalites) {
    let reste = second[e] as number;
    let ouverte = false;
    // Two counts that are one may stand on both sides.
    const rangee = new Map<number, number>();
    for (let i = debut[e] as number; i < (debut[e + 1] as number); i++) {
      const v = termes[i] as number;
      const signe = signes[i] as number;
      if (fixe(v)) reste -= signe * (bas[v] as number);
      else if (cellules[v] === -1) ouverte = true;
      else {
        const c = colonne.get(v) ?? inconnues.push(v) - 1;
        colonne.set(v, c);
        rangee.set(c, (rangee.get(c) ?? 0) + signe);
      }
    }
    for (const [c, coefficient] of rangee) {
      indices.push(c);
      valeurs.push(coefficient);
      empreinte.lire(cellules[inconnues[c] as number] as number);
      empreinte.lire(coefficient);
    }
    empreinte.lire(reste);
    empreinte.lire(ouverte ? 1 : 0);
    debuts.push(indices.length);
    rangees[0].push(reste);
    rangees[1].push(ouverte ? Number.POSITIVE_INFINITY : reste);
  }
  const colonnes: Bornees = [inconnues.map((v) => bas[v] as number), inconnues.map((v) => haut[v] as number)];
  for (const c of inconnues.keys()) {
    empreinte.lire(colonnes[0][c] as number);
    empreinte.lire(colonnes[1][c] === Number.POSITIVE_INFINITY ? -1 : (colonnes[1][c] as number));
  }
  for (const v of cibles) empreinte.lire(cellules[v] as number);
  return { inconnues, colonne, debuts, indices, valeurs, rangees, colonnes, empreinte: empreinte.valeur };
}
