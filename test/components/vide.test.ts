// @vitest-environment jsdom
// An empty page says what would fill it: a template for what users fill in, none for what the ministry publishes.
import { expect, test } from "vitest";
import type { Contexte } from "../../src/components/contexte.ts";
import { vide } from "../../src/components/vide.ts";

const contexte = {
  mesures: { publie: () => false, masque: () => false },
  provenance: [],
} as unknown as Contexte;
const page = (sources: readonly string[], deposees: readonly string[] = [], parEtablissement = false) => {
  const corps = document.createElement("div");
  const provenance = deposees.map((source) => ({ source }));
  corps.append(
    vide({ ...contexte, provenance } as unknown as Contexte, {
      quoi: "cet indicateur",
      indicateurs: ["x"],
      sources,
      parEtablissement,
    }),
  );
  return corps;
};
const modeles = (sources: readonly string[]) =>
  [...page(sources).querySelectorAll("a[download]")].map((a) => a.getAttribute("download"));

test("une source à remplir a son modèle, un fichier public n’en a pas", () => {
  expect(modeles(["cohorte", "ival"])).toEqual(["cohorte.csv"]);
  expect(modeles(["specialites_1re"])).toEqual([]);
  expect(modeles(["rentree", "etablissements"])).toEqual(["rentree.csv", "etablissements.csv"]);
});

test("un fichier public se dépose comme le ministère le publie", () => {
  const phrase = "tels que le ministère les publie";
  expect(page(["ival"]).textContent).toContain(phrase);
  expect(page(["cohorte"]).textContent).not.toContain(phrase);
});

test("quand tout est déposé, elle ne demande plus rien : les fichiers n’y comptent personne", () => {
  expect(page(["cohorte", "rentree"], ["rentree", "cohorte"]).textContent).toContain("aucun élève");
  expect(page(["cohorte", "rentree"], ["rentree"]).textContent).toContain("Modèles à remplir");
});

test("ce qu’un fichier public ne donne que par établissement n’est pas dit absent : les établissements l’ont", () => {
  const corps = page(["ips"], ["ips"], true);
  expect(corps.textContent).toContain("Publié par établissement seulement.");
  expect(corps.textContent).not.toMatch(/Rien ne peut être montré|aucun élève/);
  expect(corps.querySelector("a")?.getAttribute("href")).toMatch(/etablissements\/$/);
});
