/** Two measures of one thing against each other, a disc whose area tells its size: pressure and occupation of formations. */
import { s } from "../dom.js";
import { couleur } from "../jetons.js";
import { TEXTE } from "./cadre.js";
import { lineaire } from "./traits.js";

export interface Disque {
  nom: string;
  x: number;
  y: number;
  /** Its area on the drawing. */
  taille: number;
  /** Beyond the upper limit of x, under the lower one, or neither. */
  cote: "haut" | "bas" | null;
  /** Open while provisional. */
  provisoire: boolean;
  /** Said of it when it is pointed at. */
  bulle: string;
}

interface Axe {
  titre: string;
  /** The axis goes from the first to the last. */
  graduations: readonly number[];
  dire: (x: number) => string;
  /** Drawn through the whole: one wish for one place, all places taken. */
  repere: number;
}

interface Options {
  largeur: number;
  x: Axe;
  y: Axe;
  /** Limits of x beyond which a disc has the first right to its name. */
  limites: readonly [bas: number, haut: number];
}

const MARGES = { haut: 28, droite: 16, bas: 44, gauche: 52 };
const HAUTEUR = 380;
const RAYONS = [3, 16] as const;
const LETTRE = 6.4;
/** Letters of a name; a few discs leave room for whole ones. */
const LONGUEUR = 26;
const PEU = 8;
const TEINTES = { haut: couleur.moins, bas: couleur.plus } as const;

interface Boite {
  x: number;
  /** Its middle. */
  y: number;
  largeur: number;
  hauteur: number;
}

const seChevauchent = (a: Boite, b: Boite) =>
  Math.abs(a.y - b.y) < (a.hauteur + b.hauteur) / 2 && a.x < b.x + b.largeur && b.x < a.x + a.largeur;

const etendue = ({ graduations }: Axe): [number, number] => [graduations[0] ?? 0, graduations.at(-1) ?? 1];

/** Cut at a word: the bubble and the table say it whole. */
function court(nom: string): string {
  if (nom.length <= LONGUEUR) return nom;
  const debut = nom.slice(0, LONGUEUR);
  const mot = debut.lastIndexOf(" ");
  return `${debut.slice(0, mot > LONGUEUR / 2 ? mot : LONGUEUR).replace(/[\s,(:-]+$/, "")}…`;
}

/** The same of all: names that begin alike keep their last words, which tell them apart. */
function courts(noms: readonly string[]): string[] {
  const debuts = noms.map(court);
  return noms.map((nom, rang) => {
    const debut = debuts[rang] as string;
    if (debut === nom || debuts.filter((autre) => autre === debut).length === 1) return debut;
    const fin = nom.slice(-LONGUEUR + 7);
    return `${nom.slice(0, 8).trimEnd()}… ${fin.slice(fin.indexOf(" ") + 1)}`;
  });
}

export function nuage(
  disques: readonly Disque[],
  { largeur, x: axeX, y: axeY, limites }: Options,
): SVGSVGElement {
  const [droite, bas] = [largeur - MARGES.droite, HAUTEUR - MARGES.bas];
  const x = lineaire(etendue(axeX), [MARGES.gauche, droite], true);
  const y = lineaire(etendue(axeY), [bas, MARGES.haut], true);
  const plusGrand = Math.max(1, ...disques.map(({ taille }) => taille));
  const rayon = (taille: number) => Math.max(RAYONS[0], RAYONS[1] * Math.sqrt(taille / plusGrand));
  const texte = (contenu: string, attributs: Record<string, string | number>) =>
    s("text", { fill: couleur.encre2, "font-size": TEXTE, ...attributs }, contenu);
  const trait = (
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    attributs: Record<string, string | number>,
  ) => s("line", { x1, x2, y1, y2, stroke: couleur.filet, ...attributs });
  const abreges = courts(disques.map(({ nom }) => nom));
  const nomsCourts = new Map(disques.map((d, rang) => [d, abreges[rang] as string]));
  const disque = (d: Disque) => ({ cx: x(d.x), cy: y(d.y), r: rayon(d.taille) });
  const pris = disques.map((d): Boite => {
    const { cx, cy, r } = disque(d);
    return { x: cx - r - 2, y: cy, largeur: 2 * r + 4, hauteur: 2 * r };
  });
  /** To the right of its disc, else to its left, above it or under it, else nowhere: the table names them all. */
  const nommer = (d: Disque): SVGElement | null =>
    (disques.length <= PEU && ecrire(d, d.nom)) || ecrire(d, nomsCourts.get(d) as string);
  const ecrire = (d: Disque, nom: string): SVGElement | null => {
    const { cx, cy, r } = disque(d);
    const place = nom.length * LETTRE;
    const autour = [
      [cx + r + 4, cy],
      [cx - r - 4 - place, cy],
      [cx - place / 2, cy - r - TEXTE / 2 - 2],
      [cx - place / 2, cy + r + TEXTE / 2 + 2],
    ] as const;
    const boite = autour
      .map(([debut, milieu]): Boite => ({ x: debut, y: milieu, largeur: place, hauteur: TEXTE + 2 }))
      .find(
        (b) =>
          b.x > MARGES.gauche &&
          b.x + place < largeur &&
          b.y > TEXTE * 2 &&
          b.y < bas - TEXTE / 2 &&
          !pris.some((p) => seChevauchent(p, b)),
      );
    if (!boite) return null;
    pris.push(boite);
    return texte(nom, {
      x: boite.x,
      y: boite.y + 4,
      fill: d.cote ? TEINTES[d.cote] : couleur.encre,
      class: "halo",
    });
  };
  const grands = [...disques].sort((a, b) => b.taille - a.taille);
  return s(
    "svg",
    { class: "graphique", width: largeur, height: HAUTEUR, viewBox: `0 0 ${largeur} ${HAUTEUR}` },
    axeY.graduations.map((g) => [
      trait(MARGES.gauche, y(g), droite, y(g), {}),
      texte(axeY.dire(g), { x: MARGES.gauche - 8, y: y(g) + 4, "text-anchor": "end" }),
    ]),
    axeX.graduations.map((g) => texte(axeX.dire(g), { x: x(g), y: bas + 18, "text-anchor": "middle" })),
    texte(axeY.titre, { x: 0, y: 14 }),
    texte(axeX.titre, { x: droite, y: HAUTEUR - 6, "text-anchor": "end" }),
    trait(MARGES.gauche, y(axeY.repere), droite, y(axeY.repere), { stroke: couleur.filetFort }),
    trait(x(axeX.repere), MARGES.haut, x(axeX.repere), bas, { stroke: couleur.filetFort }),
    limites.map((limite) =>
      trait(x(limite), MARGES.haut, x(limite), bas, { stroke: couleur.reference, "stroke-dasharray": "2,3" }),
    ),
    grands.map((d) =>
      s(
        "circle",
        {
          cx: x(d.x),
          cy: y(d.y),
          r: rayon(d.taille),
          fill: d.provisoire ? couleur.fond : d.cote ? TEINTES[d.cote] : couleur.accent,
          "fill-opacity": d.provisoire ? 1 : 0.55,
          stroke: d.cote ? TEINTES[d.cote] : couleur.accent,
          "stroke-width": 1.5,
        },
        s("title", {}, d.bulle),
      ),
    ),
    [...grands.filter(({ cote }) => cote !== null), ...grands.filter(({ cote }) => cote === null)].map(
      nommer,
    ),
  );
}
