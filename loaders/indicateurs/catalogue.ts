/** Every indicator, declared once. `CATALOGUE` is what readers see; `INDICATEURS` adds how each is computed. */
import type { Indicateur } from "./calcul.ts";
import { ecarts } from "./catalogue/ecarts.ts";
import { etats } from "./catalogue/etats.ts";
import type { Declaration } from "./declaration.ts";

export const INDICATEURS: readonly Indicateur[] = [...etats, ...ecarts];

export const CATALOGUE: readonly Declaration[] = INDICATEURS.map(
  ({ calcul: _, ...declaration }) => declaration,
);
