// Every page of a site built from the small fictional académie, opened as a reader does.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { pagesDe } from "./outils.ts";
import { accessibilite, surLaPetite, visiter } from "./visiter.ts";

const lieu = surLaPetite();

const suivis = new Map<string, boolean>();

/** Links of the page to this site that lead nowhere; each address is asked for once. */
async function liensMorts(page: Page): Promise<string[]> {
  const adresses = await page
    .locator("a[href]")
    .evaluateAll((a) => a.map((lien) => (lien as HTMLAnchorElement).href));
  const ici = adresses
    .map((adresse) => adresse.replace(/#.*/, ""))
    .filter((a) => a.startsWith(`${lieu().adresse}/`));
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

/** What a page does that it may not. */
async function constats(chemin: string): Promise<string[]> {
  const { page, fautes } = await visiter(lieu(), chemin, 1280);
  if ((await page.locator("html").getAttribute("lang")) !== "fr") fautes.push("langue absente");
  if (!(await page.getByText("Données fictives").first().isVisible()))
    fautes.push("« Données fictives » absent");
  if ((await page.locator(".observablehq--error").count()) > 0) fautes.push("une figure est en erreur");
  fautes.push(...(await constater(page, 1280, "light")), ...(await liensMorts(page)));
  fautes.push(...(await constater(page, 390, "dark")));
  await page.close();
  return fautes.map((faute) => `${chemin} : ${faute}`);
}

test("chaque page s’ouvre sans erreur, sans rien demander ailleurs, sans déborder ni lien mort, et reste accessible, claire à 1280 pixels comme sombre à 390", async () => {
  const pages = ouvertes(pagesDe(lieu().site));
  expect(pages.length).toBeGreaterThan(6);
  const fautes: string[] = [];
  // Two at a time: a page waits as long as it works.
  const suivante = async () => {
    for (let chemin = pages.shift(); chemin !== undefined; chemin = pages.shift())
      fautes.push(...(await constats(chemin)));
  };
  await Promise.all([suivante(), suivante()]);
  expect(fautes).toEqual([]);
}, 1_800_000);
