/**
 * The page « Vérifier » in a real browser: its own component and its own worker, alone on an empty page. From the choice
 * of a file to the verdict, the longest time the page answered nothing, and the longest time the bar stood still.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium, type Page } from "playwright-core";
import { trouverChromium } from "../../loaders/publish/chromium.ts";
import { verificateur } from "../../loaders/publish/verificateur.ts";

export interface Vecue {
  /** Seconds, from the choice to the verdict in sight. */
  duree: number;
  /** Milliseconds without a frame. */
  fige: number;
  /** Milliseconds without the bar moving. */
  silence: number;
  /** What the page says in the end. */
  verdict: string;
}

/** Frames and moves of the bar are dated in the page; the verdict ends both. */
const OBSERVER = `
  globalThis.banc = { debut: 0, fin: 0, images: [], barre: [] };
  const image = (t) => { banc.images.push(t); if (!banc.fin) requestAnimationFrame(image); };
  addEventListener("change", () => { banc.debut = performance.now(); requestAnimationFrame(image); }, true);
  const value = Object.getOwnPropertyDescriptor(HTMLProgressElement.prototype, "value");
  Object.defineProperty(HTMLProgressElement.prototype, "value", { ...value,
    set(v) { banc.barre.push(performance.now()); value.set.call(this, v); } });
  new MutationObserver(() => {
    if (!banc.fin && document.querySelector("#verdict")) requestAnimationFrame(() => { banc.fin = performance.now(); });
  }).observe(document, { childList: true, subtree: true });`;

async function page(): Promise<Record<string, string | Uint8Array>> {
  const composant = join(import.meta.dirname, "../../src/components/verification.ts");
  const { outputFiles } = await build({
    stdin: {
      contents: `import { verification } from ${JSON.stringify(composant)}; document.body.append(verification("/ouvrier.js"));`,
      resolveDir: import.meta.dirname,
    },
    ...{ bundle: true, format: "iife", platform: "browser", target: "es2022", write: false },
  });
  return {
    "/": '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Banc</title><body><script src="/page.js"></script></body></html>',
    "/page.js": outputFiles[0]?.contents ?? "",
    "/ouvrier.js": await verificateur(),
  };
}

const TYPES: Readonly<Record<string, string>> = { "/": "text/html" };

/** Checks each file in turn, on a page opened anew. */
export async function vivre(fichiers: readonly string[]): Promise<Vecue[]> {
  const executablePath = trouverChromium();
  if (!executablePath) throw new Error("Aucun Chrome ni Chromium : donnez son chemin dans CHROMIUM.");
  const contenus = await page();
  const serveur = createServer(({ url = "/" }, reponse) => {
    reponse.writeHead(url in contenus ? 200 : 404, { "content-type": TYPES[url] ?? "text/javascript" });
    reponse.end(contenus[url]);
  });
  await new Promise<void>((pret) => serveur.listen(0, "127.0.0.1", pret));
  const navigateur = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const vecues: Vecue[] = [];
    for (const fichier of fichiers) {
      const ouverte = await navigateur.newPage();
      await ouverte.addInitScript(OBSERVER);
      await ouverte.goto(`http://127.0.0.1:${(serveur.address() as AddressInfo).port}/`);
      vecues.push(await verifier(ouverte, fichier));
      await ouverte.close();
    }
    return vecues;
  } finally {
    await navigateur.close();
    serveur.close();
  }
}

interface Dates {
  debut: number;
  fin: number;
  images: number[];
  barre: number[];
}

async function verifier(ouverte: Page, fichier: string): Promise<Vecue> {
  await ouverte.locator("input[type=file]").first().setInputFiles(fichier);
  await ouverte.waitForFunction("banc.fin > 0", null, { timeout: 300_000 });
  const { debut, fin, images, barre } = (await ouverte.evaluate("banc")) as Dates;
  const verdict = (await ouverte.locator("#verdict").textContent()) ?? "";
  const attente = (dates: readonly number[]) =>
    Math.max(...[...dates, fin].map((date, i) => date - (dates[i - 1] ?? debut)));
  return { duree: (fin - debut) / 1000, fige: attente(images), silence: attente(barre), verdict };
}
