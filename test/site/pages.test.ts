// Every page of a site built from the small fictional académie, opened as a reader does.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CAS } from "../ingest/hostiles/corpus.ts";
import { type Cas, uaiDuCas } from "../ingest/hostiles/fabrique.ts";
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
import { comparerAuClavier, explorerAuClavier } from "./parcours.ts";
import { parcourirSeance } from "./parcours-seance.ts";
import { choisi, choisir, enNode, telechargement } from "./verifier.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

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

/** Opens a page and waits until every figure is drawn; `fautes` gathers what no page may do. */
async function visiter(
  chemin: string,
  largeur: number,
  colorScheme: "light" | "dark" = "light",
): Promise<{ page: Page; fautes: string[] }> {
  const page = await lieu.navigateur.newPage({ viewport: { width: largeur, height: 900 }, colorScheme });
  const fautes: string[] = [];
  page.on("console", (message) => message.type() === "error" && fautes.push(`console : ${message.text()}`));
  page.on("pageerror", (erreur) => fautes.push(`erreur : ${erreur}`));
  page.on("request", (requete) => {
    const ici = requete.url().startsWith(`${lieu.adresse}/`) || /^(data|blob):/.test(requete.url());
    if (!ici) fautes.push(`demande à un autre site : ${requete.url()}`);
  });
  page.on(
    "response",
    (reponse) => reponse.status() >= 400 && fautes.push(`${reponse.status()} ${reponse.url()}`),
  );
  await page.goto(lieu.adresse + chemin, { waitUntil: "networkidle" });
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
  return { page, fautes };
}

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

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/** Evaluated by the browser's tools, so that the page's own security policy stays in force. */
async function accessibilite(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as {
      axe: { run(d: Document, o: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(document, { runOnly: tags })).violations;
  }, WCAG);
  return violations.map(
    ({ id, nodes }) => `${id}, ${nodes.length} fois : ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
  );
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

describe.each([
  [1280, "light"],
  [390, "dark"],
] as const)("à %i pixels de large, thème « %s », chaque page", (largeur, theme) => {
  test("s’ouvre sans erreur, sans rien demander ailleurs, sans déborder ni lien mort, et reste accessible", async () => {
    const pages = ouvertes(pagesDe(site));
    expect(pages.length).toBeGreaterThan(6);
    const constats: Record<string, string[]> = {};
    for (const chemin of pages) {
      const { page, fautes } = await visiter(chemin, largeur, theme);
      if ((await page.locator("html").getAttribute("lang")) !== "fr") fautes.push("langue absente");
      if (!(await page.getByText("Données fictives").first().isVisible()))
        fautes.push("« Données fictives » absent");
      if ((await page.locator(".observablehq--error").count()) > 0) fautes.push("une figure est en erreur");
      const debord = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (debord > 0) fautes.push(`défilement horizontal de ${debord} pixels`);
      if (largeur < 400) await page.setViewportSize({ width: 320, height: 900 });
      const etroit = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (etroit > 0) fautes.push(`défilement horizontal de ${etroit} pixels à la plus petite largeur`);
      fautes.push(...(await accessibilite(page)), ...(await liensMorts(page)));
      if (fautes.length > 0) constats[chemin] = fautes;
      await page.close();
    }
    expect(constats).toEqual({});
  }, 300_000);
});

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

describe("la page « Vérifier »", () => {
  test("dit de tout le corpus hostile ce qu’en dit le même code dans Node, sans rien demander à personne", async () => {
    const corpus = await Promise.all(
      CAS.map(async (cas, i) => choisi(`cas-${i}.${extension(cas)}`, await cas.contenu(uaiDuCas(i)))),
    );
    const { page, fautes } = await visiter("/verifier", 1280);
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
    const { page, fautes } = await visiter("/verifier", 390);
    await page.getByRole("button", { name: "Choisir des fichiers" }).focus();
    const selecteur = page.waitForEvent("filechooser");
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

const extension = ({ nom = "" }: Cas) => (/\.(xlsx|txt|tsv)$/i.exec(nom)?.[1] ?? "csv").toLowerCase();
