/** E3 step by step: from the decision of 3e to higher education, pupils of the least and of the most favoured origin. */
import { ecart } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { enchainer } from "../francais.js";
import { halteres } from "../graphiques/halteres.js";
import { couleurPcs } from "../jetons.js";
import { couverture, pcsInconnue, retrouves3e } from "../phrases/fiabilite.js";
import {
  BAC_3E,
  COHORTE,
  facteurs,
  lectureEtapes,
  notesEtapes,
  PARMI_BACHELIERS,
  titreEtapes,
} from "../phrases/origine.js";
import { tableau } from "../tableau.js";
import { champDe, mesureDe, presentes } from "./commun.js";
import type { ChoixCohorte } from "./gradient.js";
import { colonnesPaires } from "./paires.js";

const GENRES = [
  { nom: "défavorisée", teinte: couleurPcs.D, symbole: "circle" },
  { nom: "très favorisée", teinte: couleurPcs.A, symbole: "square" },
] as const;

/** `recul`: years from the rentrée in 3e to the millésime of the step. */
const ETAPES = [
  { indicateur: "orientation_2gt", nom: "Décision de 2nde GT", recul: 1 },
  { indicateur: "constat_2gt", nom: "Présence en 2nde GT", recul: 1 },
  { indicateur: BAC_3E, nom: "Baccalauréat", recul: 0 },
  { indicateur: PARMI_BACHELIERS, nom: "Supérieur, parmi ces bacheliers", recul: 0 },
  { indicateur: COHORTE, nom: "Supérieur, parmi tous", recul: 0 },
] as const;

export function figureEtapesOrigine(contexte: Contexte, { territoire, annee }: ChoixCohorte) {
  const rangees = ETAPES.map(({ indicateur, nom, recul }) => {
    const de = (id: string, pcs?: "A" | "D") =>
      mesureDe(contexte, id, territoire, annee + recul, pcs && { pcs });
    return {
      ...{ indicateur, nom, valeurs: [de(indicateur, "D"), de(indicateur, "A")] as const },
      ecart: de(`ecart_pcs_da_${indicateur}`),
    };
  }).filter(({ valeurs }) => valeurs.some((mesure) => mesure !== undefined));
  const mesures = rangees.flatMap(({ valeurs, ecart: difference }) => [...valeurs, difference]);
  return figure(contexte, {
    id: "etapes",
    titre: titreEtapes(territoire),
    sousTitre: `En % des élèves de chaque origine, en 3e à la rentrée ${annee}. Trait fin : intervalle à 95 %.`,
    champ: champDe(contexte, COHORTE, territoire, annee),
    lecture: enchainer(lectureEtapes(territoire, rangees), facteurs(rangees)),
    notes: notesEtapes(annee),
    avertissements: [
      pcsInconnue(contexte, COHORTE, territoire, annee, `élèves de 3e de la rentrée ${annee}`),
      retrouves3e(contexte, territoire, annee),
      couverture(contexte, COHORTE, [annee], [territoire]),
    ],
    annee,
    indicateurs: rangees.map(({ indicateur }) => indicateur),
    mesures: presentes(mesures),
    dessin: (largeur) => halteres(rangees, { largeur: Math.min(largeur, 760), genres: GENRES }),
    tableau: () =>
      tableau<(typeof rangees)[number]>({
        legende: "De la 3e au supérieur, origine défavorisée et très favorisée",
        colonnes: [
          { titre: "Étape", cellule: ({ nom }) => nom },
          ...colonnesPaires(["Origine défavorisée", "Origine très favorisée"]),
          { titre: "Écart, en points", genre: "nombre", cellule: ({ ecart: m }) => ecart(m) },
        ],
        lignes: rangees,
        mesures,
      }),
  });
}
