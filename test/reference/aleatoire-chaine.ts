/** Head-counts along the chain, for schools with and without pupil rows that campaign, and one campaign that has none. */

import { COLLEGES, DEHORS, INCONNUS } from "./aleatoire-lieux.ts";
import type { LigneCsv } from "./aleatoire-lignes.ts";
import type { Hasard } from "./hasard.ts";

const ETAPES = ["DEMANDE", "DECISION_AVANT_APPEL", "DECISION", "AFFECTATION", "CONSTAT"];
const VOIES = ["2GT", "2PRO", "CAP1", "MAINTIEN", "APP", "AUTRE"];

export function chaineAleatoire(h: Hasard): LigneCsv[] {
  const lignes: LigneCsv[] = [];
  const campagnes = h.arrive(0.5) ? [2019, 2022] : [2019];
  const ecoles = [...COLLEGES, INCONNUS.college, DEHORS.college];
  for (const campagne of campagnes)
    for (const uai of ecoles.filter(() => h.arrive(0.5))) {
      const etapes = ETAPES.filter(() => h.arrive(0.8));
      for (const sexe of ["F", "M"])
        for (const pcs_groupe of ["A", "B", "C", "D", "ND"])
          if (h.arrive(0.5))
            lignes.push(...groupe(h, { campagne, palier: "3E", uai, sexe, pcs_groupe }, etapes));
    }
  return lignes;
}

/** The pupils of one group, spread over the voies at each step. */
function groupe(h: Hasard, cle: LigneCsv, etapes: string[]): LigneCsv[] {
  const effectif = h.entier(1, 9);
  const lignes: LigneCsv[] = [{ ...cle, etape: "EFFECTIF", voie: "TOUTES", effectif }];
  for (const etape of etapes) {
    let reste = effectif;
    for (const voie of etape === "CONSTAT" ? [...VOIES, "NON_RETROUVE"] : VOIES) {
      const part = voie === "NON_RETROUVE" ? reste : h.entier(0, reste);
      reste -= part;
      if (part > 0 || h.arrive(0.2)) lignes.push({ ...cle, etape, voie, effectif: part });
    }
  }
  return lignes;
}
