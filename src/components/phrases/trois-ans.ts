/** What three years put together are, said once for all themes. */
import { INSECABLE } from "../format.js";
import { dans, type Territoire } from "../territoires.js";

export const titreTroisAns = (territoire: Territoire) =>
  `Que disent trois années réunies ${dans(territoire)}${INSECABLE}?`;

export const sousTitreTroisAns = (annee: number, places: boolean) =>
  `En %${places ? ", un rapport pour les vœux par place" : ""}. De ${annee - 2} à ${annee}, effectifs additionnés puis divisés, à côté de la seule année ${annee}. Réunir trois ans resserre les intervalles.`;
