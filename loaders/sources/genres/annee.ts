/**
 * School years. A rentrée is named by its autumn, a campagne by the spring that closes its school year; a date before
 * 1 August belongs to the school year begun the autumn before. A 1 January at midnight is how portals write a bare year.
 */
import { refusValeur } from "../champ.ts";
import { ANNEE_MIN } from "../contexte.ts";
import type { Refus } from "../refus.ts";

export type Saison = "rentree" | "campagne";

const ANNEE = /^([0-9]{4})([.,]0+)?$/;
const RENTREE = /^(?:[rR][sS]|[rR][eE][nN][tT][rR][eEéÉ][eE]) ?([0-9]{4})$/;
const SCOLAIRE = /^([0-9]{4}) ?[-/–] ?([0-9]{4})$/;
const ISO = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]([^\n]*))?$/;
const JOUR = /^([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})$/;

/** The year a text stands for, without bounds, or null. */
export function annee(texte: string, saison: Saison): number | null {
  const ferme = saison === "campagne" ? 1 : 0;
  const seule = ANNEE.exec(texte);
  if (seule) return Number(seule[1]);
  const rentree = RENTREE.exec(texte);
  if (rentree) return saison === "rentree" ? Number(rentree[1]) : null;
  const scolaire = SCOLAIRE.exec(texte);
  if (scolaire) return Number(scolaire[2]) === Number(scolaire[1]) + 1 ? Number(scolaire[1]) + ferme : null;
  const iso = ISO.exec(texte);
  if (iso?.[2] === "01" && iso[3] === "01" && iso[4]?.startsWith("00:00")) return Number(iso[1]);
  const jour = JOUR.exec(texte);
  const [an, mois, quantieme] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : jour
      ? [Number(jour[3]), Number(jour[2]), Number(jour[1])]
      : [0, 0, 0];
  if (!jourExiste(an, mois, quantieme)) return null;
  return (mois >= 8 ? an : an - 1) + ferme;
}

export function jourExiste(an: number, mois: number, jour: number): boolean {
  const date = new Date(Date.UTC(an, mois - 1, jour));
  return an >= 1000 && date.getUTCMonth() === mois - 1 && date.getUTCDate() === jour;
}

export const lireAnnee =
  (saison: Saison, max: number, min = ANNEE_MIN) =>
  (texte: string): number | Refus => {
    const an = annee(texte, saison);
    if (an === null)
      return refusValeur(
        "annee",
        texte,
        saison === "rentree"
          ? "n’est pas une rentrée (2023, 2023-2024, RS 2023 ou une date)."
          : "n’est pas une campagne (2023 ou 2022-2023 pour le printemps 2023).",
      );
    if (an < min || an > max)
      return refusValeur("annee", texte, `est hors des années acceptées (${min} à ${max}).`);
    return an;
  };
