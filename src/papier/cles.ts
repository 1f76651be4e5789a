/** The six key figures of a fiche: value, trend, and where the territory stands against its references. */
import { chiffre } from "../components/cellules.js";
import { type Comparaison, comparerAuTout, opposee, publiee } from "../components/comparer.js";
import type { Contexte } from "../components/contexte.js";
import { type Enfant, h } from "../components/dom.js";
import { type Groupe, serieDe } from "../components/figures/commun.js";
import { INSECABLE, type Unite, valeur } from "../components/format.js";
import { tendance } from "../components/graphiques/tendance.js";
import { periode } from "../components/periodes.js";
import { manqueEnMots } from "../components/phrases/comparaisons.js";
import { COHORTE, POURSUITE } from "../components/phrases/origine.js";
import type { Territoire } from "../components/territoires.js";
import type { Mesure } from "../components/types.js";

interface Cle {
  titre: string;
  indicateur: string;
  groupe?: Groupe;
  unite: Unite;
  /** Counted as readers see it: a loss is negative. */
  perte?: true;
}

const DEVENIR: readonly Cle[] = [
  {
    titre: "Décisions d’orientation en 2nde GT, pour 100 élèves de 3e",
    indicateur: "orientation_2gt",
    unite: "%",
  },
  { titre: "Présents en 2nde GT, pour 100 élèves de 3e", indicateur: "constat_2gt", unite: "%" },
  {
    titre: "De la décision à la rentrée en 2nde GT, en points",
    indicateur: "ecart_orientation_constat_2gt",
    unite: "points",
    perte: true,
  },
];
const SCIENCES: Cle = {
  titre: "Filles vers les sciences et la technologie, pour 100 filles de 2nde GT",
  indicateur: "acces_st",
  groupe: { sexe: "F" },
  unite: "%",
};
const BAC_GT: Cle = {
  titre: "Accès de la 2nde au bac, voie GT (IVAL), pour 100 élèves",
  indicateur: "acces_2nde_bac_ival",
  unite: "%",
};
const BAC_PRO: Cle = {
  titre: "Accès de la 2nde au bac, voie pro (IVAL), pour 100 élèves",
  indicateur: "acces_2pro_bac_ival",
  unite: "%",
};
const PRESSION: Cle = {
  titre: "Premiers vœux pour une place de 2nde pro",
  indicateur: "taux_pression",
  groupe: { strate: "2PRO" },
  unite: "ratio",
};
const BACHELIERS: Cle = {
  titre: "Bacheliers entrés dans le supérieur, pour 100",
  indicateur: POURSUITE,
  unite: "%",
};

/** Most telling first: the first six that the territory has are shown. */
export const CLES_TERRITOIRE: readonly Cle[] = [
  ...DEVENIR.slice(1),
  SCIENCES,
  BAC_GT,
  {
    titre: "Accès au supérieur, pour 100 élèves de 3e d’origine défavorisée",
    indicateur: COHORTE,
    groupe: { pcs: "D" },
    unite: "%",
  },
  PRESSION,
  BAC_PRO,
  BACHELIERS,
];
export const CLES_COLLEGE: readonly Cle[] = [
  ...DEVENIR,
  { titre: "Premier vœu satisfait, pour 100 candidats", indicateur: "satisfaction_voeu1", unite: "%" },
  { titre: "Bac obtenu, pour 100 élèves de 3e", indicateur: "acces_bac_cohorte_3e", unite: "%" },
  { titre: "Entrés dans le supérieur, pour 100 élèves de 3e", indicateur: COHORTE, unite: "%" },
];
export const CLES_LYCEE: readonly Cle[] = [
  BAC_GT,
  {
    titre: "Valeur ajoutée de la 2nde au bac, voie GT, en points",
    indicateur: "valeur_ajoutee_acces_2nde_bac_ival",
    unite: "points",
  },
  BAC_PRO,
  {
    titre: "Valeur ajoutée de la 2nde au bac, voie pro, en points",
    indicateur: "valeur_ajoutee_acces_2pro_bac_ival",
    unite: "points",
  },
  SCIENCES,
  BACHELIERS,
  PRESSION,
  {
    titre: "Décisions de 1re générale, pour 100 élèves de 2nde GT",
    indicateur: "orientation_1g",
    unite: "%",
  },
  {
    titre: "Places occupées à la rentrée, 2nde pro, pour 100",
    indicateur: "taux_occupation",
    groupe: { strate: "2PRO" },
    unite: "%",
  },
  {
    titre: "Vœux de tout rang pour une place de 2nde GT",
    indicateur: "taux_demande",
    groupe: { strate: "2GT" },
    unite: "ratio",
  },
  {
    titre: "Places occupées à la rentrée, 2nde GT, pour 100",
    indicateur: "taux_occupation",
    groupe: { strate: "2GT" },
    unite: "%",
  },
];

