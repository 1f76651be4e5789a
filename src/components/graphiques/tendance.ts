/** The trend under a key value: line, interval, first and last year, last value; a masked year leaves a gap and its sign. */
import { type Publiee, publiee } from "../comparer.js";
import { s } from "../dom.js";
import { type Unite, valeur } from "../format.js";
import { couleur } from "../jetons.js";
import { signeDe } from "../nomenclature.js";
import { bulle } from "../phrases/bulle.js";
import type { Mesure } from "../types.js";
import { provisoire, remplissage, TEXTE } from "./cadre.js";
import { domaineDe } from "./domaine.js";
import { troncons } from "./rangs.js";
import { chemin, lineaire } from "./traits.js";

const MARGES = { haut: 8, bas: 22, gauche: 4 };
const LETTRE = 6.6;

interface Options {
  unite?: Unite;
  hauteur?: number;
}

export function tendance(
  mesures: readonly Mesure[],
  largeur: number,
  { unite = "%", hauteur = 92 }: Options = {},
): SVGSVGElement {
  const [premiere = 0, derniere = 0] = [mesures[0]?.millesime, mesures.at(-1)?.millesime];
  const bout = mesures.filter(publiee).at(-1);
  // A value that is not the last year's says its own year.
  const annee = bout && bout.millesime < derniere ? ` (${bout.millesime})` : "";
  const dite = bout ? valeur(bout.valeur, unite) + annee : "";
  const droite = largeur - 14 - dite.length * LETTRE;
  const bas = hauteur - MARGES.bas;
  const x = lineaire([premiere, derniere], [MARGES.gauche, droite]);
  const y = lineaire(domaineDe([{ mesures }]), [bas, MARGES.haut]);
  const point = (m: Publiee) => [x(m.millesime), y(m.valeur)] as const;
  const texte = (contenu: string, attributs: Record<string, string | number>) =>
    s("text", { fill: couleur.encre2, ...attributs }, contenu);
  const suites = troncons(mesures);
  const bande = (suite: readonly Publiee[]) => {
    const bornees = suite.filter((m) => m.ic_bas !== null && m.ic_haut !== null);
    const haut = bornees.map((m) => [x(m.millesime), y(m.ic_haut ?? m.valeur)] as const);
    const retour = bornees.map((m) => [x(m.millesime), y(m.ic_bas ?? m.valeur)] as const).reverse();
    const d = chemin([...haut, ...retour]);
    return d !== "" && s("path", { d: `${d}Z`, fill: couleur.accent, "fill-opacity": 0.16 });
  };
  const traits = suites.flatMap((suite) =>
    suite.slice(1).map((vers, rang) =>
      s("path", {
        d: chemin([point(suite[rang] as Publiee), point(vers)]),
        fill: "none",
        stroke: couleur.accent,
        "stroke-width": 2,
        "stroke-dasharray": provisoire(vers) && "3,4",
      }),
    ),
  );
  return s(
    "svg",
    {
      class: "graphique",
      width: largeur,
      height: hauteur,
      viewBox: `0 0 ${largeur} ${hauteur}`,
      "font-size": TEXTE,
    },
    suites.filter((suite) => suite.length > 1).map(bande),
    traits,
    suites.flat().map((m) =>
      s(
        "circle",
        {
          cx: x(m.millesime),
          cy: y(m.valeur),
          r: 3.5,
          stroke: couleur.accent,
          "stroke-width": 1.75,
          fill: remplissage(m, couleur.accent),
        },
        s("title", {}, bulle(String(m.millesime), m)),
      ),
    ),
    mesures
      .filter((m) => !publiee(m))
      .map((m) => texte(signeDe(m).signe, { x: x(m.millesime), y: bas - 3, "text-anchor": "middle" })),
    bout && texte(dite, { x: droite + 9, y: y(bout.valeur) + 4.5, fill: couleur.accent, "font-weight": 600 }),
    texte(String(premiere), { x: 0, y: hauteur - 2 }),
    derniere > premiere && texte(String(derniere), { x: droite + 4, y: hauteur - 2, "text-anchor": "end" }),
  );
}
