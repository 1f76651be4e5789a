/**
 * Chance without a state: a draw depends on the seed and on what it is about, never on the order of the draws.
 * So a pupil lives the same life whatever is computed before her, and the work stays linear in the pupils.
 */

/** What a draw is about. A number is never reused, so that no two facts of a life are tied by accident. */
export const SUJET = {
  sexe: 1,
  groupe: 2,
  pcs: 3,
  pcsManquante: 4,
  niveauA: 5,
  niveauB: 6,
  college: 7,
  segpa: 8,
  avance: 9,
  demande: 10,
  voieDemande: 11,
  conseil: 12,
  appel: 13,
  decisionVide: 14,
  profilVoeux: 15,
  derogation: 17,
  bareme: 18,
  nombreVoeux: 19,
  attrait: 20,
  tour: 21,
  liste: 22,
  perte: 23,
  issue: 24,
  detail: 25,
  voie2gt: 26,
  serie: 27,
  triplet: 28,
  passage: 29,
  examen: 30,
  superieur: 31,
  filiere: 32,
  retour: 33,
  pcsCampagne: 34,
  prepaMetiers: 35,
  ecole: 40,
  effectif: 42,
  action: 43,
  demenagement: 44,
  ival: 45,
  formationSup: 46,
} as const;

/** A number of ]0, 1[ from the seed and up to three integers (murmur3's finalizer over each of them). */
export type Tirage = (qui: number, sujet: number, quand?: number) => number;

export function creerTirage(graine: number): Tirage {
  return (qui, sujet, quand = 0) => {
    let h = melanger((graine ^ 0x9e3779b9) >>> 0, qui);
    h = melanger(h, sujet);
    h = melanger(h, quand);
    h ^= h >>> 16;
    h = Math.imul(h, 0x85ebca6b);
    h ^= h >>> 13;
    h = Math.imul(h, 0xc2b2ae35);
    h ^= h >>> 16;
    return ((h >>> 0) + 0.5) / 4294967296;
  };
}

function melanger(h: number, n: number): number {
  let k = Math.imul(n, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  h ^= Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

/** A standard normal number from two draws (Box and Muller). */
export const normale = (u: number, v: number): number =>
  Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);

/** The key that a weighted choice without replacement sorts on: the smaller, the sooner chosen. */
export const cleSelonPoids = (u: number, poids: number): number => -Math.log(u) / poids;

/** The index drawn by `u` among weights that need not add up to 1. */
export function choisirSelonPoids(u: number, poids: readonly number[]): number {
  const total = poids.reduce((somme, p) => somme + p, 0);
  let reste = u * total;
  for (let i = 0; i < poids.length; i++) {
    reste -= poids[i] ?? 0;
    if (reste < 0) return i;
  }
  return poids.length - 1;
}

/** The `n` items with the smallest key, in that order; ties keep the order given. */
export function premiers<T>(items: readonly T[], n: number, cle: (item: T) => number): T[] {
  const paires = items.map((item) => ({ item, k: cle(item) }));
  paires.sort((a, b) => a.k - b.k);
  return paires.slice(0, Math.max(0, n)).map((p) => p.item);
}
