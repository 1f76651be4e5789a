/** One line of the reference table. */
import type { Intervalle } from "./statistiques.ts";
import type { Cle } from "./tableau.ts";

export interface MesureReference extends Cle {
  indicateur: string;
  statut: "publie" | "sans_objet" | "non_disponible";
  numerateur: number | null;
  denominateur: number | null;
  valeur: number | null;
  ic: Intervalle | null;
  /** Null where the contract fixes no maturity. */
  maturite: string | null;
}

/** A figure that is not published carries no number. */
export const vide = (statut: "sans_objet" | "non_disponible") => ({
  statut,
  numerateur: null,
  denominateur: null,
  valeur: null,
  ic: null,
});
