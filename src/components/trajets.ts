/**
 * One rentrée of a territory as a matrix, collèges by lycées: what is shown, what is known to be nobody, and what cannot be
 * told from either. Lycées of the territory come first, that which heads its réseau before all.
 */
import { type Etablissement, ecolesDe, parCommune } from "./etablissements.js";
import type { Territoire } from "./territoires.js";

/** Year, collège, lycée (empty: those that are not shown, together), pupils. */
export type LigneTrajet = readonly [annee: number, college: string, lycee: string, effectif: number];

export interface Lycee {
  uai: string;
  nom: string;
  dedans: boolean;
  /** Heads the réseau in view. */
  tete: boolean;
}

export interface Rangee {
  college: Etablissement;
  /** Null where nothing is said of this collège. */
  total: number | null;
  /** In 2nde GT in lycées that are not shown for it. */
  reste: number;
  /** By lycée; null: masked, or nobody. */
  effectifs: ReadonlyMap<string, number | null>;
}

export interface Matrice {
  lycees: readonly Lycee[];
  rangees: readonly Rangee[];
  /** Pupils of the collèges that are said, and how many of them are known to be in a lycée of the territory. */
  total: number;
  dedans: number;
}

/** What is said of each collège at a rentrée: pupils by lycée. */
function parCollege(lignes: readonly LigneTrajet[], annee: number): Map<string, Map<string, number>> {
  const par = new Map<string, Map<string, number>>();
  for (const [millesime, college, lycee, effectif] of lignes)
    if (millesime === annee)
      par.set(college, (par.get(college) ?? new Map<string, number>()).set(lycee, effectif));
  return par;
}

export function matrice(
  lignes: readonly LigneTrajet[],
  ecoles: readonly Etablissement[],
  territoire: Territoire,
  annee: number,
): Matrice {
  const par = parCollege(lignes, annee);
  const siennes = ecolesDe(ecoles, territoire);
  const tete = teteDe(territoire);
  const noms = new Map(ecoles.map((e) => [e.uai, e]));
  const vus = new Set(
    [...par.values()].flatMap((m) => [...m].flatMap(([uai, n]) => (uai !== "" && n > 0 ? uai : []))),
  );
  const lycees = parCommune([...vus].flatMap((uai) => noms.get(uai) ?? []))
    .map(
      ({ uai, nom }): Lycee => ({
        ...{ uai, nom, tete: uai === tete },
        dedans: uai === tete || siennes.some((e) => e.uai === uai),
      }),
    )
    .sort((a, b) => rangDe(a) - rangDe(b));
  const colleges = siennes.filter(({ uai, nature }) => nature === "COLLEGE" || par.has(uai));
  const rangees = parCommune(colleges).map((college): Rangee => {
    const siens = par.get(college.uai);
    const reste = siens?.get("") ?? 0;
    const effectifs = lycees.map(
      ({ uai }) => [uai, siens?.get(uai) ?? (siens && reste === 0 ? 0 : null)] as const,
    );
    const total = siens ? [...siens.values()].reduce((a, b) => a + b, 0) : null;
    return { college, total, reste, effectifs: new Map(effectifs) };
  });
  const dedans = rangees.flatMap(({ effectifs }) =>
    lycees.map((l) => (l.dedans ? (effectifs.get(l.uai) ?? 0) : 0)),
  );
  return {
    lycees,
    rangees,
    total: rangees.reduce((n, r) => n + (r.total ?? 0), 0),
    dedans: dedans.reduce((a, b) => a + b, 0),
  };
}

const rangDe = ({ tete, dedans }: Lycee) => (tete ? 0 : dedans ? 1 : 2);

/** A réseau bears the code of the lycée at its head. */
export const teteDe = ({ maille, code }: Territoire): string | undefined =>
  maille === "reseau" ? code : undefined;

/** Pupils known to be somewhere; `auMoins` where some whose lycée is not shown may be there too. */
export interface Connus {
  eleves: number;
  auMoins: boolean;
}

/** One rentrée of a réseau: who is known to have stayed, of the pupils of 2nde GT of the collèges that say something. */
export interface Retention {
  annee: number;
  /** Collèges that say something, of all. */
  montres: number;
  colleges: number;
  total: number;
  /** In a lycée that is not shown: of the réseau or not. */
  reste: number;
  /** Undefined where nobody is shown there, and some may be. */
  dedans: Connus | undefined;
  tete: Connus | undefined;
}

/** Only the rentrées of which something is said; of another territory than a réseau, none. */
export function retention(
  lignes: readonly LigneTrajet[],
  ecoles: readonly Etablissement[],
  territoire: Territoire,
): Retention[] {
  const tete = teteDe(territoire);
  if (tete === undefined) return [];
  const siennes = ecolesDe(ecoles, territoire);
  const lycees = new Set([...siennes.filter((e) => e.nature !== "COLLEGE").map(({ uai }) => uai), tete]);
  const origines = new Set(siennes.map(({ uai }) => uai));
  const dites = lignes.filter(([, college]) => origines.has(college));
  const annees = [...new Set(dites.map(([annee]) => annee))].sort((a, b) => a - b);
  const toutes = annees.map((annee): Retention => {
    const par = parCollege(dites, annee);
    const reste = somme([...par.values()].map((m) => m.get("") ?? 0));
    const connus = (ou: ReadonlySet<string>, auMoins: boolean): Connus | undefined => {
      const eleves = somme([...par.values()].flatMap((m) => [...ou].map((uai) => m.get(uai) ?? 0)));
      return eleves === 0 && auMoins ? undefined : { eleves, auMoins };
    };
    // A collège that names the head, be it to say nobody, or that shows all its pupils, leaves none to be there unseen.
    const teteOuverte = [...par.values()].some((m) => (m.get("") ?? 0) > 0 && !m.has(tete));
    return {
      ...{ annee, montres: par.size },
      colleges: siennes.filter(({ uai, nature }) => nature === "COLLEGE" || par.has(uai)).length,
      total: somme([...par.values()].flatMap((m) => [...m.values()])),
      ...{ reste, dedans: connus(lycees, reste > 0), tete: connus(new Set([tete]), teteOuverte) },
    };
  });
  return toutes.filter(({ total }) => total > 0);
}

const somme = (nombres: readonly number[]) => nombres.reduce((a, b) => a + b, 0);

/** At most so many lycées: the head of the réseau, those of the territory, then those most pupils go to; the others join the rest. */
export function reduire(m: Matrice, nombre: number): Matrice {
  if (m.lycees.length <= nombre) return m;
  const venus = (uai: string) => m.rangees.reduce((n, r) => n + (r.effectifs.get(uai) ?? 0), 0);
  const gardes = new Set(
    [...m.lycees].sort((a, b) => rangDe(a) - rangDe(b) || venus(b.uai) - venus(a.uai)).slice(0, nombre),
  );
  const rangees = m.rangees.map((r) => {
    const autres = m.lycees.filter((l) => !gardes.has(l)).map(({ uai }) => r.effectifs.get(uai) ?? 0);
    return { ...r, reste: autres.reduce((a, b) => a + b, r.reste) };
  });
  return { ...m, lycees: m.lycees.filter((l) => gardes.has(l)), rangees };
}
