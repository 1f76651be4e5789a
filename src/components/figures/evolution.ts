/** A rate of one territory over the years, the académie dashed beside it. */
import { chiffre } from "../cellules.js";
import { publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { nombre, pourcent, ratio } from "../format.js";
import { enchainer } from "../francais.js";
import { visibles } from "../graphiques/reperes.js";
import { serie } from "../graphiques/serie.js";
import { nomStrate } from "../indicateurs/codes.js";
import { couleur } from "../jetons.js";
import { periode, ruptures, suitDesEntrants } from "../periodes.js";
import { lectureTaux } from "../phrases/communes.js";
import { phraseAnnees } from "../phrases/comparaisons.js";
import { evenementsDe, notesEvenements, rentrees } from "../phrases/evenements.js";
import { couverture } from "../phrases/fiabilite.js";
import { dernieres, lignesReperes, referencesDe } from "../references.js";
import { tableau } from "../tableau.js";
import { nomDeCourbe, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { champDe, observees, serieDe } from "./commun.js";

interface Sujet {
  indicateur: string;
  strate?: string;
  titre?: string;
}

export function figureEvolution(
  contexte: Contexte,
  territoire: Territoire,
  { indicateur, strate = "", titre }: Sujet,
) {
  const declaration = contexte.catalogue.get(indicateur);
  const entrants = suitDesEntrants(indicateur);
  const seule = territoire.maille === "academie";
  const lues = [
    serieDe(contexte, indicateur, territoire, { strate }),
    seule ? [] : serieDe(contexte, indicateur, contexte.academie, { strate }),
  ];
  const [vue = [], reference = []] =
    entrants && lues.flat().some(({ statut }) => statut !== "non_disponible") ? observees(lues) : lues;
  const annees = vue.map((m) => m.millesime);
  const publiees = referencesDe(contexte, indicateur, territoire, { strate });
  // Of entrants they are told, and drawn at no year: theirs is another one.
  const reperes = entrants
    ? dernieres(publiees, Math.max(...lues.flat().map((m) => m.millesime)))
    : visibles(publiees, [Math.min(...annees), Math.max(...annees)]);
  const unite = declaration?.unite ?? "%";
  const quoi = [declaration?.titre ?? indicateur, ...(strate ? [nomStrate(strate)] : [])].join(", ");
  const dire = unite === "%" ? pourcent : unite === "ratio" ? ratio : (x: number) => nombre(x, 1);
  const courbes = [
    ...(seule ? [] : [{ nom: "académie", mesures: reference, teinte: couleur.reference, reference: true }]),
    { nom: seule ? "" : nomDeCourbe(territoire), mesures: vue, teinte: couleur.accent },
  ];
  return figure(contexte, {
    id: `evolution-${indicateur}${strate && `-${strate.toLowerCase()}`}`,
    titre: titre ?? declaration?.question ?? indicateur,
    sousTitre: `${quoi}${unite === "%" ? ", en %" : ""}.${vue.some((m) => m.ic_bas !== null) ? " Bande : intervalle à 95 %." : ""}`,
    champ: champDe(contexte, indicateur, territoire),
    lecture: enchainer(
      lectureTaux(territoire, vue, reference, {
        ...{ dire, unite, quoi },
        quand: periode(indicateur).dire,
      }),
      phraseAnnees(vue, vue.filter(publiee).at(-1)?.millesime ?? 0, unite),
    ),
    avertissements: [couverture(contexte, indicateur, annees, [territoire], { strate })],
    notes: notesEvenements(contexte, territoire),
    references: reperes,
    indicateurs: [indicateur],
    mesures: [...vue, ...reference],
    dessin: (largeur, serre) =>
      serie(courbes, {
        largeur,
        ...(serre && { hauteur: 194 }),
        unite,
        dire,
        reperes: entrants ? [] : reperes,
        ruptures: ruptures(indicateur),
        evenements: rentrees(evenementsDe(contexte, territoire)),
      }),
    tableau: () =>
      tableau({
        legende: quoi,
        colonnes: [
          { titre: "Année", cellule: (m) => String(m.millesime) },
          { titre: territoire.libelle, genre: "nombre", cellule: (m) => chiffre(m, unite) },
          ...(seule
            ? []
            : [
                {
                  titre: "Académie",
                  genre: "nombre" as const,
                  cellule: (m: Mesure) =>
                    chiffre(
                      reference.find((r) => r.millesime === m.millesime),
                      unite,
                    ),
                },
              ]),
        ],
        lignes: vue,
        reperes: lignesReperes(new Map([[1, reperes]])),
        mesures: [...vue, ...reference],
      }),
  });
}
