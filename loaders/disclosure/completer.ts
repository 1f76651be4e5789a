/**
 * Complementary suppression of one block. A hidden count must not stand alone in an equality, nor share with the others
 * hidden there less than T_COUNT; then, while interval propagation still narrows one, something more is hidden.
 */
import { type Bloc, CACHEE, VISIBLE } from "./bloc.ts";
import { type Equations, egalitesParCellule, equationsDe } from "./equations.ts";
import { Intervalles } from "./intervalles.ts";
import { Parlantes } from "./parlantes.ts";
import { T_COUNT } from "./seuils.ts";

const TOURS_MAX = 80;
/** How many equalities away a figure may be hidden to free a count. */
const PORTEE = 3;

/** Index of the figures to hide beyond the primary rule. */
export function completer(bloc: Bloc): number[] {
  return new Complementeur(bloc).executer();
}

class Complementeur {
  private readonly bloc: Bloc;
  private readonly equations: Equations;
  private readonly cachee: Uint8Array;
  /** What readers lose when a visible cell is hidden. */
  private readonly prix: Float64Array;
  /** Equalities of each cell, as the total or a part. */
  private readonly debutCellule: Int32Array;
  private readonly deCellule: Int32Array;
  private readonly parlantes: Parlantes;
  private readonly file: number[] = [];
  private readonly intervalles: Intervalles;
  /** Cells that a figure hides, and those hidden, or never shown, since bounds were last taken. */
  private readonly cachees: number[] = [];
  private readonly nouvelles: number[] = [];

  constructor(bloc: Bloc) {
    this.bloc = bloc;
    this.equations = equationsDe(bloc);
    this.cachee = Uint8Array.from(bloc.figures, (f) => (f.cachee ? 1 : 0));
    this.prix = new Float64Array(bloc.etat.length);
    for (const [c, figures] of bloc.figuresDe)
      this.prix[c] = figures.reduce((s, f) => s + (bloc.figures[f]?.poids ?? 0), 0);
    const egalites = egalitesParCellule(this.equations, bloc.etat.length);
    [this.debutCellule, this.deCellule] = egalites;
    this.intervalles = new Intervalles(this.equations, egalites, bloc.etat, bloc.valeur);
    for (let c = 0; c < bloc.etat.length; c++) {
      if (bloc.etat[c] === CACHEE) this.cachees.push(c);
      if ((bloc.etat[c] as number) >= CACHEE) this.nouvelles.push(c);
    }
    this.parlantes = new Parlantes(bloc, this.equations);
  }

  executer(): number[] {
    const { figures, celluleN } = this.bloc;
    figures.forEach((f, i) => {
      if (f.cachee) this.cacherCellule(celluleN[i] as number);
    });
    for (let e = 0; e < this.equations.nombre; e++) this.file.push(e);
    this.elargirTout();
    return Array.from(this.cachee.keys()).filter((i) => this.cachee[i] && !figures[i]?.cachee);
  }

  /** Hides until interval propagation narrows nothing, or all is hidden around what it narrows. */
  private elargirTout() {
    let avant = 0;
    let parEgalite = 1;
    for (let tour = 0; tour < TOURS_MAX; tour++) {
      this.fermerEgalites();
      const etroites = this.etroites();
      // Where one figure more an equality frees nothing, many are needed at once: twice as many each time.
      parEgalite = tour > 0 && etroites.length > 0.95 * avant ? 2 * parEgalite : 1;
      avant = etroites.length;
      if (this.elargirChaque(etroites, parEgalite, Math.max(20, etroites.length / 5)) === 0) break;
    }
  }

  private fermerEgalites() {
    while (this.file.length > 0) {
      const e = this.file.pop() as number;
      while (this.parlantes.parle(e)) {
        const choix = this.moinsCher(e);
        if (choix < 0) break;
        this.cacherCellule(choix);
      }
    }
  }

  /** The visible term of an equality that costs readers least, for what it brings there and in others that tell. */
  private moinsCher(e: number): number {
    const { total } = this.equations;
    const manque = this.parlantes.manque(e);
    let choix = -1;
    let meilleur = Number.POSITIVE_INFINITY;
    const essayer = (c: number, apport: number) => {
      if (this.bloc.etat[c] !== VISIBLE || apport <= 0) return;
      let utiles = 1;
      for (let i = this.debutCellule[c] as number; i < (this.debutCellule[c + 1] as number); i++)
        if (this.parlantes.parle(this.deCellule[i] as number)) utiles++;
      const note = ((this.prix[c] as number) * Math.max(1, manque / apport)) / utiles;
      if (note < meilleur) {
        meilleur = note;
        choix = c;
      }
    };
    let disponible = 0;
    for (const c of this.parts(e))
      if (this.bloc.etat[c] === VISIBLE) disponible += this.bloc.valeur[c] as number;
    // Under a visible total, parts hide each other by the pupils they add up to; too few, and only the total can.
    const seules = manque <= 0 || this.bloc.etat[total[e] as number] !== VISIBLE;
    if (seules || disponible >= manque)
      for (const c of this.parts(e)) essayer(c, seules ? T_COUNT : (this.bloc.valeur[c] as number));
    essayer(total[e] as number, T_COUNT);
    return choix;
  }

