/**
 * Published figures beside ours: France, the académie as its producers give it, its départements. A reference keeps its
 * own year and convention in every line that shows it, and none of another place is shown beside a fictional one.
 */
import type { Contexte } from "./contexte.js";
import type { Groupe } from "./figures/commun.js";
import { nombreReference, nomRepere } from "./phrases/references.js";
import type { Repere } from "./tableau.js";
import type { Territoire } from "./territoires.js";
import type { Reference, ReferenceSituee } from "./types.js";

/** « Académie d’Orléans-Tours » → « ORLEANS-TOURS », as references name it. */
export const perimetreDe = (academie: string) =>
  academie
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/^ACADEMIE\s+(DE LA |DE L['’]|DES |DE |DU |D['’])?/, "")
    .trim();

/** Places a territory can be held against, nearest first: itself, its académie, France. */
function perimetres({ site }: Contexte, { maille, code }: Territoire): string[] {
  if (site.academie.fictive) return ["FRANCE"];
  return [...(maille === "departement" ? [code] : []), perimetreDe(site.academie.nom), "FRANCE"];
}

const an = ({ millesime }: Reference) => millesime ?? 0;

/** Of one indicator for one group, the nearest place first, each in order of year. */
export function referencesDe(
  contexte: Contexte,
  indicateur: string,
  territoire: Territoire,
  { sexe = "T", pcs = "T", strate = "" }: Groupe = {},
): ReferenceSituee[] {
  const rangs = perimetres(contexte, territoire);
  return (contexte.catalogue.get(indicateur)?.references ?? [])
    .filter((r) => rangs.includes(r.perimetre) && r.sexe === sexe && r.pcs === pcs && r.strate === strate)
    .sort((a, b) => rangs.indexOf(a.perimetre) - rangs.indexOf(b.perimetre) || an(a) - an(b))
    .map((r) => ({ ...r, indicateur }));
}

/** The rows of a table under its territories, one a place and a convention: `colonnes` are the references of each column. */
export function lignesReperes(colonnes: ReadonlyMap<number, readonly Reference[]>): Repere[] {
  const par = new Map<string, Map<number, string>>();
  for (const [colonne, references] of colonnes)
    for (const r of references) {
      const nom = nomRepere(r);
      par.set(nom, (par.get(nom) ?? new Map()).set(colonne, nombreReference(r)));
    }
  return [...par].map(([nom, cellules]) => ({ nom, cellules }));
}

/** The latest one of each place and group, not later than this year. */
export function dernieres<R extends Reference>(references: readonly R[], annee: number): R[] {
  const par = new Map<string, R>();
  for (const r of references)
    if (r.millesime !== null && r.millesime <= annee)
      par.set([r.perimetre, r.convention, r.sexe, r.pcs, r.strate].join("|"), r);
  return [...par.values()];
}

/** The same of those that a chart may draw. */
export const derniersReperes = <R extends Reference>(references: readonly R[], annee: number): R[] =>
  dernieres(
    references.filter(({ trace }) => trace),
    annee,
  );
