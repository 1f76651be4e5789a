/**
 * A cohort as columns of situations and the paths between them. What is masked is not lost: pupils whose situation is not
 * published stand together, and paths that are not published pass through « autres parcours », which only says how many
 * they are.
 */

import type { Flux } from "./cohortes.js";
import { publiee } from "./comparer.js";
import type { Mesure } from "./types.js";

export const AUTRES = "AUTRES";

export interface Noeud {
  /** Years since t0; half a year for the paths that are not published. */
  colonne: number;
  situation: string;
  effectif: number;
}

export interface Lien {
  de: number;
  vers: number;
  effectif: number;
}

export interface Parcours {
  noeuds: readonly Noeud[];
  liens: readonly Lien[];
  /** Last rentrée held. */
  horizon: number;
}

/** `devenirs`: the published or masked rows of one cohort, territory and t0, one per strate. */
export function parcours(
  entree: string,
  devenirs: readonly Mesure[],
  flux: readonly Flux[],
  limite: number,
): Parcours {
  const parAnnee = new Map<number, Mesure[]>();
  for (const mesure of devenirs) {
    const annee = Number(/^t\+(\d+):/.exec(mesure.strate)?.[1]);
    parAnnee.set(annee, [...(parAnnee.get(annee) ?? []), mesure]);
  }
  const noeuds: Noeud[] = [];
  const liens: Lien[] = [];
  const rangs = new Map<string, number>();
  const poser = (colonne: number, situation: string, effectif: number) => {
    if (effectif > 0) rangs.set(`${colonne} ${situation}`, noeuds.push({ colonne, situation, effectif }) - 1);
  };
  const suivis = (annee: number) => (parAnnee.get(annee) ?? []).find(publiee)?.denominateur ?? null;
  let horizon = 0;
  const depart = suivis(1);
  if (depart !== null) poser(0, entree, depart);
  for (let annee = 1; annee <= limite; annee++) {
    const tous = suivis(annee);
    if (tous === null) break;
    horizon = annee;
    let connus = 0;
    for (const mesure of (parAnnee.get(annee) ?? []).filter(publiee)) {
      connus += mesure.numerateur ?? 0;
      poser(annee, mesure.strate.replace(/^t\+\d+:/, ""), mesure.numerateur ?? 0);
    }
    poser(annee, AUTRES, tous - connus);
  }
  const place = (annee: number, situation: string) =>
    rangs.get(`${annee} ${situation}`) ?? rangs.get(`${annee} ${AUTRES}`);
  const partis = noeuds.map(() => 0);
  const arrives = noeuds.map(() => 0);
  const relier = (de: number, vers: number, effectif: number) => {
    liens.push({ de, vers, effectif });
    partis[de] = (partis[de] ?? 0) + effectif;
    arrives[vers] = (arrives[vers] ?? 0) + effectif;
  };
  for (const { etape, de, vers, effectif } of flux.filter((f) => f.etape < horizon)) {
    const [a, b] = [place(etape, de), place(etape + 1, vers)];
    if (a !== undefined && b !== undefined) relier(a, b, effectif);
  }
  for (let annee = 0; annee < horizon; annee++) {
    const resteDe = (colonne: number, faits: readonly number[]) =>
      noeuds.flatMap((n, rang) => {
        const reste = n.colonne === colonne ? n.effectif - (faits[rang] ?? 0) : 0;
        return reste > 0 ? [{ rang, reste }] : [];
      });
    const [sortants, entrants] = [resteDe(annee, partis), resteDe(annee + 1, arrives)];
    const total = (restes: readonly { reste: number }[]) => restes.reduce((s, { reste }) => s + reste, 0);
    if (sortants.length === 0 && entrants.length === 0) continue;
    const milieu = noeuds.push({
      colonne: annee + 0.5,
      situation: AUTRES,
      effectif: Math.max(total(sortants), total(entrants)),
    });
    for (const { rang, reste } of sortants) liens.push({ de: rang, vers: milieu - 1, effectif: reste });
    for (const { rang, reste } of entrants) liens.push({ de: milieu - 1, vers: rang, effectif: reste });
  }
  return { noeuds, liens, horizon };
}
