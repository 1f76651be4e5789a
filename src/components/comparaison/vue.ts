/** Two territories or more on one indicator: one scale, intervals, what may be said of each gap, the table. */
import { type Contexte, sourceDe } from "../contexte.js";
import { h } from "../dom.js";
import type { Pas, PasParAxe } from "../explorer/axes.js";
import type { Donnees } from "../explorer/charger.js";
import { croiser, type Vue } from "../explorer/croiser.js";
import { dessin } from "../explorer/dessin.js";
import { exporter } from "../explorer/exporter.js";
import { referencesVue } from "../explorer/references.js";
import { tableauCroise } from "../explorer/tableau.js";
import { montres } from "../explorer/vue.js";
import { figure } from "../figure.js";
import { enchainer, majuscule, point, typographie } from "../francais.js";
import { Mesures } from "../mesures.js";
import { periode } from "../periodes.js";
import { phraseAnnees } from "../phrases/comparaisons.js";
import {
  champVue,
  phraseDeux,
  SANS_CROISEMENT,
  signeDesPertes,
  sousTitreVue,
  UN_SEUL,
} from "../phrases/explorer.js";
import { couverture, origineInconnue } from "../phrases/fiabilite.js";
import { dernieres, derniersReperes, referencesDe } from "../references.js";
import type { Declaration, Mesure, ReferenceSituee } from "../types.js";
import { comparerLieux, type Lieu, relation } from "./relation.js";

interface Choix {
  vue: Vue;
  pas: PasParAxe;
  annee: number;
  /** Names of the groups held, as the subtitle says them. */
  groupes: readonly string[];
}

const lieuDe = ({ fixe }: Pas) => fixe as Lieu;

export function vueComparee(general: Contexte, d: Declaration, donnees: Donnees, choix: Choix): Node[] {
  const { vue, pas, annee, groupes } = choix;
  const contexte = { ...general, mesures: new Mesures(donnees.lignes) };
  const evolution = croiser(donnees.lignes, pas, vue);
  const instant: Vue = { ...vue, de: annee, a: annee };
  const cetteAnnee = croiser(donnees.lignes, pas, instant);
  if (evolution.mesures.length === 0)
    return [h("div", { class: "vide" }, h("p", {}, typographie(SANS_CROISEMENT)))];
  const champ = champVue(d, groupes);
  const titre = typographie(d.titre);
  const table = (c: typeof evolution, v: Vue, cellules: string) => () =>
    tableauCroise(c, v, {
      ...{ titre, unite: d.unite, cellules, qui: "Territoires" },
      references: referencesVue(contexte, c, v),
    });
  const phrases = ecarts(pas, vue, cetteAnnee, d);
  const quand = periode(d.id).dire(annee);
  const annees = [...new Set(evolution.mesures.map((m) => m.millesime))].sort((a, b) => a - b);
  // All years of the curves, and of the table under them: a year covered in part may not be the one in view.
  const references = referencesVue(contexte, evolution, vue);
  const avertissements = [
    origineInconnue(contexte, d.id, evolution.mesures),
    couverture(contexte, d.id, annees, montres(contexte, evolution.mesures)),
  ];
  return [
    figure(contexte, {
      id: "instant",
      titre: `${titre}, ${quand}`,
      sousTitre: `${sousTitreVue(d.unite, [annee], groupes)} Trait fin : intervalle à 95 %.`,
      champ,
      lecture: phrases[0],
      notes: signeDesPertes(d),
      avertissements: [
        origineInconnue(contexte, d.id, cetteAnnee.mesures),
        couverture(contexte, d.id, [annee], montres(contexte, cetteAnnee.mesures)),
      ],
      references: publiees(contexte, d, cetteAnnee.mesures, annee),
      annee,
      indicateurs: [d.id],
      mesures: cetteAnnee.mesures,
      dessin: (largeur) => dessin(cetteAnnee, instant, d, { largeur, references: [] }),
      tableau: table(cetteAnnee, instant, "effectifs"),
    }),
    h(
      "section",
      { "aria-labelledby": "ecarts-titre" },
      h("h2", { id: "ecarts-titre" }, "Ce que l’on peut dire des écarts"),
      h(
        "div",
        { role: "status" },
        phrases.length > 0
          ? h(
              "ul",
              {},
              phrases.map((phrase) => h("li", {}, majuscule(phrase))),
            )
          : h("p", {}, UN_SEUL),
      ),
    ),
    figure(contexte, {
      id: "evolution",
      titre: "D’une année à l’autre, à la même échelle",
      sousTitre: `${titre}. ${sousTitreVue(d.unite, annees, groupes)} Bande : intervalle à 95 %.`,
      champ,
      lecture: enchainer(...dAnneeEnAnnee(pas, vue, evolution, annee, d)),
      notes: signeDesPertes(d),
      avertissements,
      references: dernieres(references, Number.POSITIVE_INFINITY),
      indicateurs: [d.id],
      mesures: evolution.mesures,
      dessin: (largeur) => dessin(evolution, vue, d, { largeur, references }),
      tableau: table(evolution, vue, "intervalle"),
    }),
    h(
      "section",
      { class: "croise", "aria-labelledby": "croise-titre" },
      h("h2", { id: "croise-titre" }, "Tableau"),
      avertissements.map((a) => a && h("p", { class: a.alerte ? "avertissement" : "notes" }, point(a.texte))),
      table(evolution, vue, "valeur")(),
      exporter(contexte, {
        declaration: d,
        mesures: evolution.mesures,
        perimetre: { champ, source: sourceDe(contexte, [d.id], annee) },
      }),
    ),
  ];
}

