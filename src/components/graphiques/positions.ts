/** One value among its references, on a scale of 0 to 100 common to all rows: interval, dot, bassin, comparables, académie. */
import { type Publiee, publiee } from "../comparer.js";
import { s } from "../dom.js";
import { couleur } from "../jetons.js";
import type { Mesure } from "../types.js";
import { remplissage } from "./cadre.js";
import { lineaire } from "./traits.js";

const HAUTEUR = 28;
const MARGE = 7;

export interface Reperes {
  academie: Mesure | undefined;
  bassin: Mesure | undefined;
  comparables: Mesure | undefined;
}

const losange = (x: number, y: number, r: number) =>
  `M${x},${y - r}L${x + r},${y}L${x},${y + r}L${x - r},${y}Z`;

export function positions(
  mesure: Mesure | undefined,
  { academie, bassin, comparables }: Reperes,
  resume: string,
  largeur = 200,
): SVGSVGElement {
  const x = lineaire([0, 100], [MARGE, largeur - MARGE], true);
  const milieu = HAUTEUR / 2;
  const place = (m: Publiee) => Math.round(10 * x(m.valeur)) / 10;
  const trait = (cx: number, attributs: Record<string, string | number>) =>
    s("line", { x1: cx, x2: cx, y1: 3, y2: HAUTEUR - 3, ...attributs });
  return s(
    "svg",
    {
      width: largeur,
      height: HAUTEUR,
      viewBox: `0 0 ${largeur} ${HAUTEUR}`,
      role: "img",
      "aria-label": resume,
    },
    s("line", { x1: x(0), x2: x(100), y1: milieu, y2: milieu, stroke: couleur.filet }),
    publiee(academie) &&
      trait(place(academie), { stroke: couleur.reference, "stroke-dasharray": "2,3", "stroke-width": 1.5 }),
    publiee(bassin) && trait(place(bassin), { stroke: couleur.encre2, "stroke-width": 1.5 }),
    publiee(mesure) &&
      mesure.ic_bas !== null &&
      mesure.ic_haut !== null &&
      s("rect", {
        x: x(mesure.ic_bas),
        width: Math.max(1, x(mesure.ic_haut) - x(mesure.ic_bas)),
        y: milieu - 3,
        height: 6,
        fill: couleur.accentPale,
      }),
    publiee(comparables) &&
      s("path", {
        d: losange(place(comparables), milieu, 5),
        fill: couleur.fond,
        stroke: couleur.encre,
        "stroke-width": 1.5,
      }),
    publiee(mesure) &&
      s("circle", {
        cx: place(mesure),
        cy: milieu,
        r: 4,
        stroke: couleur.accent,
        "stroke-width": 1.75,
        fill: remplissage(mesure, couleur.accent),
      }),
  );
}
