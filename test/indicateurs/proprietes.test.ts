// What must hold whatever the pupils: sums, order, monotony and the identity of the chain, on random populations.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Maille, Mesure } from "../../loaders/indicateurs/declaration.ts";
import { figures, mesurer } from "./entrepot.ts";
import { type Eleve, eleve, tables } from "./population.ts";

const GRAINE = 20231001;
/** Not the gains: a group none of whose pupils was oriented has no rate of gain, whatever its arrivals. */
const ADDITIF =
  /^(demande|decision_avant_appel|orientation|affectation|constat|cause|ecart|taux_(accord|affectes|non_affectes|decision)|satisfaction)_/;
/** Counts of pupils over a denominator that a pupil more never lowers: a gain is not one, nor a gap. */
const TAUX = /^(demande|decision_avant_appel|orientation|affectation|constat|cause|taux|satisfaction)_/;
const SOUS_ACADEMIE: readonly Maille[] = ["departement", "bassin", "district", "reseau", "etablissement"];

const somme = (lignes: readonly Mesure[]) => lignes.reduce((total, m) => total + (m.numerateur ?? 0), 0);

interface Tirage {
  population: Eleve[];
  /** Nobody's sex is empty: girls and boys make all pupils, and not only some of them. */
  sexes: boolean;
  mesures: Mesure[];
}
const tirages: Tirage[] = [];

beforeAll(async () => {
  const tires = fc.sample(fc.array(eleve, { minLength: 5, maxLength: 60 }), { numRuns: 6, seed: GRAINE });
  for (const [i, tire] of tires.entries()) {
    const sexes = i % 2 === 0;
    const population = sexes ? tire.map((e) => ({ ...e, sexe: e.sexe ?? "F" })) : tire;
    tirages.push({ population, sexes, mesures: await mesurer(tables(population)) });
  }
});

describe("sur toute population", () => {
  test("les parties s’ajoutent au total, à chaque maille, par sexe, par PCS et par secteur", () => {
    for (const { mesures, sexes } of tirages) {
      const ids = new Set(mesures.map((m) => m.indicateur).filter((id) => ADDITIF.test(id)));
      expect(ids.size).toBeGreaterThan(35);
      for (const indicateur of ids) {
        const tout = figures(mesures, { indicateur });
        const croisement = tout.filter((m) => m.maille === "academie" && m.strate === "");
        const ensemble = figures(tout, { sexe: "T", pcs: "T", strate: "" });
        const total = somme(figures(ensemble, { maille: "academie" }));
        for (const maille of SOUS_ACADEMIE) expect(somme(figures(ensemble, { maille }))).toBe(total);
        const parPcs = croisement.filter((m) => m.sexe === "T" && m.pcs !== "T");
        if (parPcs.length > 0) expect(somme(parPcs), indicateur).toBe(total);
        const parSexe = croisement.filter((m) => m.sexe !== "T" && m.pcs === "T");
        if (sexes && parSexe.length > 0) expect(somme(parSexe), indicateur).toBe(total);
        else if (!indicateur.startsWith("ecart")) expect(somme(parSexe)).toBeLessThanOrEqual(total);
        const secteurs = tout.filter((m) => m.maille === "academie" && ["PU", "PR"].includes(m.strate));
        if (secteurs.length > 0) expect(somme(secteurs), indicateur).toBe(total);
      }
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

  test("un élève de plus au numérateur ne fait jamais baisser un taux, dans aucun territoire ni groupe", async () => {
    const cle = (m: Mesure) => [m.indicateur, m.maille, m.code, m.sexe, m.pcs, m.strate].join(" ");
    const montes = new Set<string>();
    const nouveaux = fc.sample(eleve, { numRuns: tirages.length, seed: GRAINE });
    for (const [i, { population, mesures }] of tirages.entries()) {
      const avant = new Map(mesures.map((m) => [cle(m), m]));
      for (const apres of await mesurer(tables([...population, nouveaux[i] as Eleve]))) {
        const { numerateur = 0, valeur = 0 } = avant.get(cle(apres)) ?? {};
        if (!TAUX.test(apres.indicateur) || apres.numerateur !== (numerateur ?? 0) + 1) continue;
        montes.add(apres.indicateur);
        expect(apres.valeur, cle(apres)).toBeGreaterThanOrEqual(valeur ?? 0);
      }
    }
    expect(montes.size).toBeGreaterThan(15);
  });
});
