/** INE: 11 characters, no check key (none is documented). The value itself is never quoted. */
import { CORRIGER, Refus } from "../refus.ts";
import { sansEspaces } from "../texte.ts";

export function lireIne(texte: string): string | Refus {
  const ine = sansEspaces(texte);
  if (/^[0-9A-Za-z]{11}$/.test(ine)) return ine.toUpperCase();
  const faute =
    ine.length === 11
      ? "contient un signe interdit : il est fait de"
      : `compte ${ine.length} caractère${ine.length > 1 ? "s" : ""} : il en faut 11,`;
  return new Refus("ine", `L’INE ${faute} chiffres ou lettres sans accent. ${CORRIGER}`);
}
