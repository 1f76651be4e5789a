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

export function matrice(
  lignes: readonly LigneTrajet[],
  ecoles: readonly Etablissement[],
  territoire: Territoire,
  annee: number,
): Matrice {
  const par = new Map<string, Map<string, number>>();
  for (const [millesime, college, lycee, effectif] of lignes)
    if (millesime === annee)
      par.set(college, (par.get(college) ?? new Map<string, number>()).set(lycee, effectif));
  const siennes = ecolesDe(ecoles, territoire);
  const noms = new Map(ecoles.map((e) => [e.uai, e]));
  const vus = new Set(
    [...par.values()].flatMap((m) => [...m].flatMap(([uai, n]) => (uai !== "" && n > 0 ? uai : []))),
  );
  const lycees = parCommune([...vus].flatMap((uai) => noms.get(uai) ?? []))
    .map(({ uai, nom }): Lycee => ({ uai, nom, dedans: siennes.some((e) => e.uai === uai) }))
    .sort((a, b) => rangDe(a, territoire) - rangDe(b, territoire));
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

const rangDe = ({ uai, dedans }: Lycee, { code }: Territoire) => (uai === code ? 0 : dedans ? 1 : 2);

/** At most so many lycées: those of the territory, then those most pupils go to; the others join the rest. */
export function reduire(m: Matrice, nombre: number): Matrice {
  if (m.lycees.length <= nombre) return m;
  const venus = (uai: string) => m.rangees.reduce((n, r) => n + (r.effectifs.get(uai) ?? 0), 0);
  const gardes = new Set(
    [...m.lycees]
      .sort((a, b) => Number(b.dedans) - Number(a.dedans) || venus(b.uai) - venus(a.uai))
      .slice(0, nombre),
  );
  const rangees = m.rangees.map((r) => {
    const autres = m.lycees.filter((l) => !gardes.has(l)).map(({ uai }) => r.effectifs.get(uai) ?? 0);
    return { ...r, reste: autres.reduce((a, b) => a + b, r.reste) };
  });
  return { ...m, lycees: m.lycees.filter((l) => gardes.has(l)), rangees };
}
