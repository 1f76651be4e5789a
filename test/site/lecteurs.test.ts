// What three readers come to do, written as they would do it: on the site of the small académie.
import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { surLaPetite } from "./visiter.ts";

const lieu = surLaPetite();
const BUREAU: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
const TELEPHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

async function ouvrir(chemin: string, options = BUREAU): Promise<Page> {
  const { adresse, navigateur } = lieu();
  const page = await (await navigateur.newContext({ ...options, acceptDownloads: true })).newPage();
  await page.goto(adresse + chemin);
  await prete(page);
  return page;
}

const prete = (page: Page) => page.locator("main h1").first().waitFor();

/** Types in the search of the banner and follows the result of this name. */
async function chercher(page: Page, mots: string, resultat: string | RegExp) {
  await page.getByRole("combobox", { name: "Chercher dans le site" }).fill(mots);
  await page.locator(".resultats a").filter({ hasText: resultat }).first().click();
  await prete(page);
}

/** The file that this action hands to the reader. */
async function emporter(page: Page, faire: () => Promise<void>): Promise<{ nom: string; contenu: Buffer }> {
  const attendu = page.waitForEvent("download");
  await faire();
  const fichier = await attendu;
  return { nom: fichier.suggestedFilename(), contenu: readFileSync(await fichier.path()) };
}

/** Walks with the Tab key until this element has the focus. */
async function atteindre(page: Page, selecteur: string) {
  for (let pas = 0; pas < 80; pas++) {
    if (
      await page
        .locator(selecteur)
        .first()
        .evaluate((e) => e === document.activeElement)
    )
      return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selecteur} n’est pas atteint au clavier`);
}

test("une inspectrice choisit un bassin, change de thème, revient, et envoie le lien", async () => {
  const page = await ouvrir("/ecarts");
  await page.getByLabel("Territoire").selectOption("bourges");
  await expect.poll(() => page.url()).toContain("?territoire=bourges");
  await page.locator("#fil").getByText("Cher").waitFor();
  await page.locator("#barre select[name='annee']").selectOption("2021");
  await expect.poll(() => page.url()).toContain("annee=2021");
  // A cohort is named by the year when it comes in: it is not that of the campaign.
  const bac = page.locator("#navigation").getByRole("link", { name: "Accès au baccalauréat" });
  expect(await bac.evaluate((a) => (a as HTMLAnchorElement).search)).toBe("?territoire=bourges");
  await page.locator("#navigation").getByRole("link", { name: "Filles et sciences" }).click();
  await page.waitForURL(/filles.*territoire=bourges&annee=2021/);
  await prete(page);
  expect(await page.locator("#barre select[name='annee']").inputValue()).toBe("2021");
  expect(await page.getByLabel("Territoire").inputValue()).toBe("bourges");
  await page.goBack();
  await page.waitForURL(/ecarts\?territoire=bourges/);
  for (let i = 0; i < 2; i++) await page.goBack();
  await expect.poll(() => page.url()).not.toContain("territoire");
  // What she sends opens on the same bassin, at the same figure.
  const autre = await ouvrir("/ecarts?territoire=bourges&voie=2pro#chaine");
  expect(await autre.getByLabel("Voie").inputValue()).toBe("2pro");
  expect(await autre.locator("#chaine h2").textContent()).toContain("bassin de Bourges");
}, 120_000);

test("une valeur inconnue dans l’adresse est dite, et la page s’ouvre quand même", async () => {
  const page = await ouvrir("/ecarts?territoire=atlantide");
  expect(await page.locator(".avis").textContent()).toContain("« atlantide » n’existe pas ici");
  expect(await page.getByLabel("Territoire").inputValue()).toBe("academie");
}, 60_000);

test("la recherche trouve un bassin, un indicateur et une page, avec ou sans accents", async () => {
  const page = await ouvrir("/methode");
  await chercher(page, "chateauroux", /^Bassin de Châteauroux/);
  expect(await page.locator("h1").textContent()).toContain("Bassin de Châteauroux");
  await chercher(page, "vœux", "Candidats affectés sur leur premier vœu");
  expect(await page.locator("h1").textContent()).toContain("premier vœu");
  await chercher(page, "voeux", /^Affectation et offre/);
  expect(page.url()).toContain("affectation");
}, 120_000);

test("une directrice trouve un collège par son UAI et en emporte les valeurs", async () => {
  const page = await ouvrir("/etablissements/");
  const lien = page.locator(".ecoles a", { hasText: /^Collège/ }).first();
  const uai = /([0-9]{7}[A-Z])\.html$/.exec((await lien.getAttribute("href")) ?? "")?.[1] ?? "";
  await chercher(page, uai.toLowerCase(), /^Collège/);
  const valeurs = page.locator("#valeurs");
  await valeurs.getByRole("button", { name: "Tableau" }).click();
  expect(await valeurs.getByRole("columnheader", { name: "Intervalle à 95 %" }).count()).toBe(2);
  const { nom, contenu } = await emporter(page, () => valeurs.getByRole("button", { name: "CSV" }).click());
  expect(nom).toBe(`${uai}-valeurs.csv`);
  // Its own rows, and of no other school.
  const lignes = contenu.toString("utf8").trim().split("\r\n").slice(1);
  expect(lignes.length).toBeGreaterThan(0);
  expect(lignes.filter((ligne) => !ligne.includes(`;etablissement;${uai};`))).toEqual([]);
}, 120_000);

test.each([
  ["à la souris", BUREAU, false],
  ["au doigt", TELEPHONE, true],
] as const)(
  "un membre du groupe de travail lit le tableau d’une figure et l’emporte, %s",
  async (_, options, doigt) => {
    const page = await ouvrir("/ecarts", options);
    const figure = page.locator("#chaine");
    const toucher = (nom: string) => {
      const bouton = figure.getByRole("button", { name: nom });
      return doigt ? bouton.tap() : bouton.click();
    };
    await figure.locator(".dessin svg").waitFor();
    const { nom, contenu } = await emporter(page, () => toucher("SVG"));
    expect(nom).toMatch(/^[\w-]+-chaine(-[\w-]+)?\.svg$/);
    const svg = contenu
      .toString("utf8")
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ");
    expect(svg).toContain("Source : ");
    expect(svg).toContain("Champ : ");
    await toucher("Tableau");
    expect(await figure.getByRole("table").isVisible()).toBe(true);
    await toucher("Citer");
    expect(await figure.locator(".copie").textContent()).toContain("#chaine");
  },
  120_000,
);

test("il le fait aussi au clavier seul, et les flèches disent les valeurs du dessin", async () => {
  const page = await ouvrir("/ecarts");
  await page.locator("#chaine .dessin svg").waitFor();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Aller au contenu");
  await page.keyboard.press("Enter");
  await atteindre(page, "#chaine .dessin");
  await page.keyboard.press("ArrowRight");
  expect(await page.locator("#chaine .bulle").textContent()).toMatch(/^Demande.*%/);
  await page.keyboard.press("Escape");
  await atteindre(page, "#chaine button");
  await page.keyboard.press("Enter");
  expect(await page.locator("#chaine table").isVisible()).toBe(true);
  await page.keyboard.press("Tab");
  const { nom } = await emporter(page, () => page.keyboard.press("Enter"));
  expect(nom).toMatch(/^ecarts-chaine(-[\w-]+)?\.csv$/);
}, 120_000);
