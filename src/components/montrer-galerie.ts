/** The gallery page: each drawing under its name, with the sentence that says how to read its signs. */
import { h } from "./dom.js";
import { GALERIE } from "./galerie.js";

const LEGENDES: Record<string, string> = {
  "serie-provisoire":
    "Série : bande pour l’intervalle, point creux et tirets pour une valeur provisoire, pointillé pour l’académie.",
  "serie-reperes": "Série avec des valeurs publiées, chacune à son année et avec sa convention.",
  "serie-masquee": "Série dont une année est masquée : la ligne s’interrompt, le signe « s » le dit.",
  entonnoir:
    "Entonnoir : chaque point est un établissement ; hors des limites, il est à examiner, sans jugement.",
  tendance: "Évolution d’une valeur clé.",
  chaine: "Chaîne de la demande à la rentrée, à côté de l’académie.",
  "chaine-masquee": "La même, une étape masquée.",
  halteres: "Filles et garçons, avec leurs intervalles.",
  barres: "Un taux par groupe ; hachures pour l’origine non renseignée.",
  "barres-repere": "Un taux par situation, l’académie et une valeur publiée en repères.",
  etincelle: "Évolution dans la ligne d’un tableau.",
  pente: "Chaîne dans la ligne d’un tableau.",
  "ecart-proche": "Écart qui ne se distingue pas de l’académie.",
  "ecart-moins": "Écart au-dessous de l’académie.",
  nuage: "Pression et occupation des formations ; disque creux : provisoire.",
  carte: "Bassins à leur place ; hachures : valeur masquée.",
  "carte-contours":
    "Bassins par leur contour déposé ; couleur pâle, et nombre en gras là où l’écart se distingue.",
  "carte-tuiles": "Bassins sans contour ni coordonnées : une tuile chacun.",
  matrice: "Du collège au lycée : la teinte dit la part du collège, les hachures ce qui est masqué ou vide.",
  vignette: "Un cadre de la série des bassins.",
  positions:
    "Un établissement : point et intervalle, trait plein pour le bassin, losange pour les comparables, pointillé pour l’académie.",
};

export function montrerGalerie(): HTMLElement {
  return h(
    "div",
    { class: "galerie" },
    Object.entries(GALERIE).map(([nom, dessiner]) => {
      const legende = LEGENDES[nom] ?? nom;
      const image = dessiner();
      image.setAttribute("role", "img");
      image.setAttribute("aria-label", legende);
      return h("figure", { id: nom }, h("div", { class: "dessin" }, image), h("figcaption", {}, legende));
    }),
  );
}
