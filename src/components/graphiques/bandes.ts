/** One bar a year, cut into shares of 100: what became of a group. What is not published is hatched, never spread over the rest. */
import * as Plot from "@observablehq/plot";
import { h } from "../dom.js";
import { nombre } from "../format.js";
import { couleur } from "../jetons.js";
import { hachure } from "./cadre.js";
import { dessiner } from "./dessiner.js";

export interface Part {
  nom: string;
  /** In percent of the bar. */
  part: number;
  teinte: string;
  hachuree?: boolean;
}

export interface Bande {
  nom: string;
  /** From left to right; together 100 at most, the rest is masked. */
  parts: readonly Part[];
}

interface Morceau extends Part {
  bande: string;
  debut: number;
}

const MASQUE = { nom: "masqué", teinte: couleur.filetFort, hachuree: true };
/** Under this share a number does not fit in its piece. */
const ETROIT = 7;

interface Options {
  largeur: number;
  /** Names of the pieces in the order of the legend, which is theirs in a bar. */
  ordre: readonly string[];
  pas?: number;
}

export function bandes(liste: readonly Bande[], { largeur, ordre, pas = 30 }: Options): HTMLElement {
  const morceaux = liste.flatMap(({ nom: bande, parts }): Morceau[] => {
    let debut = 0;
    const places = parts.map((p) => {
      debut += p.part;
      return { ...p, bande, debut: debut - p.part };
    });
    return debut < 99.95 ? [...places, { ...MASQUE, part: 100 - debut, bande, debut }] : places;
  });
  const parNom = new Map(morceaux.map((m) => [m.nom, m]));
  const noms = [...ordre, MASQUE.nom].flatMap((nom) => parNom.get(nom) ?? []);
  const motifs = new Map(noms.filter((m) => m.hachuree).map((m) => [m.nom, hachure(m.teinte)]));
  const remplir = (m: Morceau) => motifs.get(m.nom)?.remplir ?? m.teinte;
  const svg = dessiner({
    width: largeur,
    height: 6 + liste.length * pas,
    marginLeft: 92,
    marginRight: 4,
    marginTop: 2,
    marginBottom: 4,
    x: { domain: [0, 100], axis: null },
    y: { domain: liste.map(({ nom }) => nom), type: "band", padding: 0.2 },
    color: { type: "identity" },
    marks: [
      ...[...motifs.values()].map(
        ({ motif }) =>
          () =>
            motif,
      ),
      Plot.axisY({ tickSize: 0, label: null, color: couleur.encre }),
      Plot.barX(morceaux, {
        x1: "debut",
        x2: (m: Morceau) => m.debut + m.part,
        y: "bande",
        fill: remplir,
        stroke: couleur.fond,
        strokeWidth: 1,
      }),
      Plot.text(
        morceaux.filter((m) => m.part >= ETROIT && m.nom !== MASQUE.nom),
        {
          x: (m: Morceau) => m.debut + m.part / 2,
          y: "bande",
          text: (m: Morceau) => nombre(m.part),
          fill: (m: Morceau) => (m.hachuree ? couleur.encre : couleur.fond),
          stroke: (m: Morceau) => (m.hachuree ? couleur.fond : "none"),
          strokeWidth: 3,
          fontWeight: 600,
        },
      ),
    ],
  });
  return h("div", {}, svg, legende(noms));
}

/** In the order of the pieces, so that grey print can follow. */
const legende = (noms: readonly Part[]) =>
  h(
    "p",
    { class: "legende" },
    noms.map(({ nom, teinte, hachuree }) =>
      h("span", {}, h("i", { class: hachuree ? "hachure" : null, style: `--teinte: ${teinte}` }), nom),
    ),
  );
