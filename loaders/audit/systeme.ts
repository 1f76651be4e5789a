/**
 * Everything published of one block and one year as a linear system: masked counts are unknowns, known only not to be
 * negative, and every equality of places, groups and definitions ties them. An equality that what is published does not
 * hold somewhere (pupils of no known sexe) keeps a rest.
 */
import type { Voisinage } from "../programmes/couverture.ts";
import { Empreinte } from "../programmes/empreinte.ts";
import { Apports, type Ligne } from "./apports.ts";
import { couvertureDe } from "./classes.ts";
import { CONNUE, SECRETE } from "./couches.ts";
import { type Egalite, egalitesDe, type Lue } from "./egalites.ts";
import type { Groupes } from "./groupes.ts";
import type { Lieux } from "./lieux.ts";
import type { Memoire } from "./memoire.ts";

/** A known count, and the published rows that say it. */
export interface Temoin {
  valeur: number;
  lignes: readonly Ligne[];
}

/** `sens` is the same as long as these equalities are read the same way, whatever more of their counts is masked. */
export interface VoisinageLu extends Voisinage {
  sens: number;
}

export interface Systeme {
  /** Of each unknown: its cell, −1 for a rest; and whether it is a masked count. */
  cellules: Int32Array;
  masquees: Uint8Array;
  /** Σ signe × unknown = second, over `termes[debut[e]…debut[e + 1]]`. */
  debut: Int32Array;
  termes: Int32Array;
  signes: Int8Array;
  second: Float64Array;
  /** Which equalities a program holds together, and the unknowns it examines. */
  voisinages: readonly VoisinageLu[];
  lues: readonly Lue[];
  /** A published cell with the rows that say it, in any folder; or each of the known cells of these equalities. */
  temoin: (cellule: number) => Temoin;
  temoinsDe: (egalites: readonly number[]) => Temoin[];
  nommer: (cellule: number) => string;
  /** An equality in words, with what is known of it. */
  raconter: (egalite: number) => string;
}

