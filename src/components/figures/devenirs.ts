/** AD7 in one look: what became of a cohort of 3e at each later rentrée, by large group of situations. */
import { COHORTES, type Cohorte, rentreeDe, type Situation, situationDe } from "../cohortes.js";
import { publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { h } from "../dom.js";
import { figure } from "../figure.js";
import { type Bande, bandes, nomsDe, type Part } from "../graphiques/bandes.js";
import { legende } from "../graphiques/legende.js";
import { couleur, couleurVoie } from "../jetons.js";
import { lectureStatuts, titreStatuts } from "../phrases/cohortes.js";
import { couverture } from "../phrases/fiabilite.js";
import type { Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { champDe } from "./commun.js";
import { devenirsDe } from "./parcours.js";

/** From left to right; not found again is last, hatched. */
const ENSEMBLES: readonly (Omit<Situation, "code"> & { sigle: string; codes: readonly string[] })[] = [
  { nom: "supérieur", sigle: "a", teinte: couleur.plus, codes: ["SUPERIEUR"] },
  { nom: "lycée GT", sigle: "b", teinte: couleurVoie.gt, codes: ["2GT", "1G", "1T", "TG", "TT"] },
  { nom: "lycée pro", sigle: "c", teinte: couleurVoie.pro, codes: ["2PRO", "1PRO", "TPRO"] },
  { nom: "CAP", sigle: "d", teinte: couleurVoie.cap, codes: ["CAP1", "CAP2", "CAP3"] },
  { nom: "apprentissage", sigle: "e", teinte: couleurVoie.apprentissage, codes: ["APPRENTI"] },
  { nom: "collège", sigle: "f", teinte: couleurVoie.maintien, codes: ["6E", "5E", "4E", "3E"] },
  { nom: "autre ou sorti", sigle: "g", teinte: couleurVoie.autre, codes: ["AUTRE", "SORTI"] },
  { nom: "non retrouvé", sigle: "h", teinte: couleur.encre2, hachuree: true, codes: ["NON_RETROUVE"] },
];

function bandesDe(devenirs: readonly Mesure[], annee: number): Bande[] {
  const horizons = [...new Set(devenirs.filter(publiee).map(rentreeDe))].sort((a, b) => a - b);
  return horizons.map((k) => ({
    nom: `Rentrée ${annee + k}`,
    parts: ENSEMBLES.flatMap(({ codes, ...ensemble }): Part[] => {
      const siens = devenirs.filter((m) => rentreeDe(m) === k && codes.includes(situationDe(m)));
      const part = siens.filter(publiee).reduce((somme, m) => somme + m.valeur, 0);
      return part > 0 ? [{ ...ensemble, part }] : [];
    }),
  }));
}

export interface ChoixDevenirs {
  territoire: Territoire;
  cohorte?: Cohorte;
  /** Rentrée t0 of the cohort. */
  annee: number;
}

export function figureDevenirs(
  contexte: Contexte,
  { territoire, annee, cohorte = COHORTES[0] as Cohorte }: ChoixDevenirs,
) {
  const devenirs = devenirsDe(contexte, { cohorte, territoire, annee });
  const indicateur = `devenir_${cohorte.code}`;
  const liste = bandesDe(devenirs, annee);
  const dessin = (largeur: number, serre = false) =>
    h(
      "div",
      {},
      bandes(liste, { largeur, ...(serre && { pas: 26 }) }),
      legende(nomsDe(liste, ENSEMBLES), largeur),
    );
  return figure(contexte, {
    id: "devenirs",
    titre: titreStatuts(cohorte, annee),
    sousTitre: `En % des ${cohorte.eleves} de la rentrée ${annee}. Hachuré\u00a0: non retrouvés, ou masqués.`,
    champ: champDe(contexte, indicateur, territoire, annee),
    lecture: lectureStatuts(cohorte, territoire, annee, devenirs),
    avertissements: [couverture(contexte, indicateur, [annee], [territoire])],
    annee,
    indicateurs: [indicateur],
    mesures: devenirs,
    dessin,
    tableau: () => dessin(640),
  });
}
