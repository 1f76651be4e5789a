/** A pattern is printed as an image of the whole page, coarse on paper: hatches are drawn there line by line. */
import { s } from "../components/dom.js";
import { couleur } from "../components/jetons.js";

/** That of the pattern (graphiques/cadre.ts). */
const PAS = 6;

/** Lines at 45 degrees through a rectangle, cut at its edges. */
function lignes(x0: number, y0: number, x1: number, y1: number): string {
  const premiere = Math.ceil((x0 + y0) / PAS) * PAS;
  const nombre = Math.max(0, Math.floor((x1 + y1 - premiere) / PAS) + 1);
  return Array.from({ length: nombre }, (_, rang) => {
    const somme = premiere + rang * PAS;
    const [gauche, droite] = [Math.max(x0, somme - y1), Math.min(x1, somme - y0)];
    return `M${gauche},${somme - gauche}L${droite},${somme - droite}`;
  }).join("");
}

export function tracerHachures(image: Element): void {
  for (const barre of image.querySelectorAll("rect")) {
    const remplissage = barre.closest("[fill]")?.getAttribute("fill") ?? "";
    const [, motif] = /^url\(#(.+)\)$/.exec(remplissage) ?? [];
    const trait = motif && image.querySelector(`#${motif} path`);
    if (!trait) continue;
    const [x = 0, y = 0, l = 0, h = 0] = ["x", "y", "width", "height"].map((nom) =>
      Number(barre.getAttribute(nom)),
    );
    barre.setAttribute("fill", couleur.fond);
    barre.after(
      s("path", {
        d: lignes(x, y, x + l, y + h),
        fill: "none",
        stroke: trait.getAttribute("stroke") ?? "",
        "stroke-width": 1.25,
        "stroke-dasharray": "none",
      }),
    );
  }
}