/** `dossiers`: the rows of the folder attacked, then those of the folders read with it. */
export function systemeDe(
  dossiers: readonly (readonly Ligne[])[],
  lieux: Lieux,
  groupes: Groupes,
  memoire?: Memoire,
): Systeme {
  const apports = new Apports(dossiers, lieux, groupes);
  const { egalites, lues } = egalitesDe(apports, dossiers.length);
  const { etat, valeur, dite, noms, nt, ng } = apports.couches;
  const ouvertes = new Set<string>();
  /** Families, and the place where each is contradicted. */
  const contredites = new Set<string>();
  const lieuDe = ({ famille, cellules }: Egalite) =>
    `${famille} ${Math.floor((cellules[0] as number) / ng) % nt}`;
  const connu = ({ cellules, plus, constante }: Egalite) => {
    let somme = -constante;
    for (let i = 0; i < cellules.length; i++) {
      const c = cellules[i] as number;
      if (etat[c] === CONNUE) somme += (i < plus ? 1 : -1) * (valeur[c] as number);
    }
    return somme;
  };
  for (const egalite of egalites) {
    if (egalite.muette || egalite.cellules.some((c) => etat[c] !== CONNUE)) continue;
    const reste = connu(egalite);
    if (reste > 0 && !egalite.reste) ouvertes.add(egalite.famille);
    if (reste < 0) contredites.add(lieuDe(egalite));
  }
  const rang = new Int32Array(etat.length).fill(-1);
  const cellules: number[] = [];
  const debut = [0];
  const termes: number[] = [];
  const signes: number[] = [];
  const second: number[] = [];
  const famille: string[] = [];
  const rangs = new Map<number, number>();
  /** Of each equality, its place in the system. */
  const places = new Int32Array(egalites.length).fill(-1);
  for (const [e, egalite] of egalites.entries()) {
    if (egalite.muette || (contredites.size > 0 && contredites.has(lieuDe(egalite)))) continue;
    const inconnues: number[] = [];
    for (let i = 0; i < egalite.cellules.length; i++)
      if (etat[egalite.cellules[i] as number] !== CONNUE) inconnues.push(i);
    if (inconnues.length === 0) continue;
    const reste = egalite.reste || ouvertes.has(egalite.famille);
    const empreinte = new Empreinte();
    empreinte.lire(reste ? 1 : 0);
    for (const i of inconnues)
      empreinte.lire(2 * (egalite.cellules[i] as number) + (i < egalite.plus ? 1 : 0));
    // With a rest, each of these says something else: at least 25, at least 27.
    if (reste) empreinte.lire(connu(egalite));
    const cle = empreinte.valeur;
    const place = rangs.get(cle) ?? rangs.size;
    places[e] = place;
    if (place < rangs.size) continue;
    rangs.set(cle, place);
    for (const i of inconnues) {
      const c = egalite.cellules[i] as number;
      if (rang[c] === -1) rang[c] = cellules.push(c) - 1;
      termes.push(rang[c] as number);
      signes.push(i < egalite.plus ? 1 : -1);
    }
    if (reste) {
      termes.push(cellules.push(-1) - 1);
      signes.push(-1);
    }
    debut.push(termes.length);
    second.push(-connu(egalite));
    famille.push(egalite.famille);
  }
  const couverture = couvertureDe(egalites, apports.couches, memoire);
  const lectures = Float64Array.from(egalites, (egalite) => {
    const empreinte = new Empreinte();
    const contredite = contredites.size > 0 && contredites.has(lieuDe(egalite));
    empreinte.lire(contredite ? 2 : egalite.reste || ouvertes.has(egalite.famille) ? 1 : 0);
    for (const c of egalite.cellules) if (dite[c] === 1) empreinte.lire(c);
    return empreinte.valeur;
  });
  /** What is read elsewhere narrows bounds here, and layers say what each cell is. */
  const ailleurs = new Empreinte();
  const { apports: sources } = apports.couches;
  for (const mot of [...[...ouvertes].sort(), "", ...[...contredites].sort(), "", ...sources.keys()]) {
    for (let i = 0; i < mot.length; i++) ailleurs.lire(mot.charCodeAt(i));
    ailleurs.lire(-1);
  }
  for (const { couches } of sources.values()) for (const couche of couches) ailleurs.lire(couche);
  const sensDe = (prises: Int32Array) => {
    const empreinte = new Empreinte();
    empreinte.lireEmpreinte(ailleurs.valeur);
    for (const e of prises) empreinte.lireEmpreinte(lectures[e] as number);
    return empreinte.valeur;
  };
  let parCellule: ReadonlyMap<number, Ligne[]> | undefined;
  let parPlace: readonly number[][] | undefined;
  const temoin = (cellule: number): Temoin => {
    parCellule ??= rangerParCellule(apports);
    return { valeur: valeur[cellule] as number, lignes: parCellule.get(cellule) ?? [] };
  };
  const nommer = (c: number) => {
    const g = c % ng;
    const t = Math.floor(c / ng) % nt;
    return `${noms[Math.floor(c / ng / nt)]} · ${lieux.noms[t]} · ${groupes.noms[g]}`;
  };
  return {
    cellules: Int32Array.from(cellules),
    masquees: Uint8Array.from(cellules, (c) => (c >= 0 && etat[c] === SECRETE ? 1 : 0)),
    debut: Int32Array.from(debut),
    termes: Int32Array.from(termes),
    signes: Int8Array.from(signes),
    second: Float64Array.from(second),
    voisinages: couverture.voisinages.map(({ egalites, coeur }) => ({
      egalites: Int32Array.from(new Set(egalites.map((e) => places[e] as number).filter((e) => e >= 0))),
      coeur: coeur.map((c) => rang[c] as number).filter((v) => v >= 0),
      sens: sensDe(egalites),
    })),
    lues,
    temoin,
    temoinsDe: (preuve) => {
      parPlace ??= rangerParPlace(places, second.length);
      const cellules = new Set(
        preuve.flatMap((p) => (parPlace?.[p] ?? []).flatMap((e) => (egalites[e] as Egalite).cellules)),
      );
      return [...cellules].filter((c) => etat[c] === CONNUE).map(temoin);
    },
    nommer,
    raconter: (e) => {
      const du = termes.slice(debut[e], debut[e + 1]).map((v) => cellules[v] as number);
      const place = nommer(du.find((c) => c >= 0) ?? 0)
        .split(" · ")
        .slice(1)
        .join(", ");
      return `${famille[e]} (${place}) : ${du.length} inconnues pour ${second[e]}`;
    },
  };
}

function rangerParPlace(places: Int32Array, nombre: number): number[][] {
  const parPlace: number[][] = Array.from({ length: nombre }, () => []);
  for (const [e, place] of places.entries()) if (place >= 0) parPlace[place]?.push(e);
  return parPlace;
}

function rangerParCellule(apports: Apports): Map<number, Ligne[]> {
  const lignes = new Map<number, Ligne[]>();
  for (const { figure, place } of apports.publiees) {
    const c = apports.celluleDe(figure, place);
    const la = lignes.get(c);
    if (la) la.push(place.ligne);
    else lignes.set(c, [place.ligne]);
  }
  return lignes;
}
