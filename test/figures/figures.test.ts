// @vitest-environment jsdom
// Every drawing on fixed, fictional data, kept as an SVG that a change must be looked at to replace.
import { describe, expect, test } from "vitest";
import { pourcent } from "../../src/components/format.ts";
import { barres } from "../../src/components/graphiques/barres.ts";
import { chaine } from "../../src/components/graphiques/chaine.ts";
import { type Ecole, entonnoir } from "../../src/components/graphiques/entonnoir.ts";
import { halteres } from "../../src/components/graphiques/halteres.ts";
import { etincelle, intervalleEcart, pente } from "../../src/components/graphiques/rangs.ts";
import { serie } from "../../src/components/graphiques/serie.ts";
import { tendance } from "../../src/components/graphiques/tendance.ts";
import { couleur, couleurPcs } from "../../src/components/jetons.ts";
import type { Mesure, Reference } from "../../src/components/types.ts";
import { masquee, publiee } from "../components/mesure.ts";

const autour = (valeur: number, marge: number, autres: Partial<Mesure> = {}) =>
  publiee(valeur, [valeur - marge, valeur + marge], autres);

const bassin = [52, 51.5, 54, 53, 51].map((valeur, rang) => autour(valeur, 5, { millesime: 2019 + rang }));
const academie = [61, 61.4, 62, 61.8, 61.5, 61.2].map((valeur, rang) =>
  autour(valeur, 1, { millesime: 2019 + rang }),
);
const courbes = (mesures: readonly Mesure[]) => [
  { nom: "académie", mesures: academie, teinte: couleur.reference, reference: true },
  { nom: "bassin", mesures, teinte: couleur.accent },
];
const options = { largeur: 460, dire: pourcent, unite: "%" } as const;
const provisoire = autour(50, 5, { millesime: 2024, maturite: "provisoire" });
const trou = bassin.map((m) => (m.millesime === 2021 ? masquee("secret", { millesime: 2021 }) : m));

const etapes = ["Demande", "Décision", "Affectation", "Rentrée"].map((nom, rang) => ({
  nom,
  vue: autour([67, 59, 57.4, 51.2][rang] ?? 0, 2.5),
  reference: autour([67.4, 65.9, 64.9, 61.8][rang] ?? 0, 0.6),
}));
const genres = [
  { nom: "filles", teinte: couleur.filles, symbole: "circle" },
  { nom: "garçons", teinte: couleur.garcons, symbole: "square" },
] as const;

const reference = (millesime: number, valeur: number): Reference & { millesime: number } => ({
  ...{ meme: false, perimetre: "FRANCE", millesime, sexe: "T", pcs: "T", strate: "", valeur, unite: "%" },
  ...{
    convention: "constat à constat",
    definition: "",
    source: "fictive",
    preuve: "lue",
    note: "",
    trace: true,
  },
});

/** Collèges of three years, and limits that widen for the small ones: p0 = 60 %. */
const ecole = (denominateur: number, valeur: number, autres: Partial<Ecole> = {}): Ecole => ({
  ...{
    maille: "etablissement",
    code: `${denominateur}`,
    libelle: `Collège fictif ${denominateur}`,
    numerateur: 0,
  },
  ...{ ic_bas: 0, ic_haut: 100, attendu: null, part_comparee: null, statut: "publie", maturite: "definitif" },
  ...{ bas_95: 0, haut_95: 100, bas_998: 0, haut_998: 100, position: "dans_les_limites" },
  ...{ denominateur, valeur },
  ...autres,
});
const limite = (n: number, z: number) => z * Math.sqrt((60 * 40) / n);
const ecoles = [
  ...[80, 95, 120, 150, 190, 230, 260, 300, 340, 420].map((n, rang) => ecole(n, 60 + ((rang * 7) % 11) - 5)),
  ecole(210, 67.5, { position: "hors_95", attendu: 66 }),
  ecole(330, 48, { position: "a_examiner", attendu: 53 }),
];

