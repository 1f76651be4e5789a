// @vitest-environment jsdom
// The page of an indicator that ministries publish: its values, and no comparison that would mean nothing.
import { describe, expect, test } from "vitest";
import { PUBLIQUES } from "../../loaders/sources/publiques/index.ts";
import { contexte } from "../../src/components/contexte.ts";
import { entete } from "../../src/components/entete.ts";
import type { Fiche } from "../../src/components/indicateurs/fiche.ts";
import { pageIndicateur } from "../../src/components/indicateurs/page.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { SOURCES } from "../../src/components/nomenclature.ts";
import type { Declaration, Fichier, Mesure, Site } from "../../src/components/types.ts";
import { SITE } from "./artefacts.ts";
import { academie, CATALOGUE, FRANCE, ici, PUBLIC, texte } from "./publics-fictifs.ts";

describe("la page d’un indicateur public", () => {
  const ids = CATALOGUE.filter(({ sources }) => !sources.some((s) => s in SOURCES)).map(({ id }) => id);
  const reel: Site = {
    ...{ ...PUBLIC, indicateurs: ids },
    academie: { ...SITE.academie, nom: "Académie d’Orléans-Tours", fictive: false },
  };
  const lues = PUBLIQUES.map(({ nom }) => ({ source: nom, licence: "Licence Ouverte", annees: [2021] }));
  const ouvrir = (id: string, mesures: readonly Mesure[]): HTMLElement => {
    const connue = CATALOGUE.find((d) => d.id === id) as Declaration;
    const declaration = { ...connue, references: [{ ...FRANCE, unite: connue.unite }] };
    const fiche = {
      ...{ declaration, population: "élèves", forme: "fraction", axe: null, niveaux: [], exemple: null },
      ...{ termes: [], derives: [] },
    } as unknown as Fiche;
    return pageIndicateur(
      contexte(reel, [fiche.declaration], lues as unknown as Fichier[], new Mesures(mesures)),
      fiche,
    );
  };
  const muette = (id: string) => ({ ...academie(id), valeur: null, numerateur: null });

  test.each(ids)("%s montre ses valeurs, et ne dit pas qu’il n’y a rien", (id) => {
    const page = texte(ouvrir(id, [academie(id), ici("departement", "018", 12, { indicateur: id })]));
    expect(page).toMatch(/Dans l’académie, ses départements.*Académie.*52/);
    expect(page).not.toMatch(
      /Rien ne peut être montré|attend des données|Publié par établissement seulement/,
    );
  });

  test.each(ids.filter((id) => /^effectif_/.test(id)))("%s ne se compare pas à l’effectif du pays", (id) => {
    const page = ouvrir(id, [academie(id)]);
    expect(texte(page.querySelector("#references"))).toContain("569 806");
    expect(texte(page)).not.toMatch(/de moins|de plus|soit \d/);
  });

  test("une part, elle, se tient face à celle du pays", () => {
    expect(texte(ouvrir("choix_1g_maths", [academie("choix_1g_maths")]))).toMatch(/en France.*de moins/);
  });

  test("que seuls les établissements ont le dit, et mène à eux", () => {
    const page = ouvrir("ips_lycee", [{ ...muette("ips_lycee"), statut: "non_disponible" }]);
    const vide = page.querySelector(".vide");
    expect(texte(vide)).toContain("Publié par établissement seulement.");
    expect(vide?.querySelector("a")?.getAttribute("href")).toMatch(/etablissements\/$/);
    expect(texte(page)).not.toContain("Rien ne peut être montré");
  });

  test("ne porte pas le bandeau d’une académie fictive", () => {
    expect(entete(reel, "/index")).not.toContain("Données fictives");
    expect(entete(SITE, "/index")).toContain("Données fictives");
  });
});
