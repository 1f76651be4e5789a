/** What may be said of a funnel: how many schools stand outside what chance makes, never which is above which. */
import { juger } from "../comparer.js";
import { compte, FINE, INSECABLE, intervalle, nombre, pourcent } from "../format.js";
import { de, enchainer, majuscule } from "../francais.js";
import type { Ecole } from "../graphiques/entonnoir.js";
import { dans, type Territoire } from "../territoires.js";
import type { Entonnoir, TroisAns } from "../types.js";
import { soit } from "./comparaisons.js";

/** What the schools of a funnel are called: « collège », « lycée ». */
export type NomEcole = "collège" | "lycée";

export const annees = ({ millesime }: Entonnoir) => `${millesime - 2} à ${millesime}`;

/** Of the schools of the territory in view; the académie's needs no name. */
const dansCe = (territoire: Territoire, phrase: string) =>
  majuscule(territoire.maille === "academie" ? phrase : `${dans(territoire)}, ${phrase}`);

export const titreEntonnoir = (ecoles: readonly Ecole[], nom: NomEcole, territoire: Territoire) =>
  dansCe(territoire, constatEntonnoir(ecoles, nom));

function constatEntonnoir(ecoles: readonly Ecole[], nom: NomEcole): string {
  const examinees = ecoles.filter(({ position }) => position === "a_examiner").length;
  if (ecoles.length === 0) return `les ${nom}s s’écartent-ils de l’académie au-delà du hasard${INSECABLE}?`;
  if (ecoles.length === 1 && examinees === 0)
    return `le seul ${nom} publié ne s’écarte pas de l’académie au-delà du hasard attendu`;
  if (examinees === 0)
    return `aucun des ${nombre(ecoles.length)} ${nom}s publiés ne s’écarte de l’académie au-delà du hasard attendu`;
  return `${compte(examinees, nom)} sur ${nombre(ecoles.length)} à examiner${INSECABLE}: hors des limites à 99,8${FINE}%`;
}

/** A year that does not end three: which years do. */
export function sansTroisAns(nom: NomEcole, annees: readonly number[]): string {
  const [premiere, derniere] = [annees[0], annees.at(-1)];
  const quand =
    premiere === derniere ? `qui finissent en ${derniere}` : `qui finissent de ${premiere} à ${derniere}`;
  return `De ${nom} en ${nom}, seules trois années réunies se lisent, ${quand}${INSECABLE}: choisissez une de ces années pour les voir.`;
}

/** « Le collège X : 71,2 % de 312 élèves, pour des limites à 99,8 % de 55,0 à 70,1 » */
export function lectureEntonnoir(ecole: Ecole | undefined): string | undefined {
  if (!ecole || ecole.bas_998 === null || ecole.haut_998 === null) return undefined;
  const limites = `limites à 99,8${FINE}% pour cet effectif${INSECABLE}: ${intervalle(ecole.bas_998, ecole.haut_998)}`;
  return enchainer(
    `${ecole.libelle}${INSECABLE}: ${pourcent(ecole.valeur)} de ${compte(ecole.denominateur, "élève")}, ${limites}`,
    contreAttendu(ecole),
  );
}

/** The expected rate is taken as fixed: the interval is that of the school's own. */
function contreAttendu({ valeur, attendu, ic_bas, ic_haut }: Ecole): string | undefined {
  if (attendu === null) return undefined;
  const bornes =
    ic_bas === null || ic_haut === null ? undefined : { bas: ic_bas - attendu, haut: ic_haut - attendu };
  return `Le taux attendu de la même origine sociale y est de ${pourcent(attendu)}, ${soit(juger(valeur - attendu, bornes))}`;
}

/** Schools without a number, counted and not drawn. */
export function absentesEntonnoir(
  ecoles: readonly TroisAns[],
  nom: NomEcole,
  territoire: Territoire,
): string {
  const de3ans = (statut: TroisAns["statut"]) => ecoles.filter((e) => e.statut === statut).length;
  const [secrets, muets] = [de3ans("secret"), de3ans("non_disponible")];
  const phrases = [
    secrets > 0
      ? `${compte(secrets, nom)} non ${secrets < 2 ? "dessiné" : "dessinés"}, dont une au moins des trois années est masquée par le secret statistique`
      : undefined,
    muets > 0
      ? `${compte(muets, nom)} sans ses trois années (ouverture, fermeture ou source absente)`
      : undefined,
  ];
  return dansCe(territoire, enchainer(...phrases) || `aucun ${nom} n’est masqué`);
}

export function noteDispersion({ dispersion }: Entonnoir, publiees: number): string {
  if (publiees < 2)
    return `Moins de deux établissements sont publiés${INSECABLE}: rien ne dit s’ils diffèrent plus que le hasard seul ne le ferait`;
  return dispersion > 1
    ? `Les établissements publiés diffèrent plus que le hasard seul ne le ferait (dispersion ${nombre(dispersion, 1)} fois plus grande)${INSECABLE}: les limites en tiennent compte`
    : "Les établissements publiés ne diffèrent pas plus que le hasard seul ne le ferait";
}

export const POSITIONS: Record<NonNullable<TroisAns["position"]>, string> = {
  dans_les_limites: "dans les limites",
  hors_95: `hors des limites à 95${FINE}%`,
  a_examiner: `à examiner (hors des limites à 99,8${FINE}%)`,
};

export const champEntonnoir = (qui: string, nom: NomEcole, e: Entonnoir) =>
  `${qui}, par ${nom}, trois années réunies (${annees(e)}), établissements dont les trois années sont publiées`;

/** What the limits and the expected rate take into account, and what they do not. */
export const NOTES_ENTONNOIR = [
  "« À examiner » n’est pas un jugement : le taux dit ce que le hasard n’explique pas, et non pourquoi",
  "Les limites tiennent compte du nombre d’élèves, non de leur origine sociale ni de leurs résultats",
  `Le taux attendu est celui qu’aurait l’établissement si chacun de ses groupes d’origine sociale (et de sexe, là où les deux se croisent) avait le taux du même groupe dans l’académie${INSECABLE}; les élèves dont le groupe est masqué y sont réunis en un seul`,
];

export function sousTitreEntonnoir(
  titre: string,
  nom: NomEcole,
  e: Entonnoir,
  territoire: Territoire,
): string {
  const vus =
    territoire.maille === "academie"
      ? ""
      : ` En couleur, ceux du territoire choisi${INSECABLE}; en gris, les autres.`;
  return `${titre}, en %, par ${nom}, années ${annees(e)} réunies. Un point par ${nom}, losange s’il est à examiner${INSECABLE}; trait jusqu’au taux attendu ${de("même origine sociale")} hors des limites.${vus}`;
}
