/** One panel of small multiples: a territory over the years, its interval, the académie dashed, on a scale common to all. */
import { type Publiee, publiee } from "../comparer.js";
import { s } from "../dom.js";
import { nombre, pourcent } from "../format.js";
import { couleur } from "../jetons.js";
import { signeDe } from "../nomenclature.js";
import { bulle } from "../phrases/bulle.js";
import type { Mesure } from "../types.js";
import { provisoire, remplissage, TEXTE } from "./cadre.js";
import { troncons } from "./rangs.js";
import { chemin, lineaire } from "./traits.js";

interface Options {
  largeur: number;
  hauteur?: number;
  domaine: readonly [number, number];
  annees: readonly [number, number];
  reference: readonly Mesure[];
}

const MARGES = { haut: 8, droite: 38, bas: 20, gauche: 34 };

export function vignette(
  mesures: readonly Mesure[],
  { largeur, hauteur = 120, domaine, annees, reference }: Options,
): SVGSVGElement {
  const [droite, bas] = [largeur - MARGES.droite, hauteur - MARGES.bas];
  const x = lineaire(annees, [MARGES.gauche, droite]);
  const y = lineaire(domaine, [bas, MARGES.haut]);
  const texte = (contenu: string, attributs: Record<string, string | number>) =>
    s("text", { fill: couleur.encre2, "font-size": TEXTE - 1, ...attributs }, contenu);
  const trace = (suite: readonly Publiee[]) => chemin(suite.map((m) => [x(m.millesime), y(m.valeur)]));
  const bande = (suite: readonly Publiee[]) => {
    const bornees = suite.filter((m) => m.ic_bas !== null && m.ic_haut !== null);
    const bord = (lire: (m: Publiee) => number | null) =>
      bornees.map((m) => [x(m.millesime), y(lire(m) ?? m.valeur)] as const);
    const d = chemin([...bord((m) => m.ic_haut), ...bord((m) => m.ic_bas).reverse()]);
    return d !== "" && s("path", { d: `${d}Z`, fill: couleur.accent, "fill-opacity": 0.16 });
  };
  const bout = mesures.filter(publiee).at(-1);
  return s(
    "svg",
    { class: "graphique", width: largeur, height: hauteur, viewBox: `0 0 ${largeur} ${hauteur}` },
    domaine.map((v) => [
      s("line", { x1: MARGES.gauche, x2: droite, y1: y(v), y2: y(v), stroke: couleur.filet }),
      texte(pourcent(v).replace(/,\d/, ""), { x: MARGES.gauche - 5, y: y(v) + 4, "text-anchor": "end" }),
    ]),
    annees.map((a, rang) =>
      texte(String(a), { x: x(a), y: hauteur - 5, "text-anchor": rang === 0 ? "start" : "end" }),
    ),
    troncons(reference).map((suite) =>
      s("path", {
        d: trace(suite),
        fill: "none",
        stroke: couleur.reference,
        "stroke-width": 1.25,
        "stroke-dasharray": "4,3",
      }),
    ),
    troncons(mesures)
      .filter((suite) => suite.length > 1)
      .map((suite) => [
        bande(suite),
        s("path", {
          d: trace(suite),
          fill: "none",
          stroke: couleur.accent,
          "stroke-width": 1.75,
          "stroke-dasharray": provisoire(suite.at(-1) as Mesure) && suite.length === 2 && "3,4",
        }),
      ]),
    mesures.filter(publiee).map((m) =>
      s(
        "circle",
        {
          cx: x(m.millesime),
          cy: y(m.valeur),
          r: 2.75,
          stroke: couleur.accent,
          "stroke-width": 1.25,
          fill: remplissage(m, couleur.accent),
        },
        s("title", {}, bulle(String(m.millesime), m)),
      ),
    ),
    mesures
      .filter((m) => !publiee(m))
      .map((m) => texte(signeDe(m).signe, { x: x(m.millesime), y: bas - 2, "text-anchor": "middle" })),
    bout &&
      texte(nombre(bout.valeur, 1), {
        x: droite + 5,
        y: y(bout.valeur) + 4,
        fill: couleur.accent,
        "font-size": TEXTE - 1,
        "font-weight": 600,
      }),
  );
}
