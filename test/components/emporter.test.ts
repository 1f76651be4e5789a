// @vitest-environment jsdom
// What a reader takes away: the name of a file, and where the definitions of a figure lead.
import { expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { contexte } from "../../src/components/contexte.ts";
import { nomDeFichier } from "../../src/components/emporter.ts";
import { figureEvolution } from "../../src/components/figures/evolution.ts";
import { Mesures } from "../../src/components/mesures.ts";
import type { Territoire } from "../../src/components/territoires.ts";
import { mesuresFictives, SITE } from "./artefacts.ts";

test("un fichier emporté dit sa page, sa figure, le territoire et l’année choisis, et son édition", () => {
  expect(nomDeFichier("ecarts.html", "?territoire=vierzon&annee=2023&voie=2pro", "bassins")).toBe(
    "ecarts-bassins-vierzon-2023",
  );
  expect(nomDeFichier("bassins/blois", "", "chaine", "2024-11")).toBe("blois-chaine-2024-11");
  expect(nomDeFichier("", "", "bassins", null)).toBe("accueil-bassins");
  expect(nomDeFichier("index.html", "", "bassins")).toBe("accueil-bassins");
  expect(nomDeFichier("bassins/", "", "perte")).toBe("bassins-perte");
  expect(nomDeFichier("bassins/index.html", "", "perte")).toBe("bassins-perte");
});

test("une adresse ne met dans le nom rien qui change de dossier", () => {
  expect(nomDeFichier("ecarts", "?territoire=../../x&annee=%2Fetc", "chaine")).toBe("ecarts-chaine-x-etc");
});

test("les définitions d’une figure mènent à l’explorateur, et au comparateur sur le territoire de la figure", () => {
  const ctx = contexte(SITE, CATALOGUE, [], new Mesures(mesuresFictives(SITE)));
  const [bassin] = ctx.bassins;
  const liens = (territoire: typeof bassin) => {
    const f = figureEvolution(ctx, territoire as Territoire, { indicateur: "constat_2gt" }) as HTMLElement;
    for (const b of f.querySelectorAll("button")) if (b.textContent === "Définition") b.click();
    return [...f.querySelectorAll<HTMLAnchorElement>(".volet a")].map((a) =>
      a.href.replace(/^.*\/(?=\w+[./])/, ""),
    );
  };
  expect(liens(ctx.academie).slice(1)).toEqual([
    "explorer.html?indicateur=constat_2gt",
    "comparer.html?theme=ecarts&indicateur=constat_2gt",
  ]);
  expect(liens(bassin)).toContain(
    `comparer.html?theme=ecarts&indicateur=constat_2gt&territoires=academie,${bassin?.slug}`,
  );
});
