/** What a reader of paper must know: signs, thresholds, intervals, without a link to follow. */
import type { Contexte } from "../components/contexte.js";
import { h } from "../components/dom.js";
import { FINE, INSECABLE, nombre } from "../components/format.js";
import { typographie } from "../components/francais.js";
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

/** What the booklet adds for whoever reads it alone: whom figures are about, and how each kind is made. */
const DEFINITIONS: readonly (readonly [titre: string, texte: string])[] = [
  [
    "Élèves de 3e",
    "ceux de la base de juin, hors SEGPA, dans les établissements publics et privés sous contrat. Chacun compte dans son collège d’origine, où qu’il aille ensuite ; le dénominateur est le même de la demande à la rentrée.",
  ],
  [
    "Écart de la décision à la rentrée",
    "part des décisions d’orientation moins part des présents en octobre, pour les mêmes élèves. Sous zéro, il manque des élèves à la rentrée ; c’est un solde de départs et d’arrivées.",
  ],
  [
    "Filles et garçons",
    "part des élèves de chaque sexe de la classe d’origine qui accèdent à la filière l’année suivante ; pour le supérieur, des bacheliers de l’année.",
  ],
  [
    "Origine sociale",
    "celle du premier responsable légal, en quatre groupes ; les élèves dont elle n’est pas renseignée sont comptés à part.",
  ],
  [
    "Accès au bac",
    "la cohorte réelle suit chaque élève entré en 2nde, dans quelque lycée qu’il aille ; l’IVAL de la DEPP dit la chance d’y faire toute sa scolarité jusqu’au bac. Les deux ne se mélangent pas.",
  ],
  [
    "Pression",
    "premiers vœux pour une place offerte, hors recensement et apprentissage ; un intervalle n’y aurait pas de sens.",
  ],
  [
    "Intervalles",
    "de Wilson pour une part, de Newcombe pour une différence ; entre deux états des mêmes élèves, il tient compte de ce qu’ils sont les mêmes. Un écart dont l’intervalle contient zéro est dit non significatif.",
  ],
  [
    "Maturité",
    "une valeur est provisoire tant que le constat de rentrée de son année n’est pas chargé, consolidée ensuite, définitive quand une rentrée suivante l’est aussi.",
  ],
];

export const definitions = (): HTMLElement =>
  h(
    "dl",
    { class: "glossaire" },
    DEFINITIONS.map(([titre, texte]) => h("div", {}, h("dt", {}, titre), h("dd", {}, typographie(texte)))),
  );
