/** Where the pupils of 3e are in October: the situations that add up to 100, the académie as a tick on each bar. */
import { bornes, chiffre, effectif } from "../cellules.js";
import { comparerAuTout, publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { enchainer } from "../francais.js";
import { barres } from "../graphiques/barres.js";
import { couleur, couleurVoie } from "../jetons.js";
import { phraseEcartAcademie } from "../phrases/comparaisons.js";
import { lectureSituation, titreSituation } from "../phrases/ecarts.js";
import { couverture } from "../phrases/fiabilite.js";
import { derniersReperes, lignesReperes, referencesDe } from "../references.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { champDe, colonnesAcademie, mesureDe, presentes } from "./commun.js";

const SITUATIONS = [
  ["constat_2gt", "2nde GT", couleurVoie.gt],
  ["constat_2pro", "2nde pro", couleurVoie.pro],
  ["constat_cap1", "1re année de CAP", couleurVoie.cap],
  ["constat_apprentissage", "Apprentissage", couleurVoie.apprentissage],
  ["constat_maintien", "De nouveau en 3e", couleurVoie.maintien],
  ["constat_autre", "Autre classe", couleurVoie.autre],
  ["constat_non_retrouve", "Non retrouvés", couleur.encre2],
] as const;

export function figureSituation(contexte: Contexte, territoire: Territoire, annee: number) {
  const seule = territoire.maille === "academie";
  const situations = SITUATIONS.map(([indicateur, nom, teinte]) => ({
    nom,
    teinte,
    hachuree: indicateur === "constat_non_retrouve",
    mesure: mesureDe(contexte, indicateur, territoire, annee),
    reference: seule ? undefined : mesureDe(contexte, indicateur, contexte.academie, annee),
    repere: derniersReperes(referencesDe(contexte, indicateur, territoire), annee).at(-1),
  }));
  const mesures = situations.map(({ mesure }) => mesure);
  const references = situations.map(({ reference }) => reference);
  const toutes = [...mesures, ...references];
  const reperes = situations.flatMap(({ repere }) => repere ?? []);
  const bouts = toutes.filter(publiee).map((m) => m.ic_haut ?? m.valeur);
  const maximum = Math.max(10, ...bouts, ...reperes.map((r) => r.valeur));
  return figure(contexte, {
    id: "situation",
    titre: titreSituation(territoire, annee),
    sousTitre: `Situation en octobre ${annee}, en % des élèves de 3e de juin. Trait fin : intervalle à 95 %.`,
    champ: champDe(contexte, "constat_2gt", territoire, annee),
    lecture: enchainer(
      lectureSituation(territoire, mesures[0], mesures.at(-1)),
      seule
        ? undefined
        : phraseEcartAcademie(comparerAuTout(mesures[0], references[0]), mesures[0], references[0], {
            quoi: "Présents en 2nde GT",
          }),
    ),
    avertissements: [couverture(contexte, "constat_2gt", [annee], [territoire])],
    references: reperes,
    n: mesures[0]?.denominateur,
    annee,
    indicateurs: SITUATIONS.map(([indicateur]) => indicateur),
    mesures: presentes(toutes),
    dessin: (largeur, serre) =>
      barres(situations, {
        largeur: Math.min(largeur, 640),
        maximum,
        ...(serre ? { pas: 24, marginLeft: 106 } : { marginLeft: 124 }),
      }),
    tableau: () =>
      tableau({
        legende: `Situation en octobre ${annee}`,
        colonnes: [
          { titre: "Situation", cellule: ({ nom }) => nom },
          { titre: "Élèves", genre: "nombre", cellule: ({ mesure }) => effectif(mesure, "numerateur") },
          { titre: "En %", genre: "nombre", cellule: ({ mesure }) => chiffre(mesure, "%") },
          { titre: "Intervalle à 95 %", genre: "nombre", cellule: ({ mesure }) => bornes(mesure) },
          ...(seule ? [] : colonnesAcademie),
        ],
        lignes: situations.map((situation) => ({ ...situation, vue: situation.mesure })),
        reperes: lignesReperes(new Map([[2, reperes]])),
        mesures: seule ? mesures : toutes,
      }),
  });
}
