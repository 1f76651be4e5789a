// One page opened as a reader does, and all that a page may not do meanwhile.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { sitePetit } from "../petite.ts";
import { ouvrir } from "./outils.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

type Lieu = Awaited<ReturnType<typeof ouvrir>>;

/** The site of the small académie, open while the tests of a file last; to be asked for within them. */
export function surLaPetite(): () => Lieu {
  let lieu: Lieu;
  beforeAll(async () => {
    lieu = await ouvrir(await sitePetit());
  }, 1_800_000);
  afterAll(() => lieu?.fermer());
  return () => lieu;
}

/** Opens a page and waits until every figure is drawn; `fautes` gathers what no page may do. */
export async function visiter(
  lieu: Lieu,
  chemin: string,
  largeur: number,
): Promise<{ page: Page; fautes: string[] }> {
  const page = await lieu.contexte.newPage();
  await page.setViewportSize({ width: largeur, height: 900 });
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

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/**
 * By axe, all rules of WCAG 2.2 AA or those named. Evaluated by the browser's tools, so that the page's own security
 * policy stays in force.
 */
export async function accessibilite(page: Page, regles?: readonly string[]): Promise<string[]> {
  await page.evaluate(AXE);
  const seulement = regles ? { type: "rule", values: regles } : WCAG;
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as {
      axe: { run(d: Document, o: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run(document, { runOnly })).violations;
  }, seulement);
  return violations.map(
    ({ id, nodes }) => `${id}, ${nodes.length} fois : ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
  );
}
