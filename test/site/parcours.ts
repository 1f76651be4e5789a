/** Journeys on the pages that explore and compare, as a person at the keyboard would make them. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import readXlsxFile from "read-excel-file/node";
import { expect } from "vitest";

const pret = (page: Page) => page.locator("[aria-busy]").waitFor({ state: "detached" });

/** From the list of indicators to a crossing by sex, taken away as a workbook, then back to where it began. */
export async function explorerAuClavier(page: Page): Promise<void> {
  await page.getByLabel("Filtrer par mots").fill("presents 2nde GT octobre");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await pret(page);
  expect(new URL(page.url()).search).toBe("?indicateur=constat_2gt");
  const tableau = page.locator(".croise table");
  expect(await tableau.getByRole("columnheader", { name: "2023" }).count()).toBe(1);
  const [premier] = await tableau.getByRole("rowheader").allInnerTexts();
  expect(premier).toBe("Académie");

  await page.getByLabel("En colonnes").focus();
  await page.getByLabel("En colonnes").selectOption("sexe");
  await pret(page);
  expect(new URL(page.url()).search).toBe("?indicateur=constat_2gt&colonnes=sexe");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("choix-colonnes");
  expect(await tableau.getByRole("columnheader", { name: "Filles" }).count()).toBe(1);

  const attendu = page.waitForEvent("download");
  await page.locator(".croise").getByRole("button", { name: "XLSX" }).press("Enter");
  const feuilles = await readXlsxFile(readFileSync(await (await attendu).path()));
  expect(feuilles.map(({ sheet }) => sheet)).toEqual(["données", "définitions", "sources"]);
  expect(feuilles[0]?.data.length).toBeGreaterThan(3);

  await page.getByLabel("Établissements").press("Space");
  await pret(page);
  expect(await tableau.getByRole("rowheader").count()).toBeGreaterThan(10);
  for (let i = 0; i < 2; i++) await page.goBack();
  await pret(page);
  expect(await tableau.getByRole("columnheader", { name: "2023" }).count()).toBe(1);
}

/** One territory more, one less, and a link that says so. */
export async function comparerAuClavier(page: Page): Promise<void> {
  const lieux = page.getByRole("list", { name: "Territoires comparés" }).getByRole("listitem");
  await lieux.first().waitFor();
  await pret(page);
  expect(await lieux.count()).toBe(2);
  await page.getByLabel("Ajouter un territoire").selectOption({ index: 0 });
  await page.getByRole("button", { name: "Ajouter", exact: true }).press("Enter");
  await pret(page);
  expect(await lieux.count()).toBe(3);
  expect(new URL(page.url()).search).toMatch(/^\?territoires=academie,[a-z0-9-]+,[a-z0-9-]+$/);
  expect(await page.locator("#evolution svg").count()).toBe(3);
  const ecarts = page.getByRole("region", { name: "Ce que l’on peut dire des écarts" }).getByRole("listitem");
  expect(await ecarts.count()).toBe(2);
  await page.getByRole("button", { name: "Retirer : Académie" }).press("Enter");
  await pret(page);
  expect(await lieux.count()).toBe(2);
  await page.goBack();
  await pret(page);
  expect(await lieux.count()).toBe(3);
}
