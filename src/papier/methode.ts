/** What a reader of paper must know: signs, thresholds, intervals, without a link to follow. */
import type { Contexte } from "../components/contexte.js";
import { h } from "../components/dom.js";
import { FINE, INSECABLE, nombre } from "../components/format.js";
import { NON_SIGNIFICATIF, SANS_INTERVALLE, SIGNES } from "../components/nomenclature.js";

export function methode({ site }: Contexte): HTMLElement {
  const { compte, denominateur } = site.seuils;
  const signes = [...Object.values(SIGNES), NON_SIGNIFICATIF, SANS_INTERVALLE].map(
    ({ signe, sens }) => `${signe}, ${sens}`,
  );
  return h(
    "p",
    { class: "methode" },
    h("strong", {}, `Méthode${INSECABLE}: `),
    `les effectifs de 1 à ${nombre(compte - 1)} élèves, les taux sur moins de ${nombre(denominateur)} élèves et ce qui permettrait de les déduire sont masqués. `,
    `Les intervalles à 95${FINE}% (traits fins, bandes) disent la marge liée aux petits effectifs. `,
    `Point creux ou pointillé${INSECABLE}: donnée provisoire. `,
    `Trait épais des situations${INSECABLE}: décisions moins présents en 2nde GT. Triangle sous une courbe${INSECABLE}: année où des établissements du territoire ont ouvert, fermé ou fusionné. `,
    `Signes${INSECABLE}: ${signes.join(`${INSECABLE}; `)}.`,
  );
}
