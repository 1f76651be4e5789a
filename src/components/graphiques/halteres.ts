/** Two values a row, joined (girls and boys, decision and rentrée), each with its interval as a thin line. */

import { type Publiee, publiee } from "../comparer.js";
import { nombre } from "../format.js";
import { couleur } from "../jetons.js";
import { signeDe } from "../nomenclature.js";
import { bulle } from "../phrases/bulle.js";
import type { Mesure } from "../types.js";
import { remplissage } from "./cadre.js";
import { dessiner } from "./dessiner.js";
import * as Plot from "./traces.js";
import { lineaire } from "./traits.js";

export interface Rangee {
  nom: string;
  /** In the order of `genres`. */
  valeurs: readonly [Mesure | undefined, Mesure | undefined];
  /** The same two in the académie, drawn as short upright lines. */
  reperes?: readonly [Mesure | undefined, Mesure | undefined];
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

interface Masquee {
  nom: string;
  texte: string;
  /** In pixels; at the right edge where it is null. */
  x: number | null;
  textAnchor: "start" | "end";
  dy: number;
}

/** At the right of the scale: room for a number, or for the name of a masked value after it. */
const [MARGE_DROITE, MARGE_LARGE] = [40, 114];
/** Kept free at the left of the scale, for a number. */
const RETRAIT = 34;
/** Widths of a letter of small type, of a bold one, and of a digit. */
const [LETTRE, GRASSE, CHIFFRE] = [5.8, 6.8, 6.8];
const AU_BORD = { x: null, textAnchor: "end" } as const;

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
  const reperes = rangees.flatMap(({ nom, reperes: siens = [] }) =>
    siens.flatMap((m, rang) => (publiee(m) ? [{ nom, valeur: m.valeur, genre: genres[rang as 0 | 1] }] : [])),
  );
  const bornes = [
    ...liste.flatMap(({ mesure: m }) => [m.ic_bas ?? m.valeur, m.ic_haut ?? m.valeur]),
    ...reperes.map(({ valeur }) => valeur),
  ];
  const marginLeft = Math.min(190, largeur * 0.36);
  const bas = zero ? 0 : Math.floor(Math.min(...bornes, 100) / 10) * 10;
  const dernier = Math.max(...bornes, bas + 10);
  // A share stops at 100, a ratio of two counts may pass it.
  const haut = Math.max(Math.min(100, Math.ceil((dernier + 4) / 10) * 10), Math.ceil(dernier / 10) * 10);
  const echelle = (droite: number) => lineaire([bas, haut], [marginLeft + RETRAIT, largeur - droite]);
  /** A masked value is named after the number of the other one, else before its interval. */
  const aCote = (x: (valeur: number) => number, m: Publiee, texte: string) => {
    const place = LETTRE * texte.length;
    const apres = x(m.ic_haut ?? m.valeur) + 8 + nombre(m.valeur, 1).length * CHIFFRE + 10;
    if (apres + place <= largeur) return { x: apres, textAnchor: "start", dy: 0 } as const;
    const avant = x(m.ic_bas ?? m.valeur) - 9;
    return avant - place >= marginLeft ? ({ x: avant, textAnchor: "end", dy: 0 } as const) : undefined;
  };
  const nommee = (rang: number, mesure: Mesure | undefined) =>
    `${genres[rang as 0 | 1].nom} : ${signeDe(mesure).signe}`;
  const deuxMasquees = (m: Mesure | undefined) =>
    `${genres[0].nom} et ${genres[1].nom} : ${signeDe(m).signe}`;
  /** At the right edge, it would cover what the académie has there. */
  const couvre = (valeur: Mesure | undefined, reference: Mesure | undefined) =>
    publiee(reference) &&
    echelle(MARGE_DROITE)(reference.valeur) > largeur - 8 - LETTRE * deuxMasquees(valeur).length;
  const aLEtroit = rangees.some(({ valeurs, reperes: siens = [] }) =>
    valeurs.every((mesure) => !publiee(mesure))
      ? siens.some((reference) => couvre(valeurs[0], reference))
      : valeurs.some((mesure, rang) => {
          const autre = valeurs[1 - rang];
          return (
            !publiee(mesure) && publiee(autre) && !aCote(echelle(MARGE_DROITE), autre, nommee(rang, mesure))
          );
        }),
  );
  const marginRight = aLEtroit ? MARGE_LARGE : MARGE_DROITE;
  const x = echelle(marginRight);
  const ticks = x(haut) - x(bas) < 120 ? 3 : 5;
  const paires = rangees.flatMap(({ nom, valeurs: [a, b] }) =>
    publiee(a) && publiee(b) ? [{ nom, a: a.valeur, b: b.valeur }] : [],
  );
  const masquees = rangees.flatMap(({ nom, valeurs }): Masquee[] => {
    const [a, b] = valeurs;
    if (!publiee(a) && !publiee(b) && signeDe(a) === signeDe(b))
      return [{ ...AU_BORD, nom, texte: deuxMasquees(a), dy: 0 }];
    return valeurs.flatMap((mesure, rang) => {
      if (publiee(mesure)) return [];
      const texte = nommee(rang, mesure);
      const autre = valeurs[1 - rang];
      return publiee(autre)
        ? [{ nom, texte, ...(aCote(x, autre, texte) ?? { ...AU_BORD, dy: pas / 2 - 5 }) }]
        : [{ ...AU_BORD, nom, texte, dy: rang === 0 ? -7 : 7 }];
    });
  });
  // Named above the first row that shows both, else each above the first that shows it, apart from one another.
  const deux = rangees.find(({ valeurs: [a, b] }) => publiee(a) && publiee(b));
  const nommees = genres.flatMap(
    (genre) => liste.find((m) => m.genre === genre && (!deux || m.nom === deux.nom)) ?? [],
  );
  const milieu = nommees.reduce((n, m) => n + m.mesure.valeur / nommees.length, 0);
  const noms = nommees.map((m, rang) => ({
    ...m,
    cote: deux ? m.cote : m.mesure.valeur - milieu || rang - 0.5,
  }));
  return dessiner({
    width: largeur,
    height: 54 + rangees.length * pas,
    marginLeft,
    marginRight,
    marginTop: 26,
    marginBottom: 28,
    x: { domain: [bas, haut], insetLeft: RETRAIT },
    y: { domain: rangees.map(({ nom }) => nom), type: "band", padding: 0 },
    color: { type: "identity" },
    marks: [
      Plot.axisX({
        ticks,
        tickSize: 0,
        tickFormat: (x: number) => nombre(x),
        color: couleur.encre2,
        label: null,
      }),
      Plot.gridX({ ticks, stroke: couleur.filet, strokeOpacity: 1 }),
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
      Plot.tickX(reperes, {
        x: "valeur",
        y: "nom",
        stroke: ({ genre }: (typeof reperes)[number]) => genre.teinte,
        strokeWidth: 1.5,
        strokeOpacity: 0.7,
        inset: pas / 6,
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
      noms.map(({ mesure, genre, cote }) =>
        Plot.text([genre.nom], {
          x: [mesure.valeur],
          y: [rangees[0]?.nom],
          fill: genre.teinte,
          fontWeight: 600,
          textAnchor: cote < 0 ? "end" : "start",
          dx: cote < 0 ? -1 : Math.min(1, largeur - x(mesure.valeur) - genre.nom.length * GRASSE),
          dy: -19,
        }),
      ),
      masquees.map(({ nom, texte, x: debut, textAnchor, dy }) =>
        Plot.text([texte], {
          y: [nom],
          frameAnchor: "left",
          dx: (debut ?? largeur - 4) - marginLeft,
          dy,
          textAnchor,
          fill: couleur.encre2,
          stroke: couleur.fond,
          strokeWidth: 4,
          fontSize: 12,
        }),
      ),
    ],
  });
}
