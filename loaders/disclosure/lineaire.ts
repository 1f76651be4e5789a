/** The equalities of a block as linear programs read them: hidden cells are unknowns, all else a number. */
import { type Encadrement, type Lineaire, programmer } from "../programmes/programmes.ts";
import { type Bloc, CACHEE, celluleDe } from "./bloc.ts";
import type { Equations } from "./equations.ts";
import { T_COUNT } from "./seuils.ts";

/** Up to so many schools, every hidden cell is given to programs: about four minutes for ten years of forty schools. */
const ETABLISSEMENTS_MAX = 60;
/** Beyond, so many cells a block, or programs would take longer than all the rest; of places of several schools, more. */
const SUSPECTES_MAX = 800;
const PARTAGEES_MAX = 4000;
/** Cells that bounds leave less wide than this are the likeliest that a program narrows. */
const PEU_LARGE = 8;

/** Hidden cells that programs look at: all; where they are too many, those least wide; then, of these, those of several schools. */
function suspectesDe(bloc: Bloc, { bas, haut }: Encadrement, cachees: readonly number[]): readonly number[] {
  const { territoires, ng, nt } = bloc;
  const ecoles = (t: number) => territoires.ecoles[t]?.length ?? 0;
  if (ecoles(territoires.academie) <= ETABLISSEMENTS_MAX) return cachees;
  const peuLarges = cachees.filter((c) => (haut[c] as number) - (bas[c] as number) < PEU_LARGE);
  const partagees = peuLarges.filter((c) => ecoles(Math.floor(c / ng) % nt) > 1);
  return (
    [cachees, peuLarges].find(({ length }) => length <= SUSPECTES_MAX) ??
    (partagees.length <= PARTAGEES_MAX ? partagees : [])
  );
}

/** Hidden cells that propagation leaves wide and that a program narrows; the others are noted as seen. */
export async function etroitesParProgramme(
  bloc: Bloc,
  equations: Equations,
  bornes: Encadrement,
  cachees: readonly number[],
  vues: Set<number>,
): Promise<number[]> {
  const suspectes = new Set(suspectesDe(bloc, bornes, cachees).filter((c) => !vues.has(c)));
  if (suspectes.size === 0) return [];
  const { lineaire, encadrement, deCellule } = lineariser(bloc, equations, bornes, (c) => suspectes.has(c));
  const { etroites } = await programmer(lineaire, encadrement, T_COUNT, Number.POSITIVE_INFINITY);
  for (const [v, c] of deCellule.entries()) if (lineaire.masquees[v] && !etroites.has(v)) vues.add(c);
  return [...etroites.keys()].map((v) => deCellule[v] as number);
}

/** `suspecte` says which hidden cells are to be examined; `deCellule` gives the cell of each unknown. */
function lineariser(
  bloc: Bloc,
  equations: Equations,
  { bas, haut }: Encadrement,
  suspecte: (cellule: number) => boolean,
) {
  const { etat, valeur } = bloc;
  const premierReste = celluleDe(bloc, bloc.premierReste, 0, 0);
  const inconnue = new Int32Array(etat.length).fill(-1);
  const deCellule: number[] = [];
  const debut = [0];
  const termes: number[] = [];
  const signes: number[] = [];
  const second: number[] = [];
  for (let e = 0; e < equations.nombre; e++) {
    const total = equations.total[e] as number;
    const avant = termes.length;
    let reste = 0;
    const ajouter = (c: number, signe: 1 | -1) => {
      if ((etat[c] as number) < CACHEE) {
        reste -= signe * (valeur[c] as number);
        return;
      }
      if (inconnue[c] === -1) inconnue[c] = deCellule.push(c) - 1;
      termes.push(inconnue[c] as number);
      signes.push(signe);
    };
    ajouter(total, 1);
    for (let i = equations.debut[e] as number; i < (equations.debut[e + 1] as number); i++)
      ajouter(equations.parts[i] as number, -1);
    if (termes.length === avant) continue;
    debut.push(termes.length);
    second.push(reste);
  }
  const lineaire: Lineaire = {
    cellules: Int32Array.from(deCellule, (c) => (c >= premierReste ? -1 : c)),
    masquees: Uint8Array.from(deCellule, (c) => (etat[c] === CACHEE && suspecte(c) ? 1 : 0)),
    debut: Int32Array.from(debut),
    termes: Int32Array.from(termes),
    signes: Int8Array.from(signes),
    second: Float64Array.from(second),
  };
  const encadrement: Encadrement = {
    bas: Float64Array.from(deCellule, (c) => bas[c] as number),
    haut: Float64Array.from(deCellule, (c) => haut[c] as number),
  };
  return { lineaire, encadrement, deCellule };
}
