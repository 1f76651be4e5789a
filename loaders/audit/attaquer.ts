/** One block and one year attacked: what bounds, then programs, leave of every masked count, and the way to the narrow ones. */

import { Empreinte } from "../programmes/empreinte.ts";
import { type Programmes, programmer } from "../programmes/programmes.ts";
import type { Ligne } from "./apports.ts";
import { borner } from "./bornes.ts";
import { groupesEleves, groupesPlaces } from "./groupes.ts";
import type { Lieux } from "./lieux.ts";
import type { Memoire } from "./memoire.ts";
import type { Partie } from "./publie.ts";
import { systemeDe, type Temoin } from "./systeme.ts";

/** A masked count must be free to take at least this many more values than one: contract, §5. */
export const LARGEUR = 5;

/** Up to so many schools, programs look at every masked count. */
const ETABLISSEMENTS_MAX = 150;
/** Beyond, at those that bounds leave less wide than this: programs take longer than all the rest, and narrow these most. */
const PEU_LARGE = 8;

export interface Trouvee {
  figure: string;
  bas: number;
  haut: number;
  /** How an attacker gets there. */
  chemin: readonly string[];
}

/** What a way takes: the published counts, each by the ranks of all the rows that say it. Without any one of them, another must be found. */
export type Preuve = readonly { valeur: number; rangs: readonly number[] }[];

interface Prouvee extends Trouvee {
  preuve: Preuve;
}

export interface Attaque extends Partie {
  masquees: number;
  /** Narrow counts by the step that found them, those that programs left wide, and those only bounds did. */
  lues: number;
  parBornes: number;
  parProgrammes: number;
  larges: number;
  nonVues: number;
  trouvees: Trouvee[];
  /** Published figures that contradict each other: nothing can be said of what they hide. */
  impossible: string | null;
}

export interface Attaquee extends Attaque {
  trouvees: Prouvee[];
}

/** How many equalities of a way are told, and taken where what it holds may be hidden. */
const PAS = 6;

export interface Options {
  /** Every masked count is given to programs, however many schools there are. */
  complet?: boolean;
  /** Ways are followed to their end: what their first steps hold is known already, and cannot be hidden. */
  entiers?: boolean;
  /** The clock at which programs stop. */
  jusqua?: number;
  memoire?: Memoire;
}

export async function attaquer(
  partie: Partie,
  dossiers: readonly (readonly Ligne[])[],
  lieux: Lieux,
  {
    complet = lieux.ecoles <= ETABLISSEMENTS_MAX,
    entiers = false,
    jusqua = Number.POSITIVE_INFINITY,
    memoire,
  }: Options = {},
): Promise<Attaquee> {
  const groupes =
    partie.bloc === "places" ? groupesPlaces(dossiers.flat().map(({ strate }) => strate)) : groupesEleves();
  const systeme = systemeDe(dossiers, lieux, groupes, memoire);
  const bornes = borner(systeme);
  const masquees = [...systeme.masquees.keys()].filter((v) => systeme.masquees[v] === 1);
  const ecart = (v: number) => (bornes.haut[v] as number) - (bornes.bas[v] as number);
  const parBornes = masquees.filter((v) => ecart(v) < LARGEUR);
  const pas = entiers ? Number.POSITIVE_INFINITY : PAS;
  const trouvees: Prouvee[] = [];
  // What another folder says too is held by readers already: hiding it here undoes nothing.
  const prise = ({ valeur, lignes }: Temoin) => {
    const rangs = lignes.flatMap(({ rang }) => rang ?? []);
    return { valeur, rangs: rangs.length === lignes.length ? rangs : [] };
  };
  const trouver = (cellule: number, bas: number, haut: number, preuve: readonly number[]) =>
    trouvees.push({
      figure: systeme.nommer(cellule),
      bas,
      haut,
      chemin: preuve.slice(0, PAS).map((e) => systeme.raconter(e)),
      preuve: systeme.temoinsDe(preuve).map(prise),
    });
  for (const { cellule, valeur, par } of systeme.lues)
    trouvees.push({
      figure: systeme.nommer(cellule),
      bas: valeur,
      haut: valeur,
      chemin: [par],
      preuve: [prise(systeme.temoin(cellule))],
    });
  const nomDe = (v: number) => systeme.nommer(systeme.cellules[v] as number);
  for (const v of parBornes)
    trouver(
      systeme.cellules[v] as number,
      bornes.bas[v] as number,
      bornes.haut[v] as number,
      bornes.remonter([v], pas),
    );
  const aVoir = (v: number) =>
    systeme.masquees[v] === 1 && ecart(v) >= LARGEUR && (complet || ecart(v) < PEU_LARGE);
  let impossible = bornes.impossible < 0 ? null : systeme.raconter(bornes.impossible);
  /** Of each unknown, what the programs that look at it hold. */
  const sens = new Map<number, number>();
  for (const voisinage of memoire ? systeme.voisinages : [])
    for (const v of voisinage.coeur) {
      const empreinte = new Empreinte();
      empreinte.lireEmpreinte(sens.get(v) ?? 0);
      empreinte.lireEmpreinte(voisinage.sens);
      sens.set(v, empreinte.valeur);
    }
  const vueLarge = (v: number) =>
    memoire !== undefined && memoire.larges.get(systeme.cellules[v] as number) === sens.get(v);
  let programmes: Programmes = { etroites: new Map(), larges: [], impossibles: [] };
  if (impossible === null) {
    programmes = await programmer(systeme, bornes, {
      largeur: LARGEUR,
      aVoir: (v) => aVoir(v) && !vueLarge(v),
      jusqua,
      memoire: memoire?.programmes,
    });
    for (const v of programmes.larges)
      memoire?.larges.set(systeme.cellules[v] as number, sens.get(v) as number);
  }
  const [contredit] = programmes.impossibles;
  if (contredit !== undefined) impossible = `autour de ${nomDe(contredit)}`;
  for (const [v, { bas, haut, egalites, bornees }] of programmes.etroites)
    trouver(systeme.cellules[v] as number, bas, haut, [
      ...new Set([...egalites, ...bornes.remonter(bornees, pas)]),
    ]);
  return {
    ...partie,
    masquees: masquees.length + systeme.lues.length,
    lues: systeme.lues.length,
    parBornes: parBornes.length,
    parProgrammes: programmes.etroites.size,
    larges: programmes.larges.length,
    nonVues: masquees.length - parBornes.length - programmes.etroites.size - programmes.larges.length,
    trouvees,
    impossible,
  };
}
