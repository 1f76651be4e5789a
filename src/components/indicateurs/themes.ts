/** Words of a declaration's closed lists: themes, units, dimensions, mailles. */
import type { Declaration, Theme } from "../types.js";

export const THEMES: readonly (readonly [Theme, string])[] = [
  ["ecarts", "De la demande à la rentrée"],
  ["filles", "Filles et sciences"],
  ["origine", "Origine sociale et supérieur"],
  ["bac", "Accès au baccalauréat"],
  ["affectation", "Affectation et offre"],
  ["cohortes", "Suivi de cohortes"],
  ["publics", "Effectifs, résultats et contexte publiés"],
  ["actions", "Actions 1.10"],
];

export const nomTheme = (theme: Theme) => THEMES.find(([code]) => code === theme)?.[1] ?? theme;

export const UNITES: Record<Declaration["unite"], string> = {
  "%": "pourcentage, de 0 à 100",
  points: "points de pourcentage",
  ratio: "rapport",
  nombre: "nombre",
  indice: "indice",
};

export const DIMENSIONS: Record<Declaration["dimensions"][number], string> = {
  sexe: "sexe",
  pcs: "origine sociale",
  strate: "sous-population",
};
