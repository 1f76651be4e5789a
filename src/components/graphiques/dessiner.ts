/** The one door to Plot: the page's type and colours, and no English word left for screen readers. */

import { couleur } from "../jetons.js";
import { TEXTE } from "./cadre.js";
import * as Plot from "./traces.js";

/** Options of every Plot: the page's type, `class` that the image export looks for. */
export function dessiner(options: Plot.PlotOptions): SVGSVGElement {
  const svg = Plot.plot({
    ...options,
    className: "graphique",
    style: {
      fontFamily: "inherit",
      fontSize: `${TEXTE}px`,
      color: couleur.encre,
      background: "none",
      overflow: "visible",
    },
  });
  // Plot labels its groups in English; the image as a whole is described instead (redessiner.ts).
  for (const groupe of svg.querySelectorAll("g[aria-label]")) groupe.removeAttribute("aria-label");
  return svg as SVGSVGElement;
}
