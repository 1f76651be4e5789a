// What is hidden to undo proofs: the least costly count that several hold, but none too small to give room to others.
import { expect, test } from "vitest";
import type { Preuve } from "../../loaders/audit/attaquer.ts";
import { choisir } from "../../loaders/disclosure/choisir.ts";

const compte = (valeur: number, ...rangs: number[]) => ({ valeur, rangs });
/** Costs: row 9 cannot be hidden. */
const PRIX: Readonly<Record<number, number>> = { 1: 1, 2: 5, 3: 6, 4: 9, 9: Number.POSITIVE_INFINITY };
const choisis = (...preuves: Preuve[]) => choisir(preuves, (rang) => PRIX[rang] ?? Number.NaN);

test("un petit effectif, même moins cher, n’est pas pris tant qu’un plus grand peut l’être", () => {
  expect(choisis([compte(2, 1), compte(40, 3), compte(12, 2)])).toEqual([2]);
});

test("il l’est faute d’autre : nul, ou qui ne peut pas être masqué", () => {
  expect(choisis([compte(2, 1)])).toEqual([1]);
  expect(choisis([compte(2, 1), compte(40, 9)])).toEqual([1]);
  expect(choisis([compte(40), compte(40, 9)])).toEqual([]);
});

test("celui que plusieurs preuves tiennent passe avant un moins cher que tient une seule", () => {
  expect(choisis([compte(20, 2), compte(30, 3)], [compte(30, 3), compte(50, 4)])).toEqual([3]);
});

test("toutes les lignes qui disent l’effectif sont masquées ensemble, et comptent dans son coût", () => {
  expect(choisis([compte(20, 2, 3), compte(30, 4)])).toEqual([4]);
  expect(choisis([compte(20, 1, 2), compte(30, 4)])).toEqual([1, 2]);
});

test("plusieurs effectifs par preuve, dès qu’un seul n’y suffit pas, et tous s’il y en a moins", () => {
  const prixDe = (rang: number) => PRIX[rang] ?? Number.NaN;
  expect(choisir([[compte(20, 2), compte(30, 3), compte(50, 4)]], prixDe, 2)).toEqual([2, 3]);
  expect(choisir([[compte(20, 2), compte(30, 3)], [compte(30, 3)]], prixDe, 2)).toEqual([3, 2]);
  expect(choisir([[compte(20, 2)]], prixDe, 4)).toEqual([2]);
  // Small ones give no room: one alone, however many are asked for.
  expect(choisir([[compte(2, 1), compte(3, 2)]], prixDe, 2)).toEqual([1]);
});
