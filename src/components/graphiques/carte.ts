/**
 * Places where they stand: their outline where one is deposited, else a dot, else (no place known) tiles in the order given.
 * Colour and sign say on which side of the académie, the number how far; a masked place is hatched with its sign.
 */
import { s } from "../dom.js";
import { couleur } from "../jetons.js";
import { hachure, TEXTE } from "./cadre.js";
import { chemin, lineaire } from "./traits.js";

export type Point = readonly [longitude: number, latitude: number];

export interface Place {
  nom: string;
  /** In degrees; none where no school has coordinates. */
  centre?: Point | null | undefined;
  /** Rings, in degrees. */
  contour?: readonly (readonly Point[])[] | undefined;
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
const PALES = { plus: couleur.plusPale, moins: couleur.moinsPale, proche: couleur.accentPale } as const;

/** The middle of the largest ring, by the box that holds it. */
function milieu(anneaux: readonly (readonly Point[])[]): Point {
  const boites = anneaux.map((a) => {
    const [xs, ys] = [a.map(([x]) => x), a.map(([, y]) => y)];
    return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] as const;
  });
  const aire = ([o, e, b, h]: (typeof boites)[number]) => (e - o) * (h - b);
  const [o, e, b, h] = boites.reduce((a, c) => (aire(c) > aire(a) ? c : a));
  return [(o + e) / 2, (b + h) / 2];
}

export function carte(places: readonly Place[], largeur: number): SVGSVGElement {
  const situees = places.flatMap((place) => {
    const centre = place.contour ? milieu(place.contour) : place.centre;
    return centre ? [{ ...place, centre }] : [];
  });
  return situees.length > 0 ? situer(situees, largeur) : tuiles(places, largeur);
}

const teinte = (hachures: string, { sens, contour }: Place) =>
  sens === "muette" ? hachures : contour || sens === "proche" ? PALES[sens] : TEINTES[sens];

const texteDe = ({ nom, valeur, sens }: Place, x: number, y: number, ancre: string): SVGElement => {
  const attributs = { x, "text-anchor": ancre, "font-size": TEXTE, class: "halo" };
  const graisse = sens === "plus" || sens === "moins" ? 600 : 400;
  return s(
    "g",
    { "pointer-events": "none" },
    s("text", { ...attributs, y: y - 2, fill: couleur.encre }, nom),
    s("text", { ...attributs, y: y + 13, fill: TEINTES[sens], "font-weight": graisse }, valeur),
  );
};

function situer(places: readonly (Place & { centre: Point })[], largeur: number): SVGSVGElement {
  const points = places.flatMap(({ centre, contour }) => contour?.flat() ?? [centre]);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [ouest, est, sud, nord] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const latitude = ((sud + nord) / 2) * (Math.PI / 180);
  const marges = places.some(({ contour }) => contour) ? { haut: 8, droite: 8, bas: 8, gauche: 8 } : MARGES;
  // A degree of longitude is shorter than one of latitude by the cosine of the latitude.
  const forme = Math.max(0.1, nord - sud) / Math.max(0.1, (est - ouest) * Math.cos(latitude));
  const interieur = largeur - marges.gauche - marges.droite;
  const hauteur = Math.round(Math.min(460, Math.max(240, interieur * forme))) + marges.haut + marges.bas;
  const plein = Math.min(interieur, (hauteur - marges.haut - marges.bas) / forme);
  const x = lineaire([ouest, est], [marges.gauche, marges.gauche + plein]);
  const y = lineaire([sud, nord], [hauteur - marges.bas, marges.haut]);
  // Behind a text, hatching stays light.
  const trait = hachure(places.some(({ contour }) => contour) ? couleur.filetFort : couleur.encre2);
  const poses: { x: number; y: number; largeur: number }[] = [];
  const libre = (b: (typeof poses)[number]) =>
    !poses.some((p) => Math.abs(p.y - b.y) < 30 && b.x < p.x + p.largeur && p.x < b.x + b.largeur);
  const nommer = (place: Place & { centre: Point }): SVGElement => {
    const [cx, cy] = [x(place.centre[0]), y(place.centre[1])];
    const long = Math.max(place.nom.length, 4) * LETTRE;
    if (place.contour) {
      const dedans = { x: cx - long / 2, y: cy, largeur: long };
      dedans.y += [0, 18, -18, 32, -32].find((d) => libre({ ...dedans, y: cy + d })) ?? 0;
      poses.push(dedans);
      return texteDe(place, cx, dedans.y, "middle");
    }
    const cotes = [0, 14, -14, 28, -28].flatMap((d) => [
      { x: cx + RAYON + 4, y: cy + d, largeur: long, ancre: "start" as const },
      { x: cx - RAYON - 4 - long, y: cy + d, largeur: long, ancre: "end" as const },
    ]);
    const cote = cotes.find((c) => c.x >= 0 && libre(c)) ?? (cotes[0] as (typeof cotes)[number]);
    poses.push(cote);
    return texteDe(place, cote.ancre === "start" ? cote.x : cote.x + long, cote.y, cote.ancre);
  };
  const tracer = (p: Place & { centre: Point }) => {
    const fond = { fill: teinte(trait.remplir, p), stroke: TEINTES[p.sens], "stroke-width": 1.5 };
    const bulle = s("title", {}, p.bulle);
    if (!p.contour) return s("circle", { cx: x(p.centre[0]), cy: y(p.centre[1]), r: RAYON, ...fond }, bulle);
    const d = p.contour.map((a) => `${chemin(a.map(([lon, lat]) => [x(lon), y(lat)] as const))}Z`).join("");
    return s(
      "path",
      { d, ...fond, stroke: couleur.fond, "stroke-linejoin": "round", "fill-rule": "evenodd" },
      bulle,
    );
  };
  return s(
    "svg",
    { class: "graphique", width: largeur, height: hauteur, viewBox: `0 0 ${largeur} ${hauteur}` },
    trait.motif,
    places.map(tracer),
    places.map(nommer),
  );
}

const TUILE = { largeur: 132, hauteur: 56 };

/** No place is known: a tile each, which says nothing of where they are. */
function tuiles(places: readonly Place[], largeur: number): SVGSVGElement {
  const colonnes = Math.max(1, Math.floor(largeur / TUILE.largeur));
  const hauteur = Math.ceil(places.length / colonnes) * TUILE.hauteur;
  const trait = hachure(couleur.filetFort);
  return s(
    "svg",
    { class: "graphique", width: largeur, height: hauteur, viewBox: `0 0 ${largeur} ${hauteur}` },
    trait.motif,
    places.map((p, rang) => {
      const [cx, cy] = [(rang % colonnes) * TUILE.largeur, Math.floor(rang / colonnes) * TUILE.hauteur];
      const cadre = { x: cx + 1, y: cy + 1, width: TUILE.largeur - 4, height: TUILE.hauteur - 4, rx: 3 };
      const fond = p.sens === "muette" ? trait.remplir : PALES[p.sens];
      return s(
        "g",
        {},
        s("rect", { ...cadre, fill: fond }, s("title", {}, p.bulle)),
        texteDe({ ...p, nom: couper(p.nom) }, cx + TUILE.largeur / 2 - 1, cy + 25, "middle"),
      );
    }),
  );
}

const couper = (nom: string) => {
  const lettres = Math.floor((TUILE.largeur - 12) / LETTRE);
  return nom.length <= lettres ? nom : `${nom.slice(0, lettres - 1).trimEnd()}…`;
};
