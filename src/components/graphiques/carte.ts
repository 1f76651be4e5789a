/**
 * Bassins where they stand, a dot each: colour and sign say on which side of the académie, the number how far. Those
 * without coordinates, or whose places would overlap, are moved apart; a masked one is a hatched dot with its sign.
 */
import { s } from "../dom.js";
import { couleur } from "../jetons.js";
import { hachure, TEXTE } from "./cadre.js";
import { lineaire } from "./traits.js";

export interface Place {
  nom: string;
  /** Longitude and latitude, in degrees. */
  centre: readonly [number, number];
  /** « −7,7 », or the sign that tells why there is no number. */
  valeur: string;
  sens: "plus" | "moins" | "proche" | "muette";
  bulle: string;
}

const MARGES = { haut: 28, droite: 96, bas: 28, gauche: 56 };
const RAYON = 9;
const LETTRE = 6.6;
const TEINTES = {
  plus: couleur.plus,
  moins: couleur.moins,
  proche: couleur.accent,
  muette: couleur.encre2,
} as const;

export function carte(places: readonly Place[], largeur: number): SVGSVGElement {
  const [xs, ys] = [places.map(({ centre }) => centre[0]), places.map(({ centre }) => centre[1])];
  const [ouest, est, sud, nord] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const milieu = ((sud + nord) / 2) * (Math.PI / 180);
  // A degree of longitude is shorter than one of latitude by the cosine of the latitude.
  const forme = Math.max(0.1, nord - sud) / Math.max(0.1, (est - ouest) * Math.cos(milieu));
  const interieur = largeur - MARGES.gauche - MARGES.droite;
  const hauteur = Math.round(Math.min(460, Math.max(240, interieur * forme))) + MARGES.haut + MARGES.bas;
  const plein = Math.min(interieur, (hauteur - MARGES.haut - MARGES.bas) / forme);
  const x = lineaire([ouest, est], [MARGES.gauche, MARGES.gauche + plein]);
  const y = lineaire([sud, nord], [hauteur - MARGES.bas, MARGES.haut]);
  const trait = hachure(couleur.encre2);
  const poses: { x: number; y: number; largeur: number }[] = [];
  const nommer = ({ nom, valeur, centre, sens }: Place): SVGElement => {
    const [cx, cy] = [x(centre[0]), y(centre[1])];
    const place = Math.max(nom.length, 4) * LETTRE;
    const libre = (b: (typeof poses)[number]) =>
      !poses.some((p) => Math.abs(p.y - b.y) < 30 && b.x < p.x + p.largeur && p.x < b.x + b.largeur);
    const droite = { x: cx + RAYON + 4, y: cy, largeur: place };
    const gauche = { x: cx - RAYON - 4 - place, y: cy, largeur: place };
    const cote = libre(droite) || gauche.x < 0 ? droite : gauche;
    poses.push(cote);
    const ancre = cote === droite ? "start" : "end";
    const tx = cote === droite ? cote.x : cote.x + place;
    const attributs = { x: tx, "text-anchor": ancre, "font-size": TEXTE, class: "halo" };
    return s(
      "g",
      {},
      s("text", { ...attributs, y: cy - 2, fill: couleur.encre }, nom),
      s(
        "text",
        {
          ...attributs,
          y: cy + 13,
          fill: TEINTES[sens],
          "font-weight": sens === "plus" || sens === "moins" ? 600 : 400,
        },
        valeur,
      ),
    );
  };
  return s(
    "svg",
    { class: "graphique", width: largeur, height: hauteur, viewBox: `0 0 ${largeur} ${hauteur}` },
    trait.motif,
    places.map((p) =>
      s(
        "circle",
        {
          cx: x(p.centre[0]),
          cy: y(p.centre[1]),
          r: RAYON,
          fill:
            p.sens === "muette" ? trait.remplir : p.sens === "proche" ? couleur.accentPale : TEINTES[p.sens],
          stroke: TEINTES[p.sens],
          "stroke-width": 1.5,
        },
        s("title", {}, p.bulle),
      ),
    ),
    places.map(nommer),
  );
}
