/** Funnel of schools: one mark each by its number of pupils, the rate of the académie, and the limits of chance at 95 and 99.8 %. */

import { FINE, nombre, pourcent } from "../format.js";
import { couleur } from "../jetons.js";
import type { Entonnoir, TroisAns } from "../types.js";
import { ecarter } from "./cadre.js";
import { dessiner } from "./dessiner.js";
import * as Plot from "./traces.js";

/** A school that is drawn. */
export type Ecole = TroisAns & { denominateur: number; valeur: number };

/** Shape and fill both tell where a mark stands, for a print in grey; its colour tells the territory in view, if any. */
const MARQUES = {
  dans_les_limites: { symbole: "circle", teinte: couleur.encre2, plein: false, rayon: 3 },
  hors_95: { symbole: "circle", teinte: couleur.accent, plein: true, rayon: 3.5 },
  a_examiner: { symbole: "diamond", teinte: couleur.accent, plein: true, rayon: 5 },
} as const;

const MARGES = { haut: 10, bas: 42 };
const COTES = { gauche: 46, droite: 108 };
/** Between two numbers under the axis, in pixels. */
const PAS_NOMBRE = 40;

/** Round numbers of pupils that the axis has room for: a scale of powers of ten alone would often show one. */
function graduations(effectifs: readonly number[], place: number): number[] {
  const [bas, haut] = [Math.min(...effectifs), Math.max(...effectifs)];
  const dans = (unites: readonly number[]) =>
    [1, 10, 100, 1000, 10_000].flatMap((dix) =>
      unites.map((u) => u * dix).filter((n) => n >= bas && n <= haut),
    );
  const rondes = [
    [1, 2, 5],
    [1, 2, 3, 5, 7],
    [1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9],
  ].map(dans);
  const gardees: number[] = [];
  for (const n of rondes.find((liste) => liste.length > 2) ?? rondes.at(-1) ?? []) {
    const ecart = (place * Math.log(n / (gardees.at(-1) ?? n))) / Math.log(haut / bas);
    if (gardees.length === 0 || ecart >= PAS_NOMBRE) gardees.push(n);
  }
  return gardees.length > 1 ? gardees : [...new Set([bas, haut])];
}

const marqueDe = ({ position }: TroisAns) => MARQUES[position ?? "dans_les_limites"];

interface Options {
  largeur: number;
  hauteur?: number;
  /** Schools of the territory in view: the others turn grey. */
  enVue?: (ecole: TroisAns) => boolean;
}

export function entonnoir(
  { reference, courbe }: Entonnoir,
  ecoles: readonly Ecole[],
  { largeur, hauteur = 340, enVue }: Options,
): SVGSVGElement {
  const teinteDe = (e: Ecole) =>
    enVue ? (enVue(e) ? couleur.accent : couleur.reference) : marqueDe(e).teinte;
  const valeurs = [
    ...ecoles.flatMap((e) => [e.valeur, e.attendu ?? e.valeur]),
    ...courbe.flatMap(([, , , bas, haut]) => [bas, haut]),
  ];
  const [bas, haut] = [Math.max(0, Math.min(...valeurs) - 2), Math.min(100, Math.max(...valeurs) + 2)];
  const effectifs = [...ecoles.map((e) => e.denominateur), ...courbe.map(([n]) => n)];
  const bout = courbe.at(-1) ?? [0, 0, 0, 0, 0];
  const points = courbe.map(([n, bas95, haut95, bas998, haut998]) => ({ n, bas95, haut95, bas998, haut998 }));
  const zone = (y1: "bas95" | "bas998", y2: "haut95" | "haut998", fillOpacity: number) =>
    Plot.areaY(points, { x: "n", y1, y2, fill: couleur.reference, fillOpacity });
  const bord = (y: string, strokeDasharray: string) =>
    Plot.line(points, { x: "n", y, stroke: couleur.reference, strokeWidth: 1, strokeDasharray });
  const noms = [
    { y: reference, texte: `académie ${pourcent(reference)}` },
    { y: bout[2], texte: `limite à 95${FINE}%` },
    { y: bout[4], texte: `à 99,8${FINE}%` },
  ];
  const [sommet, pied] = [MARGES.haut, hauteur - MARGES.bas];
  const echelle = (y: number) => sommet + ((haut - y) / (haut - bas || 1)) * (pied - sommet);
  const places = ecarter(
    noms.map(({ y }) => echelle(y)),
    15,
    sommet,
    pied,
  );
  return dessiner({
    width: largeur,
    height: hauteur,
    marginTop: MARGES.haut,
    marginBottom: MARGES.bas,
    marginLeft: COTES.gauche,
    marginRight: COTES.droite,
    x: { type: "log", label: null },
    y: { domain: [bas, haut] },
    color: { type: "identity" },
    marks: [
      Plot.gridY({ ticks: 5, stroke: couleur.filet, strokeOpacity: 1 }),
      zone("bas998", "haut998", 0.1),
      zone("bas95", "haut95", 0.12),
      bord("bas998", "2,3"),
      bord("haut998", "2,3"),
      bord("bas95", "6,3"),
      bord("haut95", "6,3"),
      Plot.axisY({
        ticks: 5,
        tickSize: 0,
        tickFormat: (x: number) => `${nombre(x)}${FINE}%`,
        color: couleur.encre2,
        label: null,
      }),
      Plot.axisX(graduations(effectifs, largeur - COTES.gauche - COTES.droite), {
        // Not `tickFormat`: on this scale it leaves numbers out.
        text: (n: number) => nombre(n),
        tickSize: 4,
        color: couleur.encre2,
        label: "Élèves des trois années (échelle logarithmique)",
        labelAnchor: "center",
        labelArrow: "none",
      }),
      Plot.ruleY([reference], { stroke: couleur.encre, strokeWidth: 1 }),
      Plot.link(
        ecoles.filter((e) => e.attendu !== null && e.position !== "dans_les_limites"),
        {
          x1: "denominateur",
          x2: "denominateur",
          y1: "valeur",
          y2: "attendu",
          stroke: teinteDe,
          strokeWidth: 1,
        },
      ),
      // Those in view are drawn last, over the others.
      Plot.dot(enVue ? ecoles.toSorted((a, b) => Number(enVue(a)) - Number(enVue(b))) : ecoles, {
        x: "denominateur",
        y: "valeur",
        r: (e: Ecole) => marqueDe(e).rayon + (enVue?.(e) ? 1.5 : 0),
        symbol: (e: Ecole) => marqueDe(e).symbole,
        fill: (e: Ecole) => (marqueDe(e).plein ? teinteDe(e) : couleur.fond),
        stroke: teinteDe,
        strokeWidth: 1.25,
        title: (e: Ecole) => `${e.libelle}\n${pourcent(e.valeur)} de ${nombre(e.denominateur)} élèves`,
      }),
      noms.map(({ y, texte }, rang) =>
        Plot.text([texte], {
          x: bout[0],
          y,
          dx: 6,
          dy: (places[rang] ?? 0) - echelle(y),
          textAnchor: "start",
          fill: couleur.encre2,
          fontSize: 12,
        }),
      ),
    ],
  });
}
