/** The actions of a territory year after year, one small drawing a kind, and the rate of answer they depend on. */
import { chiffre } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { figure } from "../figure.js";
import { nombre, pourcent } from "../format.js";
import { serie } from "../graphiques/serie.js";
import { couleur } from "../jetons.js";
import { declaree, GENRES_ACTIONS, lectureActions, REPONSE, titreSerieActions } from "../phrases/actions.js";
import { couverture } from "../phrases/fiabilite.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { champDe, mesureDe, serieDe } from "./commun.js";

const LARGEUR_MINIMALE = 230;
const ESPACE = 24;

export function figureSerieActions(
  contexte: Contexte,
  { territoire, annee }: { territoire: Territoire; annee: number },
) {
  const panneaux = [
    ...GENRES_ACTIONS.map(({ id, titre }) => ({
      id,
      titre,
      unite: "nombre" as const,
      dire: (x: number) => nombre(x),
    })),
    { id: REPONSE, titre: "Taux de réponse", unite: "%" as const, dire: pourcent },
  ]
    .map((panneau) => ({ ...panneau, mesures: serieDe(contexte, panneau.id, territoire) }))
    .filter(
      ({ mesures }) => mesures.length === 0 || mesures.some((m) => declaree(m)?.statut !== "sans_objet"),
    );
  const toutes = panneaux.flatMap(({ mesures }) => mesures);
  const annees = [...new Set(toutes.map((m) => m.millesime))].sort();
  const comptes = GENRES_ACTIONS.map(({ id }) => declaree(mesureDe(contexte, id, territoire, annee)));
  return figure(contexte, {
    id: "serie",
    titre: titreSerieActions(territoire),
    sousTitre:
      "Nombre d’actions remontées par année scolaire ; taux de réponse en % des établissements. Chaque cadre a son échelle.",
    champ: champDe(contexte, REPONSE, territoire),
    lecture: lectureActions(territoire, comptes, mesureDe(contexte, REPONSE, territoire, annee)),
    avertissements: [couverture(contexte, REPONSE, annees, [territoire])],
    annee,
    indicateurs: [REPONSE, ...GENRES_ACTIONS.map(({ id }) => id)],
    mesures: toutes,
    dessin: (largeur) => {
      const colonnes = Math.max(1, Math.min(3, Math.floor((largeur + ESPACE) / (LARGEUR_MINIMALE + ESPACE))));
      const chacun = Math.floor((largeur - ESPACE * (colonnes - 1)) / colonnes);
      return h(
        "div",
        { class: "panneaux" },
        panneaux.map(({ titre, mesures, unite, dire }) =>
          h(
            "div",
            {},
            h("p", {}, titre),
            serie([{ nom: "", mesures, teinte: couleur.accent }], {
              largeur: chacun,
              hauteur: 170,
              unite,
              dire,
              zero: unite === "nombre",
            }),
          ),
        ),
      );
    },
    tableau: () =>
      tableau<number>({
        legende: "Actions remontées par année scolaire",
        colonnes: [
          { titre: "Année scolaire", cellule: (a) => `${a}-${a + 1}` },
          ...panneaux.map(({ titre, mesures, unite }) => ({
            titre: unite === "%" ? `${titre}, en %` : titre,
            genre: "nombre" as const,
            cellule: (a: number) =>
              chiffre(
                mesures.find((m) => m.millesime === a),
                unite,
              ),
          })),
        ],
        lignes: annees,
        mesures: toutes,
      }),
  });
}
