/** The chain of an orientation, left to right, one hue growing darker; the académie dashed beside it. */

import { type Publiee, publiee } from "../comparer.js";
import { nombre } from "../format.js";
import { couleur, couleurChaine } from "../jetons.js";
import { signeDe } from "../nomenclature.js";
import { bulle } from "../phrases/bulle.js";
import type { Mesure } from "../types.js";
import { ecarter, provisoire, remplissage } from "./cadre.js";
import { dessiner } from "./dessiner.js";
import * as Plot from "./traces.js";

export interface Etape {
  nom: string;
  vue: Mesure | undefined;
  reference: Mesure | undefined;
}

interface Options {
  largeur: number;
  hauteur?: number;
  /** Names at the end of the lines; the reference has none when it is the territory in view. */
  noms: { vue: string; reference?: string };
}

interface Point {
  rang: number;
  mesure: Publiee;
}

const HAUT = 20;
const LETTRE = 6.6;
const INTERLIGNE = 13;
/** Under this width of the drawing names are cut into lines, and under this room for a step so are its words. */
const ETROIT = 460;
const PAS_ETROIT = 54;

const surDeuxLignes = (nom: string) => nom.replace("Décision avant appel", "Décision\navant appel");
const surTroisLignes = (nom: string) =>
  nom.replace("Décision avant appel", "Décision\navant\nappel").replace("Affectation", "Affec-\ntation");

const points = (etapes: readonly Etape[], qui: "vue" | "reference"): Point[] =>
  etapes.flatMap((etape, rang) => {
    const mesure = etape[qui];
    return publiee(mesure) ? [{ rang, mesure }] : [];
  });

