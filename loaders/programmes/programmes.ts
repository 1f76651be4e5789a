/**
 * What an attacker finds with a linear program: the least and the most a masked count can be, all the equalities around it
 * holding at once. A program covers the neighbourhood of a count: what lies further keeps the bounds already found, so a
 * narrow count found here is narrow. Ways found for one count widen every other of the neighbourhood.
 */
import loadHighs from "highs";
import {
  type Encadrement,
  ecrireProgramme,
  type Lineaire,
  type Modelable,
  type Programme,
} from "./programme.ts";
import { reduire } from "./reduire.ts";

const TIRAGES = 2;
const PRESQUE = 1e-7;
/** HiGHS’s number of its primal simplex. */
const PRIMAL = 4;

/** Counts are whole: a solution between two of them says the one within; never −0. */
const entierBas = (v: number) => Math.ceil(v - 1e-6) + 0;
const entierHaut = (v: number) => Math.floor(v + 1e-6);
const entiers = (bas: number, haut: number) => entierHaut(haut) - entierBas(bas);

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
  /** Masked counts that every program that looks at them leaves wide. */
  larges: number[];
  /** Equalities around these counts that no count can hold at once. */
  impossibles: number[];
}

type Highs = Awaited<ReturnType<typeof loadHighs>>;
type Modele = ReturnType<Highs["createModel"]>;
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
  /** No count can hold the program last solved. */
  private infaisable = false;

  constructor(highs: Highs, systeme: Lineaire, bornes: Encadrement, largeur: number) {
    this.highs = highs;
    this.systeme = systeme;
    this.bornes = bornes;
    this.largeur = largeur;
  }

  executer({ aVoir, jusqua, memoire }: Examen): Programmes {
    const { voisinages, cellules } = this.systeme;
    const etroites: Programmes["etroites"] = new Map();
    /** Of each unknown, how many programs are still to look at it. */
    const restent = new Int32Array(cellules.length);
    for (const { coeur } of voisinages)
      for (const v of coeur) if (aVoir(v)) restent[v] = (restent[v] as number) + 1;
    const vues = new Set<number>();
    for (const { egalites, coeur } of voisinages) {
      const cibles = coeur.filter((v) => (restent[v] as number) > 0 && !etroites.has(v));
      if (cibles.length === 0) continue;
      if (Date.now() > jusqua) break;
      const programme = ecrireProgramme(this.systeme, this.bornes, egalites, cibles);
      const [etroitesAvant, impossiblesAvant] = [etroites.size, this.impossibles.length];
      if (!memoire?.has(programme.empreinte)) this.examiner(programme, egalites, cibles, etroites);
      // Of what no count can hold at once, nothing is said, and nothing remembered.
      if (this.impossibles.length > impossiblesAvant) continue;
      if (etroites.size === etroitesAvant) memoire?.add(programme.empreinte);
      for (const v of cibles) {
        restent[v] = (restent[v] as number) - 1;
        if (restent[v] === 0) vues.add(v);
      }
    }
    const { impossibles } = this;
    const larges = [...vues].filter((v) => !etroites.has(v));
    return { etroites, larges, impossibles };
  }

  private examiner(
    programme: Programme,
    egalites: Int32Array,
    cibles: Int32Array,
    etroites: Programmes["etroites"],
  ) {
    // A count of which none of these equalities says anything is left wide by them.
    const coeur = Array.from(cibles).flatMap((v) => programme.colonne.get(v) ?? []);
    if (coeur.length === 0) return;
    // The same program is solved the same way, whoever meets it: what masks and what audits must not disagree on the last digit.
    this.graine = programme.empreinte >>> 0;
    const douteuses = this.douter(programme, coeur);
    if (douteuses.length === 0) return;
    const modele = this.modeliser(programme);
    this.infaisable = false;
    for (const c of douteuses) {
      const [v] = programme.inconnues[c] as [number];
      const dessous = this.resoudre(modele, [[c, 1]]);
      const dessus = dessous && this.resoudre(modele, [[c, -1]]);
      if (!dessous || !dessus) continue;
      const bas = entierBas(dessous.colValue[c] as number);
      const haut = entierHaut(dessus.colValue[c] as number);
      if (haut - bas >= this.largeur) continue;
      const tient = (de: "rowDual" | "colDual", i: number) =>
        [dessous, dessus].some((s) => Math.abs(s[de][i] as number) > PRESQUE);
      etroites.set(v, {
        ...{ bas, haut },
        egalites: Array.from(egalites).filter((_, r) => tient("rowDual", r)),
        bornees: programme.inconnues.flatMap((unes, autre) =>
          autre !== c && tient("colDual", autre) ? unes : [],
        ),
      });
    }
    if (this.infaisable) this.impossibles.push((programme.inconnues[coeur[0] as number] as [number])[0]);
    modele[Symbol.dispose]();
  }

  /** The columns that no solution of the reduced program shows wide. */
  private douter(programme: Programme, coeur: readonly number[]): readonly number[] {
    const reduit = reduire(programme, coeur);
    if (reduit === null) return coeur;
    const modele = this.modeliser(reduit);
    const vues = [...new Set(reduit.cible.values())];
    const bas = new Map<number, number>(vues.map((c) => [c, Number.POSITIVE_INFINITY]));
    const haut = new Map<number, number>(vues.map((c) => [c, Number.NEGATIVE_INFINITY]));
    const large = (c: number) => entiers(bas.get(c) as number, haut.get(c) as number) >= this.largeur;
    const essayer = (couts: readonly [number, number][]) => {
      const x = this.resoudre(modele, couts)?.colValue;
      if (!x) return;
      for (const c of vues) {
        bas.set(c, Math.min(bas.get(c) as number, x[c] as number));
        haut.set(c, Math.max(haut.get(c) as number, x[c] as number));
      }
    };
    for (let k = 0; k < TIRAGES && !vues.every(large); k++) {
      const couts = vues
        .filter((c) => !large(c))
        .map((c): [number, number] => [c, this.hasard() < 0.5 ? 1 : -1]);
      essayer(couts);
      essayer(couts.map(([c, cout]): [number, number] => [c, -cout]));
    }
    for (const c of vues) {
      if (large(c)) continue;
      essayer([[c, 1]]);
      if (!large(c)) essayer([[c, -1]]);
    }
    modele[Symbol.dispose]();
    return coeur.filter((c) => !large(reduit.cible.get(c) as number));
  }

  /** A solution at these costs, if there is one and it has an end. */
  private resoudre(modele: Modele, couts: readonly [number, number][]) {
    for (const [c, cout] of couts) modele.changeColCost(c, cout);
    modele.run();
    const statut = modele.getModelStatus();
    const { optimal, infeasible } = this.highs.constants.modelStatus;
    // Read before costs change: a solution is of the last run.
    const solution = statut === optimal ? modele.getSolution() : null;
    for (const [c] of couts) modele.changeColCost(c, 0);
    if (statut === infeasible) this.infaisable = true;
    return solution;
  }

  private modeliser({ debuts, indices, valeurs, rangees, colonnes }: Modelable): Modele {
    const infini = this.highs.infinity;
    const [numCols, numRows] = [colonnes[0].length, debuts.length - 1];
    const finis = (hauts: readonly number[]) => Float64Array.from(hauts, (v) => Math.min(infini, v));
    const modele = this.highs.createModel({
      numCols,
      numRows,
      colCost: new Float64Array(numCols),
      colLower: Float64Array.from(colonnes[0]),
      colUpper: finis(colonnes[1]),
      rowLower: Float64Array.from(rangees[0]),
      rowUpper: finis(rangees[1]),
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
