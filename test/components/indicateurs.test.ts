// The page of every indicator: what it must say, the fraction counted by hand, and how it bears masked or missing values.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import Papa from "papaparse";
import { beforeAll, describe, expect, expectTypeOf, test, vi } from "vitest";
import type * as fiches from "../../loaders/indicateurs/fiches.ts";
import { decrireFiches } from "../../loaders/indicateurs/fiches.ts";
import { catalogueReference } from "../../loaders/indicateurs/references.ts";
import { contexte } from "../../src/components/contexte.ts";
import { nombre } from "../../src/components/format.ts";
import type { Fiche } from "../../src/components/indicateurs/fiche.ts";
import { indexIndicateurs } from "../../src/components/indicateurs/index.ts";
import { pageIndicateur } from "../../src/components/indicateurs/page.ts";
import { Mesures } from "../../src/components/mesures.ts";
import type { Mesure } from "../../src/components/types.ts";
import { mesuresFictives, SITE } from "./artefacts.ts";
import { publiee } from "./mesure.ts";

interface Attendu {
  id: string;
  termes: string;
}

const CSV = readFileSync(join(import.meta.dirname, "../indicateurs/exemples.csv"), "utf8");
const ATTENDUS = Papa.parse<Attendu>(CSV.trim(), { header: true, delimiter: ";" }).data;
const MESURES = mesuresFictives(SITE);

let toutes: Fiche[];
/** Each page drawn once, on a whole publication. */
let pages: Map<string, HTMLElement>;
// The examples are computed by the engine, which reads its SQL as files: Node, with a document for the pages to draw in.
const { JSDOM } = createRequire(import.meta.url)("jsdom") as {
  JSDOM: new (html: string, options: { url: string }) => { window: Window & typeof globalThis };
};
const { window } = new JSDOM("", { url: "http://localhost/" });
beforeAll(async () => {
  vi.stubGlobal("document", window.document);
  toutes = await decrireFiches(await catalogueReference());
  pages = new Map(toutes.map((fiche) => [fiche.declaration.id, page(fiche)]));
});

const de = (id: string): Fiche => {
  const fiche = toutes.find((f) => f.declaration.id === id);
  if (!fiche) throw new Error(`pas de fiche pour ${id}`);
  return fiche;
};

function page(fiche: Fiche, mesures: readonly Mesure[] = MESURES): HTMLElement {
  const siennes = mesures.filter((m) => m.indicateur === fiche.declaration.id);
  return pageIndicateur(contexte(SITE, [fiche.declaration], [], new Mesures(siennes)), fiche);
}

const texte = (element: Element | null | undefined) => (element?.textContent ?? "").replace(/\s+/g, " ");

test("les pages lisent les fiches que la publication écrit", () => {
  expectTypeOf<fiches.Fiche>().toExtend<Fiche>();
});

describe("la page de chaque indicateur", () => {
  test("dit sa question, sa définition, ses limites, ses conventions, ses sources et son historique", () => {
    for (const { declaration } of toutes) {
      const { id, question, limites } = declaration;
      const element = pages.get(id) as HTMLElement;
      expect(texte(element.querySelector(".chapeau")).length, id).toBe(question.length);
      for (const section of ["definition", "limites", "exemple", "conventions", "sources", "historique"])
        expect(element.querySelector(`#${section}`), `${id}, ${section}`).not.toBeNull();
      expect(element.querySelectorAll("#limites li").length, id).toBe(limites.length);
      expect(texte(element), id).not.toMatch(/\b(undefined|null|NaN|Infinity|object Object)\b/);
    }
  });

  test("montre la fraction comptée à la main, et dix lignes", () => {
    for (const { id, termes } of ATTENDUS) {
      const element = pages.get(id) as HTMLElement;
      const attendues = termes.split(" ").map((terme) =>
        terme
          .split("/")
          .filter(Boolean)
          .map((x) => nombre(Number(x), x.includes(".") ? 1 : 0))
          .join(" sur ")
          .replace(/\s/g, " "),
      );
      const montrees = [...element.querySelectorAll(".calcul .fraction")].map(texte);
      expect(
        montrees.length > 0 ? montrees : [texte(element.querySelector(".calcul")).split(": ")[1]],
        id,
      ).toEqual(attendues);
      expect(element.querySelectorAll(".exemple tbody tr").length, id).toBe(10);
    }
  });

  test("n’a pas de lien vers un indicateur qui n’existe pas", () => {
    const ids = new Set(toutes.map((f) => f.declaration.id));
    for (const [id, element] of pages)
      for (const a of element.querySelectorAll<HTMLAnchorElement>("a[href*='indicateurs/']")) {
        const [, vise] = /indicateurs\/(\w+)\.html/.exec(a.href) ?? [];
        expect(vise === undefined || ids.has(vise), `${id} → ${a.href}`).toBe(true);
      }
  });
});

