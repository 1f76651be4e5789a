// A site of public files, with the offers and the constat kept beside them: no pupil, no bassin, nothing invented in it.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NAVIGATION } from "../../src/components/navigation.ts";
import { BAC, GT, IPS, SPECIALITES } from "../opendata/copies.ts";
import { chargerDepot, dossierTemporaire, ouvrir, pagesDe, publierEntrepot, reussir } from "./outils.ts";
import { visiter } from "./visiter.ts";

const OFFRES =
  "Etablissement d'accueil;MEF STAT 11;Voeu de recensement O/N;Statut Offre de formation;Capacité carte scolaire;Demandes vœux 1\n" +
  "0180911T;23810031210;N;ST;24;48\n0180911T;23210022139;N;ST;12;6\n";
const CONSTAT =
  "Rentrée scolaire;UAI;Mef Bcp 11;Nombre d'élèves : Total\n2022;0180911T;23810031210;23\n2022;0180911T;23210022139;9\n";

let lieu: Awaited<ReturnType<typeof ouvrir>>;
beforeAll(async () => {
  const racine = dossierTemporaire();
  const [copies, depot] = [join(racine, "copies"), join(racine, "depot")];
  const fichiers = {
    ...{ "gt.csv": GT, "specialites.csv": SPECIALITES, "ips.csv": IPS, "bac.csv": BAC },
    ...{ "capacite_2022.csv": OFFRES, "constat.csv": CONSTAT },
  };
  mkdirSync(copies);
  for (const [nom, contenu] of Object.entries(fichiers)) writeFileSync(join(copies, nom), contenu);
  reussir(["opendata", "--depuis", copies, "--depot", depot, "--academie", "ORLEANS-TOURS"]);
  chargerDepot(depot, join(racine, "observatoire.duckdb"));
  publierEntrepot(join(racine, "observatoire.duckdb"), join(racine, "dist"));
  reussir(["auditer", "--sortie", join(racine, "dist")]);
  lieu = await ouvrir(join(racine, "dist"));
});
afterAll(() => lieu?.fermer());

test("chaque page du menu montre des figures, ou dit ce qui lui manque, sans rien d’inventé", async () => {
  const pages = NAVIGATION.flatMap(({ pages }) => pages).filter(({ fictive }) => !fictive);
  for (const { adresse } of pages) {
    const { page, fautes } = await visiter(lieu, adresse, 1280);
    const { texte, figures } = await page.evaluate(() => ({
      texte: document.querySelector("main")?.textContent ?? "",
      figures: document.querySelectorAll("section.figure, .vide, table, .lieux, form, h2").length,
    }));
    expect(fautes, adresse).toEqual([]);
    expect(figures, adresse).toBeGreaterThan(0);
    expect(texte.replace("dix lignes fictives", ""), adresse).not.toMatch(/fictif|fictive|NaN|undefined/i);
    await page.close();
  }
});

test("il n’a ni galerie d’exemples ni page de bassin", () => {
  const pages = pagesDe(lieu.site);
  expect(pages).toContain("/departements/018");
  expect(pages).not.toContain("/galerie");
  expect(pages.filter((page) => page.startsWith("/bassins/"))).toEqual(["/bassins/"]);
});

test("les places d’Affelnet et leurs occupants du constat s’y lisent sans aucun élève", async () => {
  const { page } = await visiter(lieu, "/affectation", 1280);
  const places = page.locator("#places tbody tr").filter({ hasText: "Cher" });
  // 48 first wishes for 24 places, 6 for 12; 23 and 9 present in October.
  await expect.poll(() => places.locator("td").allInnerTexts()).toEqual(["2,00", "0,50", "95,8", "75,0"]);
  await page.close();
});
