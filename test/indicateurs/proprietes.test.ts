// What must hold whatever the pupils: sums, order, monotony and the identity of the chain, on random populations.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Maille, Mesure } from "../../loaders/indicateurs/declaration.ts";
import { figures, type Ligne, mesurer, type Tables } from "./entrepot.ts";
import { ANNEE, type Eleve, eleve, tables } from "./population.ts";

const GRAINE = 20231001;
/** Not the gains: a group none of whose pupils was oriented has no rate of gain, whatever its arrivals. */
const ADDITIF =
  /^(demande|decision_avant_appel|orientation|affectation|constat|cause|ecart|taux_(accord|affectes|non_affectes|decision)|satisfaction)_/;
/** Counts of pupils over a denominator that a pupil more never lowers: a gain is not one, nor a gap. */
const TAUX = /^(demande|decision_avant_appel|orientation|affectation|constat|cause|taux|satisfaction)_/;
const SOUS_ACADEMIE: readonly Maille[] = ["departement", "bassin", "district", "reseau", "etablissement"];

const somme = (lignes: readonly Mesure[]) => lignes.reduce((total, m) => total + (m.numerateur ?? 0), 0);

/** A pupil affected three times, whose wishes name two collèges; a lycée of two periods; two successors; a bac told twice. */
function disputees(siennes: Tables): Tables {
  const voeu = (tour: number, rang: number, mefstat: string, ligne: Ligne = {}): Ligne => ({
    ...{ campagne: ANNEE, tour, rang, pid: "dispute", uai_origine: "0180008X", resultat: "AF" },
    ...{ mefstat_origine: "21160010019", mefstat_accueil: mefstat, uai_accueil: "0180011L" },
    ...{ sexe: "F", pcs_groupe: "A", ...ligne },
  });
  const ecole = (uai: string, bassin: string, debut: number, fin: number | null): Ligne => ({
    ...{ uai, nom: uai, nature: "LGT", secteur: "PU", departement: "018", bassin, debut, fin },
  });
  const annee = (rentree: number, ligne: Ligne): Ligne => ({
    ...{ pid: "dispute", rentree, sexe: "F", pcs_groupe: "A", diplome: "BACG", session: 2021, ...ligne },
  });
  return {
    ...siennes,
    etablissements: [
      ...(siennes.etablissements ?? []),
      ...[ecole("0180007W", "Nord", 2000, 2021), ecole("0180007W", "Ouest", 2022, null)],
      ...[ecole("0180008X", "Nord", 2000, null), ecole("0180009Y", "Sud", 2000, null)],
    ],
    succession: [
      { uai_ancien: "0180006V", uai_nouveau: "0180008X", rentree: 2019 },
      { uai_ancien: "0180006V", uai_nouveau: "0180009Y", rentree: 2022 },
    ],
    orientation: [
      ...(siennes.orientation ?? []),
      {
        ...{ campagne: ANNEE, palier: "3E", pid: "dispute", uai: "0180006V", mefstat: "21160010019" },
        ...{ sexe: "F", pcs_groupe: "A", demande: "2GT", decision_avant_appel: "2GT", decision: "2GT" },
      },
    ],
    affectation: [
      ...(siennes.affectation ?? []),
      voeu(1, 1, "22111410018"),
      voeu(3, 1, "23810033602"),
      voeu(3, 2, "23210031223", { uai_origine: "0180002B", sexe: "M" }),
    ],
    cohorte: [
      annee(2020, { situation: "SCOLAIRE", uai: "0180007W", mefstat: "22131810019" }),
      annee(2021, { situation: "SUPERIEUR", uai: "0180011L", mefstat: null }),
    ],
  };
}

/** Every decision, affectation and situation in October together: no case is left to chance. */
const PARCOURS: Eleve[] = [null, "2GT", "2PRO"].flatMap((decision) =>
  [null, "22111410018", "23810033602"].flatMap((affecte) =>
    [null, "22111410018", "23810033602", "21160010019", "24340010019"].flatMap((mefstat) =>
      ["0180011L", "0180012M", "0280013N"].flatMap((lycee) =>
        ["ST", "AP"].map(
          (statut): Eleve => ({
            ...{ college: "0180001A", sexe: "F", pcs: "A", demande: "2GT", decision },
            affectation: affecte === null ? null : { mefstat: affecte, lycee: "0180011L" },
            constat: mefstat === null ? null : { mefstat, lycee, statut },
          }),
        ),
      ),
    ),
  ),
);

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

  test("orientés − présents = situations hors 2nde GT − arrivées sans décision, dans chaque établissement", async () => {
    const tousLesCas = await mesurer(tables(PARCOURS));
    for (const mesures of [tousLesCas, ...tirages.map((t) => t.mesures)]) {
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

  test("l’ordre des lignes ne change rien, là même où plusieurs se disputent une place", async () => {
    const [{ population }] = tirages as [Tirage];
    const droites = disputees(tables(population));
    const envers = Object.entries(droites).map(([nom, lignes]) => [nom, [...lignes].reverse()]);
    const mesures = await mesurer(droites);
    expect(await mesurer(Object.fromEntries(envers))).toEqual(mesures);
    // Each dispute is settled, and seen: the first wish of the last round, the last bassin, the last successor, the first bac.
    const compte = (la: Partial<Mesure>) =>
      figures(mesures, { sexe: "T", pcs: "T", strate: "", ...la }).map((m) => [m.code, m.numerateur]);
    const [sien] = compte({ indicateur: "satisfaction_voeu1", maille: "etablissement", code: "0180008X" });
    expect(sien).toEqual(["0180008X", 1]);
    expect(compte({ indicateur: "poursuite_superieur", maille: "bassin" })).toEqual([["Ouest", 1]]);
    expect(compte({ indicateur: "orientation_2gt", code: "0180009Y" })).toEqual([["0180009Y", 1]]);
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
