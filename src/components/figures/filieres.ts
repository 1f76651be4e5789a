/** E2 stream by stream: girls and boys joined by a line, violet and teal, girls first. */
import { chiffre, ecart } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { INSECABLE } from "../format.js";
import { enchainer, majuscule } from "../francais.js";
import { halteres } from "../graphiques/halteres.js";
import { FILIERES } from "../nomenclature.js";
import { couverture } from "../phrases/fiabilite.js";
import { lectureAcces, phraseEcartsFilieres, titreFilieres } from "../phrases/filles.js";
import { derniersReperes, referencesDe } from "../references.js";
import { tableau } from "../tableau.js";
import { dans, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { SEXES } from "./acces.js";
import { champDe, mesureDe, presentes } from "./commun.js";
import { colonnesPaires } from "./paires.js";

/** A stream that the files do not tell of is no row, here or in the académie. */
const connue = (mesure: Mesure | undefined) => mesure !== undefined && mesure.statut !== "non_disponible";

export function figureFilieres(contexte: Contexte, territoire: Territoire, annee: number, niveau?: 2 | 3) {
  const seule = territoire.maille === "academie";
  const toutes = FILIERES.map((filiere) => {
    const de = (qui: Territoire) =>
      [
        mesureDe(contexte, filiere.id, qui, annee, { sexe: "F" }),
        mesureDe(contexte, filiere.id, qui, annee, { sexe: "M" }),
      ] as const;
    const difference = mesureDe(contexte, `ecart_fg_${filiere.id}`, territoire, annee);
    return {
      ...{ filiere, nom: filiere.nom, ecart: difference, valeurs: de(territoire) },
      ...(!seule && { reperes: de(contexte.academie) }),
    };
  }).filter(({ valeurs }) => valeurs.some((mesure) => mesure !== undefined));
  type Rang = (typeof toutes)[number];
  // Where nothing is known the figure says so, stream by stream.
  const connues = toutes.filter(({ valeurs, reperes = [] }) => [...valeurs, ...reperes].some(connue));
  const rangees = connues.length > 0 ? connues : toutes;
  const exemple = rangees.find(({ filiere }) => filiere.id === "acces_eds_maths") ?? rangees[0];
  const mesures = rangees.flatMap(({ valeurs, ecart, reperes = [] }) => [...valeurs, ecart, ...reperes]);
  return figure(contexte, {
    id: "filieres",
    titre: titreFilieres(territoire),
    sousTitre: `En % des élèves de la classe d’origine de l’année précédente, ou des bacheliers de l’année pour le supérieur, rentrée ${annee}. Trait fin : intervalle à 95 %${seule ? "" : " ; trait vertical : l’académie"}.`,
    champ: [
      ...new Set(rangees.map(({ filiere }) => champDe(contexte, filiere.id, undefined))),
      dans(territoire),
    ].join(`${INSECABLE}; `),
    lecture:
      exemple &&
      enchainer(
        lectureAcces(exemple.filiere, territoire, {
          filles: exemple.valeurs[0],
          garcons: exemple.valeurs[1],
          ecart: exemple.ecart,
        }),
        phraseEcartsFilieres(rangees),
      ),
    avertissements: [
      exemple && couverture(contexte, exemple.filiere.id, [annee], [territoire], { sexe: "F" }),
    ],
    references: rangees.flatMap(({ filiere }) =>
      SEXES.flatMap(({ sexe }) =>
        derniersReperes(referencesDe(contexte, filiere.id, territoire, { sexe }), annee),
      ),
    ),
    annee,
    indicateurs: rangees.map(({ filiere }) => filiere.id),
    mesures: presentes(mesures),
    dessin: (largeur, serre) =>
      halteres(rangees, {
        largeur: Math.min(largeur, 760),
        genres: SEXES,
        ...(serre && { pas: 24 }),
      }),
    tableau: () =>
      tableau<Rang>({
        legende: `Accès des filles et des garçons par filière, rentrée ${annee}`,
        colonnes: [
          { titre: "Filière", cellule: ({ nom }) => nom },
          ...colonnesPaires([SEXES[0].nom, SEXES[1].nom]),
          { titre: "Écart, en points", genre: "nombre", cellule: ({ ecart: m }) => ecart(m) },
          ...(seule
            ? []
            : SEXES.map(({ nom }, rang) => ({
                ...{ titre: `${majuscule(nom)}, en %`, groupe: "Académie", genre: "nombre" as const },
                cellule: ({ reperes }: Rang) => chiffre(reperes?.[rang], "%"),
              }))),
        ],
        lignes: rangees,
        mesures,
      }),
    ...(niveau && { niveau }),
  });
}
