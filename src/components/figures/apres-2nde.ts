/** E1 a year later: what is decided for the pupils of 2nde GT and where they are in October; the steps between in the table. */
import { comparerAuTout } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { enchainer } from "../francais.js";
import { APRES_2NDE, ETAPES, type Suite } from "../nomenclature.js";
import { lectureApres2nde, titreApres2nde } from "../phrases/apres-2nde.js";
import { phraseEcartAcademie } from "../phrases/comparaisons.js";
import { couverture } from "../phrases/fiabilite.js";
import type { Territoire } from "../territoires.js";
import { champDe, mesureDe } from "./commun.js";
import { decisionRentree } from "./paires.js";

const AUTRES_ETAPES = ETAPES.filter(({ prefixe }) => prefixe !== "orientation" && prefixe !== "constat");

export function figureApres2nde(contexte: Contexte, territoire: Territoire, annee: number) {
  const de = (debut: string, { code }: Suite, qui = territoire) =>
    mesureDe(contexte, `${debut}_${code}`, qui, annee);
  const rangees = APRES_2NDE.map((suite) => ({
    ...{ suite, nom: suite.nom },
    valeurs: [de("orientation", suite), de("constat", suite)] as const,
    ecart: de("ecart_orientation_constat", suite),
    etapes: AUTRES_ETAPES.map(({ prefixe }) => de(prefixe, suite)),
  })).filter(({ valeurs }) => valeurs.some((mesure) => mesure !== undefined));
  const [generale] = rangees;
  const reference = generale && de("constat", generale.suite, contexte.academie);
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
    indicateurs: APRES_2NDE.flatMap(({ code }) => ETAPES.map(({ prefixe }) => `${prefixe}_${code}`)).filter(
      (id) => contexte.catalogue.has(id),
    ),
    ...decisionRentree(rangees, {
      legende: `Après la 2nde GT, rentrée ${annee}`,
      groupe: "Classe de 1re",
      etapes: AUTRES_ETAPES.map(({ nom }) => nom),
    }),
  });
}
