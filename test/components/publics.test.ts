// @vitest-environment jsdom
// The pages of a site made of public files alone: none is empty, none promises what is not there.
import { describe, expect, test, vi } from "vitest";
import * as besoins from "../../src/components/besoins.ts";
import { comparateur } from "../../src/components/comparaison/page.ts";
import { contexte } from "../../src/components/contexte.ts";
import type { Etablissement } from "../../src/components/etablissements.ts";
import { explorer } from "../../src/components/explorer/page.ts";
import { titrePage } from "../../src/components/figures/accueil.ts";
import { indexBassins } from "../../src/components/figures/bassins-index.ts";
import { indexEcoles } from "../../src/components/figures/ecoles-index.ts";
import { enAttendant } from "../../src/components/figures/publics/en-attendant.ts";
import { regarder } from "../../src/components/figures/regarder.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { TABLES } from "../../src/components/publics.ts";
import { departements } from "../../src/components/territoires.ts";
import type { Besoin } from "../../src/components/vide.ts";
import { SITE } from "./artefacts.ts";
import { publiee } from "./mesure.ts";
import { CATALOGUE, faire, ID, PUBLIC, SERRE, texte } from "./publics-fictifs.ts";

const ctx = faire();
const lire = async () => SERRE;

const PAGES = Object.entries(besoins).filter(
  (entree): entree is [string, Besoin] => (entree[1] as Besoin).publics !== undefined,
);

describe("une page sans fichier d’élèves", () => {
  test.each(PAGES)("%s montre ce que les ministères publient de son sujet", async (_, besoin) => {
    const page = (await enAttendant(ctx, besoin, lire)) as Element;
    expect(page.querySelectorAll("table")).toHaveLength(besoin.publics?.length ?? 0);
    expect(besoin.publics?.every((id) => TABLES.some((table) => table.id === id))).toBe(true);
  });

  test("ne lit ces chiffres que si elle n’en a aucun à elle", async () => {
    const lecture = vi.fn(lire);
    const pleine = faire([publiee(60, [50, 70], { indicateur: "constat_2gt" })]);
    expect((await enAttendant(pleine, besoins.ECARTS, lecture)).nodeType).toBe(Node.COMMENT_NODE);
    expect(lecture).not.toHaveBeenCalled();
  });

  test("d’un département met le sien à côté de l’académie, et ne compare pas des effectifs à ceux du pays", async () => {
    const page = (await enAttendant(ctx, besoins.FICHE, lire, { seul: "departement-018" })) as Element;
    const noms = [...page.querySelectorAll("tbody th")].map((th) => texte(th));
    expect(noms).toEqual(["Académie", "Cher", "France"]);
    expect(texte(page)).toContain("1 750 dans le département du Cher, 569 806 en France");
    expect(texte(page)).not.toMatch(/en France, soit/);
  });

  test("d’un thème tient face à la France le département choisi, et n’en montre aucun que son fichier ne dit pas", async () => {
    const pages = async (slug: string) => {
      const vu = departements(PUBLIC).find((d) => d.slug === slug);
      const page = await enAttendant(ctx, besoins.ECARTS, lire, vu ? { vu } : {});
      return page as Element;
    };
    const noms = (page: Element) => [...page.querySelectorAll("tbody th")].map(texte);
    expect(noms(await pages("departement-018"))).toEqual(["Académie", "Cher", "France"]);
    expect(texte(await pages("departement-018"))).toContain("1 750 dans le département du Cher");
    // The files of this test say nothing of the Loiret.
    expect(texte(await pages("departement-045"))).toContain("52 dans l’académie");
    expect(texte(await pages("academie"))).toContain("52 dans l’académie");
    const superieur = (await enAttendant(ctx, besoins.ORIGINE, lire)) as Element;
    expect(noms(superieur.querySelector("#publics-superieur") as Element)).toEqual(["Académie"]);
  });

  test("d’un territoire que les ministères ne publient pas ne montre aucun tableau", async () => {
    const avec = { ...ctx, site: { ...PUBLIC, bassins: SITE.bassins } };
    const slug = SITE.bassins[0]?.slug;
    expect(
      (await enAttendant(avec, besoins.FICHE, lire, slug === undefined ? {} : { seul: slug })).nodeType,
    ).toBe(Node.COMMENT_NODE);
  });
});

test("l’accueil porte le nom de l’académie, et n’invite pas à des thèmes vides", () => {
  expect(texte(titrePage(ctx, 2024))).toContain(PUBLIC.academie.nom);
  expect(regarder(ctx, 2024).nodeType).toBe(Node.COMMENT_NODE);
});

test("sans bassin, les départements gardent leurs pages et rangent les établissements", () => {
  const liens = [...indexBassins(ctx, 2024).querySelectorAll(".lieux a")].map((a) => a.textContent);
  expect(liens).toHaveLength(PUBLIC.departements.length);
  const ecole = { nom: "Lycée Alpha", commune: "Bourges", bassin: null, secteur: "PU" } as Etablissement;
  const ecoles = PUBLIC.departements.map(({ code }) => ({
    ...ecole,
    uai: `${code}0911T`,
    departement: code,
  }));
  const titres = [...indexEcoles(ctx, ecoles).querySelectorAll("h2")].map((h2) => h2.textContent);
  expect(titres).toHaveLength(PUBLIC.departements.length);
  expect(titres).not.toContain("Sans bassin connu");
});

test("explorer et comparer n’offrent que les indicateurs qui ont des chiffres", () => {
  vi.stubGlobal("fetch", () => new Promise(() => {}));
  const liens = [...explorer(ctx).querySelectorAll<HTMLAnchorElement>("ul.indicateurs a")];
  expect(liens.map(({ search }) => search)).toEqual([`?indicateur=${ID}`]);
  const rien = contexte({ ...PUBLIC, indicateurs: [] }, CATALOGUE, [], new Mesures([]));
  expect(texte(comparateur(rien))).toContain("Aucun fichier déposé ne permet encore");
  vi.unstubAllGlobals();
});
