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
  /** The unknowns of each column: one that is examined, or several of which only the sum is in rows. */
  inconnues: readonly (readonly number[])[];
  /** The column of each unknown to examine. */
  colonne: ReadonlyMap<number, number>;
  empreinte: number;
}

const PRESQUE = 1e-7;

/** Rows over the open unknowns of these equalities, one column each, in the order they are met. */
interface Ecrit {
  inconnues: number[];
  rangees: { cols: number[]; coefs: number[]; reste: number; ouverte: boolean }[];
}

function ecrireRangees(
  { debut, termes, signes, second, cellules }: Lineaire,
  { bas, haut }: Encadrement,
  egalites: Int32Array,
): Ecrit {
  const fixe = (v: number) => (haut[v] as number) - (bas[v] as number) < PRESQUE;
  const colonne = new Map<number, number>();
  const inconnues: number[] = [];
  const rangees: Ecrit["rangees"] = [];
  for (const e of egalites) {
    let reste = second[e] as number;
    let ouverte = false;
    const cols: number[] = [];
    const coefs: number[] = [];
    for (let i = debut[e] as number; i < (debut[e + 1] as number); i++) {
      const v = termes[i] as number;
      const signe = signes[i] as number;
      if (fixe(v)) reste -= signe * (bas[v] as number);
      else if (cellules[v] === -1) ouverte = true;
      else {
        let c = colonne.get(v);
        if (c === undefined) {
          c = inconnues.push(v) - 1;
          colonne.set(v, c);
        }
        cols.push(c);
        coefs.push(signe);
      }
    }
    rangees.push({ cols, coefs, reste, ouverte });
  }
  return { inconnues, rangees };
}

/**
 * Unknowns that are in the same rows with the same signs are one column, their sum, unless they are to be examined: an
 * equality over all the schools of an académie has hundreds of terms that no other equality of a program holds.
 */
export function ecrireProgramme(
  systeme: Lineaire,
  bornes: Encadrement,
  egalites: Int32Array,
  cibles: Int32Array,
): Programme {
  const { inconnues: toutes, rangees: ecrites } = ecrireRangees(systeme, bornes, egalites);
  const empreintes = toutes.map(() => new Empreinte());
  for (const [r, { cols, coefs }] of ecrites.entries())
    for (const [i, c] of cols.entries()) {
      empreintes[c]?.lire(r);
      empreintes[c]?.lire(coefs[i] as number);
    }
  const examinees = new Set(cibles);
  const sommes = new Map<number, number>();
  const inconnues: number[][] = [];
  const colonne = new Map<number, number>();
  const rangs = toutes.map((v, c) => {
    const signature = (empreintes[c] as Empreinte).valeur;
    const rang = examinees.has(v) ? undefined : sommes.get(signature);
    if (rang !== undefined) {
      inconnues[rang]?.push(v);
      return rang;
    }
    const nouveau = inconnues.push([v]) - 1;
    if (examinees.has(v)) colonne.set(v, nouveau);
    else sommes.set(signature, nouveau);
    return nouveau;
  });
  const empreinte = new Empreinte();
  empreinte.lire(ecrites.length);
  const [debuts, indices, valeurs]: [number[], number[], number[]] = [[0], [], []];
  const rangees: [bas: number[], haut: number[]] = [[], []];
  const vue = new Int32Array(inconnues.length).fill(-1);
  const place = new Int32Array(inconnues.length);
  for (const [r, { cols, coefs, reste, ouverte }] of ecrites.entries()) {
    for (const [i, c] of cols.entries()) {
      const rang = rangs[c] as number;
      // Of a sum, its first unknown alone; of a count that stands on both sides, what it weighs in all.
      if (inconnues[rang]?.[0] !== toutes[c]) continue;
      if (vue[rang] !== r) {
        vue[rang] = r;
        place[rang] = indices.push(rang) - 1;
        valeurs.push(coefs[i] as number);
      } else
        valeurs[place[rang] as number] = (valeurs[place[rang] as number] as number) + (coefs[i] as number);
    }
    empreinte.lire(indices.length);
    for (let i = debuts[r] as number; i < indices.length; i++) {
      empreinte.lire(indices[i] as number);
      empreinte.lire(valeurs[i] as number);
    }
    empreinte.lire(reste);
    empreinte.lire(ouverte ? 1 : 0);
    debuts.push(indices.length);
    rangees[0].push(reste);
    rangees[1].push(ouverte ? Number.POSITIVE_INFINITY : reste);
  }
  const somme = (valeurs: Float64Array) =>
    inconnues.map((unes) => unes.reduce((s, v) => s + (valeurs[v] as number), 0));
  const colonnes: Bornees = [somme(bornes.bas), somme(bornes.haut)];
  for (const c of inconnues.keys()) {
    empreinte.lire(colonnes[0][c] as number);
    empreinte.lire(colonnes[1][c] === Number.POSITIVE_INFINITY ? -1 : (colonnes[1][c] as number));
  }
  for (const v of cibles) {
    empreinte.lire(systeme.cellules[v] as number);
    empreinte.lire(colonne.get(v) ?? -1);
  }
  return { inconnues, colonne, debuts, indices, valeurs, rangees, colonnes, empreinte: empreinte.valeur };
}
