/** Funnel of schools: one mark each by its number of pupils, the rate of the académie, and the limits of chance at 95 and 99.8 %. */
import * as Plot from "@observablehq/plot";
import { FINE, nombre, pourcent } from "../format.js";
import { couleur } from "../jetons.js";
import type { Entonnoir, TroisAns } from "../types.js";
import { ecarter } from "./cadre.js";
import { dessiner } from "./dessiner.js";

/** A school that is drawn. */
export type Ecole = TroisAns & { denominateur: number; valeur: number };

/** Shape and fill both tell where a mark stands, for a print in grey. */
const MARQUES = {
  dans_les_limites: { symbole: "circle", teinte: couleur.encre2, plein: false, rayon: 3 },
  hors_95: { symbole: "circle", teinte: couleur.accent, plein: true, rayon: 3.5 },
  a_examiner: { symbole: "diamond", teinte: couleur.accent, plein: true, rayon: 5 },
} as const;

const MARGES = { haut: 10, bas: 42 };

const marqueDe = ({ position }: TroisAns) => MARQUES[position ?? "dans_les_limites"];

export function entonnoir(
  { reference, courbe }: Entonnoir,
  ecoles: readonly Ecole[],
  { largeur, hauteur = 340 }: { largeur: number; hauteur?: number },
): SVGSVGElement {
  const valeurs = [
    ...ecoles.flatMap((e) => [e.valeur, e.attendu ?? e.valeur]),
    ...courbe.flatMap(([, , , bas, haut]) => [bas, haut]),
  ];
  const [bas, haut] = [Math.max(0, Math.min(...valeurs) - 2), Math.min(100, Math.max(...valeurs) + 2)];
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
    marginLeft: 46,
    marginRight: 108,
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
      Plot.axisX({
        ticks: Math.max(2, Math.floor(largeur / 140)),
        tickFormat: (x: number) => nombre(x),
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
          stroke: couleur.accent,
          strokeWidth: 1,
        },
      ),
      Plot.dot(ecoles, {
        x: "denominateur",
        y: "valeur",
        r: (e: Ecole) => marqueDe(e).rayon,
        symbol: (e: Ecole) => marqueDe(e).symbole,
        fill: (e: Ecole) => (marqueDe(e).plein ? marqueDe(e).teinte : couleur.fond),
        stroke: (e: Ecole) => marqueDe(e).teinte,
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
