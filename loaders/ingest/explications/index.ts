/** Every rule a report may name, explained. The checks over everything loaded bring their own words. */
import { CONTROLES } from "../controles/index.ts";
import type { Explication } from "./explication.ts";
import { FICHIERS } from "./fichiers.ts";
import { LIGNES } from "./lignes.ts";

export const EXPLICATIONS: Readonly<Record<string, Explication>> = {
  ...LIGNES,
  ...FICHIERS,
  ...Object.fromEntries(
    CONTROLES.map(({ regle, titre, sens, enjeu, remede }) => [regle, { titre, sens, enjeu, remede }]),
  ),
};
