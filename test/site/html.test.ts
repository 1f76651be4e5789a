// The pages as files, before any script: valid HTML, and what they say by themselves.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { beforeAll, describe, expect, test } from "vitest";
import { nombre } from "../../src/components/format.ts";
import { sitePetit } from "../petite.ts";
import { fichiersDe } from "./outils.ts";

let site = "";
let pages: string[] = [];
const lire = (page: string) => readFileSync(join(site, page), "utf8");
const principal = (html: string) => html.slice(html.indexOf("<main"), html.indexOf("</main>"));
const texte = (html: string) => html.replace(/<[^>]*>/g, "");

beforeAll(async () => {
  site = await sitePetit();
  pages = fichiersDe(site)
    .filter((fichier) => fichier.endsWith(".html"))
    .map((fichier) => fichier.slice(site.length + 1));
}, 1_800_000);

test("chaque page est du HTML valide", () => {
  const valideur = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });
  const vus = new Set<string>();
  const fautes = pages.flatMap((page) => {
    const html = lire(page);
    // Pages of one folder are made of one model: one is read whole, of the others what is their own.
    const entiere = dirname(page) === "." || !vus.has(dirname(page));
    vus.add(dirname(page));
    const [titre = ""] = /<title>[^<]*<\/title>/.exec(html) ?? [];
    const lu = entiere
      ? html
      : `<!DOCTYPE html><html lang="fr"><head>${titre}</head><body>${principal(html)}</main></body></html>`;
    return valideur
      .validateStringSync(lu, page)
      .results.flatMap(({ messages }) => messages.map((m) => `${page}:${m.line} ${m.ruleId} ${m.message}`));
  });
  expect(fautes).toEqual([]);
  expect(pages.length).toBeGreaterThan(250);
});

describe("sans script", () => {
  test("chaque page a un titre, et un seul", () => {
    const titres = (page: string) => lire(page).match(/<h1[\s>]/g)?.length ?? 0;
    expect(pages.filter((page) => titres(page) !== 1)).toEqual([]);
  });

  test("chaque page de chiffres montre les siens, ou qu’ils sont masqués", () => {
    const themes = ["index", "ecarts", "affectation", "bac", "filles", "origine", "cohortes", "actions"];
    const lieux = pages.filter((page) => /^(bassins|departements|districts|reseaux)\/(?!index)/.test(page));
    expect(lieux.length).toBeGreaterThan(10);
    for (const page of [...themes.map((nom) => `${nom}.html`), ...lieux]) {
      const cases = [...principal(lire(page)).matchAll(/<td class="nombre">([^<]*)<\/td>/g)].map(
        ([, c]) => c,
      );
      expect(cases.length, page).toBeGreaterThan(3);
      expect(
        cases.filter((c) => !c?.trim()),
        page,
      ).toEqual([]);
    }
  });

  test("les nombres sont ceux de la table publiée", () => {
    const [entete = "", ...lignes] = gunzipSync(readFileSync(join(site, "telechargements/mesures.csv.gz")))
      .toString()
      .trim()
      .split("\n");
    const noms = entete.split(";");
    const publiees = new Map(
      lignes
        .map((ligne) => Object.fromEntries(ligne.split(";").map((c, i) => [noms[i] ?? "", c])))
        .filter((l) => l.indicateur === "constat_2gt" && l.sexe === "T" && l.pcs === "T" && l.strate === "")
        .map((l) => [
          `${l.libelle} ${l.millesime}`,
          l.statut === "publie" ? nombre(Number(l.valeur), 1) : "s",
        ]),
    );
    const main = principal(lire("ecarts.html"));
    const rangees = [...main.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, r]) =>
      (r ?? "").split(/<\/t[hd]>/).map(texte),
    );
    const colonne = rangees[0]?.findIndex((titre) => titre.startsWith("Présents en 2nde GT")) ?? -1;
    const annee = /\d{4}/.exec(rangees[0]?.[colonne] ?? "")?.[0];
    const bassins = rangees.slice(2).filter(([nom]) => publiees.has(`${nom} ${annee}`));
    expect(bassins.length).toBeGreaterThan(5);
    for (const [nom, ...nombres] of bassins)
      expect(nombres[colonne - 1], nom).toBe(publiees.get(`${nom} ${annee}`));
  });

  test("tout ce qui se télécharge est là", () => {
    const adresses = [...lire("donnees.html").matchAll(/href="(telechargements\/[^"]+)"/g)].map(
      ([, a]) => a ?? "",
    );
    expect(adresses.length).toBeGreaterThan(30);
    expect(adresses.filter((adresse) => !existsSync(join(site, adresse)))).toEqual([]);
  });
});
