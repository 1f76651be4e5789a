/** The two halves of the page that data fill: what was set up and done, then what moved. Each says what it lacks. */
import type { Contexte } from "../../contexte.js";
import { h } from "../../dom.js";
import {
  type Comparaison,
  type Experimentation,
  experimental,
  SANS_EXPERIMENTATION,
} from "../../experimentation.js";
import { typographie } from "../../francais.js";
import { lien } from "../../liens.js";
import { constat, lesDepartements } from "../../phrases/experimentation.js";
import { PREVUS_SANS_FICHIER } from "../../phrases/mise-en-oeuvre.js";
import type { Territoire } from "../../territoires.js";
import { vide } from "../../vide.js";
import { figureEvolution } from "../evolution.js";
import { nommer } from "./choix.js";
import { figureDeuxFoisDeux } from "./deux-fois-deux.js";
import { figureEnsemble } from "./ensemble.js";
import { figureEvenement } from "./evenement.js";
import { figureQvt } from "./qvt.js";
import { figureReseaux } from "./reseaux.js";

const ACTIONS = [
  "nb_reunions_bassin_pour_10",
  "nb_formations_bassin_pour_10",
  "nb_actions_genre_ap_pour_10",
  "nb_conventions_cordees_pour_10",
  "taux_reponse",
];

export function evaluation(
  contexte: Contexte,
  experimentation: Experimentation,
  comparaison: Comparaison | undefined,
): HTMLElement {
  if (!comparaison) return sansComparaison(contexte, experimentation);
  return h(
    "div",
    {},
    h("p", { class: "constat" }, constat(comparaison, nommer(contexte))),
    figureEvenement(contexte, comparaison),
    figureDeuxFoisDeux(contexte, comparaison),
    figureEnsemble(contexte, experimentation, comparaison),
    figureReseaux(contexte, comparaison),
  );
}

/** Elsewhere than where the experiment takes place, or before its files are there. */
function sansComparaison({ site }: Contexte, { contrastes }: Experimentation): HTMLElement {
  const attendus = [...new Set(contrastes.flatMap(({ suivis, temoins }) => [...suivis, ...temoins]))].sort();
  const absents = attendus.filter((code) => !site.departements.some((d) => d.code === code));
  const pourquoi =
    absents.length > 0
      ? `La comparaison se fait entre les départements ${attendus.join(", ")}. Les données publiées ici n’ont pas ${absents.length === 1 ? "le" : "les"} ${absents.join(", ")}.`
      : "Les départements comparés sont là, mais aucun des indicateurs évalués n’a de valeur.";
  return h(
    "div",
    { class: "vide" },
    h("p", {}, h("strong", {}, "L’évaluation n’est pas possible avec ces données. "), pourquoi),
    h(
      "p",
      {},
      typographie(
        "Les départements suivis et comparés, la première rentrée et les indicateurs évalués se lisent dans deux tables à compléter, « contrastes.csv » et « indicateurs_evalues.csv » de data/nomenclatures. Une autre académie y écrit les siens. ",
      ),
      h("a", { href: lien("donnees.html") }, "Ce qui est déjà chargé"),
      ".",
    ),
  );
}

export function miseEnOeuvre(
  contexte: Contexte,
  experimentation: Experimentation = SANS_EXPERIMENTATION,
): HTMLElement {
  const code = experimental(experimentation);
  const departement = contexte.site.departements.find((d) => d.code === code);
  if (!code || !departement)
    return h("p", { class: "vide" }, "Aucun département de l’expérimentation n’est dans ces données.");
  const territoire: Territoire = {
    ...{ maille: "departement", code, libelle: departement.libelle, slug: `departement-${code}` },
  };
  const nom = lesDepartements([code], nommer(contexte));
  const faites = ACTIONS.some((indicateur) => contexte.mesures.annees(indicateur).length > 0);
  return h(
    "div",
    {},
    vide(contexte, {
      quoi: "ce qui a été fait",
      indicateurs: ACTIONS,
      sources: ["etablissements", "actions"],
    }),
    faites &&
      h(
        "p",
        {},
        `Ce qui a été fait, ${nom} en trait plein et l’académie en tirets. Un nombre d’actions ne dit rien de leur contenu. Les formations de l’INSPÉ, déclarées pour toute l’académie, n’y sont pas.`,
      ),
    h(
      "div",
      { class: "grille" },
      ACTIONS.map((indicateur) =>
        figureEvolution(contexte, territoire, {
          indicateur,
          titre: contexte.catalogue.get(indicateur)?.titre ?? indicateur,
        }),
      ),
    ),
    h("p", {}, typographie(PREVUS_SANS_FICHIER)),
    figureQvt(contexte, experimentation, code, departement.libelle),
  );
}
