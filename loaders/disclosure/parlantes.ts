/** What each equality of a block tells by itself, kept up to date while cells are hidden. */
import { type Bloc, CACHEE } from "./bloc.ts";
import type { Equations } from "./equations.ts";
import { T_COUNT } from "./seuils.ts";

export class Parlantes {
  private readonly bloc: Bloc;
  private readonly total: Int32Array;
  /** For each equality: hidden parts, those that a figure hides, and what they add up to. */
  private readonly inconnues: Int32Array;
  private readonly secretes: Int32Array;
  private readonly somme: Float64Array;

  constructor(bloc: Bloc, { nombre, total, debut, parts }: Equations) {
    this.bloc = bloc;
    this.total = total;
    this.inconnues = new Int32Array(nombre);
    this.secretes = new Int32Array(nombre);
    this.somme = new Float64Array(nombre);
    for (let e = 0; e < nombre; e++)
      for (let i = debut[e] as number; i < (debut[e + 1] as number); i++) this.compter(e, parts[i] as number);
  }

  /** Takes a term into account once it is hidden; the total and what is shown count for nothing. */
  compter(e: number, c: number) {
    if ((this.bloc.etat[c] as number) < CACHEE || this.total[e] === c) return;
    this.inconnues[e] = (this.inconnues[e] as number) + 1;
    if (this.bloc.etat[c] === CACHEE) this.secretes[e] = (this.secretes[e] as number) + 1;
    this.somme[e] = (this.somme[e] as number) + (this.bloc.valeur[c] as number);
  }

  /** Whether one equality alone tells a hidden count, or narrows it under T_COUNT. */
  parle(e: number): boolean {
    const total = this.bloc.etat[this.total[e] as number];
    if (total === CACHEE) return this.inconnues[e] === 0;
    return (
      (this.secretes[e] as number) > 0 &&
      ((this.inconnues[e] as number) < 2 || (this.somme[e] as number) < T_COUNT)
    );
  }

  /** How many pupils more its hidden parts need to hide each other. */
  manque(e: number): number {
    return T_COUNT - (this.somme[e] as number);
  }
}
