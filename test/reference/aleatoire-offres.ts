/** Offers with the placeholders of the real files (0, 999…), split keys, apprenticeship and recensement; and head-counts. */

import { DEHORS, INCONNUS, LP, LYCEES } from "./aleatoire-lieux.ts";
import type { LigneCsv } from "./aleatoire-lignes.ts";
import type { Hasard } from "./hasard.ts";

const FORMATIONS = ["22111410018", "23810025214", "23810034306", "23210025524", "23820025304", "22122C20010"];
const CAPACITES = [0, 3, 4, 5, 6, 12, 30, 35, 499, 500, 501, 999, ""];

export function offresAleatoires(h: Hasard): LigneCsv[] {
  const lignes: LigneCsv[] = [];
  for (const campagne of [2021, 2022, 2023])
    for (const uai of new Set([...LYCEES, ...LP, INCONNUS.lycee, DEHORS.lycee]))
      for (const mefstat11 of FORMATIONS)
        for (let morceaux = h.parmi([0, 1, 1, 2]); morceaux > 0; morceaux--)
          lignes.push({
            campagne,
            uai,
            mefstat11,
            statut_offre: h.parmi(["ST", "ST", "", "AP"]),
            voeu_recensement: h.parmi(["N", "", "N", "O"]),
            capacite: h.parmi(CAPACITES),
            capacite_affectation: h.entier(0, 40),
            voeux1: h.arrive(0.1) ? "" : h.entier(0, 60),
            voeux: h.entier(0, 200),
            affectes1: h.entier(0, 30),
            affectes: h.arrive(0.1) ? "" : h.entier(0, 40),
          });
  return lignes;
}

/** Head-counts of a few lycées, some of which have no pupil row that year. */
export function constatAleatoire(h: Hasard, rentree: LigneCsv[]): LigneCsv[] {
  const lignes: LigneCsv[] = [];
  for (const annee of [2021, 2022, 2023])
    for (const uai of new Set([...LYCEES, ...LP])) {
      const presents = rentree.some((r) => r.rentree === annee && r.uai === uai);
      if (presents && h.arrive(0.7)) continue;
      for (const mefstat11 of FORMATIONS)
        if (h.arrive(0.6)) lignes.push({ rentree: annee, uai, mefstat11, effectif: h.entier(0, 40) });
    }
  return lignes;
}
