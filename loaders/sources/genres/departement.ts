/** Département in 3 characters: `18`, `018` and `1` are read, Corsica is `02A` or `02B`. */
import { refusValeur } from "../champ.ts";
import type { Refus } from "../refus.ts";

export const lireDepartement =
  (connus: ReadonlySet<string>) =>
  (texte: string): string | Refus => {
    const code = texte.toUpperCase().padStart(3, "0");
    return connus.has(code)
      ? code
      : refusValeur("departement", texte, "n’est pas un code de département (018, 18, 2A…).");
  };
