/** One bar a group, from zero, with its interval as a thin line: rates by social origin, « non renseignée » hatched. */

import { type Publiee, publiee } from "../comparer.js";
import { nombre } from "../format.js";
import { couleur } from "../jetons.js";
import { signeDe } from "../nomenclature.js";
import { bulle } from "../phrases/bulle.js";
import { etiquetteReference } from "../phrases/references.js";
import type { Mesure, Reference } from "../types.js";
import { hachure, provisoire } from "./cadre.js";
import { dessiner } from "./dessiner.js";
import * as Plot from "./traces.js";

export interface Barre {
  nom: string;
  mesure: Mesure | undefined;
  /** The académie, as a dashed tick across the bar. */
  reference?: Mesure | undefined;
  /** A published value, as a dotted tick with its place and year. */
  repere?: Reference | undefined;
  teinte: string;
  hachuree?: boolean;
}

interface Options {
  largeur: number;
  /** Common to small multiples. */
  maximum: number;
  marginLeft?: number;
  /** Height of a row. */
  pas?: number;
}

const PAS = 34;
const DROITE = 52;
const LETTRE = 5.8;
/** A number after its bar, with the space before it. */
const NOMBRE = 38;

export function barres(
  groupes: readonly Barre[],
  { largeur, maximum, marginLeft = 108, pas: demande = PAS }: Options,
): SVGSVGElement {
  const publiees = groupes.filter((g): g is Barre & { mesure: Publiee } => publiee(g.mesure));
  const references = groupes.filter((g): g is Barre & { reference: Publiee } => publiee(g.reference));
  const reperes = groupes.flatMap(({ nom, repere }) => (repere ? [{ nom, repere }] : []));
  const masquees = groupes.filter(({ mesure }) => !publiee(mesure));
  const place = (valeur: number) => (valeur / maximum) * (largeur - marginLeft - DROITE);
  /** After all that is drawn of its row; a published value lies before it too where its tick would cross the number. */
  const finDe = ({ mesure, reference, repere }: Barre & { mesure: Publiee }) => {
    const fin = Math.max(mesure.ic_haut ?? 0, mesure.valeur, publiee(reference) ? reference.valeur : 0);
    const croise = repere && place(repere.valeur) < place(fin) + NOMBRE;
    return croise ? Math.max(fin, repere.valeur) : fin;
  };
  /** Ends at its tick where there is room before it, else starts at the foot of the bars: never across their axis. */
  const nommer = (debut: boolean) => {
    const dit = (r: Reference) => etiquetteReference(r).join(", ");
    const siens = reperes.filter(({ repere: r }) => place(r.valeur) < LETTRE * dit(r).length === debut);
    return Plot.text(siens, {
      x: (g) => (debut ? 0 : g.repere.valeur),
      y: "nom",
      text: (g) => dit(g.repere),
      dy: pas / 2,
      textAnchor: debut ? "start" : "end",
      dx: 4,
      fontSize: 12,
      fill: couleur.encre2,
      stroke: couleur.fond,
      strokeWidth: 3,
    });
  };
  const traits = publiees.map(({ hachuree, teinte }) => (hachuree ? hachure(teinte) : undefined));
  // Room under the bars for the names of published values.
  const [pas, padding] = reperes.length > 0 ? [demande + 10, 0.5] : [demande, 0.28];
  // And over them for the name of the académie.
  const marginTop = references.length > 0 ? 14 : 0;
  return dessiner({
    width: largeur,
    height: marginTop + groupes.length * pas + 6,
    marginLeft,
    marginRight: DROITE,
    marginTop,
    marginBottom: 6,
    x: { domain: [0, maximum], axis: null },
    y: { domain: groupes.map(({ nom }) => nom), type: "band", padding },
    color: { type: "identity" },
    marks: [
      () => traits.find((trait) => trait !== undefined)?.motif ?? null,
      Plot.axisY({ tickSize: 0, label: null, color: couleur.encre, lineWidth: marginLeft / 13 }),
      publiees.map(({ nom, mesure, teinte }, rang) =>
        Plot.barX([mesure], {
          x: "valeur",
          y: [nom],
          fill: traits[rang]?.remplir ?? (provisoire(mesure) ? couleur.fond : teinte),
          stroke: teinte,
          ...(provisoire(mesure) && { strokeDasharray: "3,3" }),
          title: [bulle(nom, mesure)],
        }),
      ),
      Plot.ruleY(publiees, {
        y: "nom",
        x1: (g) => g.mesure.ic_bas ?? Number.NaN,
        x2: (g) => g.mesure.ic_haut ?? Number.NaN,
        stroke: couleur.encre,
        strokeWidth: 1.25,
      }),
      Plot.tickX(references, {
        x: (g) => g.reference.valeur,
        y: "nom",
        stroke: couleur.encre,
        strokeWidth: 1.5,
        strokeDasharray: "2,2",
        insetTop: -5,
        insetBottom: -5,
      }),
      Plot.text(references.slice(0, 1), {
        x: (g) => g.reference.valeur,
        y: "nom",
        text: () => "académie",
        dy: -19,
        fontSize: 12,
        fill: couleur.encre2,
      }),
      Plot.tickX(reperes, {
        x: (g) => g.repere.valeur,
        y: "nom",
        stroke: couleur.encre,
        strokeWidth: 1.5,
        strokeDasharray: "1.5,2.5",
        insetTop: -2,
        insetBottom: -7,
      }),
      Plot.ruleX([0], { stroke: couleur.filetFort }),
      [true, false].map(nommer),
      Plot.text(publiees, {
        y: "nom",
        x: finDe,
        text: (g) => nombre(g.mesure.valeur, 1),
        textAnchor: "start",
        dx: 7,
        fontWeight: 600,
      }),
      Plot.text(masquees, {
        y: "nom",
        x: ({ reference }: Barre) => (publiee(reference) ? reference.valeur : 0),
        text: ({ mesure }: Barre) => signeDe(mesure).signe,
        textAnchor: "start",
        dx: 7,
        fill: couleur.encre2,
      }),
    ],
  });
}