const FIGURES: Record<string, () => Element> = {
  entonnoir: () =>
    entonnoir(
      {
        ...{ indicateur: "orientation_2gt", millesime: 2023, reference: 60, dispersion: 1, lignes: ecoles },
        courbe: [80, 110, 150, 200, 270, 350, 420].map((n) => {
          const [a, b] = [limite(n, 1.959964), limite(n, 3.090232)];
          return [n, 60 - a, 60 + a, 60 - b, 60 + b];
        }),
      },
      ecoles,
      { largeur: 460 },
    ),
  "serie-provisoire": () =>
    serie(courbes([...bassin, provisoire]), { ...options, ruptures: [{ annee: 2020, nom: "Covid 2020" }] }),
  "serie-reperes": () =>
    serie(courbes(bassin), { ...options, reperes: [reference(2020, 57), reference(2022, 58.4)] }),
  "serie-masquee": () => serie(courbes(trou), options),
  tendance: () => tendance([...trou, provisoire], 300),
  chaine: () => chaine(etapes, { largeur: 460, noms: { vue: "bassin", reference: "académie" } }),
  "chaine-masquee": () =>
    chaine(
      etapes.map((etape, rang) => (rang === 2 ? { ...etape, vue: masquee() } : etape)),
      { largeur: 460, noms: { vue: "bassin", reference: "académie" } },
    ),
  halteres: () =>
    halteres(
      [
        { nom: "Mathématiques", valeurs: [autour(51, 3), autour(72, 3)] },
        { nom: "SVT", valeurs: [autour(39, 3), autour(33, 3)] },
        { nom: "STI2D", valeurs: [masquee(), autour(15, 2, { maturite: "provisoire" })] },
      ],
      { largeur: 460, genres },
    ),
  barres: () =>
    barres(
      [
        { nom: "très favorisée", mesure: autour(79, 2), reference: autour(76, 1), teinte: couleurPcs.A },
        { nom: "défavorisée", mesure: autour(38, 2), reference: autour(40, 1), teinte: couleurPcs.D },
        { nom: "moyenne", mesure: masquee(), teinte: couleurPcs.C },
        { nom: "non renseignée", mesure: autour(50, 6), teinte: couleurPcs.ND, hachuree: true },
      ],
      { largeur: 460, maximum: 90 },
    ),
  "barres-repere": () =>
    barres(
      [
        {
          nom: "2nde GT",
          mesure: autour(61, 2),
          reference: autour(62, 1),
          repere: reference(2017, 64),
          teinte: couleur.accent,
        },
        { nom: "2nde pro", mesure: autour(24, 2), teinte: couleur.accent },
      ],
      { largeur: 460, maximum: 70 },
    ),
  etincelle: () => etincelle(trou, { domaine: [45, 60], annees: [2019, 2024], resume: "de 52,0 à 51,0" }),
  pente: () =>
    pente(
      etapes.map(({ vue }) => vue),
      { domaine: [45, 70], resume: "en baisse" },
    ),
  "ecart-proche": () =>
    intervalleEcart(
      { ecart: 1.2, bas: -0.8, haut: 3.2, sens: "proche" },
      { domaine: [-8, 4], repere: 0, resume: "proche" },
    ),
  "ecart-moins": () =>
    intervalleEcart(
      { ecart: -7.3, bas: -10, haut: -4.6, sens: "moins" },
      { domaine: [-10, 4], repere: 0, resume: "moins" },
    ),
};

/** One mark a line, so that a change is read in the diff; the number of a pattern depends on what was drawn before. */
const source = (element: Element) =>
  `${element.outerHTML.replaceAll("><", ">\n<").replace(/hachure-\d+/g, "hachure")}\n`;

describe("chaque dessin garde sa forme", () => {
  test.each(Object.entries(FIGURES))("%s", async (nom, dessiner) => {
    await expect(source(dessiner())).toMatchFileSnapshot(`./${nom}.svg`);
  });
});

describe("une valeur masquée", () => {
  test("coupe la ligne et montre son signe, jamais un zéro", () => {
    const svg = serie(courbes(trou), options);
    expect([...svg.querySelectorAll("text")].map((t) => t.textContent)).toContain("s");
    const etendues = [...svg.querySelectorAll("path, line")].filter(
      (trait) => trait.getAttribute("stroke") === couleur.accent,
    );
    // Two segments are left of the four: 2019–2020 and 2022–2023.
    expect(etendues).toHaveLength(2);
  });

  test("n’écrit aucun nombre dans la barre qui lui est réservée", () => {
    const svg = barres([{ nom: "moyenne", mesure: masquee(), teinte: couleurPcs.C }], {
      largeur: 300,
      maximum: 90,
    });
    expect([...svg.querySelectorAll("text")].map((t) => t.textContent)).toEqual(["moyenne", "s"]);
    expect(svg.querySelectorAll("rect")).toHaveLength(0);
  });
});

describe("une valeur publiée", () => {
  const textes = (svg: SVGSVGElement) =>
    [...svg.querySelectorAll("tspan, text")].map((t) => t.textContent?.replace(/[\u00a0\u202f]/g, " "));

  test("porte son lieu, son année et sa convention", () => {
    expect(textes(serie(courbes(bassin), { ...options, reperes: [reference(2021, 58)] }))).toEqual(
      expect.arrayContaining(["France, 2021 : 58,0 %", "constat à constat"]),
    );
  });

  test("d’une année hors de la figure n’y est pas", () => {
    const svg = serie(courbes(bassin), { ...options, reperes: [reference(2013, 58)] });
    expect(textes(svg).some((texte) => texte?.includes("France"))).toBe(false);
  });

  test("n’est pas effacée par une courbe : son nom se pose là où aucune ne passe", () => {
    const plates = [2019, 2020, 2021, 2022].map((millesime) => autour(60, 0, { millesime }));
    const svg = serie([{ nom: "x", mesures: plates, teinte: couleur.accent }], {
      ...options,
      reperes: [reference(2021, 59.9)],
      domaine: [50, 70],
    });
    const nom = [...svg.querySelectorAll("text")].find((t) => t.textContent?.includes("France"));
    const [, y = "0"] = /translate\([^,]+,([^)]+)\)/.exec(nom?.getAttribute("transform") ?? "") ?? [];
    const courbe = 26 + ((70 - 60) / 20) * (260 - 26 - 28);
    expect(Number(y) + 26 < courbe || Number(y) > courbe).toBe(true);
  });
});

test("une valeur provisoire est creuse et son trait pointillé", () => {
  const svg = serie(courbes([...bassin, provisoire]), options);
  const creux = [...svg.querySelectorAll("path, circle")].filter(
    (m) => m.getAttribute("fill") === couleur.fond,
  );
  expect(creux).toHaveLength(1);
  expect(svg.querySelector("g[stroke-dasharray='3,4'] path, g[stroke-dasharray='3,4'] line")).not.toBeNull();
});

test("les dessins n’ont aucun mot anglais pour les lecteurs d’écran", () => {
  for (const dessiner of Object.values(FIGURES)) {
    for (const element of dessiner().querySelectorAll("[aria-label], [aria-description]"))
      expect.soft(element.outerHTML.slice(0, 80)).toBe("");
  }
});
