/** Published figures beside a crossing: of the académie, or of the one territory it holds, for the groups and the years it shows. */
import type { Contexte } from "../contexte.js";
import { lieuReference, nombreReference } from "../phrases/references.js";
import { referencesDe } from "../references.js";
import type { Repere } from "../tableau.js";
import { tousLesTerritoires } from "../territoires.js";
import type { Reference, ReferenceSituee } from "../types.js";
import type { Axe, Pas } from "./axes.js";
import type { Croisement, Vue } from "./croiser.js";

const GROUPES = ["sexe", "pcs", "strate"] as const;

/** What this axis shows: its values where it is crossed, else the one it is held at. */
function montres(axe: Axe, c: Croisement, vue: Vue): readonly Pas[] {
  if (vue.lignes === axe) return c.lignes;
  if (vue.colonnes === axe) return c.colonnes;
  const tenu = vue.tenus[axe];
  return tenu ? [tenu] : [];
}

export function referencesVue(contexte: Contexte, c: Croisement, vue: Vue): ReferenceSituee[] {
  // A value of three years is beside none of one.
  if (vue.reunies) return [];
  const tenu = vue.tenus.territoire?.fixe;
  const territoire =
    (vue.lignes === "territoire" || vue.colonnes === "territoire" || tenu === undefined
      ? undefined
      : tousLesTerritoires(contexte.site).find((t) => t.maille === tenu.maille && t.code === tenu.code)) ??
    contexte.academie;
  const groupes = GROUPES.reduce<readonly Pas["fixe"][]>(
    (faits, axe) => {
      const pas = montres(axe, c, vue);
      return pas.length === 0
        ? faits
        : faits.flatMap((fait) => pas.map(({ fixe }) => ({ ...fait, ...fixe })));
    },
    [{}],
  );
  const annees = new Set(montres("annee", c, vue).map(({ fixe }) => fixe.millesime));
  return groupes
    .flatMap(({ sexe, pcs, strate }) =>
      referencesDe(contexte, vue.indicateur, territoire, {
        ...(sexe && { sexe }),
        ...(pcs && { pcs }),
        ...(strate && { strate }),
      }),
    )
    .filter(({ millesime }) => millesime !== null && annees.has(millesime));
}

/** Whether it is of this row or column; every place has those of the académie and of France beside it. */
const est =
  (r: Reference) =>
  ({ fixe: { maille: _, code: __, ...groupe } }: Pas): boolean =>
    Object.entries(groupe).every(([nom, x]) => r[nom as keyof Reference] === x);

/** Those that a panel draws: one for each territory would say France as often as there are territories. */
export const dePanneau = (
  references: readonly ReferenceSituee[],
  { fixe, ...pas }: Pas,
): ReferenceSituee[] =>
  fixe.maille === undefined || fixe.maille === "academie"
    ? references.filter((r) => est(r)({ fixe, ...pas }))
    : [];

/** Rows under the table, one a place, a convention and a group: `pasDeColonne` columns of the table are one of the crossing. */
export function lignesPubliees(
  references: readonly ReferenceSituee[],
  c: Croisement,
  vue: Vue,
  pasDeColonne: number,
): Repere[] {
  const par = new Map<string, Map<number, string>>();
  for (const r of references) {
    const colonne = c.colonnes.findIndex(est(r));
    const ligne = vue.lignes === "territoire" ? undefined : c.lignes.find(est(r));
    if (colonne < 0 || vue.colonnes === "territoire") continue;
    const an = vue.lignes === "annee" || vue.colonnes === "annee" ? undefined : r.millesime;
    const nom = `${[lieuReference(r), an, ligne?.nom].filter(Boolean).join(", ")} (${r.convention})`;
    par.set(nom, (par.get(nom) ?? new Map()).set(1 + colonne * pasDeColonne, nombreReference(r)));
  }
  return [...par].map(([nom, cellules]) => ({ nom, cellules }));
}
