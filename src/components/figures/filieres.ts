/** E2 stream by stream: girls and boys joined by a line, violet and teal, girls first. */
import { bornes, chiffre, ecart } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { INSECABLE } from "../format.js";
import { enchainer } from "../francais.js";
import { halteres } from "../graphiques/halteres.js";
import { FILIERES } from "../nomenclature.js";
import { couverture } from "../phrases/fiabilite.js";
import { lectureAcces, phraseEcartsFilieres, titreFilieres } from "../phrases/filles.js";
import { derniersReperes, referencesDe } from "../references.js";
import { tableau } from "../tableau.js";
import { dans, type Territoire } from "../territoires.js";
import { SEXES } from "./acces.js";
import { champDe, mesureDe, presentes } from "./commun.js";

export function figureFilieres(contexte: Contexte, territoire: Territoire, annee: number, niveau?: 2 | 3) {
  const rangees = FILIERES.map((filiere) => {
    const de = (sexe: "F" | "M") => mesureDe(contexte, filiere.id, territoire, annee, { sexe });
    const difference = mesureDe(contexte, `ecart_fg_${filiere.id}`, territoire, annee);
    return { filiere, nom: filiere.nom, ecart: difference, valeurs: [de("F"), de("M")] as const };
  }).filter(({ valeurs }) => valeurs.some((mesure) => mesure !== undefined));
  const exemple = rangees.find(({ filiere }) => filiere.id === "acces_eds_maths") ?? rangees[0];
  const mesures = rangees.flatMap(({ valeurs, ecart }) => [...valeurs, ecart]);
  return figure(contexte, {
    id: "filieres",
    titre: titreFilieres(territoire),
    sousTitre: `En % des élèves de la classe d’origine de l’année précédente, rentrée ${annee}. Trait fin : intervalle à 95 %.`,
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
      halteres(rangees, { largeur: Math.min(largeur, 760), genres: SEXES, ...(serre && { pas: 24 }) }),
    tableau: () =>
      tableau({
        legende: `Accès des filles et des garçons par filière, rentrée ${annee}`,
        colonnes: [
          { titre: "Filière", cellule: ({ nom }) => nom },
          ...SEXES.flatMap(({ nom: groupe }, rang) => [
            {
              titre: "En %",
              groupe,
              genre: "nombre" as const,
              cellule: (r: (typeof rangees)[number]) => chiffre(r.valeurs[rang], "%"),
            },
            {
              titre: "Intervalle à 95 %",
              groupe,
              genre: "nombre" as const,
              cellule: (r: (typeof rangees)[number]) => bornes(r.valeurs[rang]),
            },
          ]),
          { titre: "Écart, en points", genre: "nombre", cellule: ({ ecart: m }) => ecart(m) },
        ],
        lignes: rangees,
        mesures,
      }),
    ...(niveau && { niveau }),
  });
}
