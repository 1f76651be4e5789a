/** A code of a closed list, read without regard to case or accents; `synonymes` are other spellings of a code. */
import { refusValeur } from "../champ.ts";
import type { Refus } from "../refus.ts";
import { plier } from "../texte.ts";

export const lireCode =
  <C extends string>(codes: readonly C[], synonymes: Readonly<Record<string, C>> = {}) =>
  (texte: string): C | Refus => {
    const plie = plier(texte);
    const connu = codes.find((code) => code === plie) ?? synonymes[plie];
    return connu ?? refusValeur("code_inconnu", texte, `n’est pas un code connu (${enumerer(codes)}).`);
  };

/** « F ou M », « A, B ou C ». */
export const enumerer = (codes: readonly string[]): string =>
  codes.length < 2 ? codes.join() : `${codes.slice(0, -1).join(", ")} ou ${codes.at(-1)}`;

export const SEXES = ["F", "M"] as const;
export const SYNONYMES_SEXE: Readonly<Record<string, "F" | "M">> = {
  "1": "M",
  "2": "F",
  FEMININ: "F",
  MASCULIN: "M",
  FILLE: "F",
  GARCON: "M",
  FILLES: "F",
  GARCONS: "M",
};
