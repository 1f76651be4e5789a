/** A rate or a gap over the years: full line for final points, dashed towards provisional ones, interval as a band. */

import { type Publiee, publiee } from "../comparer.js";
import { nombre, signe, type Unite } from "../format.js";
import { couleur } from "../jetons.js";
import { signeDe } from "../nomenclature.js";
import type { Rupture } from "../periodes.js";
import { bulle } from "../phrases/bulle.js";
import type { Mesure, Reference } from "../types.js";
import { ecarter, provisoire, remplissage } from "./cadre.js";
import { dessiner } from "./dessiner.js";
import { domaineDe } from "./domaine.js";
import { tracerReperes, visibles } from "./reperes.js";
import * as Plot from "./traces.js";

export interface Courbe {
  nom: string;
  mesures: readonly Mesure[];
  teinte: string;
  /** A reference is dashed grey, without marks nor band. */
  reference?: boolean;
  symbole?: "circle" | "square";
}

interface Options {
  largeur: number;
  hauteur?: number;
  /** As printed at the end of each line. */
  dire: (valeur: number) => string;
  unite: Unite;
  ruptures?: readonly Rupture[];
  domaine?: readonly [number, number];
  zero?: boolean;
  /** Years when the schools of the territory changed: a mark under the axis, explained in a note. */
  evenements?: readonly number[];
  /** Published values, each at its own year; those of other years than the figure's are left out. */
  reperes?: readonly Reference[];
}

interface Trait {
  de: Publiee;
  vers: Publiee;
  courbe: Courbe;
}

/** One segment between two published years in a row: a masked year leaves a gap. */
const traits = (courbe: Courbe): Trait[] =>
  courbe.mesures.flatMap((vers, rang) => {
    const de = courbe.mesures[rang - 1];
    return publiee(de) && publiee(vers) && vers.millesime - de.millesime === 1 ? [{ de, vers, courbe }] : [];
  });

/** Short on the axis: « 60 % », « −2 », « 0,8 ». */
const graduation = (unite: Unite) => (x: number) => {
  const decimales = Number.isInteger(x) && unite !== "ratio" ? 0 : 1;
  if (unite === "%") return `${nombre(x, decimales)}\u202f%`;
  return unite === "points" ? signe(x, decimales) : nombre(x, decimales);
};

const MARGES = { haut: 26, bas: 28, gauche: 46 };

