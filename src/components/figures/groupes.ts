/** E1 by sex, social origin and sector: decision and rentrée side by side for each group of pupils. */
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { enchainer } from "../francais.js";
import { GROUPES } from "../nomenclature.js";
import { phraseGroupes } from "../phrases/comparaisons.js";
import { lectureGroupe, titreGroupes } from "../phrases/ecarts.js";
import { couverture, pcsInconnue } from "../phrases/fiabilite.js";
import type { Territoire } from "../territoires.js";
import type { ChoixVoie } from "./chaine.js";
import { champDe, mesureDe } from "./commun.js";
import { decisionRentree } from "./paires.js";

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
    ...decisionRentree(rangees, {
      legende: `Décision et rentrée par groupe d’élèves, ${voie.long}`,
      groupe: "Groupe",
    }),
  });
}
