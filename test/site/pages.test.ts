// Every page of a site built from the small fictional académie, opened as a reader does.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { essayerParcours } from "./lecteurs.ts";
import {
  dossierTemporaire,
  nettoyer,
  observatoire,
  ouvrir,
  pagesDe,
  publierDepot,
  SANS_RESEAU,
} from "./outils.ts";
import { essayerPapier } from "./papier.ts";
import { comparerAuClavier, explorerAuClavier } from "./parcours.ts";
import { parcourirSeance } from "./parcours-seance.ts";
import { essayerVerifier } from "./verifier.ts";
import { accessibilite, visiter as visiterLieu } from "./visiter.ts";

let site: string;
let lieu: Awaited<ReturnType<typeof ouvrir>>;

beforeAll(async () => {
  const depot = join(dossierTemporaire(), "depot");
  expect(observatoire(["demo", "--depot", depot, "--taille", "petite"]).code).toBe(0);
  ({ site } = publierDepot(depot, SANS_RESEAU));
  lieu = await ouvrir(site);
}, 900_000);
afterAll(async () => {
  await lieu?.fermer();
  nettoyer();
});

const visiter = (chemin: string, largeur: number) => visiterLieu(lieu, chemin, largeur);

const suivis = new Map<string, boolean>();

/** Links of the page to this site that lead nowhere; each address is asked for once. */
async function liensMorts(page: Page): Promise<string[]> {
  const adresses = await page
    .locator("a[href]")
    .evaluateAll((a) => a.map((lien) => (lien as HTMLAnchorElement).href));
  const ici = adresses
    .map((adresse) => adresse.replace(/#.*/, ""))
    .filter((a) => a.startsWith(`${lieu.adresse}/`));
  for (const adresse of ici) if (!suivis.has(adresse)) suivis.set(adresse, (await fetch(adresse)).ok);
  return ici.filter((adresse) => !suivis.get(adresse)).map((adresse) => `lien mort : ${adresse}`);
}

/** Of the indicators, a share, a ratio of two groups and a cohort's strata stand for all. */
const TYPES = ["constat_2gt", "odds_fg_acces_st", "devenir_3e"].map((id) => `/indicateurs/${id}`);
const FAMILLES = ["departements", "bassins", "districts", "reseaux", "etablissements"];

/** The pages opened: each of those that stand alone, and two of each family made from one model. */
function ouvertes(pages: readonly string[]): string[] {
  const familles = FAMILLES.flatMap((dossier) => {
    const siennes = pages.filter((chemin) => chemin.startsWith(`/${dossier}/`) && chemin !== `/${dossier}/`);
    return [siennes[0], siennes.at(-1)].filter((chemin) => chemin !== undefined);
  });
  const seules = pages.filter(
    (chemin) =>
      (!/^\/indicateurs\/./.test(chemin) || TYPES.includes(chemin)) &&
      !FAMILLES.some((dossier) => chemin.startsWith(`/${dossier}/`) && chemin !== `/${dossier}/`),
  );
  return [...seules, ...new Set(familles)];
}

test.skipIf(SANS_RESEAU.length === 0)("le site se construit sans réseau", () => {
  expect(pagesDe(site)).toContain("/");
});

/** What a theme and a width change for axe; names, roles and order were seen before. */
const SELON_LE_THEME = [
  "color-contrast",
  "target-size",
  "link-in-text-block",
  "scrollable-region-focusable",
  "aria-hidden-focus",
];

/** What a page must be at this width and in this theme. */
async function constater(page: Page, largeur: number, colorScheme: "light" | "dark"): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width: largeur, height: 900 });
  await page.evaluate(
    () => new Promise((suite) => requestAnimationFrame(() => requestAnimationFrame(suite))),
  );
  const fautes = await accessibilite(page, colorScheme === "dark" ? SELON_LE_THEME : undefined);
  for (const l of largeur < 400 ? [largeur, 320] : [largeur]) {
    await page.setViewportSize({ width: l, height: 900 });
    const debord = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (debord > 0) fautes.push(`défilement horizontal de ${debord} pixels`);
  }
  return fautes.map((faute) => `${largeur} px, ${colorScheme} : ${faute}`);
}

test("chaque page s’ouvre sans erreur, sans rien demander ailleurs, sans déborder ni lien mort, et reste accessible, claire à 1280 pixels comme sombre à 390", async () => {
  const pages = ouvertes(pagesDe(site));
  expect(pages.length).toBeGreaterThan(6);
  const constats: Record<string, string[]> = {};
  for (const chemin of pages) {
    const { page, fautes } = await visiter(chemin, 1280);
    if ((await page.locator("html").getAttribute("lang")) !== "fr") fautes.push("langue absente");
    if (!(await page.getByText("Données fictives").first().isVisible()))
      fautes.push("« Données fictives » absent");
    if ((await page.locator(".observablehq--error").count()) > 0) fautes.push("une figure est en erreur");
    fautes.push(...(await constater(page, 1280, "light")), ...(await liensMorts(page)));
    fautes.push(...(await constater(page, 390, "dark")));
    if (fautes.length > 0) constats[chemin] = fautes;
    await page.close();
  }
  expect(constats).toEqual({});
}, 900_000);

describe("les parcours des lecteurs", () => essayerParcours(() => lieu));

test("chaque indicateur du catalogue a sa page", () => {
  const ids = JSON.parse(readFileSync(join(site, "telechargements/catalogue.json"), "utf8")) as {
    id: string;
  }[];
  const pages = new Set(pagesDe(site));
  expect(ids.length).toBeGreaterThan(150);
  expect(ids.filter(({ id }) => !pages.has(`/indicateurs/${id}`))).toEqual([]);
  expect([...pages].filter((chemin) => chemin.includes("modele"))).toEqual([]);
});

test("une séance se prépare, se rouvre, se montre et s’imprime", async () => {
  await parcourirSeance(lieu.navigateur, lieu.adresse, dossierTemporaire());
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

describe("sur papier", () => essayerPapier(() => site));

describe("la page « Vérifier »", () => essayerVerifier(() => lieu));
