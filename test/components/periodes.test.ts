// The year of a figure is said for what it is: a session of an exam, a rentrée, a campaign.
import { expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { periode, ruptures } from "../../src/components/periodes.ts";

test.each([
  ["acces_2nde_bac_ival", "session 2020"],
  ["valeur_ajoutee_acces_2pro_bac_ival", "session 2020"],
  ["acces_6e_3e_ivac", "session 2020"],
  ["ecart_cohorte_ival", "rentrée 2020"],
  ["acces_bac_cohorte", "rentrée 2020"],
  ["choix_1g_maths", "rentrée 2020"],
  ["part_filles_choix_1g_maths", "rentrée 2020"],
  ["part_filles_1re_sti2d", "rentrée 2020"],
  ["constat_2gt", "campagne 2020"],
])("%s : %s", (indicateur, dit) => {
  expect(CATALOGUE.some(({ id }) => id === indicateur)).toBe(true);
  expect(periode(indicateur).dire(2020)).toBe(dit);
});

test("la méthode des IVAL change à la session 2015", () => {
  expect(ruptures("acces_2nde_bac_ival").map(({ annee }) => annee)).toContain(2015);
});
