/**
 * Published figures beside ours: France, the académie as its producers give it, its départements. A reference keeps its
 * own year and convention in every line that shows it, and none of another place is shown beside a fictional one.
 */
import type { Contexte } from "./contexte.js";
import type { Groupe } from "./figures/commun.js";
import type { Territoire } from "./territoires.js";
import type { Reference } from "./types.js";

/** « Académie d’Orléans-Tours » → « ORLEANS-TOURS », as references name it. */
export const perimetreDe = (academie: string) =>
  academie
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/^ACADEMIE\s+(DE LA |DE L['’]|DES |DE |DU |D['’])?/, "")
    .trim();

/** Places a territory can be held against: itself, its académie, France. */
function perimetres({ site }: Contexte, { maille, code }: Territoire): Set<string> {
  const tous = new Set(["FRANCE"]);
  if (site.academie.fictive) return tous;
  tous.add(perimetreDe(site.academie.nom));
  if (maille === "departement") tous.add(code);
  return tous;
}

/** Of one indicator for one group, France last, each in order of year. */
export function referencesDe(
  contexte: Contexte,
  indicateur: string,
  territoire: Territoire,
  { sexe = "T", pcs = "T", strate = "" }: Groupe = {},
): Reference[] {
  const places = perimetres(contexte, territoire);
  return (contexte.catalogue.get(indicateur)?.references ?? [])
    .filter((r) => places.has(r.perimetre) && r.sexe === sexe && r.pcs === pcs && r.strate === strate)
    .sort(
      (a, b) =>
        Number(a.perimetre === "FRANCE") - Number(b.perimetre === "FRANCE") ||
        (a.millesime ?? 0) - (b.millesime ?? 0),
    );
}

/** The latest drawable one of each place, not later than the year in view. */
export function derniersReperes(references: readonly Reference[], annee: number): Reference[] {
  const par = new Map<string, Reference>();
  for (const r of references)
    if (r.trace && r.millesime !== null && r.millesime <= annee) par.set(r.perimetre + r.convention, r);
  return [...par.values()];
}
