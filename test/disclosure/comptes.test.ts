import { expect, test } from "vitest";
import { connu } from "../../loaders/disclosure/comptes.ts";
import { INDICATEURS } from "../../loaders/indicateurs/catalogue.ts";

/** Made of rows that are masked themselves, and masked with them. */
const COMPOSEE = /^(ecart|parite|odds|part_filles|rapport)_/;

test("les effectifs derrière chaque indicateur qui compte des élèves sont déclarés au masquage", () => {
  // Neither actions, means of public figures nor published results of whole territories show any pupil.
  const oublies = INDICATEURS.filter(
    ({ id, theme, calcul }) =>
      theme !== "actions" &&
      calcul.genre !== "moyenne" &&
      !(calcul.genre === "taux" && calcul.telQuel) &&
      !COMPOSEE.test(id) &&
      !connu(id),
  ).map(({ id }) => id);
  expect(oublies).toEqual([]);
});
