/** Sentences of the first page: what the observatory says this year, and where to look. */
import { type Comparaison, publiee, significatif } from "../comparer.js";
import { arrondir, compte, FINE, INSECABLE, intervalle, points, pourcent } from "../format.js";
import { majuscule } from "../francais.js";
import { dans, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { bassinsQui, bornesEnTaille, plusOuMoins, surCent } from "./communes.js";

interface Ecarte {
  territoire: Territoire;
  mesure: Mesure;
}

/** The headline. A single bassin that loses more than the académie is named with its figure; several are counted. */
export function titreAccueil(academie: Mesure | undefined, plus: readonly Ecarte[]): string {
  if (!publiee(academie)) return "Vue d’ensemble";
  if (!significatif(academie))
    return `2nde GT${INSECABLE}: autant d’élèves à la rentrée que de décisions d’orientation`;
  const verbe = academie.valeur > 0 ? "perd" : "gagne";
  const debut = `La 2nde GT ${verbe} ${surCent(academie.valeur)} entre la décision et la rentrée`;
  const [seul, ...autres] = plus;
  if (!seul || academie.valeur < 0) return debut;
  if (autres.length > 0) return `${debut}${INSECABLE}; davantage dans ${plus.length} bassins`;
  const ici = arrondir(seul.mesure.valeur ?? 0);
  if (ici <= arrondir(academie.valeur)) return debut;
  return `${debut}${INSECABLE}; ${dans(seul.territoire)}, ${ici}`;
}

/** `ecartes`: bassins whose gap leaves the académie's beyond their interval, in alphabetical order. */
export function chapeauAccueil(
  decision: Mesure | undefined,
  constat: Mesure | undefined,
  ecartes: readonly Territoire[],
): string | undefined {
  if (!publiee(decision) || !publiee(constat)) return undefined;
  const eleves = decision.denominateur === null ? "" : `, ${compte(decision.denominateur, "élève")} de 3e`;
  const taux = `Campagne ${decision.millesime}${eleves}${INSECABLE}: ${pourcent(decision.valeur)} ont une décision d’orientation en 2nde GT, ${pourcent(constat.valeur)} y sont présents à la rentrée.`;
  if (ecartes.length === 0) return `${taux} Aucun bassin ne s’écarte nettement de l’académie sur ce point.`;
  const qui = bassinsQui(
    ecartes,
    "s’écarte nettement de l’académie sur ce point",
    "s’écartent nettement de l’académie sur ce point",
  );
  return `${taux} ${majuscule(qui)}${INSECABLE}; ailleurs, l’écart n’est pas significatif au vu des effectifs.`;
}

/** Under a key value: the gap in words, or « proche de … » when its interval holds zero. */
export function motsEcart(ecart: Mesure | undefined, que: string, proche: string): string | undefined {
  if (!publiee(ecart)) return undefined;
  if (significatif(ecart) === false) return proche;
  const bornes = bornesEnTaille(ecart);
  return `${plusOuMoins(ecart.valeur, que)}${bornes === null ? "" : ` (intervalle${INSECABLE}: ${bornes})`}`;
}

export type Sujet = "perte" | "filles" | "origine";

/** A loss is compared as readers see it, negative: « moins » is a stronger loss. */
const A_LIRE: Record<Sujet, { plus: string; moins: string }> = {
  perte: { plus: "perte moins forte", moins: "perte plus forte" },
  filles: { plus: "plus de filles", moins: "moins de filles" },
  origine: { plus: "plus au supérieur", moins: "moins au supérieur" },
};

/** What to read in a row, one entry for each indicator that leaves the académie's. */
export function aLire(
  comparaisons: readonly { sujet: Sujet; comparaison: Comparaison | undefined }[],
): { mot: string; sens: "plus" | "moins" | "proche" }[] {
  const connues = comparaisons.filter(({ comparaison }) => comparaison?.sens);
  if (connues.length === 0) return [{ mot: "non comparable", sens: "proche" }];
  const mots = connues.flatMap(({ sujet, comparaison: { sens } = { sens: null } }) =>
    sens === "plus" || sens === "moins" ? [{ mot: A_LIRE[sujet][sens], sens }] : [],
  );
  return mots.length > 0 ? mots : [{ mot: "comme l’académie", sens: "proche" }];
}

/** Said under the scoreboard: at 95 %, some comparisons stand out by chance alone. */
export function hasard(nombre: number): string {
  const attendu = Math.round(nombre * 0.05);
  const combien = attendu === 0 ? "moins d’une" : `environ ${attendu}`;
  return `Sur ${compte(nombre, "comparaison")} à 95${FINE}%, on s’attend à en voir ressortir ${combien} par le seul hasard.`;
}

export function ecartEnMots(comparaison: Comparaison | undefined): string {
  if (!comparaison) return "écart à l’académie non calculable";
  const { ecart, bas, haut, sens } = comparaison;
  const bornes = bas === null || haut === null ? "" : `, intervalle ${intervalle(bas, haut)}`;
  const fin = sens === "proche" ? ", non significatif" : "";
  return `écart à l’académie ${ecart < 0 ? "de moins" : "de plus"} ${points(ecart)}${bornes}${fin}`;
}
