/**
 * Collèges by lycées: each cell holds its number, the darker the larger the part of the collège it is; hatched, it is masked
 * or nobody's. The last column gathers the lycées that are not shown.
 */
import { s } from "../dom.js";
import { nombre } from "../format.js";
import { couleur } from "../jetons.js";
import { type Lycee, type Matrice, type Rangee, reduire } from "../trajets.js";
import { hachure, TEXTE } from "./cadre.js";

const LIGNE = 28;
const LETTRE = 6.9;
const [COLONNE_MIN, COLONNE_MAX] = [40, 72];
const RESTE = 62;
const PENTE = 0.5;

export interface Mots {
  college: (rangee: Rangee) => string;
  lycee: (lycee: Lycee) => string;
  /** Under the name of a lycée that is singled out. */
  marque?: (lycee: Lycee) => string | undefined;
  /** What a cell says when it is pointed at; `undefined`: the lycées that are not shown. */
  bulle: (rangee: Rangee, lycee: Lycee | undefined) => string;
  reste: string;
}

const couper = (texte: string, lettres: number) =>
  texte.length <= lettres ? texte : `${texte.slice(0, Math.max(1, lettres - 1)).trimEnd()}…`;

export function dessinMatrice(entiere: Matrice, mots: Mots, largeur: number): SVGSVGElement {
  const longueurs = entiere.rangees.map((r) => mots.college(r).length * LETTRE + 12);
  const noms = Math.min(Math.max(90, ...longueurs), largeur * 0.4);
  const place = largeur - noms - RESTE;
  const m = reduire(entiere, Math.max(1, Math.floor(place / COLONNE_MIN)));
  const n = Math.max(1, m.lycees.length);
  const colonne = Math.min(COLONNE_MAX, Math.floor(place / n));
  const titres = [...m.lycees.map(mots.lycee), mots.reste].map((t) => couper(t, 24));
  const marques = m.lycees.map((lycee) => mots.marque?.(lycee));
  // A name stands a line higher over its mark.
  const lettres = [
    ...titres.map((t, rang) => t.length + (marques[rang] ? 2 : 0)),
    ...marques.map((t) => t?.length ?? 0),
  ];
  const tete = Math.max(...lettres) * LETTRE * Math.sin(Math.PI / 4) + 16;
  const hauteur = tete + LIGNE * m.rangees.length + 8;
  const x = (rang: number) => noms + rang * colonne + (rang === m.lycees.length ? 10 : 0);
  // Titles lean to the right, the last one over the edge unless there is room for it.
  const bord = (titres.at(-1)?.length ?? 0) * LETTRE * Math.cos(Math.PI / 4);
  const total = Math.max(largeur, Math.min(largeur + 40, x(n) + colonne / 2 + bord));
  const trait = hachure(couleur.filetFort);
  const dehors = m.lycees.findIndex(({ dedans }) => !dedans);
  const titre = (texte: string, rang: number) => {
    const cx = x(rang) + colonne / 2;
    const marque = marques[rang];
    return s(
      "text",
      {
        ...{ x: 0, y: 0, "font-size": TEXTE, fill: couleur.encre },
        transform: `translate(${cx},${tete - 8}) rotate(-45)`,
        "font-weight": marque ? 600 : null,
      },
      marque ? s("tspan", { x: 0, dy: "-1.1em" }, texte) : texte,
      marque && s("tspan", { x: 0, dy: "1.1em", "font-weight": 400, fill: couleur.encre2 }, marque),
    );
  };
  const carre = (rangee: Rangee, rang: number, y: number) => {
    const lycee = m.lycees[rang];
    const effectif = lycee ? (rangee.effectifs.get(lycee.uai) ?? null) : rangee.reste;
    const tu = rangee.total === null || effectif === null;
    const part = tu || !rangee.total ? 0 : effectif / rangee.total;
    const cadre = { x: x(rang) + 1, y: y + 1, width: colonne - 2, height: LIGNE - 2 };
    return s(
      "g",
      {},
      s(
        "rect",
        {
          ...cadre,
          ...(tu
            ? { fill: trait.remplir }
            : {
                fill: lycee ? couleur.accent : couleur.encre2,
                "fill-opacity": part === 0 ? 0 : 0.08 + PENTE * part,
              }),
        },
        s("title", {}, mots.bulle(rangee, lycee)),
      ),
      !tu &&
        s(
          "text",
          {
            ...{ x: x(rang) + colonne / 2, y: y + LIGNE / 2, dy: "0.35em", "text-anchor": "middle" },
            ...{ "font-size": TEXTE, "pointer-events": "none" },
            fill: effectif === 0 ? couleur.encre2 : couleur.encre,
          },
          nombre(effectif),
        ),
    );
  };
  return s(
    "svg",
    { class: "graphique", width: total, height: hauteur, viewBox: `0 0 ${total} ${hauteur}` },
    trait.motif,
    titres.map(titre),
    m.rangees.map((rangee, i) => {
      const y = tete + i * LIGNE;
      const nom = couper(mots.college(rangee), Math.floor((noms - 10) / LETTRE));
      return s(
        "g",
        {},
        s(
          "text",
          {
            x: noms - 8,
            y: y + LIGNE / 2,
            dy: "0.35em",
            "text-anchor": "end",
            "font-size": TEXTE,
            fill: couleur.encre,
          },
          nom,
        ),
        [...m.lycees.keys(), m.lycees.length].map((rang) => carre(rangee, rang, y)),
      );
    }),
    dehors > 0 &&
      s("line", {
        ...{ x1: x(dehors), x2: x(dehors), y1: tete - 4, y2: hauteur - 8 },
        ...{ stroke: couleur.encre, "stroke-width": 1 },
      }),
  );
}
