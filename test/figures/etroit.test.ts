// @vitest-environment jsdom
// On a telephone a drawing still says each number once, over no other, and joins no years that are not published.
import { expect, test } from "vitest";
import { autour } from "../../src/components/galerie.ts";
import { chaine } from "../../src/components/graphiques/chaine.ts";
import { entonnoir } from "../../src/components/graphiques/entonnoir.ts";
import { evenement } from "../../src/components/graphiques/evenement.ts";
import { halteres } from "../../src/components/graphiques/halteres.ts";
import { nuage } from "../../src/components/graphiques/nuage.ts";
import { tendance } from "../../src/components/graphiques/tendance.ts";
import { vignette } from "../../src/components/graphiques/vignette.ts";
import { couleur } from "../../src/components/jetons.ts";
import { masquee } from "../components/mesure.ts";

const TELEPHONE = 358;

interface Boite {
  texte: string;
  x: number;
  y: number;
  large: number;
}

const deplacement = (element: Element | null): [number, number] => {
  const [, x = "0", y = "0"] =
    /translate\(([^,]+),([^)]+)\)/.exec(element?.getAttribute("transform") ?? "") ?? [];
  return [Number(x), Number(y)];
};

/** Where the texts of a Plot stand: each is moved by its point, then by its group. */
function boites(svg: SVGSVGElement, garder: RegExp): Boite[] {
  return [...svg.querySelectorAll("text")].flatMap((element) => {
    const texte = element.textContent ?? "";
    if (!garder.test(texte)) return [];
    const [[x, y], [dx, dy]] = [deplacement(element), deplacement(element.parentElement)];
    const large = 6 * texte.length;
    const ancre = element.closest("[text-anchor]")?.getAttribute("text-anchor");
    const debut = x + dx - (ancre === "end" ? large : ancre === "start" ? 0 : large / 2);
    return [{ texte, x: debut, y: y + dy, large }];
  });
}

const surimprimees = (liste: readonly Boite[]) =>
  liste.flatMap((a, rang) =>
    liste
      .slice(rang + 1)
      .filter((b) => Math.abs(a.y - b.y) < 9 && a.x < b.x + b.large && b.x < a.x + a.large)
      .map((b) => `${a.texte} / ${b.texte}`),
  );

test("une valeur masquée ne s’écrit pas sur le nombre de l’autre", () => {
  const genres = [
    { nom: "premier vœu", teinte: couleur.accent, symbole: "circle" },
    { nom: "une place", teinte: couleur.accent, symbole: "square" },
  ] as const;
  const svg = halteres(
    [
      { nom: "Tour 1", valeurs: [autour(95.6, 2), autour(99.1, 0.5)] },
      { nom: "Tour 2", valeurs: [autour(96.2, 2), masquee()] },
      { nom: "Tour 3", valeurs: [autour(91, 0.5), masquee()] },
    ],
    { largeur: TELEPHONE, genres, zero: false },
  );
  const lus = boites(svg, /\d,\d|: s/);
  expect(lus.map(({ texte }) => texte)).toEqual(expect.arrayContaining(["96,2", "une place : s"]));
  expect(surimprimees(lus)).toEqual([]);
});

test("dans la colonne d’une fiche non plus, quand l’intervalle de l’autre va loin et que les rangées sont basses", () => {
  const genres = [
    { nom: "filles", teinte: couleur.accent, symbole: "circle" },
    { nom: "garçons", teinte: couleur.accent, symbole: "square" },
  ] as const;
  const svg = halteres(
    [
      { nom: "Mathématiques", valeurs: [autour(30.8, 18), masquee()] },
      { nom: "SVT", valeurs: [autour(23.1, 15), masquee()] },
      { nom: "NSI", valeurs: [masquee(), masquee()] },
    ],
    { largeur: 334, genres, pas: 24 },
  );
  const lus = boites(svg, /\d,\d|: s/);
  expect(lus).toHaveLength(5);
  expect(surimprimees(lus)).toEqual([]);
});

test("les valeurs de la chaîne ne s’écrivent pas l’une sur l’autre", () => {
  const noms = ["Demande", "Décision avant appel", "Décision", "Affectation", "Rentrée"];
  const [vues, references] = [
    [63.2, 58.8, 58.8, 57.4, 54.4],
    [69.3, 64, 65.3, 63.8, 61.2],
  ] as const;
  const etapes = noms.map((nom, rang) => ({
    nom,
    vue: autour(vues[rang] ?? 0, 12),
    reference: autour(references[rang] ?? 0, 2),
  }));
  const lus = boites(
    chaine(etapes, { largeur: 300, noms: { vue: "bassin", reference: "académie" } }),
    /^\d\d,\d$/,
  );
  expect(lus).toHaveLength(8);
  expect(surimprimees(lus)).toEqual([]);
});

