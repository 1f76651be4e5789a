/** G1: each year against the last one before the experiment, with its interval and the other départements behind. */
import type { Contexte } from "../../contexte.js";
import { annees, type Comparaison, type Estimation } from "../../experimentation.js";
import { figure } from "../../figure.js";
import { signe } from "../../format.js";
import { evenement } from "../../graphiques/evenement.js";
import { SIGNES_DITS } from "../../nomenclature.js";
import { ruptures } from "../../periodes.js";
import {
  lectureEvenement,
  lesDepartements,
  phraseAvant,
  phrasePanel,
  phrasePermutation,
  phrasePlacebo,
  titreEvenement,
} from "../../phrases/experimentation.js";
import { tableau } from "../../tableau.js";
import { champDe } from "../commun.js";
import { absent, bornesEstimation, valeurEstimation } from "./cellules.js";
import { anneesTracees, mesuresDe, nommer } from "./choix.js";

export function figureEvenement(contexte: Contexte, comparaison: Comparaison) {
  const { indicateur, premier, suivis, temoins } = comparaison;
  const nom = nommer(contexte);
  const titre = contexte.catalogue.get(indicateur)?.titre ?? indicateur;
  const autres = comparaison.departements.filter(({ code }) => !suivis.includes(code));
  const lues = annees(comparaison);
  const parEcole = lues.some(({ estimateur }) => estimateur === "panel");
  const tracees = anneesTracees(contexte, comparaison);
  return figure(contexte, {
    id: "evenement",
    titre: titreEvenement(comparaison, titre, nom),
    sousTitre: `${titre} : écart d’évolution avec ${lesDepartements(temoins, nom)} depuis ${premier - 1}, en points. Trait vertical : intervalle à 95 %. Lignes pâles : ${lesDepartements(
      autres.map(({ code }) => code),
      nom,
    )}, chacun face aux mêmes.`,
    champ: champDe(contexte, indicateur, undefined),
    lecture: lectureEvenement(comparaison, nom),
    notes: [
      phraseAvant(comparaison),
      phrasePlacebo(comparaison),
      phrasePermutation(comparaison, nom),
      parEcole
        ? phrasePanel(comparaison)
        : "Sommes d’élèves de chaque département, intervalle d’échantillons indépendants.",
      ...(tracees.some(({ valeur }) => valeur === null) ? [SIGNES_DITS] : []),
    ],
    indicateurs: [indicateur],
    mesures: mesuresDe(contexte, comparaison),
    dessin: (largeur) =>
      evenement(
        {
          annees: tracees,
          reference: premier - 1,
          autres: autres.map(({ code, annees: siennes }) => ({
            nom: nom(code),
            annees: siennes.map(([annee, valeur]) => [annee, valeur] as const),
          })),
          ruptures: ruptures(indicateur),
        },
        largeur,
      ),
    tableau: () =>
      tableau<Estimation>({
        legende: `${titre} : chaque année face à ${premier - 1}`,
        colonnes: [
          { titre: "Année", cellule: ({ apres }) => String(apres[0]) },
          { titre: "Écart d’évolution, en points", genre: "nombre", cellule: valeurEstimation },
          { titre: "Intervalle à 95 %", genre: "nombre", cellule: bornesEstimation },
          ...autres.map(({ code, annees: siennes }) => ({
            titre: nom(code),
            groupe: "Autres départements, face aux mêmes",
            genre: "nombre" as const,
            cellule: ({ apres }: Estimation) => {
              const [, valeur = null, masquee] = siennes.find(([annee]) => annee === apres[0]) ?? [];
              return valeur === null ? absent(masquee ?? "non_disponible") : signe(valeur);
            },
          })),
        ],
        lignes: lues,
        mesures: [],
      }),
  });
}