  /** Hidden cells that interval propagation narrows under T_COUNT. */
  private etroites(): number[] {
    const { bas, haut } = this.intervalles;
    this.intervalles.reprendre(this.nouvelles);
    this.nouvelles.length = 0;
    const liste = this.cachees.filter((c) => (haut[c] as number) - (bas[c] as number) < T_COUNT);
    return this.ordonner(liste);
  }

  /** Largest territories first: what is hidden there frees what they hold. */
  private ordonner(cellules: number[]): number[] {
    const { ng, nt, territoires } = this.bloc;
    const taille = (c: number) => territoires.ecoles[Math.floor(c / ng) % nt]?.length ?? 0;
    return cellules.sort((a, b) => taille(b) - taille(a) || a - b);
  }

  /** Hides something for each of these cells, but at most so much for one equality, and in all; says how much. */
  private elargirChaque(cellules: readonly number[], parEgalite: number, plafond: number): number {
    const faits = new Map<number, number>();
    let cachees = 0;
    for (const c of cellules) {
      if (cachees >= plafond) break;
      const lues = this.elargir(c, (e) => (faits.get(e) ?? 0) >= parEgalite);
      if (lues.length > 0) cachees++;
      for (const e of lues) faits.set(e, (faits.get(e) ?? 0) + 1);
    }
    return cachees;
  }

  /**
   * Hides the cheapest visible term of what narrows this cell, looking further while all is hidden there. Returns the
   * equalities it read, none where one has given enough already or nothing is left to hide.
   */
  private elargir(cellule: number, assez: (e: number) => boolean): number[] {
    const vues = new Set<number>([cellule]);
    const lues: number[] = [];
    let bord = [cellule];
    let choix = -1;
    let meilleur = Number.POSITIVE_INFINITY;
    for (let pas = 1; pas <= PORTEE && bord.length > 0; pas++) {
      const suivantes: number[] = [];
      for (const c of bord)
        for (const origine of [this.intervalles.parHaut, this.intervalles.parBas]) {
          const e = origine[c] as number;
          if (e < 0) continue;
          if (assez(e)) return [];
          lues.push(e);
          const candidat = this.moinsCher(e);
          const prix = candidat < 0 ? Number.POSITIVE_INFINITY : (this.prix[candidat] as number) * pas;
          if (prix < meilleur) {
            meilleur = prix;
            choix = candidat;
          }
          for (const autre of [this.equations.total[e] as number, ...this.parts(e)])
            if (!vues.has(autre) && (this.bloc.etat[autre] as number) >= CACHEE) {
              vues.add(autre);
              suivantes.push(autre);
            }
        }
      bord = suivantes;
    }
    if (choix < 0) return [];
    this.cacherCellule(choix);
    return lues;
  }

  private parts(e: number): Int32Array {
    return this.equations.parts.subarray(this.equations.debut[e], this.equations.debut[e + 1]);
  }

  /** Hiding a count hides every figure that shows it. */
  private cacherCellule(c: number) {
    if (c < 0 || this.bloc.etat[c] !== VISIBLE) return;
    const figures = this.bloc.figuresDe.get(c) ?? [];
    this.bloc.etat[c] = CACHEE;
    this.cachees.push(c);
    this.nouvelles.push(c);
    for (let i = this.debutCellule[c] as number; i < (this.debutCellule[c + 1] as number); i++) {
      const e = this.deCellule[i] as number;
      this.parlantes.compter(e, c);
      this.file.push(e);
    }
    for (const f of figures) this.cacherFigure(f);
  }

  /** A hidden figure shows nothing: its numerator is hidden everywhere, its denominator once no figure shows it. */
  private cacherFigure(f: number) {
    if (this.cachee[f]) return;
    this.cachee[f] = 1;
    const { celluleN, celluleD, figures, figuresDe } = this.bloc;
    const poids = figures[f]?.poids ?? 0;
    // Infinite, what is not to be hidden stays so: one figure less of it is one more that is known.
    for (const c of [celluleN[f] as number, celluleD[f] as number])
      if (c >= 0 && poids < Number.POSITIVE_INFINITY) this.prix[c] = (this.prix[c] as number) - poids;
    this.cacherCellule(celluleN[f] as number);
    const d = celluleD[f] as number;
    if (d >= 0 && (figuresDe.get(d) ?? []).every((autre) => this.cachee[autre])) this.cacherCellule(d);
  }
}
