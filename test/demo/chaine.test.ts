import { beforeAll, expect, test } from "vitest";
import { depotPetit } from "../petite.ts";
import { indexer, type Ligne, lireTable } from "./depot.ts";

let lignes: Ligne[];
beforeAll(async () => {
  lignes = lireTable(await depotPetit(), "chaine");
});

const total = (etape: string, voie?: string): number =>
  lignes
    .filter((l) => l.etape === etape && (voie === undefined || l.voie === voie))
    .reduce((somme, l) => somme + Number(l.effectif), 0);

test("chaque clé n’a qu’une ligne", () => {
  indexer(lignes, (l) => [l.uai, l.sexe, l.pcs_groupe, l.etape, l.voie].join(" "));
});

test("demandes, décisions avant appel et constat se partagent tous les élèves, l’affectation et les décisions presque tous", () => {
  const effectif = total("EFFECTIF", "TOUTES");
  expect(effectif).toBeGreaterThan(500);
  expect(total("EFFECTIF")).toBe(effectif);
  for (const etape of ["DEMANDE", "DECISION_AVANT_APPEL", "CONSTAT"]) expect(total(etape)).toBe(effectif);
  for (const etape of ["DECISION", "AFFECTATION"]) {
    expect(total(etape)).toBeLessThan(effectif);
    expect(total(etape)).toBeGreaterThan(0.85 * effectif);
  }
});

test("la chaîne de 2015 perd des élèves de la demande au constat, comme les suivantes", () => {
  const gt = ["DEMANDE", "DECISION", "AFFECTATION", "CONSTAT"].map((etape) => total(etape, "2GT"));
  expect(gt).toEqual([...gt].sort((a, b) => b - a));
  expect(total("CONSTAT", "NON_RETROUVE")).toBeGreaterThan(0);
});
