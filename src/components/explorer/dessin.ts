/**
 * The drawing of a crossing: years in columns are lines, one panel a row on one scale; groups in columns are marks side
 * by side; the rest is one mark a row. Beyond what a reader can follow, the table alone shows everything.
 */
import { publiee } from "../comparer.js";
import { h } from "../dom.js";
import { nombre, pourcent, ratio, signe, type Unite } from "../format.js";
import { domaineDe } from "../graphiques/domaine.js";
import { domaineCommun, type Marque, points } from "../graphiques/points.js";
import { serie } from "../graphiques/serie.js";
import { couleur, couleurPcs } from "../jetons.js";
import { ruptures } from "../periodes.js";
import type { Declaration, Mesure, ReferenceSituee } from "../types.js";
import type { Pas } from "./axes.js";
import type { Croisement, Vue } from "./croiser.js";
import { dePanneau } from "./references.js";

const PANNEAUX = 12;
const RANGEES = 60;
const LARGEUR = 250;
const ESPACE = 24;

export const DIRE: Record<Unite, (x: number) => string> = {
  "%": pourcent,
  points: (x) => signe(x),
  ratio,
  nombre: (x) => nombre(x),
  indice: (x) => nombre(x, 1),
};

const TEINTES: Record<string, string> = {
  ...{ "sexe F": couleur.filles, "sexe M": couleur.garcons },
  ...Object.fromEntries(Object.entries(couleurPcs).map(([code, teinte]) => [`pcs ${code}`, teinte])),
};
const teinteDe = (axe: string, { valeur }: Pas) => TEINTES[`${axe} ${valeur}`] ?? couleur.accent;

const estAcademie = ({ fixe }: Pas) => fixe.maille === "academie";

interface Options {
  largeur: number;
  /** Published values, drawn at their years. */
  references: readonly ReferenceSituee[];
}

export type Genre = "lignes" | "marques" | "rien";

/** Columns drawn as marks: all groups, or the last year. */
export const marquees = ({ colonnes }: Croisement, vue: Vue): readonly Pas[] =>
  vue.colonnes === "annee" ? colonnes.slice(-1) : vue.colonnes === "territoire" ? [] : colonnes.slice(0, 6);

export function genreDe(c: Croisement, vue: Vue): Genre {
  if (vue.colonnes === "annee" && c.colonnes.length > 1 && c.lignes.length <= PANNEAUX) return "lignes";
  return marquees(c, vue).length > 0 && c.lignes.length <= RANGEES ? "marques" : "rien";
}

function panneaux(
  c: Croisement,
  vue: Vue,
  { id, unite }: Declaration,
  { largeur, references }: Options,
): HTMLElement {
  const rangees = c.lignes.map((ligne) => ({
    ligne,
    mesures: c.colonnes.flatMap((a) => c.cellule(ligne, a) ?? []),
  }));
  const academie = rangees.find(({ ligne }) => estAcademie(ligne));
  const domaine = domaineDe(
    rangees,
    unite === "points",
    rangees.flatMap(({ ligne }) => dePanneau(references, ligne)).filter(({ trace }) => trace),
  );
  const parRang = Math.max(
    1,
    Math.min(rangees.length, 3, Math.floor((largeur + ESPACE) / (LARGEUR + ESPACE))),
  );
  const chacune = Math.floor((largeur - ESPACE * (parRang - 1)) / parRang);
  return h(
    "div",
    { class: "panneaux" },
    rangees.map(({ ligne, mesures }) =>
      h(
        "div",
        {},
        h("p", {}, ligne.nom),
        serie(
          [
            ...(academie && academie.ligne !== ligne
              ? [{ nom: "académie", mesures: academie.mesures, teinte: couleur.reference, reference: true }]
              : []),
            { nom: "", mesures, teinte: teinteDe(vue.lignes, ligne) },
          ],
          {
            ...{ largeur: chacune, hauteur: 190, unite, dire: DIRE[unite], domaine },
            ...{ zero: unite === "points", ruptures: ruptures(id), reperes: dePanneau(references, ligne) },
          },
        ),
      ),
    ),
  );
}

function marques(c: Croisement, vue: Vue, { unite }: Declaration, largeur: number): Element {
  const colonnes = marquees(c, vue);
  const teintee = vue.colonnes === "sexe" || vue.colonnes === "pcs";
  const domaine = domaineCommun(c.mesures.filter((m) => colonnes.some((p) => correspond(m, p))));
  const rangees = (vues: readonly Pas[]) =>
    c.lignes.map((ligne) => ({
      nom: ligne.nom,
      reference: estAcademie(ligne),
      marques: vues.map(
        (colonne): Marque => ({
          mesure: c.cellule(ligne, colonne),
          teinte: teintee ? teinteDe(vue.colonnes, colonne) : teinteDe(vue.lignes, ligne),
          carree: colonne.valeur === "M",
        }),
      ),
    }));
  if (teintee || colonnes.length === 1) {
    const academie = c.lignes.find(estAcademie);
    const repere = academie && colonnes[0] && !teintee ? c.cellule(academie, colonnes[0]) : undefined;
    const options = { largeur: Math.min(largeur, 860), unite, domaine };
    return h(
      "div",
      {},
      teintee && legende(colonnes, vue),
      points(rangees(colonnes), { ...options, repere: publiee(repere) ? repere.valeur : undefined }),
    );
  }
  const parRang = Math.max(1, Math.min(colonnes.length, 2, Math.floor(largeur / 380)));
  const chacune = Math.floor((largeur - ESPACE * (parRang - 1)) / parRang);
  return h(
    "div",
    { class: "panneaux" },
    colonnes.map((colonne) =>
      h("div", {}, h("p", {}, colonne.nom), points(rangees([colonne]), { largeur: chacune, unite, domaine })),
    ),
  );
}

const correspond = (m: Mesure, { fixe }: Pas) =>
  Object.entries(fixe).every(([nom, x]) => m[nom as keyof Mesure] === x);

/** The colours of groups, in the order of their marks. */
const legende = (colonnes: readonly Pas[], vue: Vue) =>
  h(
    "p",
    { class: "legende" },
    colonnes.map((colonne) =>
      h("span", {}, h("i", { style: `background: ${teinteDe(vue.colonnes, colonne)}` }), colonne.nom),
    ),
  );

export function dessin(c: Croisement, vue: Vue, declaration: Declaration, options: Options): Element {
  return genreDe(c, vue) === "lignes"
    ? panneaux(c, vue, declaration, options)
    : marques(c, vue, declaration, options.largeur);
}
