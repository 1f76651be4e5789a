/** Numbers that look random and are the same for the same seed: a published interval must not change from one run to the next. */

/** Uniform on [0, 1): mulberry32 (Tommy Ettinger, public domain). */
export function aleatoire(graine: number): () => number {
  let etat = graine >>> 0;
  return () => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let t = Math.imul(etat ^ (etat >>> 15), etat | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
