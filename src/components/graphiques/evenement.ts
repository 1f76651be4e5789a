/** Each year against the last one before: interval as a thin line, zero as a rule, other départements as pale lines. */

import { signe } from "../format.js";
import { couleur } from "../jetons.js";
import { SIGNES } from "../nomenclature.js";
import type { Rupture } from "../periodes.js";
import { dessiner } from "./dessiner.js";
import * as Plot from "./traces.js";

/** Points; null where the year is not published, with the sign that says why. */
export interface Annee {
  annee: number;
  valeur: number | null;
  absence?: string;
  bas: number | null;
  haut: number | null;
  provisoire?: boolean;
}

interface Trace {
  /** Those of the followed département, its reference year left out. */
  annees: readonly Annee[];
  /** The year everything is counted from. */
  reference: number;
  autres: readonly { nom: string; annees: readonly (readonly [annee: number, valeur: number | null])[] }[];
  ruptures: readonly Rupture[];
}

const MARGE = { haut: 40, bas: 28, gauche: 46, droite: 36 };
/** Under this room for a year its words are cut into lines. */
const PAS_ETROIT = 44;

export function evenement({ annees, reference, autres, ruptures }: Trace, largeur: number): SVGSVGElement {
  const toutes = [...annees, { annee: reference, valeur: 0, bas: null, haut: null, provisoire: false }].sort(
    (a, b) => a.annee - b.annee,
  );
  const publiees = toutes.filter((a): a is Annee & { valeur: number } => a.valeur !== null);
  const [premiere, derniere] = [toutes[0]?.annee ?? 0, toutes.at(-1)?.annee ?? 1];
  // Every year is held, so that a line stops where one is not published.
  const paleur = autres.flatMap(({ nom, annees: siennes }) => {
    const connues = new Map([...siennes, [reference, 0] as const]);
    return Array.from({ length: derniere - premiere + 1 }, (_, rang) => {
      const lire = (annee: number) => connues.get(annee) ?? Number.NaN;
      const annee = premiere + rang;
      return {
        nom,
        annee,
        valeur: lire(annee),
        seule: [annee - 1, annee + 1].every((a) => Number.isNaN(lire(a))),
      };
    });
  });
  const etendue = [
    ...publiees.flatMap(({ valeur, bas, haut }) => [valeur, bas ?? valeur, haut ?? valeur]),
    ...paleur.flatMap(({ valeur }) => (Number.isNaN(valeur) ? [] : valeur)),
  ];
  const place = Math.max(largeur - MARGE.gauche - MARGE.droite, PAS_ETROIT);
  const pas = Math.max(1, Math.ceil((toutes.length * PAS_ETROIT) / place));
  const serre = place / (derniere - premiere + 0.6) < PAS_ETROIT;
  const avant = ruptures.filter(({ annee }) => annee > premiere && annee <= reference);
  /** The line to the next year goes up: the number stands under it. */
  const monte = ({ annee, valeur }: Annee) =>
    publiees.some((suivante) => suivante.annee === annee + 1 && suivante.valeur > (valeur ?? 0));
  const trait = (annee: number, nom: string, rang: number, fort = false) => [
    Plot.ruleX([annee], {
      stroke: fort ? couleur.encre : couleur.filetFort,
      strokeWidth: fort ? 1.25 : 0.75,
      ...(fort && { strokeDasharray: "4,3" }),
    }),
    Plot.text([nom], {
      x: annee,
      frameAnchor: "top",
      dy: -34 + rang * 14,
      dx: 4,
      textAnchor: "start",
      fill: fort ? couleur.encre : couleur.encre2,
      fontSize: 12,
    }),
  ];
  return dessiner({
    width: largeur,
    height: Math.max(300, Math.min(400, largeur * 0.5)),
    ...{
      marginTop: MARGE.haut,
      marginBottom: MARGE.bas,
      marginLeft: MARGE.gauche,
      marginRight: MARGE.droite,
    },
    x: { domain: [premiere - 0.3, derniere + 0.3] },
    y: { domain: [Math.min(-1, ...etendue) * 1.05, Math.max(1, ...etendue) * 1.05] },
    marks: [
      Plot.axisY({
        ...{ ticks: 5, tickSize: 0, label: null, anchor: "left", color: couleur.encre2 },
        tickFormat: (x: number) => signe(x, Number.isInteger(x) ? 0 : 1),
      }),
      Plot.gridY({ ticks: 5, stroke: couleur.filet, strokeOpacity: 1 }),
      Plot.axisX(
        toutes.map(({ annee }) => annee).filter((_, rang) => (toutes.length - 1 - rang) % pas === 0),
        { tickFormat: String, tickSize: 4, color: couleur.encre2, label: null },
      ),
      Plot.ruleY([0], { stroke: couleur.filetFort }),
      avant.map(({ annee, nom }, rang) => trait(annee - 0.5, nom, rang)),
      trait(reference + 0.5, "nouveau cadre", avant.length, true),
      Plot.line(paleur, {
        ...{ x: "annee", y: "valeur", z: "nom" },
        ...{ stroke: couleur.encre2, strokeOpacity: 0.45, strokeWidth: 1.25 },
      }),
      Plot.dot(
        paleur.filter(({ annee, seule }) => seule && annee !== reference),
        { ...{ x: "annee", y: "valeur", r: 2.5 }, ...{ fill: couleur.encre2, fillOpacity: 0.45 } },
      ),
      Plot.link(
        publiees.flatMap((vers, rang) => {
          const de = publiees[rang - 1];
          return de && vers.annee - de.annee === 1 ? [{ de, vers }] : [];
        }),
        {
          x1: (l) => l.de.annee,
          x2: (l) => l.vers.annee,
          y1: (l) => l.de.valeur,
          y2: (l) => l.vers.valeur,
          ...{ stroke: couleur.accent, strokeWidth: 2 },
        },
      ),
      Plot.ruleX(
        publiees.filter(({ bas }) => bas !== null),
        { x: "annee", y1: "bas", y2: "haut", stroke: couleur.accent, strokeWidth: 1.5 },
      ),
      Plot.dot(publiees, {
        ...{ x: "annee", y: "valeur", r: 4.5, stroke: couleur.accent, strokeWidth: 2 },
        fill: (a: Annee) => (a.provisoire || a.annee === reference ? couleur.fond : couleur.accent),
      }),
      // Beside its point, not at the end of its interval, where it would be read as a value of the axis.
      [true, false].map((dessous) =>
        Plot.text(
          publiees.filter((a) => a.annee !== reference && monte(a) === dessous),
          {
            ...{ x: "annee", y: "valeur", dx: serre ? 3 : 7, dy: dessous ? 11 : -10, textAnchor: "start" },
            ...{ text: (a: Annee) => signe(a.valeur ?? 0), fill: couleur.accent },
            ...{ fontWeight: 600, fontSize: 12, stroke: couleur.fond, strokeWidth: 3 },
          },
        ),
      ),
      Plot.text(
        toutes.filter(({ valeur }) => valeur === null),
        {
          ...{
            x: "annee",
            text: ({ absence = SIGNES.non_disponible.signe }: Annee) => absence,
            frameAnchor: "bottom",
            dy: -3,
          },
          ...{ fill: couleur.encre2, stroke: couleur.fond, strokeWidth: 3 },
        },
      ),
    ],
  });
}
