import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { entete, pied } from "../../src/components/entete.ts";
import { indexer } from "../../src/components/recherche/indexer.ts";
import { SITE } from "./artefacts.ts";

const SRC = join(import.meta.dirname, "../../src");
/** Pages; the files to take away are written at publication. */
const liens = (html: string) =>
  [...html.matchAll(/href="(\/[^"#]*)"/g)]
    .map(([, lien = ""]) => lien)
    .filter((lien) => !lien.startsWith("/telechargements/"));

describe("le cadre de chaque page", () => {
  test("ne mène qu’à des pages qui existent", () => {
    const pages = liens(entete(SITE, "/index") + pied(SITE)).map((lien) =>
      join(SRC, lien.replace(/\/$/, "/index")),
    );
    expect(pages.length).toBeGreaterThan(7);
    for (const page of pages) expect(existsSync(`${page}.md`), page).toBe(true);
  });

  test("marque la page courante, et « Bassins » pour une fiche", () => {
    expect(entete(SITE, "/ecarts")).toContain('<a href="/ecarts" aria-current="page">');
    expect(entete(SITE, "/index")).toContain('<a href="/" aria-current="page">');
    expect(entete(SITE, "/bassins/index")).toContain('<a href="/bassins/" aria-current="page">');
    expect(entete(SITE, "/bassins/orvanne")).toContain('<a href="/bassins/" aria-current="true">');
    expect(entete(SITE, "/404")).not.toContain("aria-current");
  });

  test("dit que les données sont fictives, et seulement alors", () => {
    expect(entete(SITE, "/index")).toContain("Données fictives");
    expect(entete({ ...SITE, academie: { ...SITE.academie, fictive: false } }, "/index")).not.toContain(
      "fictives",
    );
    expect(entete(null, "/index")).not.toContain("fictives");
  });

  test("mène à la galerie, dont les figures sont inventées, d’un site fictif seulement", () => {
    expect(entete(SITE, "/index")).toContain('href="/galerie"');
    const reelle = { ...SITE, academie: { ...SITE.academie, fictive: false } };
    expect(entete(reelle, "/index")).not.toContain("galerie");
    expect(JSON.stringify(indexer(reelle, [], []))).not.toContain("galerie");
  });

  test("n’interprète pas le nom de l’académie", () => {
    const nom = '<img src=x onerror="alert(1)">';
    expect(pied({ ...SITE, academie: { ...SITE.academie, nom } })).toContain("&lt;img src=x onerror=&quot;");
  });
});
