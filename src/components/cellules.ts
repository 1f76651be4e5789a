/** What a cell says of a measure: its number, or the sign that tells why there is none; never 0, never blank. */
import { type Comparaison, comparerAValeur, comparerAZero, publiee } from "./comparer.js";
import { type Enfant, h } from "./dom.js";
import { INSECABLE, intervalle, nombre, signe, type Unite, valeur } from "./format.js";
import { NON_SIGNIFICATIF, SANS_INTERVALLE, SIGNES, signeDe } from "./nomenclature.js";
import type { Mesure } from "./types.js";

const abrege = ({ signe, sens }: { signe: string; sens: string }) => h("abbr", { title: sens }, signe);

/** What could have no value there. */
export const sansObjet = (): Enfant => abrege(SIGNES.sans_objet);

export const chiffre = (mesure: Mesure | undefined, unite: Unite): Enfant =>
  publiee(mesure) ? valeur(mesure.valeur, unite) : abrege(signeDe(mesure));

export function effectif(mesure: Mesure | undefined, terme: "numerateur" | "denominateur"): Enfant {
  if (!publiee(mesure)) return abrege(signeDe(mesure));
  return mesure[terme] === null ? abrege(SIGNES.sans_objet) : nombre(mesure[terme]);
}

export function bornes(mesure: Mesure | undefined, unite: Unite = "%"): Enfant {
  if (!publiee(mesure)) return abrege(signeDe(mesure));
  if (mesure.ic_bas === null || mesure.ic_haut === null) return abrege(SIGNES.sans_objet);
  return intervalle(mesure.ic_bas, mesure.ic_haut, unite);
}

interface Compares {
  comparaison: Comparaison | undefined;
  mesure: Mesure | undefined;
  academie: Mesure | undefined;
}

/** Why two measures cannot be compared: the sign of the one that is missing. */
export const manque = ({ mesure, academie }: Omit<Compares, "comparaison">): Enfant =>
  abrege(signeDe(publiee(mesure) ? academie : mesure));

/** What its interval allows to say of a gap, after its number: « ns », « si », or nothing when it stands out. */
function reserve({ sens }: Comparaison): Enfant {
  if (sens === null) return [INSECABLE, abrege(SANS_INTERVALLE)];
  return sens === "proche" && [INSECABLE, abrege(NON_SIGNIFICATIF)];
}

/** Gap to the académie, in points; bare for a ratio. */
export function ecartAcademie({ comparaison, mesure, academie }: Compares, unite: Unite = "points"): Enfant {
  const decimales = unite === "ratio" ? 2 : 1;
  return comparaison
    ? [signe(comparaison.ecart, decimales), reserve(comparaison)]
    : manque({ mesure, academie });
}

/** Gap to a published value, which has no interval of its own. */
export function ecartReference(mesure: Mesure | undefined, valeur: number, unite: Unite): Enfant {
  const comparaison = comparerAValeur(mesure, valeur);
  return ecartAcademie({ comparaison, mesure, academie: undefined }, unite);
}

/** A gap that is a measure (girls − boys, decision − rentrée), in points. */
export function ecart(mesure: Mesure | undefined): Enfant {
  const comparaison = comparerAZero(mesure);
  return comparaison ? [signe(comparaison.ecart), reserve(comparaison)] : abrege(signeDe(mesure));
}

/** Signs met in these rows and those of `reserves`, explained; nothing where there is none. */
export function noteSignes(
  mesures: readonly (Mesure | undefined)[],
  reserves: readonly (typeof NON_SIGNIFICATIF)[] = [],
): HTMLElement | false {
  const statuts = new Set(mesures.map((mesure) => mesure?.statut ?? "non_disponible"));
  const notes = new Set([
    ...(["secret", "non_disponible", "sans_objet"] as const)
      .filter((statut) => statuts.has(statut))
      .map((statut) => SIGNES[statut]),
    ...reserves,
  ]);
  if (notes.size === 0) return false;
  return h(
    "p",
    { class: "signes" },
    `Signes${INSECABLE}: `,
    [...notes].map(({ signe, sens }, i) => [i > 0 && `${INSECABLE}; `, h("strong", {}, signe), ` ${sens}`]),
    ".",
  );
}
