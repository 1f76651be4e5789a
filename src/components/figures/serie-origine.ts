/** E3 over the cohorts: one line a social origin, light to dark. */
import { chiffre, ecart } from "../cellules.js";
import type { Contexte } from "../contexte.js";
import { figure } from "../figure.js";
import { pourcent } from "../format.js";
import { enchainer } from "../francais.js";
import { serie } from "../graphiques/serie.js";
import { couleurPcs } from "../jetons.js";
import { PCS } from "../nomenclature.js";
import { phraseAnnees } from "../phrases/comparaisons.js";
import { evenementsDe, notesEvenements, rentrees } from "../phrases/evenements.js";
import { couverture, pcsInconnue, retrouves3e } from "../phrases/fiabilite.js";
import { COHORTE, lectureGradient, titreSerie } from "../phrases/origine.js";
import { tableau } from "../tableau.js";
import { champDe, mesureDe, observees, serieDe } from "./commun.js";
import type { ChoixCohorte } from "./gradient.js";

export function figureSerieOrigine(contexte: Contexte, { territoire, annee }: ChoixCohorte) {
  const groupes = PCS.filter(({ code }) => code !== "ND");
  const series = observees(groupes.map(({ code: pcs }) => serieDe(contexte, COHORTE, territoire, { pcs })));
  const courbes = groupes.map(({ code, nom }, rang) => ({
    nom,
    teinte: couleurPcs[code as keyof typeof couleurPcs],
    mesures: series[rang] ?? [],
  }));
  const [ecarts = []] = observees([serieDe(contexte, `ecart_pcs_da_${COHORTE}`, territoire)]);
  const de = (pcs: "A" | "D") => mesureDe(contexte, COHORTE, territoire, annee, { pcs });
  const toutes = courbes.flatMap(({ mesures }) => mesures);
  return figure(contexte, {
    id: "serie",
    titre: titreSerie(territoire),
    sousTitre:
      "Entrée dans le supérieur au plus tard quatre ans après la 3e, en % des élèves de 3e, par rentrée de la 3e. Bande : intervalle à 95 %.",
    champ: champDe(contexte, COHORTE, territoire),
    lecture: enchainer(
      lectureGradient(territoire, {
        defavorisee: de("D"),
        tresFavorisee: de("A"),
        ecart: ecarts.find((m) => m.millesime === annee),
      }),
      phraseAnnees(
        serieDe(contexte, COHORTE, territoire, { pcs: "D" }),
        annee,
        "points",
        "Origine défavorisée",
      ),
    ),
    annee,
    indicateurs: [COHORTE, `ecart_pcs_da_${COHORTE}`],
    avertissements: [
      pcsInconnue(contexte, COHORTE, territoire, annee, `élèves de 3e de la rentrée ${annee}`),
      retrouves3e(contexte, territoire, annee),
      couverture(contexte, COHORTE, contexte.mesures.annees(COHORTE), [territoire]),
    ],
    notes: notesEvenements(contexte, territoire),
    mesures: [...toutes, ...ecarts],
    dessin: (largeur) =>
      serie(courbes, {
        largeur: Math.min(largeur, 760),
        hauteur: 300,
        unite: "%",
        dire: pourcent,
        evenements: rentrees(evenementsDe(contexte, territoire)),
      }),
    tableau: () =>
      tableau({
        legende: "Entrée dans le supérieur par rentrée de la 3e et origine sociale, en %",
        colonnes: [
          { titre: "En 3e à la rentrée", cellule: (a) => String(a) },
          ...courbes.map(({ nom: titre, mesures }) => ({
            titre,
            genre: "nombre" as const,
            cellule: (a: number) =>
              chiffre(
                mesures.find((m) => m.millesime === a),
                "%",
              ),
          })),
          {
            titre: "Écart défavorisée − très favorisée",
            genre: "nombre",
            cellule: (a) => ecart(ecarts.find((m) => m.millesime === a)),
          },
        ],
        lignes: [...new Set(toutes.map((m) => m.millesime))].sort(),
        mesures: [...toutes, ...ecarts],
      }),
  });
}