/** The published values of the one group that is compared. */
function publiees(
  contexte: Contexte,
  { id }: Declaration,
  mesures: readonly Mesure[],
  annee: number,
): ReferenceSituee[] {
  const [premiere] = mesures;
  const seul = mesures.every((m) =>
    (["sexe", "pcs", "strate"] as const).every((axe) => m[axe] === premiere?.[axe]),
  );
  return premiere && seul
    ? derniersReperes(referencesDe(contexte, id, contexte.academie, premiere), annee)
    : [];
}

const lieuxDe = (pas: PasParAxe, vue: Vue) =>
  (vue.seuls ?? []).flatMap((valeur) => pas.territoire.find((p) => p.valeur === valeur) ?? []);

/** Each of the others against the first. */
function ecarts(pas: PasParAxe, vue: Vue, c: ReturnType<typeof croiser>, d: Declaration): string[] {
  const [colonne] = c.colonnes;
  const de = (p: Pas) => colonne && c.cellule(p, colonne);
  const [premier, ...autres] = lieuxDe(pas, vue);
  if (!premier) return [];
  return autres.map((autre) => {
    const genre = relation(lieuDe(autre), lieuDe(premier));
    const comparaison = comparerLieux(genre, de(autre), de(premier));
    return phraseDeux(
      [autre.nom, lieuDe(premier).maille === "academie" ? "l’académie" : premier.nom],
      [de(autre), de(premier)],
      { comparaison, seRecouvrent: genre === "peut-être mêlés" },
      d.unite,
    );
  });
}

/** Each territory against itself, a year before: what the curves are looked at for. */
function dAnneeEnAnnee(
  pas: PasParAxe,
  vue: Vue,
  c: ReturnType<typeof croiser>,
  annee: number,
  d: Declaration,
): string[] {
  return lieuxDe(pas, vue).flatMap((lieu) => {
    const serie = c.colonnes.flatMap((colonne) => c.cellule(lieu, colonne) ?? []);
    return phraseAnnees(serie, annee, d.unite === "%" ? "points" : d.unite, lieu.nom) ?? [];
  });
}
