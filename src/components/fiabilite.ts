/**
 * How far a figure can be trusted, from published rows only: pupils whose origin is not known, pupils found again a year
 * later, départements that the files cover. What is masked is said masked, never guessed.
 */
import { publiee } from "./comparer.js";
import type { Contexte } from "./contexte.js";
import { type Groupe, mesureDe } from "./figures/commun.js";
import { COHORTE, POURSUITE } from "./phrases/origine.js";
import { departements, type Territoire } from "./territoires.js";
import type { Mesure } from "./types.js";

export interface Avertissement {
  texte: string;
  /** Shown above the drawing; the others are said in the notes. */
  alerte: boolean;
}

/** The figure that says what another is worth, and the sentence of its declaration where it is beyond its threshold. */
export interface Temoin {
  mesure: Mesure | undefined;
  alerte: string | undefined;
}

/** Held against the threshold that its own declaration gives. */
export function temoin(
  contexte: Contexte,
  indicateur: string,
  territoire: Territoire,
  annee: number,
): Temoin {
  const { alerte } = contexte.catalogue.get(indicateur) ?? {};
  const groupe = alerte?.strate === undefined ? {} : { strate: alerte.strate };
  const mesure = mesureDe(contexte, indicateur, territoire, annee, groupe);
  if (!alerte || !publiee(mesure)) return { mesure, alerte: undefined };
  const franchi = alerte.sens === "sous" ? mesure.valeur < alerte.seuil : mesure.valeur > alerte.seuil;
  return { mesure, alerte: franchi ? alerte.phrase : undefined };
}

/** Pupils of unknown PCS in the population of an indicator. */
const INCONNUES: Record<string, string> = {
  [COHORTE]: "part_pcs_inconnue_cohorte_3e",
  [POURSUITE]: "part_pcs_inconnue_bacheliers",
};
export const pcsInconnueDe = (
  contexte: Contexte,
  indicateur: string,
  territoire: Territoire,
  annee: number,
): Temoin => temoin(contexte, INCONNUES[indicateur] ?? "part_pcs_inconnue_3e", territoire, annee);

/** The same for any indicator cut by PCS, from its own denominators for the académie: null where one is not published. */
export function partInconnue(
  contexte: Contexte,
  indicateur: string,
  annee: number,
): { part: number | null; alerte: string | undefined } {
  const de = (pcs: "T" | "ND") => mesureDe(contexte, indicateur, contexte.academie, annee, { pcs });
  const [inconnus, tous] = [de("ND"), de("T")];
  const connus = publiee(inconnus) && publiee(tous) && tous.denominateur;
  const part = connus && inconnus.denominateur !== null ? (100 * inconnus.denominateur) / connus : null;
  const { alerte } = contexte.catalogue.get("part_pcs_inconnue_3e") ?? {};
  return { part, alerte: alerte && part !== null && part > alerte.seuil ? alerte.phrase : undefined };
}

/** Pupils of a cohort found again in the files a year later. */
export const partRetrouves = (
  contexte: Contexte,
  cohorte: string,
  territoire: Territoire,
  annee: number,
): Temoin => temoin(contexte, `taux_retrouves_${cohorte}`, territoire, annee);

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

export interface CouvertureTerritoire {
  territoire: Territoire;
  annee: number;
  /** Schools that the figure is about, and how many of them it does not hold. */
  etablissements: number;
  sans: number;
  departements: Territoire[];
}

/** Years in which the public file of an indicator is an extract: schools of the académie in it, and in its fullest year. */
export const extraits = (
  { site }: Contexte,
  indicateur: string,
  annees: readonly number[],
): { annee: number; la: number; sur: number }[] =>
  site.couvertures
    .filter((c) => c.maille === "academie" && c.departements.length === 0)
    .filter((c) => annees.includes(c.millesime) && c.indicateurs.includes(indicateur))
    .map((c) => ({ annee: c.millesime, la: c.etablissements - c.sans_source, sur: c.etablissements }));

/** Where these territories below the académie are known for a part of their schools only. */
export const territoiresPartiels = (
  { site }: Contexte,
  indicateur: string,
  annees: readonly number[],
  territoires: readonly Territoire[],
): CouvertureTerritoire[] =>
  territoires
    .filter(({ maille }) => maille !== "academie")
    .flatMap((territoire) =>
      site.couvertures
        .filter((c) => c.maille === territoire.maille && c.code === territoire.code)
        .filter((c) => annees.includes(c.millesime) && c.indicateurs.includes(indicateur))
        .map((c) => ({
          territoire,
          annee: c.millesime,
          etablissements: c.etablissements,
          sans: c.sans_source,
          departements: departements(site).filter(({ code }) => c.departements.includes(code)),
        })),
    );
