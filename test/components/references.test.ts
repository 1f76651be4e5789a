// Which published values stand beside a figure: those of its own place or of France, of its group, drawn at their year.
import { expect, test } from "vitest";
import { catalogueReference } from "../../loaders/indicateurs/references.ts";
import { contexte } from "../../src/components/contexte.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { phraseContreReference, phraseReferences } from "../../src/components/phrases/references.ts";
import { derniersReperes, perimetreDe, referencesDe } from "../../src/components/references.ts";
import type { Territoire } from "../../src/components/territoires.ts";
import type { Site } from "../../src/components/types.ts";
import { SITE } from "./artefacts.ts";
import { publiee } from "./mesure.ts";

const catalogue = await catalogueReference();
const lire = (phrase: string | undefined) => phrase?.replace(/[\u00a0\u202f]/g, " ");
const reelle: Site = {
  ...SITE,
  academie: { code: "ACADEMIE", nom: "Académie d’Orléans-Tours", fictive: false },
};
const ici = (site: Site) => contexte(site, catalogue, [], new Mesures([]));
const cher: Territoire = { maille: "departement", code: "018", libelle: "Cher", slug: "departement-018" };
const lieux = (site: Site, territoire: Territoire, sexe: "F" | "M" | "T" = "F") =>
  referencesDe(ici(site), "acces_eds_maths", territoire, { sexe }).map((r) => [r.perimetre, r.valeur]);

test("une académie se reconnaît dans les références quel que soit son article", () => {
  expect(["Académie d’Orléans-Tours", "académie d'Orléans-Tours", "ORLEANS-TOURS"].map(perimetreDe)).toEqual(
    Array(3).fill("ORLEANS-TOURS"),
  );
  expect(perimetreDe("Académie de la Réunion")).toBe("REUNION");
  expect(perimetreDe("Académie de Créteil")).toBe("CRETEIL");
});

test("un territoire réel est mis en face de lui-même, de son académie et de la France", () => {
  expect(lieux(reelle, cher)).toEqual([
    ["018", 58.2],
    ["ORLEANS-TOURS", 53.5],
    ["FRANCE", 56.2],
  ]);
  expect(lieux(reelle, ici(reelle).academie, "M")).toEqual([
    ["ORLEANS-TOURS", 75.2],
    ["FRANCE", 76.2],
  ]);
});

test("un territoire fictif n’est mis en face que de la France, même s’il porte un nom réel", () => {
  expect(lieux({ ...reelle, academie: { ...reelle.academie, fictive: true } }, cher)).toEqual([
    ["FRANCE", 56.2],
  ]);
});

test("une référence d’un autre groupe n’est pas prise", () => {
  expect(referencesDe(ici(reelle), "taux_pression", cher)).toEqual([]);
  expect(referencesDe(ici(reelle), "taux_pression", cher, { strate: "2PRO" })).toHaveLength(2);
});

test("la dernière année connue, jamais une plus récente que la figure", () => {
  const france = referencesDe(ici(SITE), "constat_2gt", ici(SITE).academie);
  expect(derniersReperes(france, 2024).map((r) => r.millesime)).toEqual([2017]);
  expect(derniersReperes(france, 2016).map((r) => r.millesime)).toEqual([2016]);
  expect(derniersReperes(france, 2012)).toEqual([]);
});

test("sous la figure, la convention est dite, et qu’elle n’est pas celle de la figure", () => {
  expect(lire(phraseReferences(referencesDe(ici(SITE), "constat_2gt", ici(SITE).academie)))).toBe(
    "Références publiées (autre convention que la figure, DEPP, constat à constat) : France, 2013, 62,6 % ; France, 2016, 63,3 % ; France, 2017, 64,0 %. Aucun écart n’est jugé face aux références : autre année, autre convention ou valeur non publiée.",
  );
  expect(phraseReferences([])).toBeUndefined();
});

test("seule une référence de même convention et de même année est comparée", () => {
  const [francais] = derniersReperes(
    referencesDe(ici(SITE), "poursuite_superieur", ici(SITE).academie),
    2021,
  );
  if (!francais) throw new Error("la référence de 2021 manque");
  const mesure = publiee(75.5, [75, 76], { millesime: 2021 });
  expect(lire(phraseContreReference("Académie", mesure, francais))).toBe(
    "Académie : 75,5 %, contre 78,6 % en France (SIES, néo-bacheliers), soit 3,1 points de moins (intervalle à 95 % : de 2,6 à 3,6)",
  );
  expect(phraseContreReference("Académie", { ...mesure, millesime: 2022 }, francais)).toBeUndefined();
  expect(phraseContreReference("Académie", mesure, { ...francais, meme: false })).toBeUndefined();
});
