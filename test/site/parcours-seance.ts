// A session as a DCIO prepares it: figures added on two pages, ordered at the keyboard, shown, printed, sent to someone else.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { lireSeance, type Vue } from "../../src/components/seance/modele.ts";
import { lirePdf } from "../impression/lire.ts";

/** Until the cards are these, in this order. */
const cartes = (page: Page, attendues: readonly string[]) =>
  page.waitForFunction(
    (titres) =>
      JSON.stringify([...document.querySelectorAll(".vues > li > h2")].map((h) => h.textContent)) === titres,
    JSON.stringify(attendues),
  );
const ALERTE = "Deux départements sur six manquent en 2024.";
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
  // In the type of the site: an image reads no stylesheet.
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>(".vues img")].every(({ src }) =>
      src.includes("%40font-face"),
    ),
  );
  await page.waitForTimeout(600);
  const adresse = page.url();

  // Reopened: by the browser, by its address in another one, by its file.
  await page.reload({ waitUntil: "networkidle" });
  await cartes(page, [seconde, premiere]);
  const attendu = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exporter" }).click();
  const fichier = join(dossier, "seance.json");
  // With an alert, as a figure of a year that is not whole would have.
  const exportee = JSON.parse(readFileSync(await (await attendu).path(), "utf8")) as { vues: Vue[] };
  const alertes = [...(exportee.vues[0]?.alertes ?? []), ALERTE];
  writeFileSync(
    fichier,
    JSON.stringify({
      ...exportee,
      vues: exportee.vues.map((vue, rang) => (rang === 0 ? { ...vue, alertes } : vue)),
    }),
  );
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
  // Alerts are read from the back of the room, whatever else is to know stands small under the figure.
  const alerte = projection.locator("figcaption .avertissement").last();
  expect(await alerte.textContent()).toBe(ALERTE);
  const taille = (ou: Locator) => ou.evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize));
  expect(await taille(alerte)).toBeGreaterThanOrEqual(18);
  expect(await taille(projection.locator(".precisions"))).toBeLessThan(16);
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
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  writeFileSync(join(dossier, "dossier.pdf"), pdf);
  const gardees = lireSeance(readFileSync(fichier, "utf8"))?.vues ?? [];
  await verifierDossier(pdf, gardees);
  await contexte.close();
}

/** Lines and hyphens of the page aside: letters and figures only, in their order. */
const lettres = (texte: string) => texte.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");

/** What a frozen drawing writes with a number in it, years aside: « 64,9 », « filles 31,0 % ». */
const chiffresDe = ({ svg }: Vue) =>
  [...(svg ?? "").matchAll(/<text[^>]*>(.*?)<\/text>/gs)]
    .map(([, dedans = ""]) => lettres(dedans.replace(/<title>.*?<\/title>|<[^>]+>/gs, "")))
    .filter((dit) => /\d{2,}/.test(dit) && !/^(19|20)\d\d/.test(dit));

/** As read on paper: a page a figure, with what was typed, what the figure says, what to know of it, and where to write. */
async function verifierDossier(pdf: Uint8Array, vues: readonly Vue[]): Promise<void> {
  const { pages, places } = await lirePdf(pdf);
  expect(vues.length).toBe(2);
  expect(vues[0]?.alertes).toContain(ALERTE);
  expect(pages.length).toBe(vues.length);
  const dites = pages.map(lettres);
  expect(dites[0]).toContain(lettres("GT du 14 mars"));
  expect(dites[0]).toContain(lettres("Que faire en 2nde ?"));
  expect(dites[0]).toContain(lettres("Rappeler la réforme"));
  expect(dites[1]).not.toContain(lettres("Que faire en 2nde ?"));
  vues.forEach((vue, rang) => {
    const dite = dites[rang] ?? "";
    // Nothing of the figure is left on the site: its title, how to read it, its alerts, its number of pupils, its notes.
    const { titre, sousTitre, pied, alertes = [], precisions = [] } = vue;
    expect(precisions.length, titre).toBeGreaterThan(0);
    for (const texte of [titre, sousTitre, pied, ...alertes, ...precisions])
      expect(dite, texte).toContain(lettres(texte));
    expect(precisions.join(" "), titre).toMatch(/données (provisoires|consolidées|définitives)/);
    // Its drawing too, whose numbers are text.
    const ecrits = new Set(places[rang]?.map(({ texte }) => lettres(texte)));
    const chiffres = chiffresDe(vue);
    expect(chiffres.length, titre).toBeGreaterThan(0);
    expect(chiffres.filter((dit) => !ecrits.has(dit))).toEqual([]);
    // The boxes stand side by side under it, above the foot of the page.
    const [questions, decisions] = ["Questions posées", "Décisions"].map((nom) =>
      places[rang]?.find(({ texte }) => texte.trim() === nom),
    );
    expect(questions, titre).toBeDefined();
    expect(decisions?.y, titre).toBe(questions?.y);
    expect(decisions?.x, titre).toBeGreaterThan((questions?.x ?? 0) + (questions?.largeur ?? 0));
    expect(questions?.y, titre).toBeGreaterThan(100);
  });
}
