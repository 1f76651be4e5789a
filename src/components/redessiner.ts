/** A drawing that fits its place: drawn for the width it gets, again when that changes; one image for screen readers. */
import { poserBulles } from "./bulles.js";
import { h } from "./dom.js";

const LARGEUR_SANS_ECRAN = 640;

export function redessiner(dessin: (largeur: number) => Element, resume: string): HTMLElement {
  const cadre = h("div", { class: "dessin" });
  const dessiner = (largeur: number) => {
    const trace = dessin(largeur);
    const images = trace.matches("svg") ? [trace] : [...trace.querySelectorAll("svg.graphique")];
    images.forEach((image, rang) => {
      image.setAttribute("role", "img");
      image.setAttribute("aria-label", rang === 0 ? resume : `${resume} (suite)`);
    });
    cadre.replaceChildren(trace);
    poserBulles(cadre, resume);
  };
  if (typeof ResizeObserver === "undefined") {
    dessiner(LARGEUR_SANS_ECRAN);
    return cadre;
  }
  let ancienne = 0;
  new ResizeObserver(() => {
    const largeur = Math.floor(cadre.clientWidth);
    if (largeur === 0 || largeur === ancienne) return;
    ancienne = largeur;
    dessiner(largeur);
  }).observe(cadre);
  return cadre;
}
