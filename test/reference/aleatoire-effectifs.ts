/** Public head-counts of a few lycées: cells may be empty, with or without all the spécialités of each pupil. */
import { DEHORS, INCONNUS, LP, LYCEES } from "./aleatoire-lieux.ts";
import type { LigneCsv } from "./aleatoire-lignes.ts";
import type { Hasard } from "./hasard.ts";

const CODES = ["0613", "0623", "0629", "0673", "0747", "3045", "0507", "0105", "0300", "0439"];
/** Few follow them; a file may have no column of one. */
const RARES = ["0241", "0242", "0832", "2785", "2852", "2757", "0825", "2786", "1087"];
const CODES_TLE = CODES.map((code) => (code === "0673" ? "4806" : code));
const RENTREES = [2021, 2022];

function compter(
  h: Hasard,
  sexe: string,
  { codes, rares }: { codes: readonly string[]; rares: readonly string[] },
  parEleve: number,
): LigneCsv {
  const total = h.arrive(0.1) ? "" : h.entier(0, 60);
  const complet = h.arrive(0.3) && total !== "";
  const cellule = (code: string, vide: number, plus: number) => [
    `${sexe}_${code}`,
    h.arrive(vide) ? "" : Math.min(Number(total), h.entier(0, plus)),
  ];
  const cellules = [
    ...codes.map((code) => cellule(code, 0.15, 40)),
    ...rares.map((code) => cellule(code, 0.6, 3)),
  ];
  const suivies = cellules.reduce((somme, [, n]) => somme + Number(n), 0);
  // The rest of the spécialités of each pupil, where the cells leave room for it.
  const reste = parEleve * Number(total) - suivies;
  return {
    [sexe]: total,
    ...Object.fromEntries(cellules),
    [`${sexe}_0901`]: complet && reste >= 0 ? reste : h.arrive(0.6) ? "" : Math.min(Number(total), 2),
  };
}

/** In the year of the second argument girls and boys are told the wrong way round in the totals. */
const inverser = (ligne: LigneCsv, envers: boolean): LigneCsv =>
  envers ? { ...ligne, filles: ligne.garcons ?? "", garcons: ligne.filles ?? "" } : ligne;

const lycees = (h: Hasard, decrire: (rentree: number) => LigneCsv, ecoles = LYCEES): LigneCsv[] =>
  RENTREES.flatMap((rentree) =>
    [...new Set([...ecoles, INCONNUS.lycee, DEHORS.lycee])]
      .filter(() => !h.arrive(0.2))
      .map((uai) => ({ rentree, uai, ...decrire(rentree) })),
  );

const specialites = (h: Hasard, codes: readonly string[], parEleve: number): LigneCsv[] => {
  const envers = h.parmi([0, ...RENTREES]);
  const absente = h.parmi(RARES);
  const ceux = { codes, rares: RARES.filter((code) => code !== absente) };
  return lycees(h, (rentree) =>
    inverser(
      { ...compter(h, "filles", ceux, parEleve), ...compter(h, "garcons", ceux, parEleve) },
      rentree === envers,
    ),
  );
};

export const specialitesAleatoires = (h: Hasard): LigneCsv[] => specialites(h, CODES, 3);
export const specialitesTleAleatoires = (h: Hasard): LigneCsv[] => specialites(h, CODES_TLE, 2);

function classe(h: Hasard, nom: string): LigneCsv {
  const effectif = () => (h.arrive(0.1) ? "" : h.entier(0, 30));
  const [f, g] = [effectif(), effectif()];
  const total = h.arrive(0.2) ? "" : Number(f) + Number(g) + (h.arrive(0.1) ? 2 : 0);
  return { [`total_${nom}`]: total, [`filles_${nom}`]: f, [`garcons_${nom}`]: g };
}

const SERIES = ["g", "sti2d", "stl", "stmg", "st2s", "std2a"].map((s) => `1re_${s}`);

export const classesAleatoires = (h: Hasard): LigneCsv[] =>
  lycees(h, () =>
    Object.assign(
      { total_1re_sthr: h.entier(0, 12) },
      ...["2nde_gt", ...SERIES, "tle_g"].map((c) => classe(h, c)),
    ),
  );

export const classesProAleatoires = (h: Hasard): LigneCsv[] =>
  lycees(h, () => Object.assign({}, ...["2nde_pro", "1re_pro", "cap1"].map((c) => classe(h, c))), LP);
