/** How to read the current value of one indicator, computed: its terms in words, its value, what the interval allows. */
import { comparerAValeur, type Publiee, publiee } from "../comparer.js";
import {
  arrondir,
  FINE,
  INSECABLE,
  intervalle,
  nombre,
  points,
  pourcent,
  ratio,
  type Unite,
} from "../format.js";
import { majuscule, typographie } from "../francais.js";
import { nomStrate } from "../indicateurs/codes.js";
import type { Exemple, Fiche } from "../indicateurs/fiche.js";
import { periode } from "../periodes.js";
import { dans, type Territoire } from "../territoires.js";
import type { Declaration, Mesure } from "../types.js";
import { lectureMasquee } from "./communes.js";
import { verdict } from "./comparaisons.js";

/** « rentrée t0 + 4 » of a cohort that entered in 2020 → « rentrée 2024 ». */
const dater = (texte: string, annee: number) =>
  texte.replace(/\bt0(?: \+ (\d+))?(?! \+ n)/g, (_, delai?: string) => String(annee + Number(delai ?? 0)));

const dire = (x: number, unite: Unite) =>
  unite === "%" ? pourcent(x) : unite === "ratio" ? ratio(x) : nombre(x);

function bornes({ ic_bas, ic_haut }: Mesure, unite: Unite): string {
  if (ic_bas === null || ic_haut === null) return "";
  return ` (intervalle à 95${FINE}%${INSECABLE}: ${intervalle(ic_bas, ic_haut, unite)})`;
}

/** « 3 708 élèves présents en 2nde GT, sur 6 000 élèves de 3e, soit 61,8 % »; a word in the plural needs at least two. */
function partDe(m: Publiee, d: Declaration): string {
  const valeur = `${dire(m.valeur, d.unite)}${bornes(m, d.unite)}`;
  const { numerateur: n, denominateur: D } = m;
  if (n === null || D === null) return D === null ? valeur : `${valeur}, pour ${nombre(D)} au départ`;
  if (n < 2 || D < 2 || !d.numerateur || !d.denominateur)
    return `${nombre(n)} au numérateur, ${nombre(D)} au dénominateur, soit ${valeur}`;
  const [haut, bas] = [d.numerateur, d.denominateur].map((t) => typographie(dater(t, m.millesime)));
  return `${nombre(n)} ${haut}, ${d.unite === "ratio" ? "pour" : "sur"} ${nombre(D)} ${bas}, soit ${valeur}`;
}

const GROUPES = {
  sexe: ["des filles", "des garçons"],
  pcs: ["des élèves d’origine défavorisée", "des élèves d’origine très favorisée"],
} as const;

/** Against equality: 0 for a gap, 1 for a ratio. */
const jugement = (m: Publiee, egalite = 0) => {
  const comparaison = comparerAValeur(m, egalite);
  return comparaison ? verdict(comparaison) : "";
};

/** The gap between two states of the chain, each named by its title. */
function entreEtats(m: Publiee, { termes }: Fiche): string {
  const [de, a] = termes.map(({ titre }) => `«${INSECABLE}${typographie(titre)}${INSECABLE}»`);
  if (arrondir(m.valeur, 1) === 0) return `${de} et ${a} sont au même niveau${jugement(m)}`;
  const [plus, moins] = m.valeur > 0 ? [de, a] : [a, de];
  const eleves =
    m.numerateur === null || m.denominateur === null
      ? ""
      : `${INSECABLE}; solde${INSECABLE}: ${nombre(Math.abs(m.numerateur))} sur ${nombre(m.denominateur)}`;
  return `${plus} dépasse ${moins} de ${points(m.valeur)}${jugement(m)}${eleves}`;
}

/** Two groups held against each other. */
function entreGroupes(m: Publiee, { forme, axe }: Fiche): string {
  const [un, autre] = GROUPES[axe ?? "sexe"];
  if (forme === "rapport") return `le taux ${un} est ${ratio(m.valeur)} fois celui ${autre}${jugement(m, 1)}`;
  if (forme === "odds")
    return `le rapport entre accès et non-accès ${un} est ${ratio(m.valeur)} fois celui ${autre}${jugement(m, 1)}`;
  if (arrondir(m.valeur, 1) === 0) return `le taux ${un} est égal à celui ${autre}${jugement(m)}`;
  const sens = m.valeur < 0 ? "inférieur" : "supérieur";
  return `le taux ${un} est ${sens} de ${points(m.valeur)} à celui ${autre}${jugement(m)}`;
}

/** The « Lecture » of the current value; masked or missing, it says so. */
export function lectureIndicateur(
  fiche: Fiche,
  territoire: Territoire,
  mesure: Mesure | undefined,
  parmi?: string,
): string {
  if (!publiee(mesure)) return lectureMasquee(territoire);
  const { declaration, forme } = fiche;
  const strate = mesure.strate === "" ? "" : `, ${nomStrate(mesure.strate)}`;
  const groupe = parmi ? `, parmi ${parmi}` : "";
  const debut = `${dans(territoire)}${groupe}, ${periode(declaration.id).dire(mesure.millesime)}${strate}${INSECABLE}: `;
  if (forme === "ecart" || forme === "rapprochement") return `${debut}${entreEtats(mesure, fiche)}.`;
  if (forme === "ecart_groupes" || forme === "rapport" || forme === "odds")
    return `${debut}${entreGroupes(mesure, fiche)}.`;
  return `${debut}${partDe(mesure, declaration)}.`;
}

/** Under the ten rows: what they are, and which year and part of the whole the calculation is about. */
export function noteExemple({ titre, millesime, strate }: Exemple, { declaration }: Fiche): string {
  const part = strate === "" ? "" : `${INSECABLE}; part montrée${INSECABLE}: ${nomStrate(strate)}`;
  return `${titre}, ${periode(declaration.id).dire(millesime)}${part}. Exemple fictif, calculé par le même moteur que les chiffres du site et sans masquage, puisqu’il ne décrit personne.`;
}

/** Rows that tell of one thing count once: said where the marks are more than the result. */
export const noteDoublons = (marquees: number, total: number): string | undefined =>
  marquees > total
    ? `${nombre(marquees)} lignes sont marquées pour un résultat de ${nombre(total)}${INSECABLE}: celles qui désignent la même chose comptent une fois.`
    : undefined;

/** Whom the figures are about; of a count, what is counted. */
export const champIndicateur = ({ declaration, population }: Fiche) =>
  typographie(population ?? declaration.numerateur ?? declaration.titre);

const UNITES: Record<Unite, string> = {
  "%": "en %",
  points: "en points",
  ratio: "rapport",
  nombre: "nombre",
  indice: "indice",
};

/** Under the title of the table: « En %, de 2020 à 2024. » */
export function titreValeurs(annees: readonly number[], unite: Unite): string {
  const [premiere, derniere] = [annees[0], annees.at(-1)];
  const quand = premiere === derniere ? `${derniere ?? ""}` : `de ${premiere} à ${derniere}`;
  return `${majuscule(UNITES[unite])}, ${quand}.`;
}

export const titreAnnee = (annee: number, provisoire: boolean) =>
  provisoire ? `${annee} (provisoire)` : String(annee);

export const SIGNE_DES_PERTES =
  "Comme dans les fichiers à télécharger, une perte est comptée positivement\u202f; les graphiques des autres pages la montrent avec le signe moins.";

export const SITUATIONS_ABSENTES =
  "Une situation sans valeur une année où d’autres en ont une n’a réuni aucun élève cette année-là.";
