/** What one estimate of a differential evolution is, and how the two kinds of them are made from the same figures. */
import { detectable } from "../../statistics/detectable.ts";
import { doubleDifference, type Part } from "../../statistics/doubleDifference.ts";
import { apports, regression } from "../../statistics/panel.ts";
import { reechantillonner } from "../../statistics/reechantillonner.ts";
import type { Matrice } from "../../statistics/systeme.ts";
import { Z95 } from "../../statistics/wilson.ts";
import { origineMasquee, type Place, panel } from "./unites.ts";

export type Statut = "publie" | "secret" | "non_disponible" | "sans_objet";

/**
 * Numbers are null where a year that is needed is not published. `regroupe`: four sums of pupils, interval of independent
 * samples; `panel`: each school compared with itself; `origine`: the same with the shares of origins A and D held.
 */
export interface Estimation {
  estimateur: "regroupe" | "panel" | "origine";
  /** `placebo`: a false date, years before the experiment only. */
  periode: "ensemble" | "annee" | "placebo";
  /** Years, in order. */
  avant: readonly number[];
  apres: readonly number[];
  parts: { suiviAvant: Part; suiviApres: Part; temoinAvant: Part; temoinApres: Part } | null;
  /** Points. */
  valeur: number | null;
  erreur: number | null;
  ic_bas: number | null;
  ic_haut: number | null;
  /** Smallest change that would be seen eight times out of ten. */
  detectable: number | null;
  reech_bas: number | null;
  reech_haut: number | null;
  /** Units of the panel, and the smallest share of a group’s pupils who are in schools of their own. */
  unites: number | null;
  couverture: number | null;
  statut: Statut;
}

export interface Groupes {
  suivis: readonly string[];
  temoins: readonly string[];
}

export type Periodes = Pick<Estimation, "periode" | "avant" | "apres">;

const RIEN = {
  ...{ parts: null, valeur: null, erreur: null, ic_bas: null, ic_haut: null },
  ...{ detectable: null, reech_bas: null, reech_haut: null, unites: null, couverture: null },
} as const;

export const absente = (
  estimateur: Estimation["estimateur"],
  periodes: Periodes,
  statut: Statut,
): Estimation => ({ estimateur, ...periodes, ...RIEN, statut });

function somme(places: readonly Place[], departements: readonly string[], annees: readonly number[]): Part {
  const releves = places
    .filter(({ code }) => departements.includes(code))
    .flatMap(({ serie }) => annees.flatMap((annee) => serie.get(annee) ?? []));
  return {
    numerateur: releves.reduce((total, { numerateur }) => total + numerateur, 0),
    denominateur: releves.reduce((total, { denominateur }) => total + denominateur, 0),
  };
}

export function regrouper(places: readonly Place[], { suivis, temoins }: Groupes, p: Periodes): Estimation {
  const suivi = { avant: somme(places, suivis, p.avant), apres: somme(places, suivis, p.apres) };
  const temoin = { avant: somme(places, temoins, p.avant), apres: somme(places, temoins, p.apres) };
  const resultat = doubleDifference(suivi, temoin);
  if (!resultat) return absente("regroupe", p, "non_disponible");
  return {
    ...absente("regroupe", p, "publie"),
    parts: {
      ...{ suiviAvant: suivi.avant, suiviApres: suivi.apres },
      ...{ temoinAvant: temoin.avant, temoinApres: temoin.apres },
    },
    valeur: resultat.valeur,
    ...precision(resultat.valeur, resultat.erreur),
  };
}

/** Below these, schools are too few, or hold too few of the pupils, for their differences to give an interval. */
export const ECOLES_MINIMUM = 8;
export const COUVERTURE_MINIMUM = 0.5;

const TIRAGES = 499;
/** Any number, the same for ever: an interval does not move from one publication to the next. */
const GRAINE = 20_210_601;

/** With an effect of each school and each year: all years after against all before, in one coefficient. */
export function suivre(
  places: readonly Place[],
  { suivis, temoins }: Groupes,
  p: Periodes,
  estimateur: "panel" | "origine",
): Estimation {
  const origine = estimateur === "origine";
  const lu = panel(places, {
    ...{ suivis, temoins, origine },
    annees: [...p.avant, ...p.apres],
    colonnes: (annee, suivi) => [Number(suivi && p.apres.includes(annee))],
  });
  const parts = lu && apports([...lu.suivies, ...lu.temoins]);
  const k = origine ? 3 : 1;
  const ajuste = parts && regression(parts, k);
  const valeur = ajuste?.coefficients[0];
  if (!lu || !parts || valeur === undefined) {
    const masquee =
      origine && !lu && origineMasquee(places, { suivis, temoins, annees: [...p.avant, ...p.apres] });
    return absente(estimateur, p, masquee ? "secret" : "non_disponible");
  }
  const estimation = { ...absente(estimateur, p, "publie"), valeur, ...taille(lu) };
  if (!assez(lu)) return estimation;
  const erreur = Math.sqrt(ajuste?.covariance[0]?.[0] ?? 0);
  const bornee = { ...estimation, ...precision(valeur, erreur) };
  if (p.periode !== "ensemble") return bornee;
  const n = lu.suivies.length;
  const [bas = null, haut = null] =
    reechantillonner([parts.slice(0, n), parts.slice(n)], {
      ...{ tirages: TIRAGES, graine: GRAINE },
      rang: (total) => total - k,
    }) ?? [];
  return { ...bornee, reech_bas: bas, reech_haut: haut };
}

/** Each year against the last one before, school by school, and the covariance of the years where there is one. */
export function suivreAnnees(
  places: readonly Place[],
  { suivis, temoins }: Groupes,
  annees: readonly number[],
  reference: number,
): { estimations: Estimation[]; covariance: Matrice | undefined } {
  const autres = annees.filter((annee) => annee !== reference);
  const periodes = (annee: number): Periodes => ({ periode: "annee", avant: [reference], apres: [annee] });
  const lu = panel(places, {
    ...{ suivis, temoins, annees, origine: false },
    colonnes: (annee, suivi) => autres.map((a) => Number(suivi && a === annee)),
  });
  const ajuste = lu && regression(apports([...lu.suivies, ...lu.temoins]), autres.length);
  if (!lu || !ajuste)
    return {
      estimations: autres.map((annee) => absente("panel", periodes(annee), "non_disponible")),
      covariance: undefined,
    };
  const suffit = assez(lu);
  const estimations = autres.map((annee, i): Estimation => {
    const valeur = ajuste.coefficients[i] ?? 0;
    const estimation = { ...absente("panel", periodes(annee), "publie"), valeur, ...taille(lu) };
    const erreur = Math.sqrt(ajuste.covariance[i]?.[i] ?? 0);
    return suffit ? { ...estimation, ...precision(valeur, erreur) } : estimation;
  });
  return { estimations, covariance: suffit ? ajuste.covariance : undefined };
}

type Lu = NonNullable<ReturnType<typeof panel>>;

const assez = ({ suivies, temoins, couverture }: Lu) =>
  Math.min(suivies.length, temoins.length) > ECOLES_MINIMUM && couverture >= COUVERTURE_MINIMUM;

const taille = ({ suivies, temoins, couverture }: Lu) => ({
  unites: suivies.length + temoins.length,
  couverture,
});

const precision = (valeur: number, erreur: number) => ({
  erreur,
  detectable: detectable(erreur),
  ic_bas: valeur - Z95 * erreur,
  ic_haut: valeur + Z95 * erreur,
});
