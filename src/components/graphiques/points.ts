/** One row a territory or a group, its values as marks with their intervals on one scale: no library, masked rows signed. */
import { type Publiee, publiee } from "../comparer.js";
import { s } from "../dom.js";
import { nombre, signe, type Unite, valeur } from "../format.js";
import { couleur } from "../jetons.js";
import { signeDe } from "../nomenclature.js";
import type { Mesure } from "../types.js";
import { remplissage, TEXTE } from "./cadre.js";
import { lineaire } from "./traits.js";

export interface Marque {
  mesure: Mesure | undefined;
  teinte: string;
  /** Second of two marks told apart without colour. */
  carree?: boolean | undefined;
}

export interface Rangee {
  nom: string;
  marques: readonly Marque[];
  /** The académie: written in bold. */
  reference?: boolean;
}

interface Options {
  largeur: number;
  unite: Unite;
  domaine: readonly [number, number];
  /** A dashed line down all rows: the value of the académie. */
  repere?: number | undefined;
}

const PAS = 30;
const MARGES = { haut: 8, bas: 26, droite: 62 };
const LETTRE = 6.8;
const SAUT = 13;

/** From zero for counts, ratios and rates; gaps have it in view too. */
export function domaineCommun(mesures: readonly (Mesure | undefined)[]): [number, number] {
  const valeurs = mesures
    .filter(publiee)
    .flatMap((m) => [m.valeur, m.ic_bas ?? m.valeur, m.ic_haut ?? m.valeur]);
  const [bas, haut] = [Math.min(0, ...valeurs), Math.max(0, ...valeurs)];
  return bas === haut ? [0, 1] : [bas * 1.04, haut * 1.04];
}

/** Round values that cut the scale in three to six. */
function graduations([bas, haut]: readonly [number, number]): number[] {
  const brut = (haut - bas) / 4;
  const puissance = 10 ** Math.floor(Math.log10(brut));
  const pas = ([1, 2, 5, 10].find((m) => m * puissance >= brut) ?? 10) * puissance;
  const premiere = Math.ceil(bas / pas);
  return Array.from({ length: Math.floor(haut / pas) - premiere + 1 }, (_, i) => (premiere + i) * pas);
}

const graduer = (x: number, pas: number, unite: Unite) => {
  const decimales = pas >= 1 ? 0 : pas >= 0.1 ? 1 : 2;
  if (unite === "points") return signe(x, decimales);
  return `${nombre(x, decimales)}${unite === "%" ? "\u202f%" : ""}`;
};

const texte = (contenu: string, attributs: Record<string, string | number | false>) =>
  s("text", { fill: couleur.encre, "dominant-baseline": "middle", ...attributs }, contenu);

/** A name that its column cannot hold is cut, and said whole by its title. */
function etiquette(nom: string, y: number, droite: number, gras: boolean): SVGElement {
  const place = Math.floor((droite - 8) / LETTRE);
  const court = nom.length > place ? `${nom.slice(0, place - 1).trimEnd()}…` : nom;
  const attributs = { x: droite - 8, y, "text-anchor": "end", "font-weight": gras && 600 };
  return s("g", {}, s("title", {}, nom), texte(court, attributs));
}

export function points(
  rangees: readonly Rangee[],
  { largeur, unite, domaine, repere }: Options,
): SVGSVGElement {
  const longs = Math.max(0, ...rangees.map(({ nom }) => nom.length)) * LETTRE + 12;
  const gauche = Math.min(longs, largeur * 0.42);
  const nombreMarques = Math.max(1, ...rangees.map(({ marques }) => marques.length));
  const pas = Math.max(PAS, nombreMarques * SAUT + 8);
  const bas = MARGES.haut + rangees.length * pas;
  const x = lineaire(domaine, [gauche + 6, largeur - MARGES.droite]);
  const traits = graduations(domaine);
  const marque = ({ mesure, teinte, carree }: Marque, y: number, seule: boolean) => {
    if (!publiee(mesure))
      return texte(signeDe(mesure).signe, { x: x(Math.max(0, domaine[0])) + 6, y, fill: couleur.encre2 });
    return dessinee(mesure, { teinte, carree, y, seule });
  };
  const dessinee = (
    m: Publiee,
    { teinte, carree, y, seule }: Omit<Marque, "mesure"> & { y: number; seule: boolean },
  ) => {
    const peint = { stroke: teinte, "stroke-width": 2, fill: remplissage(m, teinte) };
    const [cx, fin] = [x(m.valeur), x(Math.max(m.ic_haut ?? m.valeur, m.valeur))];
    return s(
      "g",
      {},
      m.ic_bas !== null &&
        m.ic_haut !== null &&
        s("path", { d: `M${x(m.ic_bas)},${y}H${x(m.ic_haut)}`, stroke: teinte, "stroke-width": 1.25 }),
      carree
        ? s("rect", { x: cx - 4, y: y - 4, width: 8, height: 8, ...peint })
        : s("circle", { cx, cy: y, r: 4.5, ...peint }),
      texte(valeur(m.valeur, unite), {
        ...{ x: fin + 9, y, class: "halo", "font-size": nombreMarques > 1 ? 12 : TEXTE },
        ...(seule ? { "font-weight": 600 } : { fill: teinte }),
      }),
    );
  };
  return s(
    "svg",
    {
      ...{ class: "graphique", width: largeur, height: bas + MARGES.bas },
      ...{ viewBox: `0 0 ${largeur} ${bas + MARGES.bas}`, "font-size": TEXTE },
    },
    traits.map((t) =>
      s("path", {
        d: `M${x(t)},${MARGES.haut}V${bas}`,
        stroke: t === 0 ? couleur.filetFort : couleur.filet,
      }),
    ),
    traits.map((t) =>
      texte(graduer(t, (traits[1] ?? 1) - (traits[0] ?? 0), unite), {
        ...{ x: x(t), y: bas + 14, "text-anchor": "middle", fill: couleur.encre2, "font-size": 12 },
      }),
    ),
    repere !== undefined &&
      s("path", {
        ...{ d: `M${x(repere)},${MARGES.haut}V${bas}`, stroke: couleur.reference },
        ...{ "stroke-width": 1.5, "stroke-dasharray": "5,4" },
      }),
    rangees.map(({ nom, marques, reference }, rang) => {
      const milieu = MARGES.haut + (rang + 0.5) * pas;
      const place = (i: number) => milieu + (i - (marques.length - 1) / 2) * SAUT;
      return [
        etiquette(nom, milieu, gauche, reference === true),
        ...marques.map((m, i) => marque(m, place(i), marques.length === 1)),
      ];
    }),
  );
}
