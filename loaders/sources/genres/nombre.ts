/** Counts and decimals as tools write them: `475.0`, `1 250`, `12,5`. A count is whole and not negative. */
import { refusValeur } from "../champ.ts";
import type { Refus } from "../refus.ts";
import { ESPACES } from "../texte.ts";

/** Above this a head-count is a misread column, and sums would leave the integers of the warehouse. */
export const EFFECTIF_MAX = 9_999_999;

const GROUPES = `[0-9]{1,3}(?:[${ESPACES}][0-9]{3})+`;
/** « 1,000 » is one or a thousand, as the tool that wrote it: after one to three digits, three zeros are refused. */
export const MOTIF_EFFECTIF = `[+]?(?:[0-9]{1,3}(?:[.,](?:0{1,2}|0{4,}))?|(?:[0-9]{4,15}|${GROUPES})(?:[.,]0+)?)`;
/** What is left of a count once these are gone is its digits, and the spaces between groups. */
export const MOTIF_AUTOUR = "^[+]|[.,]0+$";
export const MOTIF_DECIMAL = `([+-]?)([0-9]{1,12}|${GROUPES})(?:[.,]([0-9]{1,20}))?`;
const EFFECTIF = new RegExp(`^${MOTIF_EFFECTIF}$`);
const AUTOUR = new RegExp(MOTIF_AUTOUR, "g");
const AMBIGU = /^[+]?([0-9]{1,3})[.,]000$/;
const DECIMAL = new RegExp(`^${MOTIF_DECIMAL}$`);
const SEPARATEURS = new RegExp(`[${ESPACES}]`, "g");

export const lireEffectif =
  (min = 0, max = EFFECTIF_MAX) =>
  (texte: string): number | Refus => {
    const [, debut] = AMBIGU.exec(texte) ?? [];
    if (debut !== undefined)
      return refusValeur(
        "nombre",
        texte,
        `peut se lire ${debut} ou ${debut}\u202f000. Écrivez le nombre sans virgule ni point.`,
      );
    if (!EFFECTIF.test(texte))
      return refusValeur(
        "nombre",
        texte,
        "n’est pas un nombre entier positif ou nul (par exemple 24 ou 475).",
      );
    const nombre = Number(texte.replace(AUTOUR, "").replace(SEPARATEURS, ""));
    if (nombre < min || nombre > max)
      return refusValeur("nombre", texte, `est hors des valeurs possibles (${min} à ${max}).`);
    return nombre;
  };

export const lireDecimal =
  (min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY) =>
  (texte: string): number | Refus => {
    const lu = DECIMAL.exec(texte);
    if (!lu) return refusValeur("nombre", texte, "n’est pas un nombre (par exemple 103,5).");
    const nombre = Number(`${lu[1]}${lu[2]?.replace(SEPARATEURS, "")}.${lu[3] ?? "0"}`);
    if (nombre < min) return refusValeur("nombre", texte, `est inférieur à ${min}.`);
    return nombre > max ? refusValeur("nombre", texte, `est supérieur à ${max}.`) : nombre + 0;
  };
