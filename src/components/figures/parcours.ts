/** AD7: the paths of one cohort, drawn and in a table. */
import { type Cohorte, type Flux, fluxDe, type LigneFlux, rentreeDe } from "../cohortes.js";
import type { Contexte } from "../contexte.js";
import { partRetrouves } from "../fiabilite.js";
import { figure } from "../figure.js";
import { nombre } from "../format.js";
import { dessinSankey, MARGE_NOMS, PAS_COLONNE } from "../graphiques/sankey.js";
import { parcours } from "../parcours.js";
import {
  lectureParcours,
  NOTES_PARCOURS,
  nomSituation,
  sousTitreParcours,
  titreParcours,
} from "../phrases/cohortes.js";
import { avertirRetrouves, couverture } from "../phrases/fiabilite.js";
import { dernieres, referencesDe } from "../references.js";
import { tableau } from "../tableau.js";
import type { Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { champDe, presentes } from "./commun.js";

export interface ChoixCohorte {
  cohorte: Cohorte;
  territoire: Territoire;
  annee: number;
}

/** Rows of one cohort, territory and t0, one per later rentrée and situation. */
export const devenirsDe = ({ mesures }: Contexte, { cohorte, territoire, annee }: ChoixCohorte): Mesure[] => {
  const { maille, code } = territoire;
  const indicateur = `devenir_${cohorte.code}`;
  return presentes(
    mesures
      .strates({ indicateur, maille, code })
      .map((strate) => mesures.une({ indicateur, maille, code, strate }, annee)),
  );
};

/** Published beside a cohort: they bear the session of its pupils, which its last rentrée seen must have reached. */
export const referencesCohorte = (contexte: Contexte, { cohorte, territoire, annee }: ChoixCohorte) => {
  const horizons = devenirsDe(contexte, { cohorte, territoire, annee }).map(rentreeDe);
  return dernieres(
    referencesDe(contexte, `devenir_${cohorte.code}`, territoire),
    annee + Math.max(0, ...horizons),
  );
};

const TOUTES = 12;

export function figureParcours(contexte: Contexte, lignes: readonly LigneFlux[] | null, choix: ChoixCohorte) {
  const { cohorte, territoire, annee } = choix;
  const indicateur = `devenir_${cohorte.code}`;
  const devenirs = devenirsDe(contexte, choix);
  const flux = fluxDe(lignes, territoire, annee);
  const entier = parcours(cohorte.entree, devenirs, flux, TOUTES);
  const retrouves = avertirRetrouves(
    partRetrouves(contexte, cohorte.code, territoire, annee),
    `${cohorte.eleves} de la rentrée ${annee}`,
  );
  return figure(contexte, {
    id: "parcours",
    titre: titreParcours(cohorte, territoire, annee),
    sousTitre: sousTitreParcours(entier.horizon),
    champ: champDe(contexte, indicateur, territoire, annee),
    lecture: lectureParcours(territoire, annee, flux),
    notes: NOTES_PARCOURS,
    avertissements: [retrouves, couverture(contexte, indicateur, [annee], [territoire])],
    references: referencesCohorte(contexte, choix),
    n: entier.noeuds[0]?.effectif,
    annee,
    indicateurs: [indicateur],
    mesures: devenirs,
    dessin: (largeur) => {
      const limite = Math.max(2, Math.floor((largeur - MARGE_NOMS) / PAS_COLONNE));
      return dessinSankey(parcours(cohorte.entree, devenirs, flux, limite), {
        largeur,
        rentree: annee,
        coupe: limite < entier.horizon,
      });
    },
    tableau: () =>
      tableau<Flux>({
        legende: `Parcours publiés des ${cohorte.eleves} de la rentrée ${annee}`,
        colonnes: [
          { titre: "De", cellule: ({ de, etape }) => `${nomSituation(de)}, ${annee + etape}` },
          { titre: "Vers", cellule: ({ vers, etape }) => `${nomSituation(vers)}, ${annee + etape + 1}` },
          { titre: "Élèves", genre: "nombre", cellule: ({ effectif }) => nombre(effectif) },
        ],
        lignes: [...flux].sort((a, b) => a.etape - b.etape || b.effectif - a.effectif),
        mesures: [],
      }),
  });
}
