/** Paths of a cohort, left to right, a column a rentrée: widths are pupils; what is merged or not found again is hatched. */
import { type SankeyLink, type SankeyNode, sankey, sankeyLinkHorizontal } from "d3-sankey";
import { SITUATIONS } from "../cohortes.js";
import { s } from "../dom.js";
import { compte, nombre } from "../format.js";
import { couleur } from "../jetons.js";
import { AUTRES, type Lien, type Noeud, type Parcours } from "../parcours.js";
import { hachure, TEXTE } from "./cadre.js";

type N = SankeyNode<Noeud & { rang: number; fixedValue: number }, L>;
type L = SankeyLink<Noeud & { rang: number; fixedValue: number }, { effectif: number }>;

interface Options {
  largeur: number;
  /** Rentrée t0. */
  rentree: number;
  /** Later rentrées do not fit in this width. */
  coupe: boolean;
}

const HAUT = 26;
/** What the names of the last column take. */
export const MARGE_NOMS = 136;
/** Pixels that a column asks for, its labels included. */
export const PAS_COLONNE = 128;
const EPAISSEUR = 10;
/** Where the paths that are not published pass, on the way from a rentrée to the next. */
const MILIEU = 0.78;

const FIL = "";

const nomDe = (situation: string) =>
  situation === AUTRES ? "Autres" : (SITUATIONS.find(({ code }) => code === situation)?.nom ?? situation);
const ordre = (situation: string) => {
  if (situation === FIL) return SITUATIONS.length;
  const rang = SITUATIONS.findIndex(({ code }) => code === situation);
  return rang < 0 ? SITUATIONS.length - 1.5 : rang;
};

export function dessinSankey(
  { noeuds, liens, horizon }: Parcours,
  { largeur, rentree, coupe }: Options,
): SVGSVGElement {
  const hauteur = Math.max(320, Math.min(520, largeur * 0.62));
  const couches = [...new Set(noeuds.map(({ colonne }) => colonne))].sort((a, b) => a - b);
  // One empty node a column, linked to the next: the layout counts its columns along the longest path.
  const fil = couches.map((colonne) => ({ colonne, situation: FIL, effectif: 0 }));
  const reliures = fil
    .slice(1)
    .map((_, i) => ({ de: noeuds.length + i, vers: noeuds.length + i + 1, effectif: 0 }));
  const trace = sankey<N, L>()
    .nodeId((n) => n.rang)
    .nodeAlign((n) => couches.indexOf(n.colonne))
    .nodeSort((a, b) => ordre(a.situation) - ordre(b.situation))
    .nodeWidth(EPAISSEUR)
    .nodePadding(TEXTE + 3)
    .extent([
      [1, HAUT],
      [largeur - MARGE_NOMS, hauteur - 4],
    ])({
    nodes: [...noeuds, ...fil].map((n, rang): N => ({ ...n, rang, fixedValue: n.effectif })),
    links: [...liens, ...reliures].map(
      ({ de, vers, effectif }: Lien): L => ({ source: de, target: vers, value: effectif, effectif }),
    ),
  });
  const nodes = trace.nodes.filter(({ situation }) => situation !== FIL);
  const abscisse = (k: number) => nodes.find((n) => n.colonne === k)?.x0 ?? 0;
  // The paths that are not published pass after the names of the rentrée that they leave.
  for (const n of nodes.filter(({ colonne }) => colonne % 1 !== 0)) {
    const [de, vers] = [abscisse(Math.floor(n.colonne)), abscisse(Math.ceil(n.colonne))];
    n.x0 = de + MILIEU * (vers - de);
    n.x1 = n.x0 + EPAISSEUR;
  }
  const links = trace.links.filter(({ effectif }) => effectif > 0);
  const trait = hachure(couleur.encre2);
  const remplir = (n: N) => {
    const trouvee = SITUATIONS.find(({ code }) => code === n.situation);
    return trouvee && !trouvee.hachuree ? trouvee.teinte : trait.remplir;
  };
  const noeud = (n: L["source"]) => n as N;
  const chemin = sankeyLinkHorizontal<N, L>();
  const titre = (texte: string) => s("title", {}, texte);
  const annees = Array.from({ length: horizon + 1 }, (_, k) => k);
  return s(
    "svg",
    {
      class: "graphique",
      width: largeur,
      height: hauteur,
      viewBox: `0 0 ${largeur} ${hauteur}`,
      "font-size": TEXTE,
      fill: "currentColor",
    },
    trait.motif,
    annees.map((k) =>
      s(
        "text",
        { x: abscisse(k), y: 12, fill: couleur.encre2, "font-size": TEXTE - 1 },
        k === 0
          ? `Rentrée ${rentree}`
          : `${rentree + k}${coupe && k === horizon ? ", suite au tableau" : ""}`,
      ),
    ),
    links.map((lien) =>
      s(
        "path",
        {
          d: chemin(lien),
          fill: "none",
          stroke: noeud(lien.source).situation === AUTRES ? couleur.encre2 : remplir(noeud(lien.source)),
          "stroke-opacity": noeud(lien.source).colonne % 1 || noeud(lien.target).colonne % 1 ? 0.14 : 0.32,
          "stroke-width": Math.max(1, lien.width ?? 1),
        },
        titre(
          `${nomDe(noeud(lien.source).situation)} → ${nomDe(noeud(lien.target).situation)} : ${compte(lien.effectif, "élève")}`,
        ),
      ),
    ),
    nodes.map((n) =>
      s(
        "rect",
        {
          x: n.x0 ?? 0,
          y: n.y0 ?? 0,
          width: EPAISSEUR,
          height: Math.max(1, (n.y1 ?? 0) - (n.y0 ?? 0)),
          fill: remplir(n),
          stroke: n.situation === AUTRES || n.situation === "NON_RETROUVE" ? couleur.encre2 : "none",
          "stroke-width": 0.75,
        },
        titre(`${nomDe(n.situation)} : ${compte(n.effectif, "élève")}`),
      ),
    ),
    nodes
      .filter((n) => n.colonne % 1 === 0)
      .map((n) =>
        s(
          "text",
          {
            x: (n.x1 ?? 0) + 4,
            y: ((n.y0 ?? 0) + (n.y1 ?? 0)) / 2,
            dy: "0.35em",
            "font-size": TEXTE - 1,
            "paint-order": "stroke",
            stroke: couleur.fond,
            "stroke-width": 3,
            "stroke-linejoin": "round",
          },
          `${nomDe(n.situation)} ${nombre(n.effectif)}`,
        ),
      ),
  );
}
