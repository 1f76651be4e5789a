/** The five cohorts that are followed, and the words that all figures about them share. */
import { MAILLES } from "../declaration.ts";

export const RETROUVES =
  "Un élève non retrouvé n’est pas un décrocheur : départ de l’académie, enseignement agricole, identifiant modifié.";
export const MILLESIME =
  "Le millésime est la rentrée de départ, t0 ; l’élève compte dans son établissement de départ.";

export const COMMUN = {
  theme: "cohortes",
  unite: "%",
  sens: "neutre",
  mailles: MAILLES,
  sources: ["cohorte"],
} as const;

/** `id` as in ids, `code` as in the situations of a followed pupil. */
export const COHORTES = [
  { id: "6e", code: "6E", nom: "6e", entrants: "élèves entrant pour la première fois en 6e" },
  { id: "3e", code: "3E", nom: "3e", entrants: "élèves présents en 3e, redoublants compris" },
  { id: "2gt", code: "2GT", nom: "2nde GT", entrants: "élèves entrant pour la première fois en 2nde GT" },
  {
    id: "2pro",
    code: "2PRO",
    nom: "2nde professionnelle",
    entrants: "élèves entrant pour la première fois en 2nde professionnelle",
  },
  {
    id: "cap1",
    code: "CAP1",
    nom: "1re année de CAP",
    entrants: "élèves entrant pour la première fois en 1re année de CAP",
  },
] as const;
