/**
 * Every equality a reader can write between the cells of a block, published or not: a total and its parts, over
 * territories, over groups, over counts. Flat arrays, since an académie has millions of terms.
 */
import { ABSENTE, type Bloc, FIXE } from "./bloc.ts";

export interface Equations {
  nombre: number;
  /** Cell of each total, and its parts from `debut[e]` to `debut[e + 1]`. */
  total: Int32Array;
  debut: Int32Array;
  parts: Int32Array;
}

export function equationsDe(bloc: Bloc): Equations {
  const { etat, groupes, nt, ng, relations, territoires, premierReste } = bloc;
  const totaux: number[] = [];
  const debuts: number[] = [0];
  const parts: number[] = [];
  const vivante = (c: number) => etat[c] !== ABSENTE && etat[c] !== FIXE;
  const ecrire = (total: number, cellules: Iterable<number>) => {
    if (!vivante(total)) return;
    for (const c of cellules) if (vivante(c)) parts.push(c);
    totaux.push(total);
    debuts.push(parts.length);
  };
  const existe = (k: number, g: number) => {
    for (let t = 0; t < nt; t++) if (etat[(k * nt + t) * ng + g] !== ABSENTE) return true;
    return false;
  };
  for (let k = 0; k < premierReste; k++) {
    const la = Array.from({ length: ng }, (_, g) => existe(k, g));
    for (let g = 0; g < ng; g++) {
      if (!la[g]) continue;
      for (const { total, parts: lieux } of territoires.sommes) {
        if (g >= groupes.croises && !lieux.every((t) => territoires.croise[t] === 1)) continue;
        const cellules = Array.from(lieux, (t) => (k * nt + t) * ng + g);
        ecrire((k * nt + total) * ng + g, cellules);
      }
    }
    for (const { total, parts: ceux } of groupes.partitions) {
      if (!la[total] || !ceux.every((g) => la[g])) continue;
      for (let t = 0; t < nt; t++) {
        if (ceux.some((g) => g >= groupes.croises) && territoires.croise[t] !== 1) continue;
        const c = (k * nt + t) * ng;
        ecrire(
          c + total,
          ceux.map((g) => c + g),
        );
      }
    }
  }
  for (const [premier, ...autres] of relations) {
    if (!premier) continue;
    for (let p = 0; p < nt * ng; p++) {
      const visibles = autres.filter(({ compte }) => compte < premierReste);
      // Where a part is not cut by this group, nothing adds up.
      if (visibles.some(({ compte }) => etat[compte * nt * ng + p] === ABSENTE)) continue;
      ecrire(
        premier.compte * nt * ng + p,
        autres.map(({ compte }) => compte * nt * ng + p),
      );
    }
  }
  return {
    nombre: totaux.length,
    total: Int32Array.from(totaux),
    debut: Int32Array.from(debuts),
    parts: Int32Array.from(parts),
  };
}

/** Equalities of each cell, as the total or a part: those of cell c lie from `debut[c]` to `debut[c + 1]`. */
export function egalitesParCellule(
  { nombre, total, debut, parts }: Equations,
  cellules: number,
): [debut: Int32Array, egalites: Int32Array] {
  const debuts = new Int32Array(cellules + 1);
  const pourTerme = (agir: (c: number, e: number) => void) => {
    for (let e = 0; e < nombre; e++) {
      agir(total[e] as number, e);
      for (let i = debut[e] as number; i < (debut[e + 1] as number); i++) agir(parts[i] as number, e);
    }
  };
  pourTerme((c) => {
    debuts[c + 1] = (debuts[c + 1] as number) + 1;
  });
  for (let c = 0; c < cellules; c++) debuts[c + 1] = (debuts[c + 1] as number) + (debuts[c] as number);
  const place = debuts.slice();
  const egalites = new Int32Array(parts.length + nombre);
  pourTerme((c, e) => {
    egalites[place[c] as number] = e;
    place[c] = (place[c] as number) + 1;
  });
  return [debuts, egalites];
}
