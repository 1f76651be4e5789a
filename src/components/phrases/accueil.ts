/** Sentences of the first page: what the observatory says this year, and where to look. */
import { type Comparaison, comparerAZero, publiee, significatif } from "../comparer.js";
import { arrondir, compte, FINE, INSECABLE, pourcent, signe } from "../format.js";
import { majuscule } from "../francais.js";
import { signeDe } from "../nomenclature.js";
import { dans, nomCourt, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";
import { bassinsQui, surCent } from "./communes.js";
import { ACADEMIE, type Contre, comparaisonEnMots, manqueEnMots } from "./comparaisons.js";

interface Ecarte {
  territoire: Territoire;
  mesure: Mesure;
}

/**
 * The headline. A single bassin that loses more than the académie is named with its figure; several are counted. Where the
 * gap of the académie is masked, what is published of its pupils is said instead.
 */
export function titreAccueil(
  academie: Mesure | undefined,
  plus: readonly Ecarte[],
  constat?: Mesure | undefined,
): string {
  if (!publiee(academie) && publiee(constat))
    return `À la rentrée ${constat.millesime}, ${arrondir(constat.valeur)} élèves de 3e sur 100 sont en 2nde GT`;
  if (!publiee(academie)) return "Vue d’ensemble";
  const net = significatif(academie);
  if (net === undefined)
    return `2nde GT${INSECABLE}: que deviennent les décisions d’orientation à la rentrée${INSECABLE}?`;
  if (!net)
    return `2nde GT${INSECABLE}: la rentrée ne se distingue pas nettement des décisions d’orientation`;
  const verbe = academie.valeur > 0 ? "perd" : "gagne";
  const debut = `La 2nde GT ${verbe} ${surCent(academie.valeur)} entre la décision et la rentrée`;
  const [seul, ...autres] = plus;
  if (!seul || academie.valeur < 0) return debut;
  if (autres.length > 0) return `${debut}${INSECABLE}; davantage dans ${plus.length} bassins`;
  const ici = arrondir(seul.mesure.valeur ?? 0);
  if (ici <= arrondir(academie.valeur)) return debut;
  return `${debut}${INSECABLE}; ${dans(seul.territoire)}, ${ici}`;
}

/** Where only public files were loaded, the title is the name of the académie. */
export const CHAPEAU_PUBLIC =
  "Ce que les ministères publient de ses lycées et de ses collèges, face à la France. Les parcours de ses élèves s’y ajouteront quand ses propres fichiers seront déposés.";

/**
 * `ecartes`: bassins whose gap leaves the académie's beyond their interval, in alphabetical order; `juges`: how many can
 * be compared, of how many in all.
 */
export function chapeauAccueil(
  decision: Mesure | undefined,
  constat: Mesure | undefined,
  ecartes: readonly Territoire[],
  { juges, bassins }: { juges: number; bassins: number },
): string | undefined {
  if (!publiee(decision) || !publiee(constat)) return undefined;
  const eleves = decision.denominateur === null ? "" : `, ${compte(decision.denominateur, "élève")} de 3e`;
  const taux = `Campagne ${decision.millesime}${eleves}${INSECABLE}: ${pourcent(decision.valeur)} ont une décision d’orientation en 2nde GT, ${pourcent(constat.valeur)} y sont présents à la rentrée.`;
  if (juges === 0)
    return `${taux} Les écarts des bassins sont sans intervalle ou masqués cette année-là${INSECABLE}: rien ne dit s’ils se distinguent de l’académie.`;
  if (ecartes.length === 0)
    return `${taux} Aucun bassin ne s’écarte nettement de l’académie sur ce point${juges < bassins ? `, sur ${compte(juges, "bassin")} que l’on peut comparer` : ""}.`;
  const qui = bassinsQui(
    ecartes,
    "s’écarte nettement de l’académie sur ce point",
    "s’écartent nettement de l’académie sur ce point",
  );
  return `${taux} ${majuscule(qui)}${INSECABLE}; ailleurs, l’écart n’est pas significatif au vu des effectifs${juges < bassins ? " ou n’est pas publié" : ""}.`;
}

/** Under a key value: the gap in words, with what its interval allows to say of it. */
export function motsEcart(ecart: Mesure | undefined, contre: Contre): string {
  const comparaison = comparerAZero(ecart);
  return comparaison
    ? comparaisonEnMots(comparaison, contre)
    : `écart non donné, valeur ${manqueEnMots(ecart)}`;
}

/** What a row of the scoreboard says of its bassin. */
export type SujetLu = "perte" | "bac" | "filles" | "origine";

/** A loss is compared as readers see it, negative: « moins » is a stronger loss. */
const A_LIRE: Record<SujetLu, { plus: string; moins: string }> = {
  perte: { plus: "perte moins forte", moins: "perte plus forte" },
  bac: { plus: "plus de bacheliers", moins: "moins de bacheliers" },
  filles: { plus: "plus de filles", moins: "moins de filles" },
  origine: { plus: "plus au supérieur", moins: "moins au supérieur" },
};

/** Each subject where it cannot be judged. */
const NOMS: Record<SujetLu, string> = { perte: "perte", bac: "bac", filles: "filles", origine: "supérieur" };

const SANS_INTERVALLE = "sans intervalle";

const proche = (mot: string) => ({ mot, sens: "proche" as const });

interface Comparee {
  sujet: SujetLu;
  comparaison: Comparaison | undefined;
  /** The measure that is missing, where there is no comparison. */
  absente: Mesure | undefined;
}

/**
 * What to read in a row: each indicator that leaves the académie's, then those that cannot be compared with it, together
 * where the reason is one. A sign alone needs no name where nothing stands out: the cells of the row bear it.
 */
export function aLire(comparees: readonly Comparee[]): { mot: string; sens: "plus" | "moins" | "proche" }[] {
  const ecarts = comparees.flatMap(({ sujet, comparaison }) => {
    const sens = comparaison?.sens;
    return sens === "plus" || sens === "moins" ? [{ mot: A_LIRE[sujet][sens], sens }] : [];
  });
  const muettes = comparees.filter(({ comparaison }) => !comparaison?.sens);
  const pourquoi = ({ comparaison, absente }: Comparee) =>
    comparaison ? SANS_INTERVALLE : signeDe(absente).signe;
  const raisons = [...new Set(muettes.map(pourquoi))];
  const nommees = raisons.map((raison) => {
    const siennes = muettes.filter((c) => pourquoi(c) === raison).map(({ sujet }) => NOMS[sujet]);
    return proche(`${siennes.join(", ")}${INSECABLE}: ${raison}`);
  });
  const proches = comparees.length - ecarts.length - muettes.length;
  if (ecarts.length > 0 || proches === 0) return [...ecarts, ...nommees];
  if (raisons.length === 0) return [proche("non significatif")];
  const [raison] = raisons;
  if (raisons.length === 1 && raison !== SANS_INTERVALLE)
    return [proche(`non significatif, sauf${INSECABLE}${raison}`)];
  return [proche("non significatif, sauf"), ...nommees];
}

/** One finding of the year: a territory that leaves the académie, a year that leaves the one before, a threshold passed. */
export interface Signal {
  /** Territories and groups in one kind of finding are said together. */
  sujet: string;
  texte: string;
  /** Page of the theme, from the root of the site, with the territory. */
  adresse: string;
}

/** « Bassin de Vierzon : 7,7 points de moins à la rentrée qu’à la décision, contre 4,1 dans l’académie. » */
export function signalTerritoire(
  territoire: Territoire,
  mesure: Mesure,
  academie: Mesure,
  { quoi, unite }: { quoi: string; unite: "%" | "points" },
): string {
  const dire = (m: Mesure) =>
    unite === "points" ? `${signe(m.valeur ?? 0)}${INSECABLE}points` : pourcent(m.valeur ?? 0);
  return `${majuscule(nomCourt(territoire))}${INSECABLE}: ${quoi}, ${dire(mesure)} contre ${dire(academie)} dans l’académie.`;
}

/** « Académie : présents en 2nde GT, 1,2 point de plus qu’en 2023 (intervalle…). » */
export const signalAnnee = (quoi: string, phrase: string) => `Académie${INSECABLE}: ${quoi}. ${phrase}.`;

/** When nothing stands out, how much could have: the reader knows what silence is worth. */
export function sansSignal(juges: number, muets: number): string {
  const debut =
    juges === 0
      ? "Aucune comparaison n’a pu être faite cette année"
      : `Aucun écart ne dépasse ce que le hasard explique, sur ${compte(juges, "comparaison")} entre territoires ou années`;
  const suite =
    muets === 0
      ? ""
      : `${INSECABLE}; ${compte(muets, "autre n’a pu être faite", "autres n’ont pu être faites")}, faute de valeur publiée`;
  return `${debut}${suite}. Les valeurs de l’académie et leur évolution restent à lire, thème par thème.`;
}

/** Said under the scoreboard: at 95 %, some comparisons stand out by chance alone. */
export function hasard(nombre: number): string {
  const attendu = Math.round(nombre * 0.05);
  const combien = attendu === 0 ? "moins d’une" : `environ ${attendu}`;
  return `Sur ${compte(nombre, "comparaison")} à 95${FINE}%, on s’attend à en voir ressortir ${combien} par le seul hasard.`;
}

/** Said of a small drawing of the gap. */
export const ecartEnMots = (comparaison: Comparaison | undefined) =>
  comparaison ? comparaisonEnMots(comparaison, ACADEMIE) : "écart à l’académie non calculable";
