/** One block and one year attacked: what bounds, then programs, leave of every masked count, and the way to the narrow ones. */

import { programmer } from "../programmes/programmes.ts";
import type { Ligne } from "./apports.ts";
import { borner } from "./bornes.ts";
import { groupesEleves, groupesPlaces } from "./groupes.ts";
import type { Lieux } from "./lieux.ts";
import type { Partie } from "./publie.ts";
import { type Systeme, systemeDe } from "./systeme.ts";

/** A masked count must be free to take at least this many more values than one: contract, §5. */
export const LARGEUR = 5;

export interface Trouvee {
  figure: string;
  bas: number;
  haut: number;
  chemin: readonly string[];
}

export interface Attaque extends Partie {
  masquees: number;
  /** Narrow counts by the step that found them, wide ones, and those no program looked at. */
  lues: number;
  parBornes: number;
  parProgrammes: number;
  larges: number;
  nonVues: number;
  trouvees: Trouvee[];
  /** Published figures that contradict each other: nothing can be said of what they hide. */
  impossible: string | null;
}

/** How many equalities of a way are told. */
const PAS = 6;

/** `jusqua`: the clock at which programs stop. */
export async function attaquer(
  partie: Partie,
  dossiers: readonly (readonly Ligne[])[],
  lieux: Lieux,
  jusqua: number,
): Promise<Attaque> {
  const groupes =
    partie.bloc === "places" ? groupesPlaces(dossiers.flat().map(({ strate }) => strate)) : groupesEleves();
  const systeme = systemeDe(dossiers, lieux, groupes);
  const bornes = borner(systeme);
  const masquees = [...systeme.masquees.keys()].filter((v) => systeme.masquees[v] === 1);
  const etroite = (v: number) => (bornes.haut[v] as number) - (bornes.bas[v] as number) < LARGEUR;
  const parBornes = masquees.filter(etroite);
  const trouvees: Trouvee[] = systeme.lues.map(({ cellule, valeur, par }) => ({
    figure: systeme.nommer(cellule),
    bas: valeur,
    haut: valeur,
    chemin: [par],
  }));
  for (const v of parBornes)
    trouvees.push({
      figure: systeme.nommer(systeme.cellules[v] as number),
      bas: bornes.bas[v] as number,
      haut: bornes.haut[v] as number,
      chemin: chemin(systeme, bornes.parBas, bornes.parHaut, v),
    });
  let impossible = bornes.impossible < 0 ? null : systeme.raconter(bornes.impossible);
  const programmes = impossible
    ? { etroites: new Map(), larges: 0, nonVues: masquees.length - parBornes.length, impossibles: [] }
    : await programmer(systeme, bornes, LARGEUR, jusqua);
  const [contredit] = programmes.impossibles;
  if (contredit !== undefined)
    impossible = `autour de ${systeme.nommer(systeme.cellules[contredit] as number)}`;
  for (const [v, { bas, haut, egalites }] of programmes.etroites)
    trouvees.push({
      figure: systeme.nommer(systeme.cellules[v] as number),
      bas,
      haut,
      chemin: [`programme linéaire sur les ${egalites} égalités qui l’entourent`],
    });
  return {
    ...partie,
    masquees: masquees.length + systeme.lues.length,
    lues: systeme.lues.length,
    parBornes: parBornes.length,
    parProgrammes: programmes.etroites.size,
    larges: programmes.larges,
    nonVues: programmes.nonVues,
    trouvees,
    impossible,
  };
}

/** The equalities that narrowed a count, then those that narrowed what they hold. */
function chemin(systeme: Systeme, parBas: Int32Array, parHaut: Int32Array, depart: number): string[] {
  const dites = new Set<number>();
  const file = [depart];
  const vues = new Set(file);
  while (file.length > 0 && dites.size < PAS) {
    const v = file.shift() as number;
    for (const e of [parBas[v] as number, parHaut[v] as number]) {
      if (e < 0 || dites.has(e)) continue;
      dites.add(e);
      for (let i = systeme.debut[e] as number; i < (systeme.debut[e + 1] as number); i++) {
        const autre = systeme.termes[i] as number;
        if (vues.has(autre)) continue;
        vues.add(autre);
        file.push(autre);
      }
    }
  }
  return [...dites].slice(0, PAS).map((e) => systeme.raconter(e));
}
