/** The small drawings of a table's rows, on scales common to all rows: trend, slope of the chain, gap with interval. */
import { type Publiee, publiee } from "../comparer.js";
import { s } from "../dom.js";
import { signe } from "../format.js";
import { couleur } from "../jetons.js";
import type { Mesure } from "../types.js";
import { remplissage } from "./cadre.js";
import { chemin, lineaire } from "./traits.js";

const HAUTEUR = 28;
const MARGE = 5;

const image = (largeur: number, resume: string, contenu: readonly (SVGElement | null)[]) =>
  s(
    "svg",
    {
      width: largeur,
      height: HAUTEUR,
      viewBox: `0 0 ${largeur} ${HAUTEUR}`,
      role: "img",
      "aria-label": resume,
    },
    [s("title", {}, resume), ...contenu.filter((element) => element !== null)],
  );

/** Bounds shared by the lines of a column. */
export function domaineCommun(series: readonly (readonly Mesure[])[]): [number, number] {
  const valeurs = series
    .flat()
    .filter(publiee)
    .map((m) => m.valeur);
  if (valeurs.length === 0) return [0, 1];
  const [bas, haut] = [Math.min(...valeurs), Math.max(...valeurs)];
  return bas === haut ? [bas - 1, haut + 1] : [bas, haut];
}

/** Published points in a row, cut where a year is masked. */
export function troncons(mesures: readonly Mesure[]): Publiee[][] {
  const suites: Publiee[][] = [[]];
  for (const mesure of mesures) {
    const precedente = suites.at(-1)?.at(-1);
    if (!publiee(mesure)) suites.push([]);
    else if (precedente && mesure.millesime - precedente.millesime > 1) suites.push([mesure]);
    else suites.at(-1)?.push(mesure);
  }
  return suites.filter((suite) => suite.length > 0);
}

export function etincelle(
  mesures: readonly Mesure[],
  { domaine, annees, resume, largeur = 84, teinte = couleur.accent }: Etincelle,
): SVGSVGElement {
  const x = lineaire(annees, [MARGE, largeur - MARGE]);
  const y = lineaire(domaine, [HAUTEUR - MARGE, MARGE]);
  const trace = (suite: readonly Publiee[]) => chemin(suite.map((m) => [x(m.millesime), y(m.valeur)]));
  const bout = mesures.filter(publiee).at(-1);
  return image(largeur, resume, [
    ...troncons(mesures).map((suite) =>
      s("path", { d: trace(suite), fill: "none", stroke: teinte, "stroke-width": 1.5 }),
    ),
    bout
      ? s("circle", {
          cx: x(bout.millesime),
          cy: y(bout.valeur),
          r: 3,
          stroke: teinte,
          "stroke-width": 1.5,
          fill: remplissage(bout, teinte),
        })
      : null,
  ]);
}

interface Etincelle {
  domaine: readonly [number, number];
  annees: readonly [number, number];
  resume: string;
  largeur?: number;
  teinte?: string;
}

/** Steps of the chain, evenly spaced. */
export function pente(
  etapes: readonly (Mesure | undefined)[],
  { domaine, resume, largeur = 110, teinte = couleur.accent }: Omit<Etincelle, "annees">,
): SVGSVGElement {
  const x = lineaire([0, etapes.length - 1], [MARGE, largeur - MARGE]);
  const y = lineaire(domaine, [HAUTEUR - MARGE, MARGE]);
  const points = etapes.flatMap((mesure, rang) => (publiee(mesure) ? [{ rang, mesure }] : []));
  return image(largeur, resume, [
    points.length > 1
      ? s("path", {
          d: chemin(points.map((p) => [x(p.rang), y(p.mesure.valeur)])),
          fill: "none",
          stroke: teinte,
          "stroke-width": 1.5,
        })
      : null,
    ...points.map(({ rang, mesure }) =>
      s("circle", {
        cx: x(rang),
        cy: y(mesure.valeur),
        r: 2.5,
        stroke: teinte,
        "stroke-width": 1.25,
        fill: remplissage(mesure, teinte),
      }),
    ),
  ]);
}

export interface Ecart {
  ecart: number;
  bas: number | null;
  haut: number | null;
  sens: "plus" | "moins" | "proche" | null;
}

const TEINTES = {
  plus: [couleur.plus, couleur.plusPale],
  moins: [couleur.moins, couleur.moinsPale],
  proche: [couleur.accent, couleur.accentPale],
} as const;

const echelleEcart = (domaine: readonly [number, number], largeur: number) =>
  lineaire(domaine, [MARGE, largeur - 44], true);

const pointille = (x: number) =>
  s("line", { x1: x, x2: x, y1: 0, y2: HAUTEUR, stroke: couleur.reference, "stroke-dasharray": "2,3" });

/** The row of the académie itself: where the dotted line of the others begins. */
export const repereSeul = (domaine: readonly [number, number], largeur: number) =>
  image(largeur, "référence", [pointille(echelleEcart(domaine, largeur)(0))]);

/** A gap and its interval on a scale of gaps; `repere` is the value of the académie (0 for a gap to the académie). */
export function intervalleEcart(
  { ecart, bas, haut, sens }: Ecart,
  {
    domaine,
    repere,
    resume,
    largeur = 170,
  }: { domaine: readonly [number, number]; repere: number | undefined; resume: string; largeur?: number },
): SVGSVGElement {
  const [teinte, pale] = TEINTES[sens ?? "proche"];
  const x = echelleEcart(domaine, largeur);
  const milieu = HAUTEUR / 2;
  return image(largeur, resume, [
    domaine[0] <= 0 && domaine[1] >= 0 && repere !== 0
      ? s("line", { x1: x(0), x2: x(0), y1: 4, y2: HAUTEUR - 4, stroke: couleur.filetFort })
      : null,
    bas !== null && haut !== null
      ? s("rect", { x: x(bas), width: Math.max(1, x(haut) - x(bas)), y: milieu - 3, height: 6, fill: pale })
      : null,
    repere === undefined ? null : pointille(x(repere)),
    s("circle", { cx: x(ecart), cy: milieu, r: 4, fill: teinte }),
    s(
      "text",
      {
        x: largeur - 1,
        y: milieu + 4.5,
        "text-anchor": "end",
        fill: teinte,
        "font-size": 13,
        "font-weight": sens === "proche" ? 400 : 600,
      },
      signe(ecart),
    ),
  ]);
}
