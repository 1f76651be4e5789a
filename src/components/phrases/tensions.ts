/** Sentences of the pressure on formations. */
import type { Publiee } from "../comparer.js";
import { compte } from "../format.js";

export const titreTensions = (extremes: boolean) =>
  extremes
    ? "Voie professionnelle\u00a0: les formations les plus et les moins demandées"
    : "Voie professionnelle\u00a0: la demande de chaque formation";

export const SANS_FORMATION = "Aucune formation n’a ici de valeur publiée cette année.";

export function lectureTensions(
  nom: string | undefined,
  mesure: Publiee | undefined,
  dire: (x: number) => string,
): string | undefined {
  if (nom === undefined || !mesure || mesure.numerateur === null || mesure.denominateur === null)
    return undefined;
  return `«\u00a0${nom}\u00a0»\u00a0: ${compte(mesure.numerateur, "premier vœu", "premiers vœux")} pour ${compte(mesure.denominateur, "place")}, soit une pression de ${dire(mesure.valeur)}.`;
}
