// @vitest-environment jsdom
// The page of editions and the links that keep one: what is said changed, file by file and value by value.
import { beforeEach, describe, expect, test } from "vitest";
import { type Changements, choisirChangements, type Editions } from "../../src/components/editions.ts";
import { lienEdition, lienFigure } from "../../src/components/liens.ts";
import { phraseFichiers } from "../../src/components/phrases/editions.ts";
import { charger, garder } from "../../src/components/seance/garde.ts";
import { SEANCE_VIDE } from "../../src/components/seance/modele.ts";

/** As if a page of the site at `racine` were open. */
function ouvrir(racine: string, page: string) {
  history.replaceState(null, "", `${racine}${page}`);
  document.body.innerHTML = `<a class="marque" href="${racine}"></a>`;
}
const ici = (chemin: string) => new URL(chemin, location.href).href;

beforeEach(() => localStorage.clear());

describe("le lien d’une figure", () => {
  test("garde son édition, depuis le site comme depuis ses archives", () => {
    ouvrir("/observatoire/", "ecarts?annee=2024");
    expect(lienFigure("2024-11", "chaine")).toBe(
      ici("/observatoire/editions/2024-11/ecarts?annee=2024#chaine"),
    );
    expect(lienFigure(null, "chaine")).toBe(ici("/observatoire/ecarts?annee=2024#chaine"));
    ouvrir("/observatoire/editions/2024-11/", "ecarts");
    expect(lienFigure("2024-11", "chaine")).toBe(ici("/observatoire/editions/2024-11/ecarts#chaine"));
    expect(lienEdition("2025-02", "ecarts")).toBe(ici("/observatoire/editions/2025-02/ecarts"));
  });
});

test("une même séance reçoit des figures du site et de ses éditions archivées", () => {
  ouvrir("/observatoire/editions/2024-11/", "ecarts");
  garder({ ...SEANCE_VIDE, titre: "GT" });
  ouvrir("/observatoire/", "seance");
  expect(charger().titre).toBe("GT");
  ouvrir("/ailleurs/", "seance");
  expect(charger().titre).toBe("");
});

describe("ce qui a changé d’une édition à l’autre", () => {
  const manifeste = (edition: string | null, entrees: Record<string, string>) => ({
    ...{ edition, profil: "public" as const, genereLe: "2024-11-12", code: { version: "0.1.0" } },
    entrees: Object.entries(entrees).map(([fichier, sha256]) => ({ fichier, sha256 })),
  });
  const revision = { millesime: 2024, sexe: "T", pcs: "T", strate: "" };
  const changements: Changements = {
    ...{ de: "2024-11", vers: null, definitions: [] },
    indicateurs: [{ indicateur: "a", revisees: 260, inchangees: 5, retirees: 0, rendues: 0, nouvelles: 0 }],
    revisions: [
      { ...revision, indicateur: "a", avant: 6.5432, apres: 6.4891 },
      { ...revision, indicateur: "ecart_a", avant: 4.1, apres: 4 },
      { ...revision, indicateur: "ecart_orientation_constat_2gt", avant: 3.2, apres: 3 },
    ],
    revisionsEnTout: 260,
  };
  const donnees: Editions = {
    editions: [
      manifeste("2024-11", { "a.csv": "1", "b.csv": "1", "c.csv": "1" }),
      manifeste(null, { "a.csv": "1", "b.csv": "2", "d.csv": "1" }),
    ],
    changements: [changements],
  };
  const titres = new Map([
    ["a", { titre: "A", unite: "%" as const }],
    ["ecart_a", { titre: "Écart", unite: "points" as const }],
    ["ecart_orientation_constat_2gt", { titre: "Perte", unite: "points" as const }],
  ]);
  const texte = () => choisirChangements(donnees, titres).textContent ?? "";

  test("d’une édition seule, il n’y a rien à comparer, et c’est dit", () => {
    expect(choisirChangements({ ...donnees, changements: [] }, titres).textContent).toMatch(
      /^Rien à comparer encore/,
    );
  });

  test("nomme les fichiers changés, ajoutés et retirés", () => {
    expect(texte()).toContain(
      "1\u00a0fichier changé (b.csv), 1\u00a0fichier ajouté (d.csv) et 1\u00a0fichier retiré (c.csv).",
    );
    expect(phraseFichiers([])).toBe("Les mêmes fichiers, octet pour octet.");
  });

  test("montre deux valeurs révisées avec les décimales qui les distinguent", () => {
    expect(texte()).toContain("6,546,49");
    expect(texte()).toContain("+4,1+4,0");
  });

  test("montre une perte sous zéro, comme les autres pages, et le dit", () => {
    expect(texte()).toContain("Perte2024ensemble−3,2−3,0");
    expect(texte()).toContain("dans les fichiers, une perte est comptée positivement");
  });

  test("dit de chaque table ce qui y a changé, et de l’évaluation chaque évolution révisée", () => {
    const comptes = { revisees: 0, inchangees: 9, retirees: 0, rendues: 0, nouvelles: 0 };
    const annexes = [
      { annexe: "flux", comptes: { ...comptes, retirees: 3 } },
      { annexe: "evaluation", comptes: { ...comptes, revisees: 1 } },
      { annexe: "qvt", comptes },
      { annexe: "trajets", comptes: null },
    ];
    const dite = { indicateur: "a", titre: "Cher, comparé au Loiret", annees_avant: "2022 2023" };
    const estimations = [
      { ...dite, avant: 1.24, apres: 1.21, annees_apres: "2022 2023 2024" },
      { ...dite, avant: -2, apres: null, annees_apres: null },
    ];
    const page = choisirChangements(
      { ...donnees, changements: [{ ...changements, annexes, estimations }] },
      titres,
    ) as HTMLElement;
    const lu = (page.textContent ?? "").replaceAll("\u00a0", " ");
    const dits = [...page.querySelectorAll("li")].map((li) =>
      (li.textContent ?? "").replaceAll("\u00a0", " "),
    );
    expect(dits).toEqual([
      "Évaluation de l’expérimentation : 1 valeur révisée.",
      "Enquête sur la qualité de vie au travail : aucune valeur changée.",
      "Parcours des cohortes : 3 valeurs masquées ou retirées depuis.",
      "Du collège au lycée : l’une des deux publications n’a pas cette table, ou l’a sous une autre forme. Rien n’en est comparé.",
    ]);
    expect(lu).toContain(
      "autres tables changées : évaluation de l’expérimentation et parcours des cohortes.",
    );
    expect(lu).toContain("est masqué ou n’est celui de personne");
    expect(lu).toContain("Cher, comparé au Loiret+1,24+1,212022 à 2023, puis 2022 à 2024");
    expect(lu).toContain("Cher, comparé au Loiret−2,0non publiée2022 à 2023");
  });

  test("d’une comparaison faite avant que ces tables n’y soient, ne dit pas qu’elles sont les mêmes", () => {
    expect(texte()).toContain("ne regardait ni l’évaluation");
    expect(texte()).not.toContain("autres tables changées");
  });

  test("s’ouvre sur les deux dernières éditions nommées, pas sur la publication en cours", () => {
    const entre = (de: string, vers: string | null) => ({ ...changements, de, vers, indicateurs: [] });
    const trois = { ...donnees, changements: [entre("A", "B"), entre("A", null), entre("B", null)] };
    const page = choisirChangements(trois, titres) as HTMLElement;
    expect(page.querySelector("select")?.selectedOptions[0]?.textContent).toBe("de A à B");
  });

  test("dit combien de révisions ne sont pas montrées", () => {
    expect(texte()).toContain("Les 3 premières sur 260");
  });
});
