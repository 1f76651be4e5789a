/** E1 by sex, social origin and sector: decision and rentrée side by side for each group of pupils. */
import { ecart } from "../cellules.js";
import { opposee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { enchainer } from "../francais.js";
import { halteres } from "../graphiques/halteres.js";
import { couleurChaine } from "../jetons.js";
import { GROUPES } from "../nomenclature.js";
import { phraseGroupes } from "../phrases/comparaisons.js";
import { lectureGroupe, titreGroupes } from "../phrases/ecarts.js";
import { couverture, pcsInconnue } from "../phrases/fiabilite.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import type { ChoixVoie } from "./chaine.js";
import { champDe, mesureDe, presentes } from "./commun.js";
import { colonnesPaires } from "./paires.js";

/** Decision and rentrée, as the chain colours them. */
export const DECISION_RENTREE = [
  { nom: "décision", teinte: couleurChaine[1], symbole: "square" },
  { nom: "rentrée", teinte: couleurChaine[4], symbole: "circle" },
] as const;

/** Present in October, group against group: those a reader holds side by side. */
const PAIRES = [
  ["Filles", { sexe: "F" }, { sexe: "M" }, { que: "que les garçons", de: "des garçons" }],
  [
    "Origine défavorisée",
    { pcs: "D" },
    { pcs: "A" },
    { que: "que la très favorisée", de: "de la très favorisée" },
  ],
  ["Collèges privés", { strate: "PR" }, { strate: "PU" }, { que: "que les publics", de: "des publics" }],
] as const;

const comparaisons = (contexte: Contexte, constat: string, territoire: Territoire, annee: number) =>
  PAIRES.map(([nom, groupe, autre, contre]) =>
    phraseGroupes(
      `${nom}, part à la rentrée`,
      mesureDe(contexte, constat, territoire, annee, groupe),
      mesureDe(contexte, constat, territoire, annee, autre),
      contre,
    ),
  );

export function figureGroupes(contexte: Contexte, { territoire, annee, voie }: ChoixVoie) {
  const [decision, constat] = [`orientation_${voie.code}`, `constat_${voie.code}`];
  const perte = `ecart_orientation_constat_${voie.code}`;
  const rangees = GROUPES.map(({ nom, dans, ...groupe }) => ({
    nom,
    dans,
    valeurs: [
      mesureDe(contexte, decision, territoire, annee, groupe),
      mesureDe(contexte, constat, territoire, annee, groupe),
    ] as const,
    ecart: mesureDe(contexte, perte, territoire, annee, groupe),
  })).filter(({ valeurs }) => valeurs.some((mesure) => mesure !== undefined));
  const mesures = rangees.flatMap(({ valeurs, ecart }) => [...valeurs, ecart]);
  const lecture = rangees
    .map((r) => lectureGroupe(territoire, r.dans, voie, ...r.valeurs, r.ecart))
    .find((phrase) => phrase !== undefined);
  return figure(contexte, {
    id: "groupes",
    titre: titreGroupes(voie, territoire),
    sousTitre: `${voie.long}, en % des élèves de 3e de chaque groupe, campagne ${annee}. Trait fin : intervalle à 95 %.`,
    champ: champDe(contexte, decision, territoire, annee),
    avertissements: [
      pcsInconnue(contexte, constat, territoire, annee, "élèves de 3e"),
      couverture(contexte, constat, [annee], [territoire]),
    ],
    lecture: lecture && enchainer(lecture, ...comparaisons(contexte, constat, territoire, annee)),
    annee,
    indicateurs: [constat, decision, perte],
    mesures: presentes(mesures),
    dessin: (largeur) => halteres(rangees, { largeur: Math.min(largeur, 760), genres: DECISION_RENTREE }),
    tableau: () =>
      tableau<(typeof rangees)[number]>({
        legende: `Décision et rentrée par groupe d’élèves, ${voie.long}`,
        colonnes: [
          { titre: "Groupe", cellule: ({ nom }) => nom },
          ...colonnesPaires([DECISION_RENTREE[0].nom, DECISION_RENTREE[1].nom]),
          {
            titre: "De la décision à la rentrée, en points",
            genre: "nombre",
            cellule: ({ ecart: m }) => ecart(m && opposee(m)),
          },
        ],
        lignes: rangees,
        mesures,
      }),
  });
}
