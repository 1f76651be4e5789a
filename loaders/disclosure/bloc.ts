/**
 * One block of one year as dense cells count × territory × group, and the published rows that show each cell.
 * A cell is what must be protected; a row is what can be hidden.
 */

import { JUMEAUX } from "./comptes.ts";
import { type Groupes, groupesDe, ND, SECTEUR } from "./groupes.ts";
import { relationsDe } from "./relations.ts";
import type { Territoires } from "./territoires.ts";

/** Not a figure here · known and not to be changed (an absent row says 0) · shown · hidden · never shown by anyone. */
export const ABSENTE = 0;
export const FIXE = 1;
export const VISIBLE = 2;
export const CACHEE = 3;
export const LATENTE = 4;

/** Σ signe × compte = 0, in one territory and one group; the total comes first. */
export type Relation = readonly { compte: number; signe: 1 | -1 }[];

/** A row of the measures table that shows counts. Numbers are those of the table: null where they are not known. */
export interface Figure {
  rang: number;
  n: string | null;
  d: string | null;
  territoire: number;
  sexe: string;
  pcs: string;
  strate: string;
  /** Group of the numerator, where it is not that of the row. */
  pcsN?: string;
  numerateur: number | null;
  denominateur: number | null;
  /** The row is there but says nothing, since its source is absent. */
  muette: boolean;
  cachee: boolean;
  /** What readers lose with it. */
  poids: number;
}

export interface Bloc {
  nom: string;
  millesime: number;
  comptes: readonly string[];
  /** Counts from here on are rests, which nobody publishes. */
  premierReste: number;
  relations: readonly Relation[];
  groupes: Groupes;
  territoires: Territoires;
  nt: number;
  ng: number;
  valeur: Float64Array;
  etat: Uint8Array;
  /** Group PU or PR of each school, −1 where not known. */
  secteur: Int8Array;
  figures: readonly Figure[];
  celluleN: Int32Array;
  celluleD: Int32Array;
  figuresDe: ReadonlyMap<number, readonly number[]>;
}

export const celluleDe = (
  bloc: Pick<Bloc, "nt" | "ng">,
  compte: number,
  territoire: number,
  groupe: number,
) => (compte * bloc.nt + territoire) * bloc.ng + groupe;

export function construireBloc(
  nom: string,
  millesime: number,
  lues: readonly Figure[],
  lieux: Territoires,
): Bloc {
  const un = jumeaux(lues);
  const figures = lues.map((f): Figure => {
    const [n, pcsN = f.pcs] = f.n?.split("@") ?? [];
    return { ...f, n: n === undefined ? null : un(n), d: f.d && un(f.d), pcsN };
  });
  const publies = [
    ...new Set(figures.flatMap(({ n, d, muette }) => (muette ? [] : [n, d].filter((c) => c !== null)))),
  ].sort();
  const comptes = [...publies];
  const rang = new Map(publies.map((c, k) => [c, k]));
  const nonDits: Relation[] = [];
  const equations = relationsDe(publies, un).map(({ total, parts, reste, nonDites }, i): Relation => {
    const termes = [
      { compte: rang.get(total) ?? 0, signe: 1 as const },
      ...parts.map((p) => ({ compte: rang.get(p) ?? 0, signe: -1 as const })),
    ];
    if (nonDites) nonDits.push(termes);
    return reste ? [...termes, { compte: comptes.push(`reste ${i}`) - 1, signe: -1 }] : termes;
  });
  const groupes = groupesDe(nom, figures);
  const nt = lieux.codes.length;
  const ng = groupes.nombre;
  const taille = comptes.length * nt * ng;
  const bloc: Bloc = {
    nom,
    millesime,
    comptes,
    premierReste: publies.length,
    relations: equations,
    groupes,
    territoires: lieux,
    nt,
    ng,
    valeur: new Float64Array(taille),
    etat: new Uint8Array(taille),
    secteur: new Int8Array(nt).fill(-1),
    figures,
    celluleN: new Int32Array(figures.length).fill(-1),
    celluleD: new Int32Array(figures.length).fill(-1),
    figuresDe: new Map(),
  };
  placerFigures(bloc, rang);
  fermerAbsences(bloc);
  rouvrirNuls(bloc, nonDits);
  calculerRestes(bloc);
  return bloc;
}

/** Names once the counts that agree everywhere: what is shown of one is shown of the other. */
function jumeaux(figures: readonly Figure[]): (compte: string) => string {
  const valeurs = new Map<string, Map<string, number>>();
  for (const { n, d, numerateur, denominateur, territoire, sexe, pcs, strate } of figures) {
    const groupe = `${territoire}|${sexe}|${pcs}|${/^T\d$/.test(strate) ? "" : strate}`;
    for (const [compte, nombre] of [[n, numerateur] as const, [d, denominateur] as const])
      if (compte !== null && nombre !== null)
        valeurs.set(compte, (valeurs.get(compte) ?? new Map<string, number>()).set(groupe, nombre));
  }
  const noms = new Map<string, string>();
  for (const [compte, autre] of JUMEAUX) {
    const a = valeurs.get(compte);
    const b = valeurs.get(autre);
    if (a && b && [...a].every(([groupe, v]) => !b.has(groupe) || b.get(groupe) === v))
      noms.set(compte, autre);
  }
  return (compte) => noms.get(compte) ?? compte;
}

