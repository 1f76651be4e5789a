/**
 * The groups a count is cut by, and the profiles of a person: what one more pupil adds to. A pupil of profile (F, A) adds
 * to T, F, A, to the sector of the school, and to F × A where that cross is published.
 */

export interface Profil {
  groupes: readonly number[];
  /** Group of the cross, which exists at département and académie only; −1 without any. */
  croise: number;
}

export interface Groupes {
  nombre: number;
  /** Group of a row by `sexe|pcs|strate`; undefined where the row is not a cut of the count. */
  rang: (sexe: string, pcs: string, strate: string) => number | undefined;
  profils: readonly Profil[];
  /** Partitions of a group into others: of sexe or sector unknown some belong to none, which readers are not told. */
  partitions: readonly { total: number; parts: readonly number[] }[];
  /** Groups that exist at département and académie only start here. */
  croises: number;
  noms: readonly string[];
}

const SEXES = ["F", "M"];
const PCS = ["A", "B", "C", "D", "ND"];
const SECTEURS = ["PU", "PR"];
/** Pupils of unknown PCS. */
export const ND = 7;
/** PU and PR of a school are the school itself, so their place is known: 8 and 9. */
export const SECTEUR = 8;

const nomsEleves = ["T", ...SEXES, ...PCS, ...SECTEURS, ...SEXES.flatMap((s) => PCS.map((p) => `${s}×${p}`))];
const rangsEleves = new Map<string, number>([
  ["T|T|", 0],
  ...SEXES.map((s, i): [string, number] => [`${s}|T|`, 1 + i]),
  ...PCS.map((p, i): [string, number] => [`T|${p}|`, 3 + i]),
  ...SECTEURS.map((s, i): [string, number] => [`T|T|${s}`, SECTEUR + i]),
  ...SEXES.flatMap((s, i) => PCS.map((p, j): [string, number] => [`${s}|${p}|`, 10 + 5 * i + j])),
]);

const ELEVES: Groupes = {
  nombre: nomsEleves.length,
  noms: nomsEleves,
  rang: (sexe, pcs, strate) => rangsEleves.get(`${sexe}|${pcs}|${SECTEURS.includes(strate) ? strate : ""}`),
  profils: SEXES.flatMap((_, i) =>
    PCS.map((_, j) => ({ groupes: [0, 1 + i, 3 + j], croise: 10 + 5 * i + j })),
  ),
  partitions: [
    { total: 0, parts: [1, 2] },
    { total: 0, parts: [3, 4, 5, 6, 7] },
    { total: 0, parts: [8, 9] },
    ...SEXES.map((_, i) => ({ total: 1 + i, parts: PCS.map((_, j) => 10 + 5 * i + j) })),
    ...PCS.map((_, j) => ({ total: 3 + j, parts: SEXES.map((_, i) => 10 + 5 * i + j) })),
  ],
  croises: 10,
};

const VOIES: Record<string, string> = {
  "2211": "2GT",
  "2381": "2PRO",
  "2321": "CAP1",
  "2311": "CAP1",
  "2331": "CAP1",
  "2382": "1PRO",
};

/** Counts that are not cut at all. */
const ENSEMBLE: Groupes = {
  nombre: 1,
  noms: ["T"],
  rang: (sexe, pcs, strate) => (sexe === "T" && pcs === "T" && !SECTEURS.includes(strate) ? 0 : undefined),
  profils: [{ groupes: [0], croise: -1 }],
  partitions: [],
  croises: 1,
};

/** The groups that the figures of a block are cut by, and no more: an académie has millions of cells. */
export function groupesDe(
  bloc: string,
  figures: readonly { sexe: string; pcs: string; pcsN?: string; strate: string }[],
) {
  if (bloc === "places") return groupesDesPlaces(figures.map((f) => f.strate));
  const ensemble = (pcs: string, f: (typeof figures)[number]) => ENSEMBLE.rang(f.sexe, pcs, f.strate) === 0;
  return figures.every((f) => ensemble(f.pcs, f) && ensemble(f.pcsN ?? f.pcs, f)) ? ENSEMBLE : ELEVES;
}

/** Offers of places are cut by voie and by formation (MEFSTAT11) instead of pupils' groups. */
function groupesDesPlaces(strates: readonly string[]): Groupes {
  const noms = ["T", ...[...new Set(strates)].filter((s) => s !== "").sort()];
  const rangs = new Map(noms.map((nom, i) => [nom, i]));
  const voieDe = (nom: string) => rangs.get(VOIES[nom.slice(0, 4)] ?? "");
  const formations = noms.flatMap((nom, i) =>
    /^\d/.test(nom) && nom.length > 4 ? [{ i, voie: voieDe(nom) }] : [],
  );
  const voies = [...new Set(formations.flatMap(({ voie }) => (voie === undefined ? [] : [voie])))];
  return {
    nombre: noms.length,
    noms,
    rang: (_sexe, _pcs, strate) => rangs.get(strate === "" ? "T" : strate),
    profils: formations.map(({ i, voie }) => ({
      groupes: voie === undefined ? [0, i] : [0, voie, i],
      croise: -1,
    })),
    partitions: [
      { total: 0, parts: formations.map(({ i }) => i) },
      ...voies.map((v) => ({
        total: v,
        parts: formations.filter((f) => f.voie === v).map((f) => f.i),
      })),
    ],
    croises: noms.length,
  };
}
