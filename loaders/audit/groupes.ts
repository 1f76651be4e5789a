/** The groups a count is published for, and how they add up: a total, its parts, and who may belong to none of them. */

export interface Groupes {
  nombre: number;
  noms: readonly string[];
  rang: (sexe: string, pcs: string, strate: string) => number | undefined;
  partitions: readonly { nom: string; total: number; parts: readonly number[] }[];
}

const SEXES = ["F", "M"];
const PCS = ["A", "B", "C", "D", "ND"];
const SECTEURS = ["PU", "PR"];

function construire(noms: readonly string[], partitions: readonly [string, string, readonly string[]][]) {
  const rang = new Map(noms.map((nom, g) => [nom, g]));
  return {
    rangs: rang,
    partitions: partitions.map(([nom, total, parts]) => ({
      nom,
      total: rang.get(total) as number,
      parts: parts.map((p) => rang.get(p) as number),
    })),
  };
}

/** Pupils: by sexe, by PCS, by sector of their school, and by sexe × PCS. Named as `sexe|pcs|strate`. */
export function groupesEleves(): Groupes {
  const noms = [
    "T|T|",
    ...SEXES.map((s) => `${s}|T|`),
    ...PCS.map((p) => `T|${p}|`),
    ...SECTEURS.map((s) => `T|T|${s}`),
    ...SEXES.flatMap((s) => PCS.map((p) => `${s}|${p}|`)),
  ];
  const { rangs, partitions } = construire(noms, [
    ["sexe", "T|T|", SEXES.map((s) => `${s}|T|`)],
    ["PCS", "T|T|", PCS.map((p) => `T|${p}|`)],
    ["secteur", "T|T|", SECTEURS.map((s) => `T|T|${s}`)],
    ...SEXES.map((s): [string, string, string[]] => ["PCS", `${s}|T|`, PCS.map((p) => `${s}|${p}|`)]),
    ...PCS.map((p): [string, string, string[]] => ["sexe", `T|${p}|`, SEXES.map((s) => `${s}|${p}|`)]),
  ]);
  const rang = (sexe: string, pcs: string, strate: string) =>
    rangs.get(`${sexe}|${pcs}|${SECTEURS.includes(strate) ? strate : ""}`);
  return { nombre: noms.length, noms, rang, partitions };
}

const VOIE: Record<string, string> = {
  "2211": "2GT",
  "2381": "2PRO",
  "2321": "CAP1",
  "2311": "CAP1",
  "2331": "CAP1",
  "2382": "1PRO",
};

/** Places: by formation (MEFSTAT11), formations by voie. */
export function groupesPlaces(strates: Iterable<string>): Groupes {
  const noms = ["", ...new Set([...strates].filter((s) => s !== "").sort())];
  const formations = noms.filter((nom) => /^\d{5}/.test(nom));
  const voies = noms.filter((nom) => nom !== "" && !/^\d/.test(nom));
  const { rangs, partitions } = construire(noms, [
    ["formation", "", formations],
    ...voies.map((v): [string, string, string[]] => [
      "formation",
      v,
      formations.filter((f) => VOIE[f.slice(0, 4)] === v),
    ]),
  ]);
  return { nombre: noms.length, noms, rang: (_s, _p, strate) => rangs.get(strate), partitions };
}
