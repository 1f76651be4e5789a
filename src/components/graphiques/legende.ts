/** Names of colours beside a drawing, drawn with it so that an image taken away keeps them. */
import { s } from "../dom.js";
import { INSECABLE } from "../format.js";
import { couleur } from "../jetons.js";
import { hachure } from "./cadre.js";

export interface Nom {
  nom: string;
  teinte: string;
  hachuree?: boolean;
  /** As written on its pieces. */
  sigle?: string;
}

const TAILLE = 12;
/** Mean of a letter at that size, rounded up: names must not run into one another. */
const LETTRE = 5.7;
const CARRE = 10;
const ESPACE = 16;
const LIGNE = 18;

/** In the order of the drawing, so that grey print can follow; as many a line as fit. */
export function legende(noms: readonly Nom[], largeur: number): SVGSVGElement {
  let [x, y] = [0, 0];
  const places = noms.map(({ sigle, ...seul }) => {
    const nom = { ...seul, nom: sigle ? `${sigle}${INSECABLE}${seul.nom}` : seul.nom };
    const place = CARRE + 5 + LETTRE * nom.nom.length;
    if (x > 0 && x + place > largeur) [x, y] = [0, y + LIGNE];
    x += place + ESPACE;
    return { ...nom, x: x - place - ESPACE, y };
  });
  const hauteur = y + LIGNE;
  return s(
    "svg",
    {
      class: "graphique",
      width: largeur,
      height: hauteur,
      viewBox: `0 0 ${largeur} ${hauteur}`,
      "font-size": TAILLE,
    },
    places.map(({ nom, teinte, hachuree, ...p }) => {
      const trait = hachuree ? hachure(teinte) : undefined;
      return s(
        "g",
        {},
        trait?.motif,
        s("rect", {
          x: p.x,
          y: p.y + 4,
          width: CARRE,
          height: CARRE,
          fill: trait?.remplir ?? teinte,
          stroke: hachuree ? teinte : "none",
        }),
        s("text", { x: p.x + CARRE + 5, y: p.y + LIGNE - 5, fill: couleur.encre2 }, nom),
      );
    }),
  ) as SVGSVGElement;
}
