// Two facing pages that have less and less room: no sentence of reading goes without being seen elsewhere or said missing.
import { join } from "node:path";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { trouverChromium } from "../../loaders/publish/chromium.ts";

const SRC = join(import.meta.dirname, "../../src");
/** The text that a source file of the site makes, for a page that reads nothing else. */
const assembler = async (contents: string, loader: "ts" | "css") => {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    format: "iife",
    resolveExtensions: [".ts", ".js", ".css"],
    stdin: { contents, resolveDir: SRC, loader },
  });
  return outputFiles[0]?.text ?? "";
};

let navigateur: Browser;
let page: Page;
beforeAll(async () => {
  navigateur = await chromium.launch({
    executablePath: trouverChromium() ?? "",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  page = await navigateur.newPage({ viewport: { width: 1024, height: 1448 } });
  const style = await assembler('@import "./styles/papier.css";', "css");
  const programme = 'import { ajuster } from "./papier/ajuster.ts"; globalThis.ajuster = ajuster;';
  await page.setContent(`<style>${style}</style><main></main>`);
  await page.addScriptTag({ content: await assembler(programme, "ts") });
});
afterAll(() => navigateur?.close());

/** Five readings of three sentences, each as long as two lines of a column. */
const PHRASES = Array.from(
  { length: 15 },
  (_, rang) => `Phrase ${rang + 1}, ${"dite de tous les élèves ".repeat(4)}du lieu.`,
);
const LECTURES = [0, 3, 6, 9, 12]
  .map((debut) => `<p>${PHRASES.slice(debut, debut + 3).join(" ")}</p>`)
  .join("");

const feuille = (corps: string) =>
  `<section class="page"><header class="tete">Tête</header><div class="corps">${corps}</div><footer class="bas">Pied</footer></section>`;
const vide = (hauteur: number) => `<div style="height: ${hauteur}px; flex: none"></div>`;

/** Heights already taken: on the first page, in the left and in the right column of the second one. */
async function imprimer(premiere: number, gauche: number, droite: number) {
  const boite = `<aside class="lectures"><h2>Lecture</h2>${LECTURES}</aside>`;
  const seconde = `<div class="grille"><div>${vide(gauche)}${boite}</div><div>${vide(droite)}</div></div><p class="methode">Méthode : une ligne.</p>`;
  return page.evaluate(
    (html) => {
      const place = document.querySelector("main") as HTMLElement;
      place.innerHTML = html;
      const pages = [...place.querySelectorAll<HTMLElement>(".page")];
      (globalThis as unknown as { ajuster: (pages: HTMLElement[]) => void }).ajuster(pages);
      const lues = [...pages].reverse().flatMap((p) => [...p.querySelectorAll(".lectures p")]);
      const coupees = pages.flatMap((p) => {
        const bas = p.querySelector(".corps")?.getBoundingClientRect().bottom ?? 0;
        return [...p.querySelectorAll(".corps p")].filter((e) => e.getBoundingClientRect().bottom > bas + 1);
      });
      const dit = lues.map(({ textContent }) => textContent ?? "").join(" ");
      return {
        dit,
        coupees: coupees.length,
        boites: pages.map((p) => p.querySelectorAll(".lectures").length),
      };
    },
    feuille(vide(premiere)) + feuille(seconde),
  );
}
const numeros = (dit: string) => [...dit.matchAll(/Phrase (\d+),/g)].map(([, n]) => Number(n));
const TOUTES = PHRASES.map((_, rang) => rang + 1);
const MANQUE = /d’autres lectures manquent.*page « Données et téléchargements » du site/;
const dire = ({ dit }: { dit: string }) => dit.replaceAll("\u00a0", " ");

test("qui ont la place, les pages ne changent pas", async () => {
  const lu = await imprimer(300, 300, 300);
  expect(lu).toMatchObject({ dit: PHRASES.join(" "), coupees: 0, boites: [0, 1] });
});

test("les phrases continuent sous l’autre colonne, puis sur la page d’en face, dans leur ordre", async () => {
  const deux = await imprimer(900, 640, 600);
  expect(numeros(deux.dit)).toEqual(TOUTES);
  expect(deux).toMatchObject({ coupees: 0, boites: [0, 2] });
  const trois = await imprimer(700, 850, 800);
  expect(numeros(trois.dit)).toEqual(TOUTES);
  expect(trois.boites[0]).toBe(1);
  expect(trois.coupees).toBe(0);
  expect(dire(trois)).toContain("Fin de la lecture : page précédente.");
  expect(dire(trois)).not.toMatch(MANQUE);
});

test("celles qu’aucune page ne tient sont les dernières, et la page dit qu’elles manquent", async () => {
  for (let pris = 640; pris <= 800; pris += 10) {
    const lu = await imprimer(pris + 140, pris, pris);
    const dites = numeros(lu.dit);
    expect(dites).toEqual(TOUTES.slice(0, dites.length));
    expect(lu.coupees).toBe(0);
    expect(MANQUE.test(dire(lu)), `${pris}`).toBe(dites.length < TOUTES.length);
  }
});

test("ce qui n’est pas une lecture n’est jamais coupé : l’impression s’arrête", async () => {
  await expect(imprimer(2000, 300, 300)).rejects.toThrow("Une page déborde");
});

test("une page trop pleine resserre ses blocs avant de renvoyer une phrase ailleurs, et n’écrit pas plus petit", async () => {
  const lire = (pris: number) =>
    page.evaluate(
      (html) => {
        const place = document.querySelector("main") as HTMLElement;
        place.innerHTML = html;
        const pages = [...place.querySelectorAll<HTMLElement>(".page")];
        (globalThis as unknown as { ajuster: (pages: HTMLElement[]) => void }).ajuster(pages);
        const boite = place.querySelector<HTMLElement>(".lectures") as HTMLElement;
        return {
          dite: boite.textContent ?? "",
          corps: getComputedStyle(boite).fontSize,
          serree: place.querySelector(".dense") !== null,
        };
      },
      feuille(
        `<dl class="identite">Identité</dl><div class="cles">Chiffres</div>${vide(pris)}<aside class="lectures"><h2>Lecture</h2>${LECTURES}</aside>`,
      ),
    );
  const large = await lire(300);
  expect(large).toMatchObject({ serree: false });
  // The last height at which the page needs nothing, to five pixels; thirty more are found between blocks.
  let pris = 300;
  while (!(await lire(pris + 5)).serree) pris += 5;
  const pleine = await lire(pris + 30);
  expect(pleine).toMatchObject({ serree: true, corps: large.corps });
  expect(numeros(pleine.dite)).toEqual(TOUTES);
  expect(dire({ dit: pleine.dite })).not.toMatch(MANQUE);
});
