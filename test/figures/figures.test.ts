// @vitest-environment jsdom
// Every drawing on fixed, fictional data, kept as an SVG that a change must be looked at to replace.

import { describe, expect, test } from "vitest";
import {
  autour,
  bassin,
  courbes,
  GALERIE,
  options,
  provisoire,
  reference,
  trou,
} from "../../src/components/galerie.ts";
import { barres } from "../../src/components/graphiques/barres.ts";
import { carte, type Place, type Point } from "../../src/components/graphiques/carte.ts";
import { serie } from "../../src/components/graphiques/serie.ts";
import { couleur, couleurPcs } from "../../src/components/jetons.ts";
import { masquee } from "../components/mesure.ts";

/** One mark a line, so that a change is read in the diff; the number of a pattern depends on what was drawn before. */
const source = (element: Element) =>
  `${element.outerHTML.replaceAll("><", ">\n<").replace(/hachure-\d+/g, "hachure")}\n`;

describe("chaque dessin garde sa forme", () => {
  test.each(Object.entries(GALERIE))("%s", async (nom, dessiner) => {
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
  for (const [nom, dessiner] of Object.entries(GALERIE)) {
    // Its label is the sentence it was given, on the image itself.
    if (nom === "positions") continue;
    for (const element of dessiner().querySelectorAll("[aria-label], [aria-description]"))
      expect.soft(element.outerHTML.slice(0, 80)).toBe("");
  }
});

test("deux lieux voisins n’écrivent pas l’un sur l’autre", () => {
  const lieu = (nom: string, centre: Point): Place => ({
    nom,
    centre,
    valeur: "−2,8",
    sens: "proche",
    bulle: nom,
  });
  const dessin = carte(
    [
      lieu("Au nord", [1, 49]),
      lieu("Au sud", [1, 46.5]),
      lieu("Un premier lieu", [1.5, 47.3]),
      lieu("Un second", [1.8, 47.2]),
    ],
    420,
  );
  const boites = [...dessin.querySelectorAll("g")].map((g) => {
    const [nom] = g.querySelectorAll("text");
    const [x, y] = ["x", "y"].map((a) => Number(nom?.getAttribute(a))) as [number, number];
    const long = 6.6 * (nom?.textContent?.length ?? 0);
    return { bas: y, gauche: nom?.getAttribute("text-anchor") === "end" ? x - long : x, long };
  });
  expect(boites).toHaveLength(4);
  const couples = boites.flatMap((a, i) => boites.slice(i + 1).map((b) => [a, b] as const));
  for (const [a, b] of couples) {
    const cote = a.gauche >= b.gauche + b.long || b.gauche >= a.gauche + a.long;
    expect(cote || Math.abs(a.bas - b.bas) >= 28).toBe(true);
  }
});
