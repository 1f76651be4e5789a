/** Crosses the rows of one indicator by two axes, the others held at one value: pure, nothing is added up. */

import type { Lue } from "../mesures.js";
import { Mesures } from "../mesures.js";
import type { Maille } from "../types.js";
import type { Axe, Pas, PasParAxe } from "./axes.js";

export interface Vue {
  indicateur: string;
  lignes: Axe;
  colonnes: Axe;
  mailles: readonly Maille[];
  /** These territories and no other, in this order. */
  seuls?: readonly string[];
  /** First and last year kept where years are an axis. */
  de: number;
  a: number;
  /** Each year with the two before it. */
  reunies?: boolean;
  /** Of each axis that is not crossed, the value it is held at. */
  tenus: Readonly<Record<Axe, Pas | undefined>>;
}

export interface Croisement {
  lignes: readonly Pas[];
  colonnes: readonly Pas[];
  cellule: (ligne: Pas, colonne: Pas) => Lue | undefined;
  /** Rows shown, in the order of the table. */
  mesures: readonly Lue[];
}

export function croiser(lues: readonly Lue[], pas: PasParAxe, vue: Vue): Croisement {
  const { indicateur, tenus } = vue;
  const index = new Mesures(lues);
  const garde = ({ fixe }: Pas) =>
    (fixe.maille === undefined || vue.mailles.includes(fixe.maille)) &&
    (fixe.millesime === undefined || (fixe.millesime >= vue.de && fixe.millesime <= vue.a));
  const { seuls } = vue;
  const territoires = seuls
    ? seuls.flatMap((valeur) => pas.territoire.find((p) => p.valeur === valeur) ?? [])
    : pas.territoire.filter(garde);
  const de = (axe: Axe) => (axe === "territoire" ? territoires : pas[axe].filter(garde));
  const [lignes, colonnes] = [de(vue.lignes), de(vue.colonnes)];
  const cellule = (ligne: Pas, colonne: Pas) => {
    const autres = Object.entries(tenus).map(([axe, tenu]) =>
      axe === vue.lignes || axe === vue.colonnes ? {} : tenu?.fixe,
    );
    const fixe: Pas["fixe"] = Object.assign({}, ...autres, ligne.fixe, colonne.fixe);
    const { maille = "academie", code = "", millesime, ...groupe } = fixe;
    return index.une({ indicateur, maille, code, ...groupe }, millesime) as Lue | undefined;
  };
  // A line or a column that holds nothing at all is not a figure that is missing: it is not calculated.
  const pleine = (a: Pas, autres: readonly Pas[], de: (a: Pas, b: Pas) => Lue | undefined) =>
    autres.some((b) => de(a, b) !== undefined);
  const montrees = lignes.filter((l) => pleine(l, colonnes, cellule));
  const utiles = colonnes.filter((c) => pleine(c, montrees, (a, b) => cellule(b, a)));
  return {
    lignes: montrees,
    colonnes: utiles,
    cellule,
    mesures: montrees.flatMap((l) => utiles.flatMap((c) => cellule(l, c) ?? [])),
  };
}