describe("les valeurs d’un indicateur", () => {
  const lectures = (element: Element) => [...element.querySelectorAll(".notes")].map(texte);

  test("se lisent en une phrase, avec leurs termes et leur intervalle", () => {
    const [territoires = "", groupes = ""] = lectures(page(de("constat_2gt")));
    expect(territoires).toMatch(
      /Lecture : dans l’académie, campagne 2024 : \d [\d ]+ élèves présents en 2nde GT en octobre, sous statut scolaire, sur 6 000 élèves de 3e présents .*, soit \d+,\d % \(intervalle à 95 % : de .* à .*\)/,
    );
    expect(groupes).toContain("dans l’académie, parmi les filles, campagne 2024");
  });

  test("d’un écart, nomment ce qui dépasse et ce que l’intervalle permet de dire", () => {
    const [lecture] = lectures(page(de("ecart_orientation_constat_2gt")));
    expect(lecture).toMatch(
      /« Décisions d’orientation en 2nde GT » dépasse « Présents en 2nde GT à la rentrée » de \d,\d points? \(intervalle à 95 %/,
    );
    expect(lecture).toContain("une perte est comptée positivement");
  });

  test("disent leur champ : la population, celle d’où vient un écart, ou ce qui est compté", () => {
    const fictive = MESURES.find((m) => m.indicateur === "constat_2gt") as Mesure;
    const champ = (id: string) => lectures(page(de(id), [{ ...fictive, indicateur: id }]))[0] ?? "";
    expect(champ("ecart_pcs_da_constat_2gt")).toMatch(/^Champ : Élèves de 3e présents dans la base de juin/);
    expect(champ("nb_formations_bassin")).toMatch(/^Champ : Sessions de formation tenues/);
  });

  test("avertissent quand l’académie n’est couverte qu’en partie", () => {
    const sans = MESURES.filter((m) => m.maille !== "departement" || m.code !== "018");
    expect(texte(page(de("constat_2gt"), sans))).toContain("Académie couverte en partie");
    expect(texte(page(de("constat_2gt")))).not.toContain("Académie couverte en partie");
  });

  test("avertissent quand l’académie passe le seuil que sa déclaration donne", () => {
    const part = (valeur: number): Mesure[] => {
      const m = MESURES.find(
        ({ indicateur, maille }) => indicateur === "orientation_2gt" && maille === "academie",
      );
      return [{ ...(m as Mesure), indicateur: "part_pcs_inconnue_3e", valeur }];
    };
    const avis = (valeur: number) =>
      texte(page(de("part_pcs_inconnue_3e"), part(valeur)).querySelector(".avertissement"));
    expect(avis(15)).toBe("");
    expect(avis(15.1)).toContain("Plus de 15 % des élèves n’ont pas de PCS renseignée");
  });

  test("masquées, montrent leur signe et aucun nombre", () => {
    const vide = { numerateur: null, denominateur: null, valeur: null, ic_bas: null, ic_haut: null };
    const masquees = MESURES.map((m): Mesure => ({ ...m, ...vide, statut: "secret" }));
    const element = page(de("constat_2gt"), masquees);
    const cellules = [...element.querySelectorAll("#territoires td")].map(texte);
    expect(cellules.length).toBeGreaterThan(0);
    expect(new Set(cellules)).toEqual(new Set(["s"]));
    expect(texte(element)).toContain("masquée par le secret statistique");
  });

  test("absentes, disent quel fichier les donnerait", () => {
    const element = page(de("constat_2gt"), []);
    expect(texte(element)).toContain("Cette page attend des données");
    expect(element.querySelector("#territoires")).toBeNull();
  });
});

describe("la liste des indicateurs", () => {
  const liste = () => {
    const declarations = toutes.map((f) => f.declaration);
    const element = indexIndicateurs(contexte(SITE, declarations, [], new Mesures([])));
    const champ = element.querySelector("input") as HTMLInputElement;
    const chercher = (saisie: string) => {
      champ.value = saisie;
      champ.dispatchEvent(new window.Event("input"));
      return [...element.querySelectorAll<HTMLLIElement>("li")].filter((li) => !li.hidden).length;
    };
    return { element, chercher };
  };

  test("les nomme tous, par thème", () => {
    const { element, chercher } = liste();
    expect(chercher("")).toBe(toutes.length);
    expect(element.querySelector("#theme-filles")).not.toBeNull();
  });

  test("se filtre par mots, sans accents ni casse, et dit combien restent", () => {
    const { element, chercher } = liste();
    const trouves = chercher("ECART  numerique");
    expect(trouves).toBe(chercher("écart numérique"));
    expect(trouves).toBe(1);
    expect(texte(element.querySelector("[role=status]"))).toBe("1 indicateur");
    expect(chercher("zzz")).toBe(0);
  });
});

test("une valeur publiée de nos propres lieux que la page montre déjà n’est pas redite, et aucun département n’est comparé à l’académie", () => {
  const fiche = de("acces_2nde_bac_ival");
  const site = { ...SITE, academie: { ...SITE.academie, nom: "Académie d’Orléans-Tours", fictive: false } };
  const mesure = (maille: Mesure["maille"], code: string, valeur: number) =>
    publiee(valeur, [null, null], {
      ...{ indicateur: "acces_2nde_bac_ival", maille, code, millesime: 2024, numerateur: null },
    });
  const mesures = [mesure("academie", SITE.academie.code, 84.16), mesure("departement", "018", 80)];
  const ici = contexte(site, [fiche.declaration], [], new Mesures(mesures));
  const dites = [...pageIndicateur(ici, fiche).querySelectorAll("#references li")].map(texte);
  const de2024 = (lieu: string) => dites.find((phrase) => phrase.startsWith(`${lieu}, 2024`));
  expect(de2024("Orléans-Tours")).toBeUndefined();
  expect(de2024("Cher")).not.toContain("Dans l’académie");
  expect(de2024("France")).toContain("Dans l’académie : 84,2 %");
});
