/**
 * Published values on a series: France dotted, the académie dashed, open diamonds at the years they are of, labelled
 * with year and convention where the curves leave room. Between two published years the line is only a guide.
 */

import type { Publiee } from "../comparer.js";
import { couleur } from "../jetons.js";
import { etiquetteReference } from "../phrases/references.js";
import type { Reference } from "../types.js";
import * as Plot from "./traces.js";

export type Point = Reference & { millesime: number };

/** Those that a chart may draw, inside its years. */
export const visibles = <R extends Reference>(
  references: readonly R[] = [],
  [premiere, derniere]: readonly [number, number],
): (R & Point)[] =>
  references.filter(
    (r): r is R & Point =>
      r.trace && r.millesime !== null && r.millesime >= premiere && r.millesime <= derniere,
  );

function suites(points: readonly Point[]): Point[][] {
  const par = new Map<string, Point[]>();
  for (const p of points) {
    const cle = [p.perimetre, p.convention, p.sexe, p.pcs, p.strate].join("|");
    par.set(cle, [...(par.get(cle) ?? []), p]);
  }
  return [...par.values()];
}

/** In pixels of the frame. */
interface Cadre {
  x: (annee: number) => number;
  y: (valeur: number) => number;
  largeur: number;
  hauteur: number;
}
interface Boite {
  x: number;
  y: number;
  large: number;
  haut: number;
}

const LETTRE = 5.8;
const INTERLIGNE = 13;
/** Beyond this part of the frame a name would hide the curves: the convention is left to the note under the figure. */
const PART = 0.6;
const PAS_COURBE = 6;

const largeurDe = (lignes: readonly string[]) => LETTRE * Math.max(...lignes.map((l) => l.length));

/** The curves as pixels close enough to each other that no label can slip between two. */
const pixels = (courbe: readonly Publiee[], { x, y }: Cadre): [number, number][] =>
  courbe.slice(1).flatMap((vers, rang) => {
    const de = courbe[rang] as Publiee;
    const [x0, x1, y0, y1] = [x(de.millesime), x(vers.millesime), y(de.valeur), y(vers.valeur)];
    const pas = Math.max(1, Math.ceil((x1 - x0) / PAS_COURBE));
    return Array.from({ length: pas + 1 }, (_, i): [number, number] => [
      x0 + ((x1 - x0) * i) / pas,
      y0 + ((y1 - y0) * i) / pas,
    ]);
  });

const distance = (b: Boite, [x, y]: readonly [number, number]) =>
  Math.hypot(Math.max(b.x - x, 0, x - b.x - b.large), Math.max(b.y - y, 0, y - b.y - b.haut));

/** The nearest place to the point that no curve crosses: above, below, beside it, then farther above or below. */
function placer(
  bout: Point,
  lignes: readonly string[],
  cadre: Cadre,
  pris: readonly [number, number][],
): Boite {
  const large = largeurDe(lignes);
  const haut = INTERLIGNE * lignes.length;
  const [px, py] = [cadre.x(bout.millesime), cadre.y(bout.valeur)];
  const x = Math.max(0, Math.min(px < cadre.largeur / 2 ? px - 4 : px + 4 - large, cadre.largeur - large));
  const [dessus, dessous] = [py - 8 - haut, py + 8];
  const loin = Array.from({ length: 20 }, (_, i) => [dessus - 8 * i, dessous + 8 * i]).flat();
  const places = [
    ...[dessus, dessous].map((y) => ({ x, y })),
    ...[px - 10 - large, px + 10].map((cote) => ({ x: cote, y: py - haut / 2 })),
    ...loin.map((y) => ({ x, y })),
  ]
    .filter((b) => b.x >= 0 && b.x + large <= cadre.largeur && b.y >= 0 && b.y + haut <= cadre.hauteur - 10)
    .map((b): Boite => ({ ...b, large, haut }));
  const libre = (b: Boite) => Math.min(...pris.map((point) => distance(b, point)), Number.POSITIVE_INFINITY);
  const claire = places.find((b) => libre(b) >= 4);
  return claire ?? places.reduce((a, b) => (libre(b) > libre(a) ? b : a), { x, y: 0, large, haut });
}

export function tracerReperes(
  points: readonly Point[],
  cadre: Cadre,
  courbes: readonly (readonly Publiee[])[],
): Plot.Markish[] {
  const pris = courbes.flatMap((courbe) => pixels(courbe, cadre));
  return suites(points).map((suite) => {
    const bout = suite.at(-1) as Point;
    const complet = etiquetteReference(bout);
    const lignes = largeurDe(complet) > PART * cadre.largeur ? complet.slice(0, 1) : complet;
    const boite = placer(bout, lignes, cadre, pris);
    for (let x = boite.x; x <= boite.x + boite.large; x += PAS_COURBE)
      pris.push([x, boite.y], [x, boite.y + boite.haut]);
    return [
      Plot.lineY(suite, {
        x: "millesime",
        y: "valeur",
        stroke: couleur.reference,
        strokeWidth: 1.5,
        strokeDasharray: bout.perimetre === "FRANCE" ? "1.5,3.5" : "5,4",
      }),
      Plot.dot(suite, {
        x: "millesime",
        y: "valeur",
        symbol: "diamond",
        r: 3.5,
        stroke: couleur.reference,
        strokeWidth: 1.25,
        fill: couleur.fond,
      }),
      Plot.text([lignes.join("\n")], {
        frameAnchor: "top-left",
        lineAnchor: "top",
        dx: boite.x,
        dy: boite.y,
        fontSize: 12,
        fill: couleur.encre2,
        stroke: couleur.fond,
        strokeWidth: 3,
      }),
    ];
  });
}
