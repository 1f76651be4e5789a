/** What figures read and say in the same way: a measure of a territory, its perimeter, the text of a trend. */
import { publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { valeur } from "../format.js";
import type { Cle } from "../mesures.js";
import { periode } from "../periodes.js";
import { dans, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";

export type Groupe = Pick<Cle, "sexe" | "pcs" | "strate">;

export const serieDe = (
  { mesures }: Contexte,
  indicateur: string,
  { maille, code }: Territoire,
  groupe: Groupe = {},
) => mesures.serie({ indicateur, maille, code, ...groupe });

export const mesureDe = (
  contexte: Contexte,
  indicateur: string,
  territoire: Territoire,
  annee: number,
  groupe: Groupe = {},
): Mesure | undefined => serieDe(contexte, indicateur, territoire, groupe).find((m) => m.millesime === annee);

/** Rows without the ones that are absent, for the download behind a figure. */
export const presentes = (mesures: readonly (Mesure | undefined)[]): Mesure[] =>
  mesures.filter((mesure) => mesure !== undefined);

/** « élèves de 3e…, dans le bassin de Bourges, campagne 2024 » */
export function champDe(
  { catalogue }: Contexte,
  indicateur: string,
  territoire: Territoire | undefined,
  annee?: number,
): string {
  const qui = catalogue.get(indicateur)?.denominateur ?? "ensemble des élèves concernés";
  const quand = annee === undefined ? "" : `, ${periode(indicateur).dire(annee)}`;
  return `${qui}${territoire ? `, ${dans(territoire)}` : ""}${quand}`;
}

/** Text of a small trend line. */
export function tendance(mesures: readonly Mesure[]): string {
  const publiees = mesures.filter(publiee);
  const [premiere, derniere] = [publiees[0], publiees.at(-1)];
  if (!premiere || !derniere) return "aucune valeur publiée";
  if (premiere === derniere) return `${valeur(derniere.valeur, "%")} en ${derniere.millesime}`;
  return `de ${valeur(premiere.valeur, "%")} en ${premiere.millesime} à ${valeur(derniere.valeur, "%")} en ${derniere.millesime}`;
}
