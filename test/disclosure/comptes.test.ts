import { expect, test } from "vitest";
import { connu } from "../../loaders/disclosure/comptes.ts";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";

/** Made of rows that are masked themselves, and masked with them. */
const COMPOSEE = /^(ecart|parite|odds|part_filles|rapport)_/;

test("les effectifs derrière chaque indicateur qui compte des élèves sont déclarés au masquage", () => {
  const oublies = CATALOGUE.filter(
    ({ id, theme }) => theme !== "actions" && !COMPOSEE.test(id) && !connu(id),
  ).map(({ id }) => id);
  expect(oublies).toEqual([]);
});
