/**
 * One bar a group, cut into shares of 100: what became of it. What is not published is hatched, never spread over the
 * rest. A bar may also show some of its pieces alone, larger, from zero to what they add up to, and before zero what
 * came in instead.
 */

import { nombre } from "../format.js";
import { couleur } from "../jetons.js";
import { hachure } from "./cadre.js";
import { dessiner } from "./dessiner.js";
import * as Plot from "./traces.js";

export interface Part {
  nom: string;
  /** In percent of the group. */
  part: number;
  teinte: string;
  /** Of its number, on its colour; that of the page's ground unless said. */
  encre?: string;
  hachuree?: boolean;
  /** A letter on the piece and in the legend: what tells it apart in grey. */
  sigle?: string;
  /** Said when it is pointed at. */
  bulle?: string;
}

export interface Bande {
  nom: string;
  /** From left to right; together 100 at most. */
  parts: readonly Part[];
  /** To the left of zero, or the sign of why nothing is there. */
  arrivees?: Part | string | undefined;
  /** Masked part of what the bar shows: what is missing to 100 unless said; a sign where nobody can tell. */
  masque?: number | string;
  /** What all pieces come to, those before zero taken off: a tick and its number, known even where pieces are masked. */
  solde?: number | undefined;
}

interface Morceau extends Part {
  bande: string;
  debut: number;
}

const MASQUE = { nom: "masqué", teinte: couleur.filetFort, hachuree: true };
/** A number does not fit in a piece that takes a smaller share of the scale. */
const ETROIT = 0.08;
/** Pixels that a letter takes beside its number, and alone. */
const [DEUX, SEULE] = [30, 7];
const DROITE = 4;
/** Room on the right for a balance and a sign. */
const SOLDE = 44;

interface Options {
  largeur: number;
  pas?: number;
  marginLeft?: number;
  /** Ends of the scale, in percent. */
  domaine?: readonly [number, number];
}

const masqueDe = ({ parts, masque }: Bande): number => {
  if (typeof masque === "string") return 0;
  return masque ?? 100 - parts.reduce((somme, p) => somme + p.part, 0);
};

function morceauxDe(bande: Bande): Morceau[] {
  let debut = 0;
  const rester = masqueDe(bande);
  const masque = rester > 0.05 ? [{ ...MASQUE, part: rester }] : [];
  const places = [...bande.parts, ...masque].map((p) => {
    debut += p.part;
    return { ...p, bande: bande.nom, debut: debut - p.part };
  });
  const { arrivees } = bande;
  return typeof arrivees === "object"
    ? [{ ...arrivees, bande: bande.nom, debut: -arrivees.part }, ...places]
    : places;
}

/** Of what bars show of their groups, the ends of a scale that holds them all, with room for the sign of what is masked. */
export function domaineBandes(liste: readonly Bande[]): readonly [number, number] {
  const morceaux = liste.flatMap(morceauxDe);
  const soldes = liste.flatMap(({ solde }) => solde ?? []);
  const haut = Math.max(1, ...morceaux.map((m) => m.debut + m.part), ...soldes);
  const bas = Math.min(0, ...morceaux.map((m) => m.debut), ...soldes);
  const signe = (masquee: boolean) => (masquee ? haut * 0.08 : 0);
  return [Math.min(bas, -signe(liste.some(({ arrivees }) => typeof arrivees === "string"))), haut];
}

/** What a legend names: of `ordre`, what bars show, and what is masked. */
export function nomsDe<N extends { nom: string }>(
  liste: readonly Bande[],
  ordre: readonly N[],
): (N | typeof MASQUE)[] {
  const montres = new Set(liste.flatMap(morceauxDe).map(({ nom }) => nom));
  return [...ordre, MASQUE].filter(({ nom }) => montres.has(nom));
}

export function bandes(
  liste: readonly Bande[],
  { largeur, pas = 30, marginLeft = 92, domaine = [0, 100] }: Options,
): SVGSVGElement {
  const morceaux = liste.flatMap(morceauxDe);
  const motifs = new Map(morceaux.filter((m) => m.hachuree).map((m) => [m.nom, hachure(m.teinte)]));
  const finale = liste.some(({ solde, masque }) => solde !== undefined || typeof masque === "string");
  const echelle = domaine[1] - domaine[0];
  const pixels = (largeur - marginLeft - (finale ? SOLDE : DROITE)) / echelle;
  const ecrire = ({ part, sigle }: Morceau) => {
    const chiffre = part >= ETROIT * echelle ? nombre(part, domaine[1] < 100 ? 1 : 0) : "";
    const lettre = part * pixels >= (chiffre ? DEUX : SEULE) ? sigle : "";
    return [lettre, chiffre].filter(Boolean).join(" ");
  };
  const bout = ({ parts, masque, solde = 0 }: Bande) =>
    Math.max(
      parts.reduce((somme, p) => somme + p.part, typeof masque === "number" ? masque : 0),
      solde,
    );
  const dit = ({ solde, masque }: Bande) =>
    [solde !== undefined && nombre(solde, 1), typeof masque === "string" && masque]
      .filter(Boolean)
      .join("  ");
  return dessiner({
    width: largeur,
    height: 6 + liste.length * pas,
    marginLeft,
    marginRight: finale ? SOLDE : DROITE,
    marginTop: 2,
    marginBottom: 4,
    x: { domain: domaine, axis: null },
    y: { domain: liste.map(({ nom }) => nom), type: "band", padding: 0.2 },
    color: { type: "identity" },
    marks: [
      ...[...motifs.values()].map(
        ({ motif }) =>
          () =>
            motif,
      ),
      Plot.axisY({ tickSize: 0, label: null, color: couleur.encre, lineWidth: marginLeft / 13 }),
      morceaux.map((m) =>
        Plot.barX([m], {
          x1: m.debut,
          x2: m.debut + m.part,
          y: [m.bande],
          fill: motifs.get(m.nom)?.remplir ?? m.teinte,
          stroke: couleur.fond,
          strokeWidth: 1,
          ...(m.bulle && { title: [m.bulle] }),
        }),
      ),
      Plot.ruleX(domaine[0] < 0 ? [0] : [], { stroke: couleur.encre }),
      Plot.text(
        morceaux.filter((m) => m.nom !== MASQUE.nom && ecrire(m)),
        {
          x: (m: Morceau) => m.debut + m.part / 2,
          y: "bande",
          text: ecrire,
          fill: (m: Morceau) => (m.hachuree ? couleur.encre : (m.encre ?? couleur.fond)),
          stroke: (m: Morceau) => (m.hachuree ? couleur.fond : "none"),
          strokeWidth: 3,
          fontWeight: 600,
        },
      ),
      Plot.tickX(
        liste.filter(({ solde }) => solde !== undefined),
        { x: "solde", y: "nom", stroke: couleur.encre, strokeWidth: 3, insetTop: -2, insetBottom: -2 },
      ),
      Plot.text(liste, {
        x: bout,
        y: "nom",
        text: dit,
        textAnchor: "start",
        dx: 7,
        fontWeight: 600,
      }),
      Plot.text(
        liste.filter(({ arrivees }) => typeof arrivees === "string"),
        { x: 0, y: "nom", text: "arrivees", textAnchor: "end", dx: -6, fill: couleur.encre2 },
      ),
    ],
  });
}
