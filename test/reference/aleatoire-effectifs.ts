/** Public head-counts of a few lycées: cells may be empty, with or without three spécialités a pupil. */
import { DEHORS, INCONNUS, LYCEES } from "./aleatoire-lieux.ts";
import type { LigneCsv } from "./aleatoire-lignes.ts";
import type { Hasard } from "./hasard.ts";

const CODES = ["0613", "0623", "0629", "0673", "0747", "3045"];
const RENTREES = [2021, 2022];

function compter(h: Hasard, sexe: string): LigneCsv {
  const total = h.arrive(0.1) ? "" : h.entier(0, 60);
  const complet = h.arrive(0.3) && total !== "";
  const cellules = CODES.map((code) => [
    `${sexe}_${code}`,
    h.arrive(0.15) ? "" : Math.min(Number(total), h.entier(0, 40)),
  ]);
  const suivies = cellules.reduce((somme, [, n]) => somme + Number(n), 0);
  // The rest of the three spécialités of each pupil, where the cells leave room for it.
  const reste = 3 * Number(total) - suivies;
  return {
    [sexe]: total,
    ...Object.fromEntries(cellules),
    [`${sexe}_0507`]: complet && reste >= 0 ? reste : "",
  };
}

const lycees = (h: Hasard, decrire: () => LigneCsv): LigneCsv[] =>
  RENTREES.flatMap((rentree) =>
    [...new Set([...LYCEES, INCONNUS.lycee, DEHORS.lycee])]
      .filter(() => !h.arrive(0.2))
      .map((uai) => ({ rentree, uai, ...decrire() })),
  );

export const specialitesAleatoires = (h: Hasard): LigneCsv[] =>
  lycees(h, () => ({ ...compter(h, "filles"), ...compter(h, "garcons") }));

export const classesAleatoires = (h: Hasard): LigneCsv[] => {
  const effectif = () => (h.arrive(0.15) ? "" : h.entier(0, 30));
  return lycees(h, () => ({
    ...{ filles_1re_sti2d: effectif(), garcons_1re_sti2d: effectif() },
    ...{ filles_1re_stl: effectif(), garcons_1re_stl: effectif() },
  }));
};
