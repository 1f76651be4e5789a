/**
 * Everything published of one block and one year as a linear system: masked counts are unknowns, known only not to be
 * negative, and every equality of places, groups and definitions ties them. An equality that what is published does not
 * hold somewhere (pupils of no known sexe) keeps a rest.
 */
import { Apports, type Ligne } from "./apports.ts";
import { CONNUE, SECRETE } from "./couches.ts";
import { type Egalite, egalitesDe, type Lue } from "./egalites.ts";
import type { Groupes } from "./groupes.ts";
import type { Lieux } from "./lieux.ts";

export interface Systeme {
  /** Of each unknown: its cell, −1 for a rest; and whether it is a masked count. */
  cellules: Int32Array;
  masquees: Uint8Array;
  /** Σ signe × unknown = second, over `termes[debut[e]…debut[e + 1]]`. */
  debut: Int32Array;
  termes: Int32Array;
  signes: Int8Array;
  second: Float64Array;
  lues: readonly Lue[];
  nommer: (cellule: number) => string;
  /** An equality in words, with what is known of it. */
  raconter: (egalite: number) => string;
}

/** `dossiers`: the rows of the folder attacked, then those of the folders read with it. */
export function systemeDe(dossiers: readonly (readonly Ligne[])[], lieux: Lieux, groupes: Groupes): Systeme {
  const apports = new Apports(dossiers, lieux, groupes);
  const { egalites, lues } = egalitesDe(apports, dossiers.length);
  const { etat, valeur, noms, nt, ng } = apports.couches;
  const ouvertes = new Set<string>();
  /** Families, and the place where each is contradicted. */
  const contredites = new Set<string>();
  const lieuDe = ({ famille, cellules }: Egalite) =>
    `${famille} ${Math.floor((cellules[0] as number) / ng) % nt}`;
  const connu = ({ cellules, plus, constante }: Egalite) =>
    cellules.reduce(
      (s, c, i) => s + (etat[c] === CONNUE ? (i < plus ? 1 : -1) * (valeur[c] as number) : 0),
      -constante,
    );
  for (const egalite of egalites) {
    if (egalite.cellules.some((c) => etat[c] !== CONNUE)) continue;
    const reste = connu(egalite);
    if (reste > 0 && !egalite.reste) ouvertes.add(egalite.famille);
    if (reste < 0) contredites.add(lieuDe(egalite));
  }
  const rang = new Int32Array(etat.length).fill(-1);
  const cellules: number[] = [];
  const debut = [0];
  const termes: number[] = [];
  const signes: number[] = [];
  const second: number[] = [];
  const famille: string[] = [];
  const vues = new Set<string>();
  for (const egalite of egalites) {
    if (contredites.has(lieuDe(egalite))) continue;
    const inconnues = egalite.cellules.flatMap((c, i) =>
      etat[c] === CONNUE ? [] : ([[c, i < egalite.plus ? 1 : -1]] as const),
    );
    if (inconnues.length === 0) continue;
    const reste = egalite.reste || ouvertes.has(egalite.famille);
    const cle = `${reste}${inconnues.map(([c, s]) => 2 * c + (s > 0 ? 1 : 0)).join()}`;
    if (vues.has(cle)) continue;
    vues.add(cle);
    for (const [c, s] of inconnues) {
      if (rang[c] === -1) rang[c] = cellules.push(c) - 1;
      termes.push(rang[c] as number);
      signes.push(s);
    }
    if (reste) {
      termes.push(cellules.push(-1) - 1);
      signes.push(-1);
    }
    debut.push(termes.length);
    second.push(-connu(egalite));
    famille.push(egalite.famille);
  }
  const nommer = (c: number) => {
    const g = c % ng;
    const t = Math.floor(c / ng) % nt;
    return `${noms[Math.floor(c / ng / nt)]} · ${lieux.noms[t]} · ${groupes.noms[g]}`;
  };
  return {
    cellules: Int32Array.from(cellules),
    masquees: Uint8Array.from(cellules, (c) => (c >= 0 && etat[c] === SECRETE ? 1 : 0)),
    debut: Int32Array.from(debut),
    termes: Int32Array.from(termes),
    signes: Int8Array.from(signes),
    second: Float64Array.from(second),
    lues,
    nommer,
    raconter: (e) => {
      const du = termes.slice(debut[e], debut[e + 1]).map((v) => cellules[v] as number);
      const place = nommer(du.find((c) => c >= 0) ?? 0)
        .split(" · ")
        .slice(1)
        .join(", ");
      return `${famille[e]} (${place}) : ${du.length} inconnues pour ${second[e]}`;
    },
  };
}
