/** E1 a year later: what is decided for the pupils of 2nde GT, and where they are in October. */
import { ecart } from "../cellules.js";
import { comparerAuTout, opposee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { enchainer } from "../francais.js";
import { halteres } from "../graphiques/halteres.js";
import { APRES_2NDE, type Suite } from "../nomenclature.js";
import { lectureApres2nde, titreApres2nde } from "../phrases/apres-2nde.js";
import { phraseEcartAcademie } from "../phrases/comparaisons.js";
import { couverture } from "../phrases/fiabilite.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import { champDe, mesureDe, presentes } from "./commun.js";
import { DECISION_RENTREE } from "./groupes.js";
import { colonnesPaires } from "./paires.js";

export function figureApres2nde(contexte: Contexte, territoire: Territoire, annee: number) {
  const de = (debut: string, { code }: Suite, qui = territoire) =>
    mesureDe(contexte, `${debut}_${code}`, qui, annee);
  const rangees = APRES_2NDE.map((suite) => ({
    ...{ suite, nom: suite.nom },
    valeurs: [de("orientation", suite), de("constat", suite)] as const,
    ecart: de("ecart_orientation_constat", suite),
  })).filter(({ valeurs }) => valeurs.some((mesure) => mesure !== undefined));
  const [generale] = rangees;
  const reference = generale && de("constat", generale.suite, contexte.academie);
  const mesures = rangees.flatMap(({ valeurs, ecart: difference }) => [...valeurs, difference]);
  return figure(contexte, {
    id: "apres-2nde",
    titre: titreApres2nde(territoire),
    sousTitre: `En % des élèves de 2nde GT de juin ${annee}, décision d’orientation et présence à la rentrée ${annee}. Trait fin : intervalle à 95 %.`,
    champ: champDe(contexte, "orientation_1g", territoire, annee),
    lecture:
      generale &&
      enchainer(
        lectureApres2nde(territoire, generale.suite, ...generale.valeurs, generale.ecart),
        territoire.maille === "academie"
          ? undefined
          : phraseEcartAcademie(
              comparerAuTout(generale.valeurs[1], reference),
              generale.valeurs[1],
              reference,
              { quoi: "Présents en 1re générale" },
            ),
      ),
    notes: ["Les autres élèves redoublent, quittent la voie scolaire ou ne sont pas retrouvés"],
    avertissements: [couverture(contexte, "constat_1g", [annee], [territoire])],
    annee,
    indicateurs: APRES_2NDE.flatMap(({ code }) => [`orientation_${code}`, `constat_${code}`]),
    mesures: presentes(mesures),
    dessin: (largeur) => halteres(rangees, { largeur: Math.min(largeur, 760), genres: DECISION_RENTREE }),
    tableau: () =>
      tableau<(typeof rangees)[number]>({
        legende: `Après la 2nde GT, rentrée ${annee}`,
        colonnes: [
          { titre: "Classe de 1re", cellule: ({ nom }) => nom },
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
