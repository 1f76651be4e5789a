// A session as a DCIO prepares it: figures added on two pages, ordered at the keyboard, shown, printed, sent to someone else.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Until the cards are these, in this order. */
const cartes = (page: Page, attendues: readonly string[]) =>
  page.waitForFunction(
    (titres) =>
      JSON.stringify([...document.querySelectorAll(".vues > li > h2")].map((h) => h.textContent)) === titres,
    JSON.stringify(attendues),
  );
const dire = (question: Locator, texte: string) => question.getByText(texte, { exact: true }).waitFor();

async function ajouterDepuis(page: Page, adresse: string): Promise<string> {
  await page.goto(adresse);
  const figure = page.locator("section.figure").first();
  await figure.getByRole("button", { name: "Ajouter à la séance" }).click();
  await figure.getByRole("link", { name: /^Séance/ }).waitFor();
  return (await figure.locator("h2, h3").first().textContent()) ?? "";
}

/** Through the whole journey; `dossier` takes the files. */
export async function parcourirSeance(navigateur: Browser, site: string, dossier: string) {
  const contexte = await navigateur.newContext({
    acceptDownloads: true,
    viewport: { width: 1280, height: 900 },
  });
  const page = await contexte.newPage();
  page.on("dialog", (dialogue) => void dialogue.accept());
  const premiere = await ajouterDepuis(page, `${site}/ecarts`);
  const seconde = await ajouterDepuis(page, `${site}/filles`);
  await page.goto(`${site}/seance`);
  await cartes(page, [premiere, seconde]);

  // Prepared: ordered with the keyboard, a question and notes.
  await page.locator("[data-action=monter]").nth(1).press("Alt+ArrowUp");
  await cartes(page, [seconde, premiere]);
  await page.getByLabel("Titre de la séance").fill("GT du 14 mars");
  await page.getByLabel("Question posée").first().fill("Que faire en 2nde ?");
  await page.getByLabel("Notes (montrées").first().fill("Rappeler la réforme");
  await page.waitForFunction(() => location.hash.startsWith("#s="));
  const image = page.locator(".vues img").first();
  expect(await image.evaluate((i: HTMLImageElement) => i.complete && i.naturalWidth > 100)).toBe(true);
  await page.waitForTimeout(600);
  const adresse = page.url();

  // Reopened: by the browser, by its address in another one, by its file.
  await page.reload({ waitUntil: "networkidle" });
  await cartes(page, [seconde, premiere]);
  const attendu = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exporter" }).click();
  const fichier = join(dossier, "seance.json");
  writeFileSync(fichier, readFileSync(await (await attendu).path()));
  const ailleurs = await (await navigateur.newContext()).newPage();
  await ailleurs.goto(adresse);
  await cartes(ailleurs, [seconde, premiere]);
  expect(await ailleurs.getByLabel("Question posée").first().inputValue()).toBe("Que faire en 2nde ?");
  await ailleurs.context().close();
  await page.getByRole("button", { name: "Vider" }).click();
  await cartes(page, []);
  await page.getByLabel("Importer").setInputFiles(fichier);
  await cartes(page, [seconde, premiere]);

  // Shown: one figure at a time, the notes with N, Escape to leave.
  await page.getByRole("button", { name: "Présenter" }).click();
  const projection = page.locator("dialog.projection");
  await dire(projection.locator(".ecran"), "Que faire en 2nde ?");
  await page.keyboard.press("n");
  expect(await projection.locator(".notes-seance").textContent()).toBe("Rappeler la réforme");
  await page.keyboard.press("ArrowRight");
  expect(await projection.locator(".question").textContent()).toBe(premiere);
  await page.keyboard.press("Escape");
  await projection.waitFor({ state: "detached" });

  // Printed: the question and the notes as text, room to write, and no control.
  await page.emulateMedia({ media: "print" });
  const carte = page.locator(".vues > li").first();
  for (const texte of ["Que faire en 2nde ?", "Rappeler la réforme", "Questions posées", "Décisions"])
    expect(await carte.getByText(texte, { exact: true }).last().isVisible(), texte).toBe(true);
  expect(await page.locator("textarea:visible, .vues button:visible").count()).toBe(0);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdf.length).toBeGreaterThan(20_000);
  await contexte.close();
}
