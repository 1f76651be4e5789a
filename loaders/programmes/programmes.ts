/**
 * What an attacker finds with a linear program: the least and the most a masked count can be, all the equalities around it
 * holding at once. A program covers the neighbourhood of a count: what lies further keeps the bounds already found, so a
 * narrow count found here is narrow. Ways found for one count widen every other of the neighbourhood.
 */
import loadHighs from "highs";
import { type Encadrement, ecrireProgramme, type Lineaire, type Programme } from "./programme.ts";

const TIRAGES = 2;
const PRESQUE = 1e-7;
/** HiGHS’s number of its primal simplex. */
const PRIMAL = 4;

/** What a program leaves a count, and the proof: the equalities it rests on, and the unknowns whose bounds it takes. */
export interface Etroite {
  bas: number;
  haut: number;
  egalites: number[];
  bornees: number[];
}

export interface Programmes {
  /** Masked counts that a program narrows. */
  etroites: Map<number, Etroite>;
  /** Masked counts that programs leave wide. */
  larges: number[];
  /** Equalities around these counts that no count can hold at once. */
  impossibles: number[];
}

type Highs = Awaited<ReturnType<typeof loadHighs>>;
let charge: Promise<Highs> | undefined;

export interface Examen {
  /** Narrower than this, a count is found. */
  largeur: number;
  /** Which unknowns to look at. */
  aVoir: (inconnue: number) => boolean;
  /** The clock at which to stop. */
  jusqua: number;
  /** Programs that left all they looked at wide: one that has not changed is not solved again. */
  memoire?: Set<number> | undefined;
}

export async function programmer(
  systeme: Lineaire,
  bornes: Encadrement,
  examen: Examen,
): Promise<Programmes> {
  charge ??= loadHighs();
  return new Programmeur(await charge, systeme, bornes, examen.largeur).executer(examen);
}

class Programmeur {
  private readonly highs: Highs;
  private readonly systeme: Lineaire;
  private readonly bornes: Encadrement;
  private readonly largeur: number;
  private readonly impossibles: number[] = [];
  private graine = 0;

  constructor(highs: Highs, systeme: Lineaire, bornes: Encadrement, largeur: number) {
    this.highs = highs;
    this.systeme = systeme;
    this.bornes = bornes;
    this.largeur = largeur;
  }

  executer({ aVoir, jusqua, memoire }: Examen): Programmes {
    const { voisinages } = this.systeme;
    const etroites: Programmes["etroites"] = new Map();
    const larges: number[] = [];
    for (const { egalites, coeur } of voisinages) {
      const cibles = coeur.filter(aVoir);
      if (cibles.length === 0) continue;
      if (Date.now() > jusqua) break;
      const programme = ecrireProgramme(this.systeme, this.bornes, egalites, cibles);
      const etroitesAvant = etroites.size;
      if (!memoire?.has(programme.empreinte)) this.examiner(programme, egalites, cibles, etroites);
      if (etroites.size === etroitesAvant) memoire?.add(programme.empreinte);
      for (const v of cibles) if (!etroites.has(v)) larges.push(v);
    }
    const { impossibles } = this;
    return { etroites, larges, impossibles };
  }

  private examiner(
    programme: Programme,
    egalites: Int32Array,
    cibles: Int32Array,
    etroites: Programmes["etroites"],
  ) {
    const { colonnes, colonne } = programme;
    // A count of which none of these equalities says anything is left wide by them.
    const coeur = Array.from(cibles).flatMap((v) => colonne.get(v) ?? []);
    if (coeur.length === 0) return;
    const modele = this.modeliser(programme);
    // The same program is solved the same way, whoever meets it: what masks and what audits must not disagree on the last digit.
    this.graine = programme.empreinte >>> 0;
    const bas = new Map<number, number>(coeur.map((c) => [c, Number.POSITIVE_INFINITY]));
    const haut = new Map<number, number>(coeur.map((c) => [c, Number.NEGATIVE_INFINITY]));
    let impossible = false;
    const resoudre = (couts: readonly [number, number][]) => {
      for (const [c, cout] of couts) modele.changeColCost(c, cout);
      modele.run();
      const statut = modele.getModelStatus();
      const optimal = statut === this.highs.constants.modelStatus.optimal;
      impossible ||= statut === this.highs.constants.modelStatus.infeasible;
      const solution = modele.getSolution();
      const x = solution.colValue;
      for (const [c] of couts) modele.changeColCost(c, 0);
      // Without an end, the count is as wide as can be that way.
      if (optimal)
        for (const c of coeur) {
          bas.set(c, Math.min(bas.get(c) as number, x[c] as number));
          haut.set(c, Math.max(haut.get(c) as number, x[c] as number));
        }
      return optimal ? solution : null;
    };
    const large = (c: number) => (haut.get(c) as number) - (bas.get(c) as number) >= this.largeur - 1e-6;
    for (let k = 0; k < TIRAGES && !coeur.every(large); k++) {
      const couts = coeur
        .filter((c) => !large(c))
        .map((c): [number, number] => [c, this.hasard() < 0.5 ? 1 : -1]);
      resoudre(couts);
      resoudre(couts.map(([c, cout]): [number, number] => [c, -cout]));
    }
    for (const c of coeur) {
      const v = colonnes[c] as number;
      if (large(c)) continue;
      const dessous = resoudre([[c, 1]]);
      const dessus = dessous && resoudre([[c, -1]]);
      if (!dessous || !dessus || large(c)) continue;
      const [b, h] = [Math.ceil((bas.get(c) as number) - 1e-6), Math.floor((haut.get(c) as number) + 1e-6)];
      if (h - b >= this.largeur) continue;
      const tenues = (de: "rowDual" | "colDual", parmi: ArrayLike<number>) =>
        Array.from(parmi).filter((_, i) =>
          [dessous, dessus].some((s) => Math.abs(s[de][i] as number) > PRESQUE),
        );
      etroites.set(v, {
        bas: b,
        haut: h,
        egalites: tenues("rowDual", egalites),
        bornees: tenues("colDual", colonnes).filter((u) => u !== v),
      });
    }
    if (impossible) this.impossibles.push(cibles[0] as number);
    modele[Symbol.dispose]();
  }

  private modeliser({ colonnes, debuts, indices, valeurs, bornes }: Programme) {
    const infini = this.highs.infinity;
    const [numCols, numRows] = [colonnes.length, debuts.length - 1];
    const modele = this.highs.createModel({
      numCols,
      numRows,
      colCost: new Float64Array(numCols),
      colLower: Float64Array.from(colonnes, (v) => this.bornes.bas[v] as number),
      colUpper: Float64Array.from(colonnes, (v) => Math.min(infini, this.bornes.haut[v] as number)),
      rowLower: Float64Array.from(bornes[0]),
      rowUpper: Float64Array.from(bornes[1], (v) => Math.min(infini, v)),
      matrix: {
        format: "csr",
        numRows,
        numCols,
        starts: Int32Array.from(debuts),
        indices: Int32Array.from(indices),
        values: Float64Array.from(valeurs),
      },
    });
    // Only costs change from one run to the next, so the last point is a start for the primal simplex; presolve, tried, said
    // infeasible what all counts of a deposit satisfied.
    modele.options.set({ output_flag: false, presolve: "off", simplex_strategy: PRIMAL });
    return modele;
  }

  private hasard(): number {
    this.graine = (Math.imul(this.graine, 1664525) + 1013904223) >>> 0;
    return this.graine / 4294967296;
  }
}
