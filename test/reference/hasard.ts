/** A small seeded draw (mulberry32): the same deposit for the same seed, on every machine. */
export class Hasard {
  private etat: number;

  constructor(graine: number) {
    this.etat = graine | 0;
  }

  /** In [0, 1[. */
  reel(): number {
    this.etat = (this.etat + 0x6d2b79f5) | 0;
    let t = Math.imul(this.etat ^ (this.etat >>> 15), 1 | this.etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  entier(min: number, max: number): number {
    return min + Math.floor(this.reel() * (max - min + 1));
  }

  arrive(probabilite: number): boolean {
    return this.reel() < probabilite;
  }

  parmi<T>(liste: readonly T[]): T {
    return liste[this.entier(0, liste.length - 1)] as T;
  }
}