const NOMBRE = 6;

interface Vue {
  contexte: Contexte;
  territoire: Territoire;
  /** What it is held against, the nearest first. */
  references: readonly Territoire[];
  annee: number;
  largeur: number;
}

const lire = ({ perte }: Cle, mesures: readonly Mesure[]) => (perte ? mesures.map(opposee) : mesures);

/** Up to the year of the fiche, as its rentrée shows it. */
const suiteDe = (cle: Cle, { contexte, annee }: Vue, territoire: Territoire) => {
  const { recul } = periode(cle.indicateur);
  return lire(cle, serieDe(contexte, cle.indicateur, territoire, cle.groupe)).filter(
    (m) => m.millesime + recul <= annee + 1 && m.statut !== "non_disponible",
  );
};

/** The key figures shown, and their indicators: the sources of the page are theirs too. */
export function cles(candidates: readonly Cle[], vue: Vue): { element: HTMLElement; indicateurs: string[] } {
  const suites = candidates.map((cle) => ({ cle, suite: suiteDe(cle, vue, vue.territoire) }));
  const presentes = suites.filter(({ suite }) => suite.length > 0);
  // Those with a number first, where there are more than six; then in the order given.
  const montrees = new Set(
    [...presentes.filter(({ suite }) => suite.some(publiee)), ...presentes].slice(0, NOMBRE),
  );
  const retenues = presentes.filter((p) => montrees.has(p));
  return {
    element: h(
      "div",
      { class: "cles" },
      retenues.map(({ cle, suite }) => carte(cle, suite, vue)),
    ),
    indicateurs: retenues.map(({ cle }) => cle.indicateur),
  };
}

function carte(cle: Cle, suite: readonly Mesure[], vue: Vue): HTMLElement {
  const derniere = suite.at(-1);
  return h(
    "article",
    { class: "cle" },
    h("p", { class: "nom" }, cle.titre),
    h(
      "p",
      { class: "valeur" },
      chiffre(derniere, cle.unite),
      cle.unite === "%" && publiee(derniere) && h("span", {}, `${INSECABLE}%`),
      derniere && h("span", { class: "periode" }, periode(cle.indicateur).dire(derniere.millesime)),
    ),
    suite.some(publiee) ? trace(cle, suite, vue.largeur) : h("div"),
    references(cle, derniere, vue),
  );
}

function trace(cle: Cle, suite: readonly Mesure[], largeur: number): SVGElement {
  const image = tendance(suite, largeur, { unite: cle.unite, hauteur: 66 });
  image.setAttribute("role", "img");
  image.setAttribute("aria-label", cle.titre);
  return image;
}

const SENS = { plus: "au-dessus", moins: "en dessous", proche: "non distinct" } as const;

const mot = (comparaison: Comparaison | undefined) =>
  comparaison?.sens ? ` (${SENS[comparaison.sens]})` : "";

/** « Bassin 58,2 · académie 61,8 (en dessous) » */
function references(cle: Cle, mesure: Mesure | undefined, vue: Vue): HTMLElement {
  const dites = vue.references.map((reference): Enfant => {
    const sienne = suiteDe(cle, vue, reference).find((m) => m.millesime === mesure?.millesime);
    const dit = publiee(sienne) ? valeur(sienne.valeur, cle.unite) : `valeur ${manqueEnMots(sienne)}`;
    const ou = reference.maille === "academie" ? "académie" : reference.maille;
    return `${ou}${publiee(sienne) ? INSECABLE : `${INSECABLE}: `}${dit}${mot(comparerAuTout(mesure, sienne))}`;
  });
  return h(
    "p",
    { class: "references" },
    dites.flatMap((dite, rang) => [rang > 0 && " · ", dite]),
  );
}