export function serie(courbes: readonly Courbe[], options: Options): SVGSVGElement {
  const { largeur, hauteur = 260, dire, unite, ruptures = [], zero = false } = options;
  const annees = [...new Set(courbes.flatMap(({ mesures }) => mesures.map((m) => m.millesime)))].sort();
  const [premiere = 0, derniere = 0] = [annees[0], annees.at(-1)];
  const reperes = visibles(options.reperes, [premiere, derniere]);
  const domaine = options.domaine ?? domaineDe(courbes, zero, reperes);
  const segments = courbes.flatMap(traits);
  const bouts = courbes.flatMap((courbe) => {
    const bout = courbe.mesures.filter(publiee).at(-1);
    if (!bout) return [];
    // A value that is not the last year's says its own year.
    const annee = bout.millesime < derniere ? ` (${bout.millesime})` : "";
    return [{ courbe, bout, texte: `${courbe.nom} ${dire(bout.valeur)}${annee}`.trim() }];
  });
  const marginRight = 14 + Math.max(0, ...bouts.map(({ texte }) => texte.length * 6.6));
  const echelle = (y: number) =>
    MARGES.haut + ((domaine[1] - y) / (domaine[1] - domaine[0])) * (hauteur - MARGES.haut - MARGES.bas);
  const places = ecarter(
    bouts.map(({ bout }) => echelle(bout.valeur)),
    16,
    MARGES.haut,
    hauteur - MARGES.bas,
  );
  const vues = courbes.filter(({ reference }) => !reference);
  const masquees = vues.flatMap(({ mesures }) => mesures.filter((m) => m.statut !== "publie"));
  const lien = (filtre: (t: Trait) => boolean, strokeDasharray?: string) =>
    Plot.link(segments.filter(filtre), {
      x1: (t: Trait) => t.de.millesime,
      x2: (t: Trait) => t.vers.millesime,
      y1: (t: Trait) => t.de.valeur,
      y2: (t: Trait) => t.vers.valeur,
      stroke: (t: Trait) => t.courbe.teinte,
      strokeWidth: 2,
      ...(strokeDasharray && { strokeDasharray }),
    });
  const pas = Math.max(
    1,
    Math.ceil((annees.length * 44) / Math.max(largeur - marginRight - MARGES.gauche, 44)),
  );
  return dessiner({
    width: largeur,
    height: hauteur,
    marginTop: MARGES.haut,
    marginBottom: MARGES.bas,
    marginLeft: MARGES.gauche,
    marginRight,
    x: { domain: [premiere, derniere] },
    y: { domain: domaine },
    color: { type: "identity" },
    marks: [
      Plot.axisY({
        ticks: 4,
        tickSize: 0,
        tickFormat: graduation(unite),
        color: couleur.encre2,
        anchor: "left",
        label: null,
      }),
      Plot.gridY({ ticks: 4, stroke: couleur.filet, strokeOpacity: 1 }),
      Plot.axisX(
        annees.filter((_, rang) => (annees.length - 1 - rang) % pas === 0),
        {
          tickFormat: String,
          tickSize: 4,
          color: couleur.encre2,
          label: null,
        },
      ),
      zero ? Plot.ruleY([0], { stroke: couleur.filetFort }) : null,
      ruptures
        .filter(({ annee }) => annee > premiere && annee <= derniere)
        .map(({ annee, nom }, rang) => [
          Plot.ruleX([annee - 0.5], { stroke: couleur.filetFort, strokeWidth: 0.75 }),
          Plot.text([nom], {
            x: annee - 0.5,
            frameAnchor: "top",
            dy: -22 + rang * 13,
            dx: 3,
            textAnchor: "start",
            fill: couleur.encre2,
            fontSize: 12,
          }),
        ]),
      vues.map(({ mesures, teinte }) =>
        Plot.areaY(mesures, {
          x: "millesime",
          y1: (m: Mesure) => m.ic_bas ?? Number.NaN,
          y2: (m: Mesure) => m.ic_haut ?? Number.NaN,
          fill: teinte,
          fillOpacity: 0.16,
        }),
      ),
      lien(({ courbe }) => courbe.reference === true, "5,4"),
      lien(({ courbe, vers }) => !courbe.reference && !provisoire(vers)),
      lien(({ courbe, vers }) => !courbe.reference && provisoire(vers), "3,4"),
      tracerReperes(
        reperes,
        {
          x: (annee) =>
            ((annee - premiere) / (derniere - premiere || 1)) * (largeur - marginRight - MARGES.gauche),
          y: (valeur) => echelle(valeur) - MARGES.haut,
          largeur: largeur - marginRight - MARGES.gauche,
          hauteur: hauteur - MARGES.haut - MARGES.bas,
        },
        courbes.map(({ mesures }) => mesures.filter(publiee)),
      ),
      vues.map(({ nom, mesures, teinte, symbole = "circle" }) =>
        Plot.dot(mesures.filter(publiee), {
          x: "millesime",
          y: "valeur",
          symbol: symbole,
          r: 3.5,
          stroke: teinte,
          strokeWidth: 1.75,
          fill: (m: Mesure) => remplissage(m, teinte),
          title: (m: Mesure) => bulle([nom, String(m.millesime)].filter(Boolean).join(", "), m, unite),
        }),
      ),
      Plot.dot(
        (options.evenements ?? []).filter((annee) => annee >= premiere && annee <= derniere),
        {
          x: (annee: number) => annee,
          frameAnchor: "bottom",
          symbol: "triangle",
          r: 3.5,
          fill: couleur.encre2,
          dy: 4,
        },
      ),
      Plot.text(masquees, {
        x: "millesime",
        text: (m: Mesure) => signeDe(m).signe,
        frameAnchor: "bottom",
        dy: -3,
        fill: couleur.encre2,
      }),
      bouts.map(({ courbe, texte }, rang) =>
        Plot.text([texte], {
          x: derniere,
          frameAnchor: "top",
          dy: (places[rang] ?? 0) - MARGES.haut - 6,
          dx: 9,
          textAnchor: "start",
          fill: courbe.reference ? couleur.reference : courbe.teinte,
          fontWeight: courbe.reference ? 400 : 600,
        }),
      ),
    ],
  });
}
