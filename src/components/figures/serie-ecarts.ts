/** E1 over the campaigns: where along the chain the gap forms, in small multiples on one scale. */
import { ecart } from "../cellules.js";
import { opposee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { figure } from "../figure.js";
import { signe } from "../format.js";
import { enchainer } from "../francais.js";
import { domaineDe } from "../graphiques/domaine.js";
import { type Courbe, serie } from "../graphiques/serie.js";
import { couleur } from "../jetons.js";
import { ruptures } from "../periodes.js";
import { phraseAnnees } from "../phrases/comparaisons.js";
import { lectureSerieEcarts, phraseSolde, titreSerieEcarts } from "../phrases/ecarts.js";
import { evenementsDe, notesEvenements, rentrees } from "../phrases/evenements.js";
import { couverture } from "../phrases/fiabilite.js";
import { tableau } from "../tableau.js";
import { nomDeCourbe } from "../territoires.js";
import type { ChoixVoie } from "./chaine.js";
import { champDe, mesureDe, serieDe } from "./commun.js";

const MAILLONS = [
  ["ecart_orientation_affectation", "Décision → affectation"],
  ["ecart_affectation_constat", "Affectation → rentrée"],
  ["ecart_orientation_constat", "Décision → rentrée"],
] as const;

const LARGEUR_MINIMALE = 280;
/** On paper the three stand side by side. */
const LARGEUR_PAPIER = 200;
const ESPACE = 24;

export function figureSerieEcarts(contexte: Contexte, { territoire, annee, voie }: ChoixVoie) {
  const seule = territoire.maille === "academie";
  const panneaux = MAILLONS.map(([prefixe, nom]) => {
    const indicateur = `${prefixe}_${voie.code}`;
    const vue = serieDe(contexte, indicateur, territoire).map(opposee);
    const reference = seule ? [] : serieDe(contexte, indicateur, contexte.academie).map(opposee);
    const courbes: Courbe[] = [
      ...(seule ? [] : [{ nom: "académie", mesures: reference, teinte: couleur.reference, reference: true }]),
      { nom: seule ? "" : nomDeCourbe(territoire), mesures: vue, teinte: couleur.accent },
    ];
    return { nom, indicateur, vue, reference, courbes };
  });
  const domaine = domaineDe(
    panneaux.flatMap(({ courbes }) => courbes),
    true,
  );
  const total = `ecart_orientation_constat_${voie.code}`;
  const annees = panneaux[2]?.vue.map(({ millesime }) => millesime) ?? [];
  return figure(contexte, {
    id: "serie",
    titre: titreSerieEcarts(voie),
    sousTitre: `${voie.long}, écart entre deux étapes en points de pourcentage des élèves de 3e, par campagne. Bande : intervalle à 95 %.`,
    champ: champDe(contexte, total, territoire),
    lecture: enchainer(
      lectureSerieEcarts(territoire, voie, mesureDe(contexte, total, territoire, annee)),
      seule
        ? undefined
        : phraseSolde(
            mesureDe(contexte, total, territoire, annee),
            mesureDe(contexte, total, contexte.academie, annee),
          ),
      phraseAnnees(panneaux[2]?.vue ?? [], annee, "points", "Solde de la décision à la rentrée"),
    ),
    notes: [
      "Sous zéro : moins de présents que de décisions ; dans les fichiers, une perte est comptée positivement.",
      ...notesEvenements(contexte, territoire),
    ],
    avertissements: [couverture(contexte, total, annees, [territoire])],
    annee,
    indicateurs: [total, ...panneaux.map(({ indicateur }) => indicateur)],
    mesures: panneaux.flatMap(({ vue, reference }) => [...vue, ...reference].map(opposee)),
    dessin: (largeur, serre) => {
      const minimale = serre ? LARGEUR_PAPIER : LARGEUR_MINIMALE;
      const colonnes = Math.max(1, Math.min(3, Math.floor((largeur + ESPACE) / (minimale + ESPACE))));
      const chacune = Math.floor((largeur - ESPACE * (colonnes - 1)) / colonnes);
      return h(
        "div",
        { class: "panneaux" },
        panneaux.map(({ nom, courbes, indicateur }) =>
          h(
            "div",
            {},
            h("p", {}, nom),
            serie(courbes, {
              largeur: chacune,
              hauteur: 220,
              unite: "points",
              dire: (x) => signe(x),
              domaine,
              zero: true,
              ruptures: ruptures(indicateur),
              evenements: rentrees(evenementsDe(contexte, territoire)),
            }),
          ),
        ),
      );
    },
    tableau: () =>
      tableau({
        legende: "Écarts entre étapes, par campagne, en points",
        colonnes: [
          { titre: "Campagne", cellule: (a) => String(a) },
          ...panneaux.flatMap(({ nom, vue, reference }) => [
            {
              titre: seule ? "Académie" : "Territoire",
              groupe: nom,
              genre: "nombre" as const,
              cellule: (a: number) => ecart(vue.find((m) => m.millesime === a)),
            },
            ...(seule
              ? []
              : [
                  {
                    titre: "Académie",
                    groupe: nom,
                    genre: "nombre" as const,
                    cellule: (a: number) => ecart(reference.find((m) => m.millesime === a)),
                  },
                ]),
          ]),
        ],
        lignes: annees,
        mesures: panneaux.flatMap(({ vue, reference }) => [...vue, ...reference]),
      }),
  });
}
