/**
 * Bounds of every hidden count, by interval propagation: each equality narrows each of its terms by what the others
 * leave. Sound for an attacker (a bound found here is true), not complete: linear programs may find narrower ones.
 */
import type { Equations } from "./equations.ts";

export interface Intervalles {
  bas: Float64Array;
  haut: Float64Array;
  /** The equality that gave the last upper bound, and the lower one; −1 without any. */
  parHaut: Int32Array;
  parBas: Int32Array;
}

const PASSES_MAX = 40;
const PRESQUE = 1e-7;

/** `connue` holds the value of what is published, NaN elsewhere; what is not published is only known not to be negative. */
export function propager(equations: Equations, connue: Float64Array, ouvertes: boolean): Intervalles {
  const bas = new Float64Array(connue.length);
  const haut = new Float64Array(connue.length).fill(Number.POSITIVE_INFINITY);
  const parHaut = new Int32Array(connue.length).fill(-1);
  const parBas = new Int32Array(connue.length).fill(-1);
  for (let c = 0; c < connue.length; c++)
    if (!Number.isNaN(connue[c])) bas[c] = haut[c] = connue[c] as number;
  const { nombre, total, debut, parts, ouverte } = equations;
  let actives = Array.from({ length: nombre }, (_, e) => e).filter((e) => {
    if (Number.isNaN(connue[total[e] as number])) return true;
    for (let i = debut[e] as number; i < (debut[e + 1] as number); i++)
      if (Number.isNaN(connue[parts[i] as number])) return true;
    return false;
  });
  const change = new Uint8Array(connue.length).fill(1);
  const plafonner = (c: number, v: number, e: number) => {
    if (v >= (haut[c] as number) - PRESQUE) return;
    haut[c] = Math.max(v, bas[c] as number);
    parHaut[c] = e;
    change[c] = 2;
  };
  const relever = (c: number, v: number, e: number) => {
    if (v <= (bas[c] as number) + PRESQUE) return;
    bas[c] = Math.min(v, haut[c] as number);
    parBas[c] = e;
    change[c] = 2;
  };
  for (let passe = 0; passe < PASSES_MAX; passe++) {
    for (const e of actives) {
      const t = total[e] as number;
      const fin = debut[e + 1] as number;
      let touchee = change[t] !== 0;
      let sommeBas = 0;
      let sommeHaut = 0;
      let infinies = 0;
      for (let i = debut[e] as number; i < fin; i++) {
        const c = parts[i] as number;
        if (change[c] !== 0) touchee = true;
        sommeBas += bas[c] as number;
        if (haut[c] === Number.POSITIVE_INFINITY) infinies++;
        else sommeHaut += haut[c] as number;
      }
      if (!touchee) continue;
      const libre = ouvertes && ouverte[e] === 1;
      relever(t, sommeBas, e);
      if (!libre && infinies === 0) plafonner(t, sommeHaut, e);
      const hautTotal = haut[t] as number;
      const basTotal = bas[t] as number;
      for (let i = debut[e] as number; i < fin; i++) {
        const c = parts[i] as number;
        if (bas[c] === haut[c]) continue;
        const infinie = haut[c] === Number.POSITIVE_INFINITY;
        if (hautTotal !== Number.POSITIVE_INFINITY)
          plafonner(c, hautTotal - sommeBas + (bas[c] as number), e);
        if (!libre && infinies - (infinie ? 1 : 0) === 0)
          relever(c, basTotal - sommeHaut + (infinie ? 0 : (haut[c] as number)), e);
        // Sums were taken before this part moved: they stay valid bounds, only less tight until the next pass.
      }
    }
    let bouge = false;
    for (let c = 0; c < change.length; c++) {
      if (change[c] === 2) {
        change[c] = 1;
        bouge = true;
      } else change[c] = 0;
    }
    if (!bouge) break;
    if (passe === 0) actives = actives.filter((e) => estActive(equations, bas, haut, e));
  }
  return { bas, haut, parHaut, parBas };
}

function estActive({ total, debut, parts }: Equations, bas: Float64Array, haut: Float64Array, e: number) {
  const t = total[e] as number;
  if (bas[t] !== haut[t]) return true;
  for (let i = debut[e] as number; i < (debut[e + 1] as number); i++)
    if (bas[parts[i] as number] !== haut[parts[i] as number]) return true;
  return false;
}
