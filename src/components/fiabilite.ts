/**
 * How far a figure can be trusted, from published rows only: pupils whose origin is not known, pupils found again a year
 * later, départements that the files cover. What is masked is said masked, never guessed.
 */
import { publiee } from "./comparer.js";
import type { Contexte } from "./contexte.js";
import { type Groupe, mesureDe } from "./figures/commun.js";
import { departements, type Territoire } from "./territoires.js";
import type { Mesure } from "./types.js";

/** In percent; beyond them a figure carries a warning. */
export const SEUILS = { pcsInconnue: 15, retrouves: 90 } as const;

export interface Avertissement {
  texte: string;
  /** Shown above the drawing; the others are said in the notes. */
  alerte: boolean;
}

/** A share, or the row that keeps it from being known. */
export type Part = { part: number } | { absente: Mesure | undefined };

/** Pupils of unknown PCS among those the indicator counts. No row of them while the whole is known: there are none. */
export function partPcsInconnue(
  contexte: Contexte,
  indicateur: string,
  territoire: Territoire,
  annee: number,
): Part {
  const tous = mesureDe(contexte, indicateur, territoire, annee);
  const inconnus = mesureDe(contexte, indicateur, territoire, annee, { pcs: "ND" });
  if (!publiee(tous) || tous.denominateur === null) return { absente: tous };
  if (inconnus === undefined) return { part: 0 };
  if (!publiee(inconnus) || inconnus.denominateur === null) return { absente: inconnus };
  return { part: (100 * inconnus.denominateur) / tous.denominateur };
}

/** Pupils of a cohort found again in the files a year later. */
export function partRetrouves(
  contexte: Contexte,
  cohorte: string,
  territoire: Territoire,
  annee: number,
): Part {
  const perdus = mesureDe(contexte, `devenir_${cohorte}`, territoire, annee, { strate: "t+1:NON_RETROUVE" });
  return publiee(perdus) ? { part: 100 - perdus.valeur } : { absente: perdus };
}

export interface Couverture {
  annee: number;
  /** Names of the départements of the académie that the figure does not hold. */
  sans: string[];
  /** How many départements the académie has. */
  sur: number;
}

/** Years in which the académie's figure is known for a part of its départements only. */
export function couverturesPartielles(
  contexte: Contexte,
  indicateur: string,
  annees: readonly number[],
  groupe: Groupe = {},
): Couverture[] {
  const tous = departements(contexte.site);
  return annees.flatMap((annee) => {
    if (!publiee(mesureDe(contexte, indicateur, contexte.academie, annee, groupe))) return [];
    const absents = tous.filter((d) => {
      const statut = mesureDe(contexte, indicateur, d, annee, groupe)?.statut;
      return statut === undefined || statut === "non_disponible";
    });
    // None at all: the page does not hold the rows of the départements, and says nothing of them.
    if (absents.length === 0 || absents.length === tous.length) return [];
    return [{ annee, sans: absents.map(({ libelle }) => libelle), sur: tous.length }];
  });
}
