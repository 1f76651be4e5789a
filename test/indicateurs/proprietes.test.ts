// What must hold whatever the pupils: sums, order, monotony and the identity of the chain, on random populations.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Maille, Mesure } from "../../loaders/indicateurs/declaration.ts";
import { figure, figures, mesurer } from "./entrepot.ts";
import { type Eleve, eleve, tables } from "./population.ts";

const GRAINE = 20231001;
const ADDITIFS = [
  "orientation_2gt",
  "constat_2gt",
  "ecart_orientation_constat_2gt",
  "cause_c7",
  "taux_affectes",
];
const SOUS_ACADEMIE: readonly Maille[] = ["departement", "bassin", "district", "reseau", "etablissement"];

const somme = (lignes: readonly Mesure[]) => lignes.reduce((total, m) => total + (m.numerateur ?? 0), 0);

interface Tirage {
  population: Eleve[];
  mesures: Mesure[];
}
const tirages: Tirage[] = [];

beforeAll(async () => {
  for (const population of fc.sample(fc.array(eleve, { minLength: 5, maxLength: 60 }), {
    numRuns: 6,
    seed: GRAINE,
  }))
    tirages.push({ population, mesures: await mesurer(tables(population)) });
});

describe("sur toute population", () => {
  test("les parties s’ajoutent au total, à chaque maille, par PCS et par secteur", () => {
    for (const { mesures } of tirages)
      for (const indicateur of ADDITIFS) {
        const tout = figures(mesures, { indicateur, sexe: "T" });
        const ensemble = tout.filter((m) => m.pcs === "T" && m.strate === "");
        const total = somme(ensemble.filter((m) => m.maille === "academie"));
        for (const maille of SOUS_ACADEMIE) expect(somme(figures(ensemble, { maille }))).toBe(total);
        const academie = figures(tout, { maille: "academie" });
        expect(somme(academie.filter((m) => m.pcs !== "T"))).toBe(total);
        const secteurs = academie.filter((m) => m.pcs === "T" && ["PU", "PR"].includes(m.strate));
        if (secteurs.length > 0) expect(somme(secteurs)).toBe(total);
      }
  });

  test("orientés − présents = situations hors 2nde GT − arrivées sans décision, dans chaque établissement", () => {
    for (const { mesures } of tirages) {
      const ecoles = figures(mesures, { maille: "etablissement", sexe: "T", pcs: "T", strate: "" });
      for (const { code } of figures(ecoles, { indicateur: "orientation_2gt" })) {
        const compte = (indicateur: string) => somme(figures(ecoles, { indicateur, code }));
        const pertes = ["c3", "c4", "c5", "c6", "c7"].reduce((total, c) => total + compte(`cause_${c}`), 0);
        expect(compte("orientation_2gt") - compte("constat_2gt")).toBe(pertes - compte("gain_2gt"));
      }
    }
  });

  test("les situations de la rentrée font 100 % des élèves, celles des orientés 100 % des orientés", () => {
    for (const { mesures } of tirages) {
      const academie = figures(mesures, { maille: "academie", sexe: "T", pcs: "T", strate: "" });
      const total = (ids: RegExp) =>
        academie.filter((m) => ids.test(m.indicateur)).reduce((s, m) => s + (m.valeur ?? 0), 0);
      expect(total(/^constat_(2gt|2pro|cap1|maintien|apprentissage|autre|non_retrouve)$/)).toBeCloseTo(
        100,
        9,
      );
      expect(total(/^cause_/)).toBeCloseTo(100, 9);
    }
  });

  test("l’ordre des lignes ne change rien", async () => {
    for (const { population, mesures } of tirages.slice(0, 3)) {
      const envers = Object.entries(tables(population)).map(([nom, lignes]) => [nom, [...lignes].reverse()]);
      expect(await mesurer(Object.fromEntries(envers))).toEqual(mesures);
    }
  });

  test("un élève de plus au numérateur ne fait jamais baisser un taux", async () => {
    const constat = { mefstat: "22111410018", lycee: "0180011L", statut: "ST" };
    const taux = (mesures: Mesure[]) =>
      figure(mesures, { indicateur: "constat_2gt", maille: "academie" })?.valeur ?? 0;
    const [nouveau] = fc.sample(eleve, { numRuns: 1, seed: GRAINE });
    for (const { population, mesures } of tirages.slice(0, 3)) {
      const apres = await mesurer(tables([...population, { ...(nouveau as Eleve), constat }]));
      expect(taux(apres)).toBeGreaterThanOrEqual(taux(mesures));
    }
  });
});
