/** Every indicator of the evaluation for one comparison: what a reader would look for anywhere else, all of it at once. */
import type { Contexte } from "../../contexte.js";
import { h } from "../../dom.js";
import {
  bornee,
  type Comparaison,
  dejaAvant,
  type Estimation,
  type Experimentation,
  estimation,
  verdict,
} from "../../experimentation.js";
import { figure } from "../../figure.js";
import { compte, nombre } from "../../format.js";
import { intervalleEcart } from "../../graphiques/rangs.js";
import { lienDefinition } from "../../liens.js";
import { deQui, lesDepartements, VERDICTS } from "../../phrases/experimentation.js";
import { tableau } from "../../tableau.js";
import { bornesDetectable, bornesEstimation, plageSignee, valeurEstimation } from "./cellules.js";
import { mesuresDe, nommer } from "./choix.js";

export function figureEnsemble(contexte: Contexte, { comparaisons }: Experimentation, choisie: Comparaison) {
  const lignes = comparaisons.filter(({ contraste }) => contraste === choisie.contraste);
  const regroupe = (c: Comparaison) => estimation(c, "regroupe", "ensemble");
  const bornees = lignes.map(regroupe).filter(bornee);
  const domaine = [
    Math.min(-1, ...bornees.map(({ ic_bas }) => ic_bas)),
    Math.max(1, ...bornees.map(({ ic_haut }) => ic_haut)),
  ] as const;
  const attendues = nombre(lignes.length * 0.05, 1);
  const dessiner = (e: Estimation | undefined, c: Comparaison) =>
    bornee(e)
      ? intervalleEcart(
          {
            ...{ ecart: e.valeur, bas: e.ic_bas, haut: e.ic_haut },
            sens: verdict(c) === "distinct" ? (e.valeur > 0 ? "plus" : "moins") : "proche",
          },
          { domaine, repere: 0, largeur: 210, resume: plageSignee(e.ic_bas, e.ic_haut) },
        )
      : valeurEstimation(e);
  const nom = nommer(contexte);
  const titre = (c: Comparaison) => contexte.catalogue.get(c.indicateur)?.titre ?? c.indicateur;
  const table = (dessine: boolean) =>
    tableau<Comparaison>({
      legende: "Évolution différentielle de chaque indicateur",
      colonnes: [
        { titre: "Indicateur", cellule: (c) => h("a", { href: lienDefinition(c.indicateur) }, titre(c)) },
        dessine
          ? {
              titre: "Écart et intervalle, en points",
              genre: "dessine",
              cellule: (c) => dessiner(regroupe(c), c),
            }
          : {
              titre: "Écart, en points",
              genre: "nombre",
              cellule: (c) => valeurEstimation(regroupe(c)),
            },
        {
          titre: "Intervalle à 95 %",
          genre: "nombre",
          cellule: (c) => bornesEstimation(regroupe(c)),
        },
        { titre: "Détectable, en points", genre: "nombre", cellule: (c) => bornesDetectable(regroupe(c)) },
        {
          titre: "Avant",
          cellule: (c) =>
            c.p_avant === null ? "non testé" : dejaAvant(c) ? "différaient" : "rien à signaler",
        },
        { titre: "À lire", cellule: (c) => VERDICTS[verdict(c)] },
      ],
      lignes,
      mesures: [],
    });
  return figure(contexte, {
    id: "tous-les-indicateurs",
    titre: "Tous les indicateurs, côte à côte",
    sousTitre: `Évolution différentielle ${deQui(choisie, nom)} face à ${lesDepartements(choisie.temoins, nom)}, les années d’après contre celles d’avant que les deux groupes publient, en points.`,
    champ: "élèves de chaque indicateur, dans les départements comparés",
    notes: [
      "L’intervalle est celui d’élèves tirés indépendamment les uns des autres. Un écart n’est dit distinct de zéro que si l’intervalle par établissement exclut zéro lui aussi ; où trop d’établissements sont masqués, il n’y en a pas, et rien n’est conclu.",
      `Sur ${compte(lignes.length, "indicateur")}, le hasard seul en ferait sortir en moyenne ${attendues} de leur intervalle : un écart isolé ne se lit pas seul.`,
    ],
    indicateurs: lignes.map(({ indicateur }) => indicateur),
    mesures: lignes.flatMap((c) => mesuresDe(contexte, c)),
    image: false,
    dessin: () => table(true),
    tableau: () => table(false),
  });
}