function placerFigures(bloc: Bloc, rang: ReadonlyMap<string, number>) {
  const { figures, etat, valeur, groupes } = bloc;
  const figuresDe = bloc.figuresDe as Map<number, number[]>;
  const placer = (f: number, figure: Figure, compte: string | null, nombre: number | null, g: number) => {
    const k = compte === null ? undefined : rang.get(compte);
    if (k === undefined || figure.muette) return -1;
    const cellule = celluleDe(bloc, k, figure.territoire, g);
    const voisines = figuresDe.get(cellule);
    if (voisines) voisines.push(f);
    else figuresDe.set(cellule, [f]);
    // Sources that differ by a rejected row: the smallest is the most careful.
    valeur[cellule] = etat[cellule] === ABSENTE ? (nombre ?? 0) : Math.min(valeur[cellule] ?? 0, nombre ?? 0);
    if (etat[cellule] !== VISIBLE) etat[cellule] = figure.cachee ? CACHEE : VISIBLE;
    return cellule;
  };
  figures.forEach((figure, f) => {
    const g = groupes.rang(figure.sexe, figure.pcs, figure.strate);
    const gN = groupes.rang(figure.sexe, figure.pcsN ?? figure.pcs, figure.strate);
    if (g === undefined || gN === undefined) return;
    bloc.celluleN[f] = placer(f, figure, figure.n, figure.numerateur, gN);
    bloc.celluleD[f] = placer(f, figure, figure.d, figure.denominateur, g);
    const ecole = (bloc.territoires.ancetres[figure.territoire]?.length ?? 0) > 2;
    if (bloc.nom !== "places" && ecole && (g === SECTEUR || g === SECTEUR + 1))
      bloc.secteur[figure.territoire] = bloc.secteur[figure.territoire] === -1 ? g : -2;
  });
}

/** Where a count is cut by a group at all, a place without that row has none of that group: a reader knows it is 0. */
function fermerAbsences(bloc: Bloc) {
  const { nt, ng, etat, premierReste } = bloc;
  for (let k = 0; k < premierReste; k++) {
    const coupes = Array.from({ length: ng }, (_, g) => {
      let coupe = false;
      for (let t = 0; t < nt && !coupe; t++) coupe = etat[celluleDe(bloc, k, t, g)] !== ABSENTE;
      return coupe;
    });
    // A group that no place has, beside others that some have, is nobody's; ND alone may be a share, and not a cut.
    for (const { parts } of bloc.nom === "places" ? [] : bloc.groupes.partitions)
      if (parts.some((g) => coupes[g] && g !== ND)) for (const g of parts) coupes[g] = true;
    for (let g = 0; g < ng; g++) {
      if (!coupes[g]) continue;
      for (let t = 0; t < nt; t++) {
        const c = celluleDe(bloc, k, t, g);
        const existe = g < bloc.groupes.croises || bloc.territoires.croise[t];
        if (etat[c] === ABSENTE && existe) etat[c] = FIXE;
      }
    }
  }
}

/**
 * A flow that is not shown may be masked or nobody's, and readers cannot tell: its absence says 0 only where nobody is in
 * the situation it leaves, or in the one it reaches.
 */
function rouvrirNuls(bloc: Bloc, relations: readonly Relation[]) {
  const { nt, ng, etat } = bloc;
  const rouverts = new Set<number>();
  const nuls = new Set<number>();
  for (const [total, ...parts] of relations)
    for (let p = 0; p < nt * ng; p++)
      for (const { compte } of parts) {
        const c = compte * nt * ng + p;
        if (etat[c] !== FIXE) continue;
        const mort = (etat[(total?.compte ?? 0) * nt * ng + p] as number) <= FIXE;
        (mort ? nuls : rouverts).add(c);
      }
  for (const c of rouverts) if (!nuls.has(c)) etat[c] = LATENTE;
}

function calculerRestes(bloc: Bloc) {
  for (const equation of bloc.relations) {
    const reste = equation.find(({ compte }) => compte >= bloc.premierReste);
    const total = equation[0];
    if (!reste || !total) continue;
    const places = bloc.nt * bloc.ng;
    for (let p = 0; p < places; p++) {
      const etatTotal = bloc.etat[total.compte * places + p] ?? ABSENTE;
      if (etatTotal === ABSENTE || etatTotal === FIXE) continue;
      let valeur = bloc.valeur[total.compte * places + p] ?? 0;
      for (const { compte } of equation)
        if (compte !== total.compte && compte !== reste.compte)
          valeur -= bloc.valeur[compte * places + p] ?? 0;
      bloc.valeur[reste.compte * places + p] = Math.max(0, valeur);
      bloc.etat[reste.compte * places + p] = LATENTE;
    }
  }
}
