// The published figures that travel with the code: each says where it comes from and what it can be held against.
import { expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { catalogueReference, lireConventions, lireValeurs } from "../../loaders/indicateurs/references.ts";

const [valeurs, conventions, catalogue] = await Promise.all([
  lireValeurs(),
  lireConventions(),
  catalogueReference(),
]);
const ids = new Set(CATALOGUE.map(({ id }) => id));
const references = catalogue.flatMap(({ id, references = [] }) => references.map((r) => ({ id, ...r })));

test("chaque valeur est celle d’un indicateur du catalogue ou d’une convention publique déclarée, une seule fois", () => {
  const declarees = conventions.map(({ indicateur }) => indicateur);
  expect(new Set(declarees).size).toBe(declarees.length);
  expect(valeurs.filter(({ indicateur }) => !declarees.includes(indicateur))).toEqual([]);
  expect(declarees.filter((id) => !valeurs.some(({ indicateur }) => indicateur === id))).toEqual([]);
  const cles = valeurs.map(({ indicateur, perimetre, millesime, sexe, pcs, strate }) =>
    [indicateur, perimetre, millesime, sexe, pcs, strate].join(";"),
  );
  expect(cles.filter((cle, rang) => cles.indexOf(cle) !== rang)).toEqual([]);
});

test("une convention ne se pose qu’à côté d’indicateurs qui existent", () => {
  const voisins = conventions.flatMap(({ a_cote }) => a_cote.split(" ").filter(Boolean));
  expect(voisins.length).toBeGreaterThan(20);
  expect(voisins.filter((id) => !ids.has(id))).toEqual([]);
});

test("les valeurs tiennent dans leur unité, et une année vide n’est jamais dessinée", () => {
  const bornes = {
    "%": [0, 100],
    points: [-100, 100],
    ratio: [0, 10],
    nombre: [0, 1e6],
    indice: [0, 250],
  } as const;
  for (const { indicateur, valeur, millesime, sexe, pcs } of valeurs) {
    const [bas, haut] = bornes[conventions.find((c) => c.indicateur === indicateur)?.unite ?? "%"];
    expect(valeur, indicateur).toMatch(/^-?\d+(\.\d+)?$/);
    expect(Number(valeur), indicateur).toBeGreaterThanOrEqual(bas);
    expect(Number(valeur), indicateur).toBeLessThanOrEqual(haut);
    expect(millesime, indicateur).toMatch(/^(20\d\d)?$/);
    expect("TFM", indicateur).toContain(sexe);
    expect(["T", "A", "B", "C", "D", "ND"], indicateur).toContain(pcs);
  }
  expect(references.filter((r) => r.trace && r.millesime === null)).toEqual([]);
});

test("chaque valeur nomme sa source et dit si elle y a été lue ou calculée", () => {
  for (const { indicateur, source, preuve } of valeurs) {
    expect(source.length, indicateur).toBeGreaterThan(8);
    expect(["lue", "calculée"], indicateur).toContain(preuve);
    expect(source, indicateur).not.toMatch(/\[[SC]|'/);
  }
});

test("le lieu est la France, une académie en capitales ou un département", () => {
  for (const { perimetre } of valeurs) expect(perimetre).toMatch(/^(FRANCE|[A-Z-]+|\d{3})$/);
});

test("le taux de passage publié suit la définition de taux_passage_depp et reste à côté de constat_2gt", () => {
  const passage = (id: string) => references.filter((r) => r.id === id && r.perimetre === "FRANCE");
  expect(passage("taux_passage_depp").map((r) => [r.millesime, r.valeur, r.meme])).toEqual([
    [2013, 62.6, true],
    [2016, 63.3, true],
    [2017, 64, true],
  ]);
  expect(passage("constat_2gt").map((r) => [r.valeur, r.meme, r.convention])).toEqual([
    [62.6, false, "DEPP, constat à constat"],
    [63.3, false, "DEPP, constat à constat"],
    [64, false, "DEPP, constat à constat"],
  ]);
});

test("la pression publiée porte sur la 2nde professionnelle seulement", () => {
  expect(
    references
      .filter(({ id }) => id === "taux_pression")
      .map((r) => [r.perimetre, r.strate, r.valeur, r.unite]),
  ).toEqual([
    ["FRANCE", "2PRO", 0.96, "ratio"],
    ["ORLEANS-TOURS", "2PRO", 1.005, "ratio"],
  ]);
});