test("l’axe de l’entonnoir porte plus d’un nombre, si court soit-il", () => {
  const svg = entonnoir(
    {
      ...{ indicateur: "orientation_2gt", millesime: 2024, reference: 60, dispersion: 1, lignes: [] },
      courbe: [
        [74, 48, 72, 40, 80],
        [135, 52, 68, 46, 74],
      ],
    },
    [],
    { largeur: TELEPHONE },
  );
  expect(boites(svg, /^\d+$/).map(({ texte }) => texte)).toEqual(["80", "100"]);
});

test("aucune ligne de l’étude d’événement ne joint deux années séparées par une année masquée", () => {
  const svg = evenement(
    {
      annees: [2017, 2018, 2019].map((annee) => ({
        ...{ annee, valeur: null, bas: null, haut: null },
        ...(annee < 2019 && { absence: "s" }),
      })),
      reference: 2020,
      autres: [
        {
          nom: "Indre",
          annees: [
            [2017, 3],
            [2018, 2],
            [2019, null],
          ],
        },
      ],
      ruptures: [],
    },
    TELEPHONE,
  );
  const [ligne = ""] = [...svg.querySelectorAll("path")]
    .map((trait) => trait.getAttribute("d") ?? "")
    .filter((d) => d.split("M").length > 2);
  // Each year says why it has no point.
  expect(
    [...svg.querySelectorAll("text")].map((t) => t.textContent).filter((t) => /^(s|nd)$/.test(t ?? "")),
  ).toEqual(["s", "s", "nd"]);
  // 2017 to 2018, then the reference year alone.
  expect(ligne.match(/[ML]/g)).toEqual(["M", "L", "M"]);
});

test("une formation sans place pour son nom n’en a pas, plutôt que de couvrir sa voisine", () => {
  const axe = { titre: "", dire: String, repere: 1 };
  const serrees = Array.from({ length: 12 }, (_, rang) => ({
    ...{ nom: `Formation ${rang}`, x: 1 + rang / 100, y: 80, taille: 24, cote: null, bulle: "" },
    provisoire: false,
  }));
  const svg = nuage(serrees, {
    ...{ largeur: TELEPHONE, limites: [0.7, 1.5] },
    x: { ...axe, graduations: [0, 1, 2] },
    y: { ...axe, graduations: [0, 50, 100] },
  });
  const nommees = [...svg.querySelectorAll("text.halo")];
  expect(nommees.length).toBeGreaterThan(0);
  expect(nommees.length).toBeLessThan(serrees.length);
});

test("une valeur sans intervalle n’a pas de bande, pas même vide", () => {
  const annees = [2021, 2022, 2023].map((millesime) => ({
    ...autour(1.1, 0),
    ...{ millesime, ic_bas: null, ic_haut: null },
  }));
  const images = [
    tendance(annees, 220, { unite: "ratio" }),
    vignette(annees, { largeur: 220, domaine: [0, 2], annees: [2021, 2023], reference: [] }),
  ];
  for (const image of images)
    for (const trait of image.querySelectorAll("path")) expect(trait.getAttribute("d")).toMatch(/^M/);
});

test("quelques formations, comme celles d’un lycée, portent leur nom entier là où il tient", () => {
  const nom = "2nde pro Accueil, hôtellerie, tourisme (33403)";
  const disque = { nom, x: 0.6, y: 70, taille: 10, cote: "bas", provisoire: false, bulle: nom } as const;
  const axe = { titre: "axe", dire: String, repere: 1 };
  const noms = (largeur: number, x = 0.6) =>
    [
      ...nuage([{ ...disque, x }], {
        ...{ largeur, limites: [0.7, 1.5] },
        x: { ...axe, graduations: [0, 1, 2] },
        y: { ...axe, graduations: [0, 50, 100] },
      }).querySelectorAll("text.halo"),
    ].map(({ textContent }) => textContent);
  expect(noms(760)).toEqual([nom]);
  expect(noms(TELEPHONE, 1)).toEqual(["2nde pro Accueil…"]);
});
