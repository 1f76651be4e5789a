/** What changed between two editions beside the indicators: evaluation, survey, ways of cohorts, one sentence a table. */
import { type Enfant, h } from "./dom.js";
import type { Changements, Titres } from "./editions.js";
import { distinguer, INSECABLE, signe } from "./format.js";
import { majuscule, typographie } from "./francais.js";
import { PARCOURS_ABSENTS, phraseTable, SANS_TABLES, TABLES } from "./phrases/editions.js";
import { tableau } from "./tableau.js";

export interface EstimationRevisee {
  indicateur: string;
  /** Territories compared, in words. */
  titre: string;
  avant: number | null;
  apres: number | null;
  /** « 2022 2023 » */
  annees_avant: string | null;
  annees_apres: string | null;
}

/** They have a line for what is shown only. */
const SANS_LIGNE = ["flux", "trajets"];

export function autresTables({ annexes, estimations = [] }: Changements, titres: Titres): Enfant {
  const titre = h("h3", {}, "Évaluation, enquête, parcours et autres tables");
  if (!annexes) return [titre, h("p", {}, SANS_TABLES)];
  const connues = Object.entries(TABLES).flatMap(([nom, dit]) =>
    annexes.filter(({ annexe }) => annexe === nom).map(({ annexe, comptes }) => ({ annexe, comptes, dit })),
  );
  const ambigue = connues.some(
    ({ annexe, comptes }) => SANS_LIGNE.includes(annexe) && comptes && comptes.retirees + comptes.rendues > 0,
  );
  return [
    titre,
    h(
      "ul",
      {},
      connues.map(({ comptes, dit }) =>
        h("li", {}, h("strong", {}, `${majuscule(dit)}${INSECABLE}: `), phraseTable(comptes)),
      ),
    ),
    ambigue && h("p", {}, typographie(PARCOURS_ABSENTS)),
    estimations.length > 0 && [h("h3", {}, ESTIMATIONS), tableEstimations(estimations, titres)],
  ];
}

const ESTIMATIONS = "Évolutions différentielles qui ont changé, en points";
const ABSENTE = "non publiée";

function tableEstimations(estimations: readonly EstimationRevisee[], titres: Titres): HTMLElement {
  const dire = ({ avant, apres }: EstimationRevisee) =>
    avant !== null && apres !== null
      ? distinguer(avant, apres, "points")
      : [avant, apres].map((valeur) => (valeur === null ? ABSENTE : signe(valeur, 1)));
  return tableau<EstimationRevisee>({
    legende: ESTIMATIONS,
    colonnes: [
      { titre: "Indicateur", cellule: (e) => titres.get(e.indicateur)?.titre ?? e.indicateur },
      { titre: "Territoires", cellule: (e) => e.titre },
      { titre: "Avant", genre: "nombre", cellule: (e) => dire(e)[0] },
      { titre: "Après", genre: "nombre", cellule: (e) => dire(e)[1] },
      { titre: "Années suivies", cellule: annees },
    ],
    lignes: estimations,
    mesures: [],
  });
}

/** « 2022 à 2023, puis 2022 à 2024 » */
function annees({ annees_avant, annees_apres }: EstimationRevisee): string {
  const dites = [annees_avant, annees_apres].flatMap((liste) => {
    const toutes = liste?.split(" ") ?? [];
    const [premiere, derniere] = [toutes[0], toutes.at(-1)];
    return premiere ? [premiere === derniere ? premiere : `${premiere} à ${derniere}`] : [];
  });
  return [...new Set(dites)].join(", puis ");
}
