/** A day (2023-11-15, 15/11/2023) and a month (2022-05, 05/2022), kept as ISO text. */
import { refusValeur } from "../champ.ts";
import { ANNEE_MIN } from "../contexte.ts";
import type { Refus } from "../refus.ts";
import { jourExiste } from "./annee.ts";

const ISO = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ][^\n]*)?$/;
const FRANCAIS = /^([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})$/;

/** `max` is the last year accepted; without it any existing day is (openings and closures in nomenclatures). */
export const lireDate =
  (max?: number) =>
  (texte: string): string | Refus => {
    const iso = ISO.exec(texte);
    const fr = FRANCAIS.exec(texte);
    const [an = "", mois = "", jour = ""] = iso ? iso.slice(1, 4) : fr ? [fr[3], fr[2], fr[1]] : [];
    if (!jourExiste(Number(an), Number(mois), Number(jour)))
      return refusValeur("date", texte, "n’est pas une date (2023-11-15 ou 15/11/2023).");
    if (max !== undefined && (Number(an) < ANNEE_MIN || Number(an) > max))
      return refusValeur("date", texte, `est hors des années acceptées (${ANNEE_MIN} à ${max}).`);
    return `${an}-${mois.padStart(2, "0")}-${jour.padStart(2, "0")}`;
  };

export function lireMois(texte: string): string | Refus {
  const lu = /^(?:([0-9]{4})-(0[1-9]|1[0-2])|(0[1-9]|1[0-2])\/([0-9]{4}))$/.exec(texte);
  if (!lu) return refusValeur("date", texte, "n’est pas un mois (2022-05).");
  return `${lu[1] ?? lu[4]}-${lu[2] ?? lu[3]}`;
}
