// What a reader types in the banner, and what is found: fictional names only.
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import type { Etablissement } from "../../src/components/etablissements.ts";
import { indexer } from "../../src/components/recherche/indexer.ts";
import { trouver } from "../../src/components/recherche/trouver.ts";
import { SITE } from "./artefacts.ts";

const ECOLE: Etablissement = {
  ...{
    uai: "0180005H",
    nom: "Collège de l’Œuvre-Vive",
    nature: "COLLEGE",
    secteur: "PU",
    commune: "Orvanne",
  },
  ...{ departement: "018", bassin: "B1", district: null, reseau: null, rep: null, quart: 2 },
};
const index = indexer(SITE, [ECOLE], CATALOGUE);
const adresses = (saisie: string) => trouver(index, saisie).map(([, , adresse]) => adresse);

describe("la recherche", () => {
  test("trouve un bassin avant le reste, quels que soient la casse et les accents", () => {
    for (const saisie of ["sévigny", "SEVIGNY", "sevig"])
      expect(adresses(saisie)[0]).toBe("bassins/sevigny.html");
  });

  test("trouve un établissement par son UAI, son nom et sa commune", () => {
    for (const saisie of ["0180005H", "0180005h", "oeuvre vive", "œuvre-vive", "college orvanne"])
      expect(adresses(saisie)).toContain("etablissements/0180005H.html");
  });

  test("trouve les vœux, que l’on écrive « voeux », « vœux » ou « voeu »", () => {
    const attendues = adresses("vœux");
    expect(attendues).toContain("affectation.html");
    expect(attendues).toContain("indicateurs/satisfaction_voeu1.html");
    for (const saisie of ["voeux", "voeu", "VŒU"]) expect(adresses(saisie)).toEqual(attendues);
  });

  test("veut tous les mots, et ne trouve rien plutôt que n’importe quoi", () => {
    expect(adresses("sevigny zzz")).toEqual([]);
    expect(adresses("  ")).toEqual([]);
  });

  test("n’indexe que des noms : aucun nombre n’est dans ses mots, hors codes et numéros", () => {
    for (const [, genre, , mots] of index.filter(([, g]) => g !== "établissement" && g !== "indicateur"))
      expect(`${genre} ${mots.replace(/\b(b\d|018|045|1\.10|2nde|sti2d)\b/g, "")}`).not.toMatch(/\d/);
  });
});
