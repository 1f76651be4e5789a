/** Counts kept cell by cell: each pupil is added to every maille, sexe and PCS it belongs to, nothing is averaged. */
import type { Maille } from "../../loaders/indicateurs/declaration.ts";
import type { Sexe } from "./depot.ts";
import type { Pcs } from "./pcs.ts";
import type { Lieu, Territoire } from "./territoire.ts";

export interface Compte {
  num: number;
  den: number;
  /** Of the population, those whose département does not hold the sources needed: in neither term. */
  nonCouverts: number;
}
/** What one pupil brings to one figure; `couvert` when its département holds the sources needed. */
export interface Fait {
  indicateur: string;
  num: number;
  den: number;
  couvert: boolean;
}
export interface Cle {
  maille: Maille;
  code: string;
  millesime: number;
  sexe: "T" | "F" | "M";
  pcs: "T" | Pcs;
  strate: string;
}
/** Of whom or what a fact is told. Aggregates have neither sexe nor PCS. */
export interface Sujet {
  uai: string;
  millesime: number;
  sexe?: Sexe;
  pcs?: Pcs;
  strate?: string;
}

/** A gap between two states of one pupil, and the counts its paired interval needs (under names with a #). */
export const direEcart = (indicateur: string, de: boolean, vers: boolean, couvert: boolean): Fait[] => [
  { indicateur, num: Number(de) - Number(vers), den: 1, couvert },
  { indicateur: `${indicateur}#de`, num: Number(de), den: 1, couvert },
  { indicateur: `${indicateur}#deux`, num: Number(de && vers), den: 1, couvert },
];

export const dire = (indicateur: string, num: boolean, den: boolean, couvert: boolean): Fait => ({
  indicateur,
  num: Number(num && den),
  den: Number(den),
  couvert,
});

interface Cellule {
  cle: Cle;
  comptes: Map<string, Compte>;
}

export class Tableau {
  private readonly parNom = new Map<string, Cellule>();
  /** The cells of one subject, found once: thousands of pupils share a school, a year and a group. */
  private readonly parSujet = new Map<string, Cellule[]>();
  private readonly territoire: Territoire;

  constructor(territoire: Territoire) {
    this.territoire = territoire;
  }

  cellules(): Iterable<Cellule> {
    return this.parNom.values();
  }

  ajouter(sujet: Sujet, faits: readonly Fait[]): void {
    const nom = [sujet.uai, sujet.millesime, sujet.sexe, sujet.pcs, sujet.strate].join("|");
    const cellules = this.parSujet.get(nom) ?? this.cellulesDe(sujet);
    this.parSujet.set(nom, cellules);
    for (const cellule of cellules) compter(cellule, faits);
  }

  /** The same in one stratum of the population, sexe and PCS together. */
  ajouterStrate(sujet: Sujet, strate: string, faits: readonly Fait[]): void {
    if (strate !== "") this.ajouter({ uai: sujet.uai, millesime: sujet.millesime, strate }, faits);
  }

  ajouterA(cle: Cle, faits: readonly Fait[]): void {
    compter(this.cellule(cle), faits);
  }

  private cellulesDe(sujet: Sujet): Cellule[] {
    return this.territoire
      .lieux(sujet.uai)
      .flatMap((lieu) => cles(lieu, sujet))
      .map((cle) => this.cellule(cle));
  }

  private cellule(cle: Cle): Cellule {
    const nom = nomDe(cle);
    const cellule = this.parNom.get(nom) ?? { cle, comptes: new Map<string, Compte>() };
    this.parNom.set(nom, cellule);
    return cellule;
  }
}

function compter(cellule: Cellule, faits: readonly Fait[]): void {
  for (const f of faits) {
    const compte = cellule.comptes.get(f.indicateur) ?? { num: 0, den: 0, nonCouverts: 0 };
    compte.num += f.couvert ? f.num : 0;
    compte.den += f.couvert ? f.den : 0;
    compte.nonCouverts += f.couvert ? 0 : f.den;
    cellule.comptes.set(f.indicateur, compte);
  }
}

/** Also names a row read from elsewhere, whose columns are plain text. */
export const nomDe = (c: { [K in keyof Cle]: K extends "millesime" ? number : string }): string =>
  [c.maille, c.code, c.millesime, c.sexe, c.pcs, c.strate].join("|");

/** An unknown sexe counts in T only; an unknown PCS is a group of its own. */
function cles(lieu: Lieu, s: Sujet): Cle[] {
  const sexes = s.sexe ? (["T", s.sexe] as const) : (["T"] as const);
  const groupes = s.pcs ? (["T", s.pcs] as const) : (["T"] as const);
  return sexes.flatMap((sexe) =>
    groupes.map((pcs) => ({ ...lieu, millesime: s.millesime, sexe, pcs, strate: s.strate ?? "" })),
  );
}
