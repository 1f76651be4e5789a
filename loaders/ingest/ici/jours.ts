/** The first or last rentrée of a school, of the day it opened or closed; the same as the macros of sql/genres.ts. */
import { annee } from "../../sources/genres/annee.ts";
import { lireDate } from "../../sources/genres/date.ts";
import { Refus } from "../../sources/refus.ts";

/** Null where the text is no day: it is read as it stands. */
export function rentreeDuJour(
  texte: string | null,
  jour: "ouverture" | "fermeture",
  aujourdhui: string,
): string | null {
  const lu = texte === null ? null : lireDate()(texte);
  if (lu === null || lu instanceof Refus) return null;
  if (jour === "ouverture") {
    const an = annee(lu, "rentree") ?? 0;
    return an > 2000 ? String(an) : "";
  }
  if (lu > aujourdhui) return "";
  const [an = 0, mois = 0] = lu.split("-").map(Number);
  return String(Math.max(2000, mois >= 10 ? an : an - 1));
}
