/** The key values of a territory: value, trend over the years, and its gap in words with its interval. */

import { chiffre } from "../cellules.js";
import { opposee, publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { h, rien } from "../dom.js";
import { INSECABLE } from "../format.js";
import { enchainer, majuscule } from "../francais.js";
import { tendance } from "../graphiques/tendance.js";
import { lienTheme } from "../liens.js";
import { periode } from "../periodes.js";
import { motsEcart } from "../phrases/accueil.js";
import { type Contre, phraseAnnees } from "../phrases/comparaisons.js";
import { pcsInconnue } from "../phrases/fiabilite.js";
import { COHORTE } from "../phrases/origine.js";
import { redessiner } from "../redessiner.js";
import type { Territoire } from "../territoires.js";
import { type Groupe, mesureDe, serieDe, tendanceEnMots } from "./commun.js";

interface Cle {
  titre: string;
  page: string;
  indicateur: string;
  groupe: Groupe;
  ecart: string;
  /** Years between the observation and the millésime. */
  recul: number;
  contre: Contre;
  perte?: boolean;
}

/** The three evaluation indicators of action 1.10. */
const CLES: readonly Cle[] = [
  {
    titre: "Présents en 2nde GT, pour 100 élèves de 3e",
    page: "ecarts.html",
    indicateur: "constat_2gt",
    groupe: {},
    ecart: "ecart_orientation_constat_2gt",
    recul: 0,
    contre: { que: "que les décisions d’orientation", de: "des décisions d’orientation" },
    perte: true,
  },
  {
    titre: "Filles accédant à une filière scientifique ou technologique, pour 100 filles de 2nde GT",
    page: "filles.html",
    indicateur: "acces_st",
    groupe: { sexe: "F" },
    ecart: "ecart_fg_acces_st",
    recul: 0,
    contre: { que: "que les garçons", de: "de l’accès des garçons" },
  },
  {
    titre: "Accès au supérieur, pour 100 élèves de 3e d’origine défavorisée",
    page: "origine.html",
    indicateur: COHORTE,
    groupe: { pcs: "D" },
    ecart: `ecart_pcs_da_${COHORTE}`,
    recul: 4,
    contre: { que: "que pour l’origine très favorisée", de: "de l’origine très favorisée" },
  },
];

export function cles(contexte: Contexte, territoire: Territoire, annee: number): Node {
  const valeurs = CLES.filter(({ indicateur }) => contexte.mesures.annees(indicateur).length > 0);
  return valeurs.length > 0
    ? h(
        "div",
        { class: "cles" },
        valeurs.map((cle) => bloc(contexte, territoire, annee, cle)),
      )
    : rien();
}

function bloc(contexte: Contexte, territoire: Territoire, annee: number, cle: Cle): HTMLElement {
  const millesime = annee - cle.recul;
  const suite = serieDe(contexte, cle.indicateur, territoire, cle.groupe).filter(
    (m) => m.millesime <= millesime,
  );
  const mesure = suite.find((m) => m.millesime === millesime);
  const ecart = mesureDe(contexte, cle.ecart, territoire, millesime);
  const mots = motsEcart(ecart && cle.perte ? opposee(ecart) : ecart, cle.contre);
  const annees = phraseAnnees(suite, millesime);
  return h(
    "article",
    { class: "cle" },
    h("h2", {}, h("a", { href: lienTheme(cle.page, territoire, cle.recul) }, cle.titre)),
    h(
      "p",
      { class: "valeur" },
      chiffre(mesure, "%"),
      publiee(mesure) && h("span", {}, `${INSECABLE}%`),
      h("span", { class: "periode" }, periode(cle.indicateur).dire(millesime)),
    ),
    suite.some(publiee)
      ? redessiner(
          `cle-${cle.indicateur}`,
          (largeur) => tendance(suite, Math.min(largeur, 340)),
          `${cle.titre} : ${tendanceEnMots(suite)}`,
        )
      : h("div"),
    h(
      "p",
      {},
      majuscule(
        enchainer(
          mots,
          annees,
          ...(cle.groupe.pcs && publiee(mesure)
            ? [pcsInconnue(contexte, cle.indicateur, territoire, millesime).texte]
            : []),
        ),
      ),
    ),
  );
}