export function chaine(etapes: readonly Etape[], { largeur, hauteur = 280, noms }: Options): SVGSVGElement {
  const vue = points(etapes, "vue");
  const reference = noms.reference === undefined ? [] : points(etapes, "reference");
  const valeurs = [...vue, ...reference].flatMap(({ mesure: m }) => [
    m.valeur,
    m.ic_bas ?? m.valeur,
    m.ic_haut ?? m.valeur,
  ]);
  const [bas, haut] = valeurs.length > 0 ? [Math.min(...valeurs), Math.max(...valeurs)] : [0, 1];
  const marge = Math.max((haut - bas) * 0.2, 1.5);
  const masquees = etapes.flatMap(({ vue: m }, rang) =>
    publiee(m) ? [] : [{ rang, signe: signeDe(m).signe }],
  );
  const bout = { vue: vue.at(-1), reference: reference.at(-1) };
  const etroit = largeur < ETROIT;
  const attente = vue.some(({ mesure }) => provisoire(mesure)) ? `${etroit ? "\n" : " "}(provisoire)` : "";
  /** The last value goes with the name of its line. */
  const bouts = [
    { point: bout.vue, nom: noms.vue, suite: attente, fill: couleur.accent, fontWeight: 600 },
    { point: bout.reference, nom: noms.reference ?? "", suite: "", fill: couleur.encre2, fontWeight: 400 },
  ].flatMap(({ point, nom, suite, ...style }) => {
    if (!point) return [];
    const texte = `${nombre(point.mesure.valeur, 1)}${etroit ? "\n" : " "}${nom}${suite}`;
    return [{ ...style, ...point, texte, lignes: texte.split("\n") }];
  });
  const lettres = Math.max(...bouts.flatMap(({ lignes }) => lignes.map((l) => l.length)), 0);
  const [gauche, droite] = [etroit ? 24 : 36, 20 + LETTRE * lettres];
  const debut = -0.25;
  const serre = (largeur - gauche - droite) / (etapes.length - 1 - debut) < PAS_ETROIT;
  const pied = serre ? 54 : 46;
  const domaine = [bas - marge, haut + marge] as const;
  const echelle = (y: number) =>
    HAUT + ((domaine[1] - y) / (domaine[1] - domaine[0])) * (hauteur - HAUT - pied);
  const places = ecarter(
    bouts.map(({ mesure }) => echelle(mesure.valeur)),
    2 + INTERLIGNE * Math.max(...bouts.map(({ lignes }) => lignes.length), 0),
    HAUT,
    hauteur - pied,
  );
  const abscisse = (rang: number) =>
    gauche + ((rang - debut) / (etapes.length - 1 - debut)) * (largeur - gauche - droite);
  const pris: { x1: number; x2: number; y: number }[] = [];
  /**
   * Each number beside its own point, the territory's after it and the reference's before it: at the ends of the
   * interval two values would be read as its bounds. Above or below, on the side that its own line leaves free, else on
   * the one where no number is.
   */
  const chiffre = (qui: "vue" | "reference", fill: string, fontWeight: number) => (p: Point) => {
    const cote = qui === "vue" ? 1 : -1;
    const texte = nombre(p.mesure.valeur, 1);
    const voisin = etapes[p.rang + cote]?.[qui];
    const monte = publiee(voisin) && voisin.valeur > p.mesure.valeur;
    const bord = abscisse(p.rang) + cote * 6;
    const [x1, x2] = [bord, bord + cote * LETTRE * texte.length].sort((a, b) => a - b) as [number, number];
    const places = (monte ? [11, -11] : [-11, 11]).map((dy) => ({
      ...{ x1, x2, dy, y: echelle(p.mesure.valeur) + dy },
    }));
    const libre = ({ y }: { y: number }) =>
      !pris.some((b) => x1 < b.x2 && b.x1 < x2 && Math.abs(y - b.y) < INTERLIGNE);
    const place = places.find(libre) ?? places[0];
    if (place) pris.push(place);
    return Plot.text([texte], {
      ...{ x: [p.rang], y: [p.mesure.valeur], dx: cote * 6, dy: place?.dy ?? 0 },
      ...{ textAnchor: cote > 0 ? "start" : "end", fill, fontWeight },
      ...{ stroke: couleur.fond, strokeWidth: 4 },
    });
  };
  /** A masked step leaves a gap in the line. */
  const trait = (qui: "vue" | "reference", options: Plot.LineYOptions) =>
    Plot.lineY(etapes, {
      x: (_: Etape, rang: number) => rang,
      y: (etape: Etape) => (publiee(etape[qui]) ? etape[qui].valeur : Number.NaN),
      ...options,
    });
  return dessiner({
    width: largeur,
    height: hauteur,
    marginLeft: gauche,
    marginRight: droite,
    marginTop: HAUT,
    marginBottom: pied,
    x: { domain: [debut, etapes.length - 1] },
    y: { domain: domaine, axis: null },
    marks: [
      Plot.axisX(
        etapes.map((_, rang) => rang),
        {
          tickFormat: (rang: number) => (serre ? surTroisLignes : surDeuxLignes)(etapes[rang]?.nom ?? ""),
          tickSize: 0,
          tickPadding: 10,
          color: couleur.encre,
          label: null,
          fontSize: etroit ? 12 : 13,
        },
      ),
      noms.reference === undefined
        ? null
        : trait("reference", { stroke: couleur.reference, strokeWidth: 1.5, strokeDasharray: "5,4" }),
      trait("vue", { stroke: couleur.accent, strokeWidth: 2.5 }),
      Plot.ruleX(vue, {
        x: "rang",
        y1: (p: Point) => p.mesure.ic_bas ?? Number.NaN,
        y2: (p: Point) => p.mesure.ic_haut ?? Number.NaN,
        stroke: couleur.accent,
        strokeWidth: 1,
      }),
      Plot.dot(vue, {
        x: "rang",
        y: (p: Point) => p.mesure.valeur,
        r: 5,
        strokeWidth: 2,
        stroke: (p: Point) => couleurChaine[p.rang] ?? couleur.accent,
        fill: (p: Point) => remplissage(p.mesure, couleurChaine[p.rang] ?? couleur.accent),
        title: (p: Point) => bulle(etapes[p.rang]?.nom ?? "", p.mesure),
      }),
      vue.filter((p) => p !== bout.vue).map(chiffre("vue", couleur.accent, 600)),
      reference.filter((p) => p !== bout.reference).map(chiffre("reference", couleur.encre2, 400)),
      bouts.map(({ texte, lignes, rang, fill, fontWeight }, place) =>
        Plot.text([texte], {
          x: [rang],
          frameAnchor: "top",
          dy: (places[place] ?? 0) - HAUT - (INTERLIGNE / 2) * lignes.length,
          dx: 12,
          textAnchor: "start",
          fill,
          fontWeight,
        }),
      ),
      Plot.text(masquees, { x: "rang", text: "signe", frameAnchor: "bottom", dy: -4, fill: couleur.encre2 }),
    ],
  });
}
