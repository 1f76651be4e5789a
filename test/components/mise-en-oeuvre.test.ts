// @vitest-environment jsdom
// What was done, on the page of the experiment: its réseaux, its work plan, its survey, and what no file tells.
import { describe, expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { contexte } from "../../src/components/contexte.ts";
import { h } from "../../src/components/dom.ts";
import type { Etablissement } from "../../src/components/etablissements.ts";
import { SANS_EXPERIMENTATION } from "../../src/components/experimentation.ts";
import { reseauxDuCadre } from "../../src/components/figures/experimentation/cadre.ts";
import { miseEnOeuvre } from "../../src/components/figures/experimentation/page.ts";
import { planTravail } from "../../src/components/figures/experimentation/plan.ts";
import { figureQvt } from "../../src/components/figures/experimentation/qvt.ts";
import { Mesures } from "../../src/components/mesures.ts";
import { phrasePlan } from "../../src/components/phrases/mise-en-oeuvre.ts";
import { SITE } from "./artefacts.ts";

const CONTRASTES = [{ contraste: "essai", titre: "Essai", suivis: ["018"], temoins: ["036"] }];
const texte = (noeud: Node) => (noeud.textContent ?? "").replace(/[\u00a0\u202f]/g, " ");
const ici = contexte(SITE, CATALOGUE, [], new Mesures([]));

test("les critères prévus que nul fichier ne donne sont nommés", () => {
  const page = texte(miseEnOeuvre(ici, { ...SANS_EXPERIMENTATION, contrastes: CONTRASTES }));
  expect(page).toContain(
    "Prévu pour l’évaluation : le nombre d’entretiens menés par les PsyEN, la part des situations complexes, la satisfaction des chefs d’établissement et celle des familles. Aucun fichier déposé ne le dit.",
  );
});

describe("les réseaux du cadre", () => {
  const reseau = (code: string, libelle: string, departement = "018") => ({
    ...{ code, libelle, slug: libelle.toLowerCase().replaceAll(" ", "-"), departement },
  });
  const ecole = (uai: string, nature: string, tete: string) =>
    ({ uai, nom: uai, nature, commune: `Commune ${uai}`, reseau: tete }) as unknown as Etablissement;
  const ecoles = [
    ...[ecole("0180001A", "LGT", "0180001A"), ecole("0180002B", "LPO", "0180002B")],
    ...[ecole("0180003C", "COLLEGE", "0180001A"), ecole("0180004D", "COLLEGE", "0180001A")],
    ...[ecole("0180005E", "COLLEGE", "0180002B"), ecole("0180006F", "LP", "0180002B")],
  ];
  const page = (site: Partial<typeof SITE>, contrastes = CONTRASTES) =>
    reseauxDuCadre(
      contexte({ ...SITE, ...site }, CATALOGUE, [], new Mesures([])),
      { ...SANS_EXPERIMENTATION, contrastes },
      ecoles,
    );
  const reseaux = [
    ...[reseau("0180002B", "Lycée Zola"), reseau("0180001A", "Lycée Alain")],
    reseau("0450001A", "Lycée Ailleurs", "045"),
  ];
  const lignes = (noeud: HTMLElement) =>
    [...noeud.querySelectorAll("tbody tr")].map((tr) => [...tr.querySelectorAll("th, td")].map(texte));

  test("ont leur tête, leurs collèges, leurs PsyEN de la dernière rentrée et leur page", () => {
    const psyen = [
      ...[
        { reseau: "0180001A", rentree: 2023, etp: 1 },
        { reseau: "0180001A", rentree: 2024, etp: 2.2 },
      ],
      ...[
        { reseau: "0180002B", rentree: 2024, etp: 2 },
        { reseau: "0450001A", rentree: 2025, etp: 9 },
      ],
    ];
    const noeud = page({ reseaux, psyen });
    expect(lignes(noeud)).toEqual([
      ["Lycée Alain", "Commune 0180001A", "2", "2,2"],
      ["Lycée Zola", "Commune 0180002B", "1", "2,0"],
    ]);
    expect([...noeud.querySelectorAll("a")].map((a) => a.getAttribute("href"))).toEqual([
      expect.stringMatching(/reseaux\/lyc%C3%A9e-alain/),
      expect.stringMatching(/reseaux\/lyc%C3%A9e-zola/),
    ]);
    expect(texte(noeud)).toContain(
      "Dans le département du Cher : 2 réseaux, 3 collèges et 4,2 équivalents temps plein de PsyEN à la rentrée 2024.",
    );
  });

  test("sans moyens déposés, se disent non disponibles, sans somme d’une partie", () => {
    expect(lignes(page({ reseaux, psyen: [] })).map((l) => l[3])).toEqual(["nd", "nd"]);
    const une = page({ reseaux, psyen: [{ reseau: "0180001A", rentree: 2024, etp: 2.2 }] });
    expect(lignes(une).map((l) => l[3])).toEqual(["2,2", "nd"]);
    expect(texte(une)).toContain("2 réseaux et 3 collèges.");
  });

  test("absents, le disent", () => {
    expect(texte(page({ reseaux: [] }))).toContain("Aucun réseau");
    expect(texte(page({ reseaux }, []))).toContain("Aucun réseau");
  });
});

describe("le plan de travail", () => {
  const ligne = (action: string, statut: "FAIT" | "A_FAIRE" | "ABANDONNE" | null) => ({
    ...{ action, statut, attribution: "DCIO", echeance: null, commentaire: null },
  });
  test("se compte, et dit l’état de chaque action", () => {
    const plan = [ligne("Une", "FAIT"), ligne("Deux", "ABANDONNE"), ligne("<b>Trois</b>", null)];
    expect(phrasePlan(plan)).toBe("1 action faite sur 3, 1 abandonnée, 1 dont l’état n’est pas renseigné");
    const page = h("div", {}, planTravail(ici, { ...SANS_EXPERIMENTATION, plan }));
    expect(page.querySelectorAll("tbody tr")).toHaveLength(3);
    expect(texte(page)).toContain("<b>Trois</b>");
  });
  test("absent, offre son modèle", () => {
    expect(h("div", {}, planTravail(ici, SANS_EXPERIMENTATION)).querySelector("a")?.href).toContain(
      "modeles/plan_travail.csv",
    );
  });
});

test("l’enquête hachure ce qui est masqué et ne montre pas une question de moins de dix réponses", () => {
  const reponse = (
    question: string,
    modalite: number,
    effectif: number | null,
    repondants: number | null,
  ) => ({
    ...{ vague: "2023-05", departement: "018", question, modalite, effectif, repondants },
    part: effectif === null || !repondants ? null : (100 * effectif) / repondants,
    moyenne: repondants === null ? null : 3.25,
    statut: effectif === null ? ("secret" as const) : ("publie" as const),
  });
  const qvt = [
    ...[reponse("Q1", 1, null, 20), reponse("Q1", 2, null, 20), reponse("Q1", 3, 12, 20)],
    ...[reponse("Q2", 1, null, null), reponse("Q2", 2, null, null)],
  ];
  const figure = h("div", {}, figureQvt(ici, { ...SANS_EXPERIMENTATION, qvt }, "018", "Cher"));
  const [premiere, seconde] = [...figure.querySelectorAll("tbody tr")];
  // Half-way and a bit more between 1 and 5.
  const rond = premiere?.querySelector("circle");
  expect(Number(rond?.getAttribute("cx"))).toBe(6 + (2.25 / 4) * 128);
  const rectangles = [...(premiere?.querySelectorAll("svg > rect") ?? [])].map((r) =>
    Number(r.getAttribute("width")),
  );
  expect(rectangles).toEqual([192, 128]);
  // In grey, its number tells a modality from the others.
  expect(premiere?.querySelector("svg text")?.textContent?.replace("\u00a0", " ")).toBe("3 : 60");
  expect(premiere?.querySelector("svg[role=img]")?.getAttribute("aria-label")).toContain("1 : part masquée");
  expect(texte(seconde as Node)).toContain("trop peu de réponses");
  // Its mean stands for what is hatched; without one, the most frequent of the answers that are shown.
  expect(texte(premiere as Node)).toContain("3,3");
  expect(texte(figure)).toContain("les 20 personnes qui ont répondu ont choisi 3,3 sur 5 en moyenne");
  const sans = qvt.map((r) => ({ ...r, moyenne: null }));
  expect(texte(figureQvt(ici, { ...SANS_EXPERIMENTATION, qvt: sans }, "018", "Cher"))).toContain(
    "60,0 % des 20 personnes qui ont répondu ont choisi 3 sur 5",
  );
  // Where no modality may be shown, no bar is hatched from end to end.
  const seule = h(
    "div",
    {},
    figureQvt(ici, { ...SANS_EXPERIMENTATION, qvt: qvt.filter(({ part }) => part === null) }, "018", "Cher"),
  );
  expect(texte(seule)).toContain("aucune modalité n’a assez de réponses");
  expect(seule.querySelectorAll("rect, .pastille")).toHaveLength(0);
  expect(seule.querySelectorAll("circle")).toHaveLength(1);
  expect(texte(figureQvt(ici, SANS_EXPERIMENTATION, "018", "Cher"))).toContain("Aucune enquête");
});
