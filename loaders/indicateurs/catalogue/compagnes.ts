/** Companions of another indicator: girls against boys, PCS D against PCS A. Said once, for every figure they follow. */
import type { Comparaison, Indicateur } from "../calcul.ts";

/** `objet` completes « accès … »: « à la filière STI2D ». */
type Forme = {
  prefixe: string;
  forme: Comparaison["forme"];
  unite: Indicateur["unite"];
  titre: (objet: string) => string;
  question: (objet: string) => string;
  definition: (objet: string) => string;
  termes?: { numerateur: string; denominateur: string };
  convention: string;
  limite: string;
};

const FILLES_GARCONS: readonly Forme[] = [
  {
    prefixe: "ecart_fg",
    forme: "ecart",
    unite: "points",
    titre: (o) => `Écart filles − garçons d’accès ${o}`,
    question: (o) => `Les filles accèdent-elles autant que les garçons ${o} ?`,
    definition: (o) =>
      `Taux d’accès des filles ${o}, moins celui des garçons, en points : un écart négatif est un moindre accès des filles.`,
    convention: "Intervalle de Newcombe pour deux groupes indépendants.",
    limite: "Un même écart en points pèse plus lourd quand la filière est petite : voir l’indice de parité.",
  },
  {
    prefixe: "parite",
    forme: "rapport",
    unite: "ratio",
    titre: (o) => `Indice de parité d’accès ${o}`,
    question: (o) => `Pour un garçon qui accède ${o}, combien de filles y accèdent, à effectifs égaux ?`,
    definition: (o) => `Taux d’accès des filles ${o}, divisé par celui des garçons : 1 dit la parité.`,
    convention: "La bande de parité usuelle va de 0,97 à 1,03.",
    limite: "Sans valeur quand aucun garçon n’accède à la filière.",
  },
  {
    prefixe: "odds_fg",
    forme: "odds",
    unite: "ratio",
    titre: (o) => `Rapport des chances filles / garçons d’accès ${o}`,
    question: (o) => `L’accès des filles ${o} est-il plus ou moins inégal que dans d’autres filières ?`,
    definition: (o) =>
      `Rapport entre « y accéder ou non » des filles et « y accéder ou non » des garçons, pour l’accès ${o} : 1 dit la parité.`,
    convention: "Un demi est ajouté aux quatre effectifs quand l’un d’eux est nul (Haldane et Anscombe).",
    limite: "Se compare d’une filière à l’autre, mais se lit moins bien qu’un écart en points.",
  },
  {
    prefixe: "part_filles",
    forme: "part",
    unite: "%",
    titre: (o) => `Part des filles parmi les élèves ayant accédé ${o}`,
    question: (o) => `Quelle est la part des filles parmi les élèves qui ont accédé ${o} ?`,
    definition: (o) =>
      `Filles ayant accédé ${o}, rapportées à l’ensemble des filles et des garçons qui y ont accédé.`,
    termes: {
      numerateur: "filles ayant accédé à la filière",
      denominateur: "filles et garçons ayant accédé à la filière",
    },
    convention: "Les élèves dont le sexe n’est pas connu n’y figurent pas.",
    limite:
      "Dépend du nombre de garçons et de la part des filles dans la classe d’origine : le taux d’accès est préférable.",
  },
];

/** « l’accès au supérieur » without its article, for titles. */
const nu = (objet: string) => objet.replace(/^(l’|la )/, "");

const PCS_D_A: readonly Forme[] = [
  {
    prefixe: "ecart_pcs_da",
    forme: "ecart",
    unite: "points",
    titre: (o) => `Écart d’origine sociale : ${nu(o)}`,
    question: (o) => `Quel écart entre les élèves d’origine défavorisée et très favorisée pour ${o} ?`,
    definition: (o) =>
      `Pour ${o}, taux des élèves d’origine défavorisée moins celui des élèves d’origine très favorisée, en points : un écart négatif est un moindre accès des premiers.`,
    convention:
      "PCS du responsable légal, groupes D et A de la DEPP ; intervalle de Newcombe pour deux groupes indépendants.",
    limite: "Les élèves dont la PCS n’est pas renseignée ne sont dans aucun des deux groupes.",
  },
  {
    prefixe: "rapport_pcs_da",
    forme: "rapport",
    unite: "ratio",
    titre: (o) => `Rapport d’origine sociale : ${nu(o)}`,
    question: (o) =>
      `Pour ${o}, les élèves d’origine défavorisée atteignent-ils le taux des élèves d’origine très favorisée ?`,
    definition: (o) =>
      `Pour ${o}, taux des élèves d’origine défavorisée divisé par celui des élèves d’origine très favorisée : 1 dit l’égalité.`,
    convention: "PCS du responsable légal, groupes D et A de la DEPP.",
    limite: "Un même rapport peut couvrir des écarts en points très différents : le lire avec l’écart.",
  },
  {
    prefixe: "odds_pcs_da",
    forme: "odds",
    unite: "ratio",
    titre: (o) => `Rapport des chances d’origine sociale : ${nu(o)}`,
    question: (o) =>
      `Pour ${o}, les chances des élèves d’origine défavorisée sont-elles plus ou moins inégales qu’à d’autres étapes ?`,
    definition: (o) =>
      `Pour ${o}, rapport entre « y accéder ou non » des élèves d’origine défavorisée et « y accéder ou non » des élèves d’origine très favorisée : 1 dit l’égalité.`,
    convention:
      "PCS du responsable légal, groupes D et A de la DEPP ; un demi est ajouté aux quatre effectifs quand l’un d’eux est nul (Haldane et Anscombe).",
    limite:
      "Se compare d’une étape à l’autre, mais se lit moins bien qu’un écart en points ; très grand ou très petit sur de petits groupes.",
  },
];

function compagne(de: Indicateur, objet: string, axe: Comparaison["axe"], forme: Forme): Indicateur {
  return {
    id: `${forme.prefixe}_${de.id}`,
    theme: axe === "sexe" ? "filles" : "origine",
    titre: forme.titre(objet),
    question: forme.question(objet),
    definition: forme.definition(objet),
    ...forme.termes,
    unite: forme.unite,
    sens: "neutre",
    dimensions: [],
    mailles: de.mailles,
    sources: de.sources,
    conventions: [forme.convention, ...de.conventions],
    limites: [forme.limite, ...de.limites],
    calcul: { genre: "comparaison", de: de.id, axe, forme: forme.forme },
  };
}

/** The four companions of an access rate by sex. */
export const fillesGarcons = (de: Indicateur, objet: string): Indicateur[] =>
  FILLES_GARCONS.map((forme) => compagne(de, objet, "sexe", forme));

/** The three companions of a rate by PCS; `objet` names the rate with its article: « l’accès au supérieur ». */
export const origineSociale = (de: Indicateur, objet: string): Indicateur[] =>
  PCS_D_A.map((forme) => compagne(de, objet, "pcs", forme));
