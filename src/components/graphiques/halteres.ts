/** Two values a row, joined (girls and boys, decision and rentrée), each with its interval as a thin line. */
import * as Plot from "@observablehq/plot";
import { type Publiee, publiee } from "../comparer.js";
import { nombre } from "../format.js";
import { couleur } from "../jetons.js";
import { signeDe } from "../nomenclature.js";
import { bulle } from "../phrases/bulle.js";
import type { Mesure } from "../types.js";
import { remplissage } from "./cadre.js";
import { dessiner } from "./dessiner.js";

export interface Rangee {
  nom: string;
  /** In the order of `genres`. */
  valeurs: readonly [Mesure | undefined, Mesure | undefined];
}

interface Genre {
  nom: string;
  teinte: string;
  symbole: "circle" | "square";
}

interface Options {
  largeur: number;
  genres: readonly [Genre, Genre];
  /** Height of a row. */
  pas?: number;
  /** Bars and dots are compared from zero unless the rates are all far from it. */
  zero?: boolean;
}

interface Marque {
  nom: string;
  genre: Genre;
  mesure: Publiee;
  /** On which side of its mark the number is written. */
  cote: -1 | 1;
}

function marques(rangees: readonly Rangee[], genres: readonly [Genre, Genre]): Marque[] {
  return rangees.flatMap(({ nom, valeurs }) =>
    valeurs.flatMap((mesure, rang): Marque[] => {
      const autre = valeurs[1 - rang];
      const genre = genres[rang as 0 | 1];
      if (!publiee(mesure)) return [];
      const devant = publiee(autre) ? mesure.valeur - autre.valeur || rang - 0.5 : 1;
      return [{ nom, genre, mesure, cote: devant < 0 ? -1 : 1 }];
    }),
  );
}

export function halteres(
  rangees: readonly Rangee[],
  { largeur, genres, zero = true, pas = 36 }: Options,
): SVGSVGElement {
  const liste = marques(rangees, genres);
  const bornes = liste.flatMap(({ mesure: m }) => [m.ic_bas ?? m.valeur, m.ic_haut ?? m.valeur]);
  const marginLeft = Math.min(190, largeur * 0.36);
  const bas = zero ? 0 : Math.floor(Math.min(...bornes, 100) / 10) * 10;
  const haut = Math.min(100, Math.ceil((Math.max(...bornes, bas + 10) + 4) / 10) * 10);
  const paires = rangees.flatMap(({ nom, valeurs: [a, b] }) =>
    publiee(a) && publiee(b) ? [{ nom, a: a.valeur, b: b.valeur }] : [],
  );
  const masquees = rangees.flatMap(({ nom, valeurs }) => {
    const [a, b] = valeurs;
    if (!publiee(a) && !publiee(b) && signeDe(a) === signeDe(b))
      return [{ nom, texte: `${genres[0].nom} et ${genres[1].nom} : ${signeDe(a).signe}`, dy: 0 }];
    return valeurs.flatMap((mesure, rang) => {
      if (publiee(mesure)) return [];
      return [
        {
          nom,
          texte: `${genres[rang as 0 | 1].nom} : ${signeDe(mesure).signe}`,
          dy: publiee(valeurs[1 - rang]) ? 0 : rang === 0 ? -7 : 7,
        },
      ];
    });
  });
  const premiere = liste.filter(({ nom }) => nom === liste[0]?.nom);
  return dessiner({
    width: largeur,
    height: 54 + rangees.length * pas,
    marginLeft,
    marginRight: 40,
    marginTop: 26,
    marginBottom: 28,
    x: { domain: [bas, haut], insetLeft: 34 },
    y: { domain: rangees.map(({ nom }) => nom), type: "band", padding: 0 },
    color: { type: "identity" },
    marks: [
      Plot.axisX({
        ticks: 5,
        tickSize: 0,
        tickFormat: (x: number) => nombre(x),
        color: couleur.encre2,
        label: null,
      }),
      Plot.gridX({ ticks: 5, stroke: couleur.filet, strokeOpacity: 1 }),
      Plot.axisY({ tickSize: 0, label: null, lineWidth: marginLeft / 13, color: couleur.encre }),
      Plot.link(paires, {
        x1: "a",
        x2: "b",
        y: "nom",
        stroke: couleur.filetFort,
        strokeWidth: 3,
        strokeOpacity: 0.6,
      }),
      Plot.ruleY(liste, {
        y: "nom",
        x1: (m: Marque) => m.mesure.ic_bas ?? Number.NaN,
        x2: (m: Marque) => m.mesure.ic_haut ?? Number.NaN,
        stroke: (m: Marque) => m.genre.teinte,
        strokeWidth: 1.25,
      }),
      genres.map((genre) =>
        Plot.dot(
          liste.filter((m) => m.genre === genre),
          {
            x: (m: Marque) => m.mesure.valeur,
            y: "nom",
            symbol: genre.symbole,
            r: 5,
            stroke: genre.teinte,
            strokeWidth: 2,
            fill: (m: Marque) => remplissage(m.mesure, genre.teinte),
            title: (m: Marque) => bulle(`${m.nom}, ${genre.nom}`, m.mesure),
          },
        ),
      ),
      ([-1, 1] as const).map((cote) =>
        Plot.text(
          liste.filter((m) => m.cote === cote),
          {
            x: (m: Marque) =>
              cote < 0 ? (m.mesure.ic_bas ?? m.mesure.valeur) : (m.mesure.ic_haut ?? m.mesure.valeur),
            y: "nom",
            text: (m: Marque) => nombre(m.mesure.valeur, 1),
            fill: (m: Marque) => m.genre.teinte,
            textAnchor: cote < 0 ? "end" : "start",
            dx: cote * 8,
            stroke: couleur.fond,
            strokeWidth: 3,
          },
        ),
      ),
      ([-1, 1] as const).map((cote) =>
        Plot.text(
          premiere.filter((m) => m.cote === cote),
          {
            x: (m: Marque) => m.mesure.valeur,
            y: "nom",
            text: (m: Marque) => m.genre.nom,
            fill: (m: Marque) => m.genre.teinte,
            fontWeight: 600,
            textAnchor: cote < 0 ? "end" : "start",
            dx: cote * 1,
            dy: -19,
          },
        ),
      ),
      masquees.map(({ nom, texte, dy }) =>
        Plot.text([texte], {
          y: [nom],
          frameAnchor: "right",
          dx: 36,
          dy,
          fill: couleur.encre2,
          stroke: couleur.fond,
          strokeWidth: 4,
          fontSize: 12,
        }),
      ),
    ],
  });
}
