/**
 * What each page of a built site costs its reader: bytes as a server compresses them, then the first sight and a filter
 * on a slow machine (4× processor, 10 Mbit/s). One page of each family stands for it.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { trouverChromium } from "../../loaders/publish/chromium.ts";
import { servir } from "../../loaders/publish/servir.ts";
import type { Mesure } from "./tableau.ts";

const CIBLE = { js: 250, donnees: 150, vue: 1500, filtre: 100, saut: 0.05 };
const LENT = { processeur: 4, debit: (10 * 1000 * 1000) / 8, latence: 40 };

/** The pages as typed: all those of the root, the first of each folder. */
function pagesDe(site: string): string[] {
  const racine = readdirSync(site).filter((f) => f.endsWith(".html") && f !== "404.html");
  const dossiers = readdirSync(site, { withFileTypes: true }).filter((e) => e.isDirectory());
  const premieres = dossiers.flatMap(({ name }) => {
    const page = readdirSync(join(site, name)).find((f) => f.endsWith(".html") && f !== "index.html");
    return page ? [`${name}/${page}`] : [];
  });
  return [...racine, ...premieres].map((f) => `/${f.replace(/(index)?\.html$/, "")}`);
}

interface Mesuree {
  js: number;
  donnees: number;
  vue: number;
  saut: number;
}

/** Set in the page before anything is drawn. */
const OBSERVER = `
  globalThis.banc = { vue: 0, saut: 0 };
  new PerformanceObserver((l) => { for (const e of l.getEntries()) banc.vue = e.startTime; })
    .observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((l) => { for (const e of l.getEntries()) if (!e.hadRecentInput) banc.saut += e.value; })
    .observe({ type: "layout-shift", buffered: true });`;

async function ralentir(session: CDPSession): Promise<void> {
  await session.send("Emulation.setCPUThrottlingRate", { rate: LENT.processeur });
  await session.send("Network.emulateNetworkConditions", {
    ...{
      offline: false,
      latency: LENT.latence,
      downloadThroughput: LENT.debit,
      uploadThroughput: LENT.debit,
    },
  });
}

/** What the page fetched: bytes of its files, each compressed as servers do. */
async function ouvrir(navigateur: Browser, site: string, adresse: string): Promise<[Page, Mesuree]> {
  const page = await navigateur.newPage({ viewport: { width: 1280, height: 900 } });
  const poids = { js: 0, donnees: 0 };
  page.on("response", (reponse) => {
    const fichier = join(site, decodeURIComponent(new URL(reponse.url()).pathname));
    const genre = /\.js$/.test(fichier) ? "js" : /_file\/data\//.test(fichier) ? "donnees" : undefined;
    if (genre && existsSync(fichier)) poids[genre] += gzipSync(readFileSync(fichier)).length / 1000;
  });
  await page.addInitScript(OBSERVER);
  await ralentir(await page.context().newCDPSession(page));
  await page.goto(adresse, { waitUntil: "networkidle", timeout: 300_000 });
  // The data come after the code: idle before them is not the end.
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"), null, {
    timeout: 300_000,
  });
  await page.waitForLoadState("networkidle");
  const { vue, saut } = await page.evaluate(
    () => (globalThis as unknown as { banc: { vue: number; saut: number } }).banc,
  );
  return [page, { ...poids, vue, saut }];
}

/** From a choice in the first selector to the paint that follows; undefined where a page has none that keeps it open. */
const filtrer = (page: Page): Promise<number | undefined> =>
  page.evaluate(async () => {
    const choix = [...document.querySelectorAll("select")].find((s) => s.options.length > 1 && !s.title);
    if (!choix) return undefined;
    choix.selectedIndex = (choix.selectedIndex + 1) % choix.options.length;
    const debut = performance.now();
    choix.dispatchEvent(new Event("change", { bubbles: true }));
    await new Promise((fini) => requestAnimationFrame(() => setTimeout(fini)));
    return performance.now() - debut;
  });

export async function bancSite(site = process.env.BANC_SITE ?? "dist"): Promise<Mesure[]> {
  const executablePath = trouverChromium();
  if (!executablePath) throw new Error("Aucun Chrome ni Chromium : donnez son chemin dans CHROMIUM.");
  const { serveur, adresse } = await servir(site, 0);
  const navigateur = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const mesures: Mesure[] = [];
  try {
    for (const chemin of pagesDe(site)) {
      const [page, m] = await ouvrir(navigateur, site, adresse + chemin);
      const repeint = await filtrer(page);
      await page.close();
      mesures.push(
        { libelle: `${chemin} : JavaScript`, valeur: m.js, unite: "ko", cible: CIBLE.js },
        { libelle: `${chemin} : données`, valeur: m.donnees, unite: "ko", cible: CIBLE.donnees },
        { libelle: `${chemin} : plus grand affichage`, valeur: m.vue, unite: "ms", cible: CIBLE.vue },
        { libelle: `${chemin} : décalage`, valeur: m.saut, unite: "saut", cible: CIBLE.saut },
      );
      if (repeint !== undefined)
        mesures.push({
          ...{ libelle: `${chemin} : du filtre à l’affichage`, valeur: repeint, unite: "ms" },
          cible: CIBLE.filtre,
        });
    }
  } finally {
    await navigateur.close();
    serveur.close();
  }
  return mesures;
}
