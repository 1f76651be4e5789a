// What the page « Vérifier » says of files, in a browser without network, and what the same code says of them in Node.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { verifierIci } from "../../loaders/ingest/ici/verifier.ts";
import { textes } from "../../loaders/ingest/nomenclatures.ts";
import { formaterRapport } from "../../loaders/ingest/rapport.ts";
import { CAS } from "../ingest/hostiles/corpus.ts";
import { type Cas, uaiDuCas } from "../ingest/hostiles/fabrique.ts";
import { accessibilite, surLaPetite, visiter } from "./visiter.ts";

interface Choisi {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const choisi = (name: string, contenu: string | Buffer): Choisi => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(contenu),
});

/** Chooses files on the page, already open, and waits for the verdict; what it asks meanwhile is returned. */
async function choisir(page: Page, fichiers: readonly Choisi[]): Promise<string[]> {
  const demandes: string[] = [];
  const noter = (requete: { url(): string }) => void demandes.push(requete.url());
  page.context().on("request", noter);
  await page.context().setOffline(true);
  try {
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([...fichiers], { timeout: 120_000 });
    await page.locator("#verdict").waitFor({ timeout: 120_000 });
  } finally {
    page.context().off("request", noter);
    await page.context().setOffline(false);
  }
  return demandes;
}

async function telechargement(page: Page, bouton: string): Promise<string> {
  const attendu = page.waitForEvent("download");
  await page.getByRole("button", { name: bouton }).first().click();
  return readFileSync(await (await attendu).path(), "utf8");
}

async function enNode(fichiers: readonly Choisi[]): Promise<{ rapport: string; rejets: string[] }> {
  const { rapport, rejets } = await verifierIci({
    fichiers: fichiers.map(({ name, buffer }) => ({
      fichier: name,
      octets: new Blob([new Uint8Array(buffer)]),
    })),
    ...{ tables: await textes(), aujourdhui: new Date(), avancer: () => {} },
  });
  const gardes = await Promise.all(rapport.fichiers.map(({ fichier }) => rejets(fichier)));
  return {
    rapport: formaterRapport(rapport, "html"),
    rejets: gardes.flatMap((garde) => garde ?? []),
  };
}

const extension = ({ nom = "" }: Cas) => (/\.(xlsx|txt|tsv)$/i.exec(nom)?.[1] ?? "csv").toLowerCase();

const lieu = surLaPetite();

describe("la page « Vérifier »", () => {
  test("dit de tout le corpus hostile ce qu’en dit le même code dans Node, sans rien demander à personne", async () => {
    const corpus = await Promise.all(
      CAS.map(async (cas, i) => choisi(`cas-${i}.${extension(cas)}`, await cas.contenu(uaiDuCas(i)))),
    );
    const { page, fautes } = await visiter(lieu(), "/verifier", 1280);
    expect(await choisir(page, corpus)).toEqual([]);
    const attendu = await enNode(corpus);
    expect(await telechargement(page, "Télécharger le rapport")).toBe(attendu.rapport);
    expect(attendu.rejets.length).toBeGreaterThan(10);
    expect(await telechargement(page, "Télécharger les lignes à corriger")).toBe(attendu.rejets[0]);
    expect(await page.locator(".fichier").count()).toBe(corpus.length);
    expect([...fautes, ...(await accessibilite(page))]).toEqual([]);
    await page.close();
  }, 300_000);

  test("se sert au clavier et mène à l’explication du constat", async () => {
    const { page, fautes } = await visiter(lieu(), "/verifier", 390);
    // Asked for first: the browser must know, before the key, that the dialogue is ours to answer.
    const selecteur = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choisir des fichiers" }).focus();
    await page.waitForTimeout(200);
    await page.keyboard.press("Enter");
    await (await selecteur).setFiles([
      choisi("ecoles.csv", "uai;nom;nature;secteur\n0180901X;A;COLLEGE;PU\n"),
    ]);
    await page.locator("#verdict").waitFor();
    expect(await page.locator("#verdict").textContent()).toContain("ligne est à corriger");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("verdict");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.getByRole("link", { name: /Comprendre/ }).click();
    await page.waitForURL(/qualite.*#uai$/);
    await page.locator("section#uai").waitFor({ state: "visible" });
    expect(fautes).toEqual([]);
    await page.close();
  });
});
