// What the page « Vérifier » says of files, in a browser without network, and what the same code says of them in Node.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { verifierIci } from "../../loaders/ingest/ici/verifier.ts";
import { textes } from "../../loaders/ingest/nomenclatures.ts";
import { formaterRapport } from "../../loaders/ingest/rapport.ts";

export interface Choisi {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const choisi = (name: string, contenu: string | Buffer): Choisi => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(contenu),
});

/** Chooses files on the page, already open, and waits for the verdict; what it asks meanwhile is returned. */
export async function choisir(page: Page, fichiers: readonly Choisi[]): Promise<string[]> {
  const demandes: string[] = [];
  const noter = (requete: { url(): string }) => void demandes.push(requete.url());
  page.context().on("request", noter);
  await page.context().setOffline(true);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles([...fichiers]);
  await page.locator("#verdict").waitFor({ timeout: 120_000 });
  page.context().off("request", noter);
  await page.context().setOffline(false);
  return demandes;
}

export async function telechargement(page: Page, bouton: string): Promise<string> {
  const attendu = page.waitForEvent("download");
  await page.getByRole("button", { name: bouton }).first().click();
  return readFileSync(await (await attendu).path(), "utf8");
}

export async function enNode(fichiers: readonly Choisi[]): Promise<{ rapport: string; rejets: string[] }> {
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
