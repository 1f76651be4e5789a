/**
 * Published counts laid out as cells: name × place × group. Two figures that say they count the same pupils are read as
 * one count in a place unless what is published there contradicts it (a source that does not cover the place).
 */
import type { Somme } from "./lieux.ts";

export const ABSENTE = 0;
/** Known: published, or said to be nothing by an absent row. */
export const CONNUE = 1;
export const SECRETE = 2;
/** Of the definitions, but no row: known to nobody. */
export const LATENTE = 3;

/** One figure of one published folder as a source of one count: its cells place × group. */
export interface Apport {
  dossier: number;
  nom: string;
  /** An absent row says 0, since its denominator is 0. */
  zeros: boolean;
  etat: Uint8Array;
  valeur: Float64Array;
  /** A row says it, masked or not. */
  dite: Uint8Array;
  /** What its rows are a part of, where that is said by the same rows or by those of its sisters. */
  ensemble?: Apport;
  /** Places that its source does not cover. */
  muets: Uint8Array;
  /** Of each place, which of the places it holds are so: elsewhere, two sources may tell other numbers of the whole. */
  trous: string[];
  couches: Int32Array;
}

export const cleDe = (dossier: number, figure: string) => `${dossier}|${figure}`;

export class Couches {
  readonly apports = new Map<string, Apport>();
  readonly parNom = new Map<string, Apport[]>();
  readonly noms: string[] = [];
  etat = new Uint8Array(0);
  valeur = new Float64Array(0);
  /** A row says it, masked or not: what no row says is never masked. */
  dite = new Uint8Array(0);
  /** Places whose figures changed from the folder attacked to another: nothing there is the same. */
  readonly revisees = new Map<number, Set<number>>();
  readonly nt: number;
  readonly ng: number;
  private readonly maille: Int32Array;
  private readonly sommes: readonly Somme[];

  constructor(nt: number, ng: number, maille: Int32Array, sommes: readonly Somme[]) {
    this.nt = nt;
    this.ng = ng;
    this.maille = maille;
    this.sommes = sommes;
  }

  /** `cle` names the figure in its folder. */
  apport(dossier: number, figure: string, nom: string, zeros: boolean): Apport {
    const cle = cleDe(dossier, figure);
    const connu = this.apports.get(cle);
    if (connu) return connu;
    const taille = this.nt * this.ng;
    const nouveau: Apport = {
      dossier,
      nom,
      zeros,
      etat: new Uint8Array(taille),
      valeur: new Float64Array(taille),
      dite: new Uint8Array(taille),
      muets: new Uint8Array(this.nt),
      trous: [],
      couches: new Int32Array(this.nt).fill(-1),
    };
    this.apports.set(cle, nouveau);
    this.parNom.set(nom, [...(this.parNom.get(nom) ?? []), nouveau]);
    return nouveau;
  }

  cellule = (couche: number, t: number, g: number) => (couche * this.nt + t) * this.ng + g;

  /** Every count of every place gets its layer, then its cells. */
  fermer() {
    for (const apport of this.apports.values()) {
      this.completer(apport);
      apport.trous = this.trousDe(apport);
    }
    for (const [nom, apports] of this.parNom) {
      const classes: { couche: number; membres: Map<number, Apport[]> }[] = [];
      // Those that say most come first: one that says little contradicts nothing, and would be read with any other.
      const dits = ({ etat }: Apport) => etat.reduce((n, e) => n + (e === CONNUE ? 1 : 0), 0);
      for (const apport of [...apports].sort((a, b) => dits(b) - dits(a)))
        for (let t = 0; t < this.nt; t++) {
          let k = 0;
          while (classes[k] && (classes[k]?.membres.get(t) ?? []).some((m) => this.contredit(m, apport, t)))
            k++;
          const classe = classes[k] ?? { couche: this.noms.push(nom) - 1, membres: new Map() };
          classes[k] = classe;
          classe.membres.set(t, [...(classe.membres.get(t) ?? []), apport]);
          apport.couches[t] = classe.couche;
        }
    }
    this.etat = new Uint8Array(this.noms.length * this.nt * this.ng);
    this.valeur = new Float64Array(this.etat.length);
    this.dite = new Uint8Array(this.etat.length);
    for (const apport of this.apports.values())
      for (let t = 0; t < this.nt; t++)
        for (let g = 0; g < this.ng; g++) {
          const la = apport.etat[t * this.ng + g] as number;
          const c = this.cellule(apport.couches[t] as number, t, g);
          const ici = this.etat[c] as number;
          if (apport.dite[t * this.ng + g] === 1) this.dite[c] = 1;
          if (la === ABSENTE || ici === CONNUE || (ici === SECRETE && la === LATENTE)) continue;
          this.etat[c] = la;
          this.valeur[c] = apport.valeur[t * this.ng + g] as number;
        }
  }

  /**
   * Absent rows: none at this scale, the count is not cut so, unless it is elsewhere and what it is a part of is cut here; some,
   * it is 0 here, or cannot be said.
   */
  private completer({ etat, zeros, dite, ensemble }: Apport) {
    const mailles = ({ dite }: Pick<Apport, "dite">, g: number) => {
      const coupees = new Set<number>();
      for (let t = 0; t < this.nt; t++)
        if (dite[t * this.ng + g] === 1) coupees.add(this.maille[t] as number);
      return coupees;
    };
    for (let g = 0; g < this.ng; g++) {
      const coupees = mailles({ dite }, g);
      if (coupees.size > 0 && ensemble) for (const maille of mailles(ensemble, g)) coupees.add(maille);
      for (let t = 0; t < this.nt; t++)
        if (etat[t * this.ng + g] === ABSENTE && coupees.has(this.maille[t] as number))
          etat[t * this.ng + g] = zeros ? CONNUE : LATENTE;
    }
  }

  private trousDe({ muets }: Apport): string[] {
    const trous = Array.from(muets, (muet) => (muet === 1 ? "ici" : ""));
    for (const { total, parts } of this.sommes)
      for (const p of parts) if (muets[p] === 1) trous[total] += ` ${p}`;
    return trous;
  }

  private contredit(a: Apport, b: Apport, t: number): boolean {
    if (a.trous[t] !== b.trous[t]) return true;
    if (a.dossier !== b.dossier)
      for (const dossier of [a.dossier, b.dossier]) if (this.revisees.get(dossier)?.has(t)) return true;
    for (let c = t * this.ng; c < (t + 1) * this.ng; c++)
      if (a.etat[c] === CONNUE && b.etat[c] === CONNUE && a.valeur[c] !== b.valeur[c]) return true;
    return false;
  }
}
