/** What figures read and say in the same way: a measure of a territory, its perimeter, the text of a trend. */
import { chiffre, ecartAcademie } from "../cellules.js";
import { comparerAuTout, publiee } from "../comparer.js";
import type { Contexte } from "../contexte.js";
import { valeur } from "../format.js";
import { typographie } from "../francais.js";
import type { Cle } from "../mesures.js";
import { periode } from "../periodes.js";
import type { Colonne } from "../tableau.js";
import { dans, type Territoire } from "../territoires.js";
import type { Mesure } from "../types.js";

export type Groupe = Pick<Cle, "sexe" | "pcs" | "strate">;

export const serieDe = (
  { mesures }: Contexte,
  indicateur: string,
  { maille, code }: Territoire,
  groupe: Groupe = {},
) => mesures.serie({ indicateur, maille, code, ...groupe });

export const mesureDe = (
  contexte: Contexte,
  indicateur: string,
  territoire: Territoire,
  annee: number,
  groupe: Groupe = {},
): Mesure | undefined => serieDe(contexte, indicateur, territoire, groupe).find((m) => m.millesime === annee);

/** Rows without the ones that are absent, for the download behind a figure. */
export const presentes = (mesures: readonly (Mesure | undefined)[]): Mesure[] =>
  mesures.filter((mesure) => mesure !== undefined);

/** « élèves de 3e…, dans le bassin de Bourges, campagne 2024 » */
export function champDe(
  { catalogue }: Contexte,
  indicateur: string,
  territoire: Territoire | undefined,
  annee?: number,
): string {
  // A comparison of two groups is about the pupils of the rate that it compares.
  const compare = indicateur.replace(
    /^((ecart|odds)_fg|parite|part_filles|(ecart|rapport|odds)_pcs_da)_/,
    "",
  );
  const population =
    catalogue.get(indicateur)?.denominateur ??
    catalogue.get(compare)?.denominateur ??
    "ensemble des élèves concernés";
  // A cohort's declaration names its rentrée « t0 ».
  const qui = population.replace(/rentrée t0/g, `rentrée ${annee ?? "indiquée"}`);
  const quand = annee === undefined || qui !== population ? "" : `, ${periode(indicateur).dire(annee)}`;
  return `${typographie(qui)}${territoire ? `, ${dans(territoire)}` : ""}${quand}`;
}

/** Without the last years, when no territory can be observed yet (cohorts still followed). */
export function observees<M extends readonly Mesure[]>(series: readonly M[]): Mesure[][] {
  const derniere = Math.max(...series.flat().map((m) => (m.statut === "non_disponible" ? -1 : m.millesime)));
  return series.map((mesures) => mesures.filter((m) => m.millesime <= derniere));
}

/** In the table of a territory's figure: the académie, and how far the territory is from it. */
export const colonnesAcademie: Colonne<{ vue: Mesure | undefined; reference: Mesure | undefined }>[] = [
  { titre: "Académie, en %", genre: "nombre", cellule: ({ reference }) => chiffre(reference, "%") },
  {
    titre: "Écart à l’académie",
    genre: "nombre",
    cellule: ({ vue: mesure, reference: academie }) =>
      ecartAcademie({ mesure, academie, comparaison: comparerAuTout(mesure, academie) }),
  },
];

/** Text of a small trend line. */
export function tendanceEnMots(mesures: readonly Mesure[]): string {
  const publiees = mesures.filter(publiee);
  const [premiere, derniere] = [publiees[0], publiees.at(-1)];
  if (!premiere || !derniere) return "aucune valeur publiée";
  if (premiere === derniere) return `${valeur(derniere.valeur, "%")} en ${derniere.millesime}`;
  return `de ${valeur(premiere.valeur, "%")} en ${premiere.millesime} à ${valeur(derniere.valeur, "%")} en ${derniere.millesime}`;
}
