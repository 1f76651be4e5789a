/** Département in 3 characters: `18`, `018` and `1` are read; Corsica is `02A` or `02B`, which ministries also write 620 and 720. */
import { refusValeur } from "../champ.ts";
import type { Refus } from "../refus.ts";

export const CORSE: Readonly<Record<string, string>> = { "620": "02A", "720": "02B" };

export const lireDepartement =
  (connus: ReadonlySet<string>) =>
  (texte: string): string | Refus => {
    const dit = texte.toUpperCase().padStart(3, "0");
    const code = CORSE[dit] ?? dit;
    return connus.has(code)
      ? code
      : refusValeur("departement", texte, "n’est pas un code de département (018, 18, 2A…).");
  };
