// What a reader does on the pages of a site built from the small fictional académie, and what is taken away from them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dossierTemporaire, pagesDe, SANS_RESEAU } from "./outils.ts";
import { comparerAuClavier, explorerAuClavier } from "./parcours.ts";
import { parcourirSeance } from "./parcours-seance.ts";
import { surLaPetite, visiter as visiterLieu } from "./visiter.ts";

const lieu = surLaPetite();
const visiter = (chemin: string, largeur: number) => visiterLieu(lieu(), chemin, largeur);

test.skipIf(SANS_RESEAU.length === 0)("le site se construit sans réseau", () => {
  expect(pagesDe(lieu().site)).toContain("/");
});

test("chaque indicateur du catalogue a sa page", () => {
  const ids = JSON.parse(readFileSync(join(lieu().site, "telechargements/catalogue.json"), "utf8")) as {
    id: string;
  }[];
  const pages = new Set(pagesDe(lieu().site));
  expect(ids.length).toBeGreaterThan(150);
  expect(ids.filter(({ id }) => !pages.has(`/indicateurs/${id}`))).toEqual([]);
  expect([...pages].filter((chemin) => chemin.includes("modele"))).toEqual([]);
});

test("une séance se prépare, se rouvre, se montre et s’imprime", async () => {
  await parcourirSeance(lieu().navigateur, lieu().adresse, dossierTemporaire());
}, 120_000);

describe("ce que le lecteur emporte", () => {
  test("chaque figure se lit en tableau et se télécharge en CSV", async () => {
    const { page, fautes } = await visiter("/ecarts", 1280);
    const figures = await page.locator("section.figure").all();
    expect(figures.length).toBeGreaterThan(1);
    for (const figure of figures) {
      await figure.getByRole("button", { name: "Tableau" }).click();
      expect(await figure.getByRole("table").locator("tbody tr").count()).toBeGreaterThan(0);
      const attendu = page.waitForEvent("download");
      await figure.getByRole("button", { name: "CSV" }).click();
      const [entete = "", ...lignes] = readFileSync(await (await attendu).path(), "utf8")
        .trim()
        .split("\r\n");
      expect(entete).toContain("indicateur;");
      expect(lignes.length).toBeGreaterThan(0);
    }
    expect(fautes).toEqual([]);
    await page.close();
  });

  test("tout ce que la page « Données » offre s’y trouve", async () => {
    const { page } = await visiter("/donnees", 1280);
    const adresses = await page
      .locator("a[href*='telechargements/']")
      .evaluateAll((a) => a.map((lien) => (lien as HTMLAnchorElement).href));
    for (const nom of [
      "mesures.parquet",
      "mesures.csv.gz",
      "catalogue.json",
      "datapackage.json",
      "modeles/",
      "schemas/",
    ])
      expect(adresses.some((adresse) => adresse.includes(nom))).toBe(true);
    for (const adresse of adresses)
      expect((await (await fetch(adresse)).arrayBuffer()).byteLength).toBeGreaterThan(0);
    await page.close();
  });
});

describe.each([
  ["/explorer", explorerAuClavier],
  ["/comparer", comparerAuClavier],
] as const)("la page %s", (chemin, parcours) => {
  test("se parcourt au clavier, à 390 pixels comme à 1280, et son adresse dit tout", async () => {
    for (const largeur of [1280, 390]) {
      const { page, fautes } = await visiter(chemin, largeur);
      await parcours(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      expect(fautes).toEqual([]);
      await page.close();
    }
  }, 120_000);
});
