/** One crossing of one indicator: its drawing, its table, what can be taken away; or why there is nothing to show. */
import { publiee } from "../comparer.js";
import { type Contexte, sourceDe } from "../contexte.js";
import { h } from "../dom.js";
import type { Etat } from "../etat.js";
import { figure } from "../figure.js";
import { typographie } from "../francais.js";
import { Mesures } from "../mesures.js";
import {
  bilan,
  champVue,
  jugementVue,
  lectureVue,
  SANS_CROISEMENT,
  signeDesPertes,
  sousTitreVue,
} from "../phrases/explorer.js";
import { couverture, origineInconnue } from "../phrases/fiabilite.js";
import { dernieres } from "../references.js";
import { tousLesTerritoires } from "../territoires.js";
import type { Declaration, Mesure, ReferenceSituee } from "../types.js";
import { NOMS_AXES, type PasParAxe } from "./axes.js";
import type { Donnees } from "./charger.js";
import { type Croisement, croiser, type Vue } from "./croiser.js";
import { dessin, genreDe, marquees } from "./dessin.js";
import { exporter } from "./exporter.js";
import { tenus } from "./parametres.js";
import { referencesVue } from "./references.js";
import { tableauCroise } from "./tableau.js";

const INTERVALLE = " Bande ou trait fin : intervalle à 95 %.";
const TROP =
  "Trop de lignes pour un dessin lisible : le tableau les montre toutes. Réduisez les mailles pour les voir dessinées.";
const DERNIERE =
  "Au-delà de douze lignes, le dessin montre la dernière année ; le tableau les montre toutes.";

function notes(c: Croisement, vue: Vue): string[] {
  const genre = genreDe(c, vue);
  if (genre === "rien") return [TROP];
  return genre === "marques" && vue.colonnes === "annee" && c.colonnes.length > 1 ? [DERNIERE] : [];
}

/** Territories shown that a deposit may cover in part. */
export const montres = ({ site }: Contexte, mesures: readonly Mesure[]) =>
  tousLesTerritoires(site).filter(({ maille, code }) =>
    mesures.some((m) => m.maille === maille && m.code === code),
  );

function figureVue(
  contexte: Contexte,
  d: Declaration,
  { c, vue, references }: { c: Croisement; vue: Vue; references: readonly ReferenceSituee[] },
  table: () => HTMLElement,
) {
  const annees = c.mesures.map((m) => m.millesime).sort((a, b) => a - b);
  const seule = genreDe(c, vue) === "marques" && vue.colonnes === "annee";
  const rien = genreDe(c, vue) === "rien";
  const [premiere] = c.lignes;
  const derniere = marquees(c, vue).at(-1) ?? c.colonnes.at(-1);
  const exemple = premiere && derniere && c.cellule(premiere, derniere);
  const intervalles = c.mesures.some((m) => m.ic_bas !== null);
  return figure(contexte, {
    id: "vue",
    titre: typographie(d.titre),
    sousTitre: `${sousTitreVue(d.unite, seule ? annees.slice(-1) : annees, tenus(vue))}${intervalles && !rien ? INTERVALLE : ""}`,
    champ: champVue(d, tenus(vue)),
    lecture:
      exemple && premiere && derniere
        ? lectureVue([premiere.nom, derniere.nom], exemple, d.unite)
        : undefined,
    notes: [...notes(c, vue), ...signeDesPertes(d), typographie(jugementVue(c.mesures))],
    avertissements: [
      origineInconnue(contexte, d.id, c.mesures),
      couverture(contexte, d.id, [...new Set(annees)], montres(contexte, c.mesures)),
    ],
    indicateurs: [d.id],
    // The latest of each: the table holds them all.
    references: dernieres(references, Number.POSITIVE_INFINITY),
    mesures: c.mesures,
    ...(rien && { image: false as const }),
    dessin: (largeur) => (rien ? table() : dessin(c, vue, d, { largeur, references })),
    tableau: table,
  });
}

export function vueExploree(
  general: Contexte,
  d: Declaration,
  donnees: Donnees,
  { vue, pas, etat }: { vue: Vue; pas: PasParAxe; etat: Etat },
): Node[] {
  const contexte = { ...general, mesures: new Mesures(donnees.lignes) };
  const c = croiser(donnees.lignes, pas, vue);
  if (c.mesures.length === 0) return [h("div", { class: "vide" }, h("p", {}, typographie(SANS_CROISEMENT)))];
  const references = referencesVue(contexte, c, vue);
  const table = () =>
    tableauCroise(c, vue, {
      titre: `${typographie(d.titre)}, tableau croisé`,
      unite: d.unite,
      cellules: etat.cellules ?? "valeur",
      qui: NOMS_AXES[vue.lignes],
      references,
    });
  const source = sourceDe(contexte, [d.id], c.mesures.find(publiee)?.millesime);
  return [
    figureVue(contexte, d, { c, vue, references }, table),
    h(
      "section",
      { class: "croise", "aria-labelledby": "croise-titre" },
      h("h2", { id: "croise-titre" }, "Tableau croisé"),
      h("p", { class: "bilan", role: "status" }, `${bilan(c.mesures)}.`),
      table(),
      exporter(contexte, {
        declaration: d,
        mesures: c.mesures,
        perimetre: { champ: champVue(d, tenus(vue)), source },
      }),
    ),
  ];
}
