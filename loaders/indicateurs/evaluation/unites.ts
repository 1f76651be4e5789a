/**
 * What is followed over the years, made of published figures alone: each school published in all of them, and in each
 * département all its other pupils together, as the published total less the published schools. Every pupil is in one
 * unit, and nothing here says more than the table of measures does.
 */
import type { Part } from "../../statistics/doubleDifference.ts";
import type { Cellule, Unite } from "../../statistics/panel.ts";
import type { Mesure } from "../declaration.ts";

/** A masked row of a département or of a school, and the département it counts in. */
export type Observation = Pick<
  Mesure,
  "indicateur" | "maille" | "code" | "millesime" | "pcs" | "numerateur" | "denominateur" | "statut"
> & { departement: string };

/** A rate of one place and year; `a` and `d`: pupils of the most and the least favoured origins. */
interface Releve extends Part {
  a: number | null;
  d: number | null;
  /** Whether one of the two is masked, and not merely absent. */
  masquee: boolean;
}

export type Serie = ReadonlyMap<number, Releve>;

export interface Place {
  code: string;
  departement: string;
  serie: Serie;
}

/** Published series by place; the composition is that of another indicator of the same population. */
export function placer(observations: readonly Observation[], composition: readonly Observation[]): Place[] {
  const groupe = new Map<string, number>();
  const masques = new Set<string>();
  const cle = ({ code, millesime, pcs }: Observation, groupe = pcs) => `${code} ${millesime} ${groupe}`;
  for (const o of composition) {
    if (o.denominateur !== null) groupe.set(cle(o), o.denominateur);
    if (o.statut === "secret") masques.add(cle(o));
  }
  const places = new Map<string, Place & { serie: Map<number, Releve> }>();
  for (const o of observations) {
    if (o.statut !== "publie" || o.numerateur === null || !o.denominateur || o.pcs !== "T") continue;
    const place = places.get(o.code) ?? { code: o.code, departement: o.departement, serie: new Map() };
    places.set(o.code, place);
    place.serie.set(o.millesime, {
      numerateur: o.numerateur,
      denominateur: o.denominateur,
      a: groupe.get(cle(o, "A")) ?? null,
      d: groupe.get(cle(o, "D")) ?? null,
      masquee: (["A", "D"] as const).some((pcs) => masques.has(cle(o, pcs))),
    });
  }
  return [...places.values()];
}

export interface Panel {
  suivies: readonly Unite[];
  temoins: readonly Unite[];
  /** Smallest share of the pupils of a group who are in schools of their own. */
  couverture: number;
}

interface Demande {
  suivis: readonly string[];
  temoins: readonly string[];
  annees: readonly number[];
  /** Columns of a cell: what tells the followed départements after the date, and the like. */
  colonnes: (annee: number, suivi: boolean) => readonly number[];
  /** Whether the shares of origins A and D are columns too. */
  origine: boolean;
}

/** Undefined where a département is not published in every year (nor its composition, when it is asked for). */
export function panel(places: readonly Place[], demande: Demande): Panel | undefined {
  const { annees, origine, colonnes } = demande;
  const entiere = ({ serie }: Place) =>
    annees.every((annee) => {
      const releve = serie.get(annee);
      return releve && (!origine || (releve.a !== null && releve.d !== null));
    });
  const cellule = (
    annee: number,
    { numerateur, denominateur, a, d }: Omit<Releve, "masquee">,
    suivi: boolean,
  ): Cellule => ({
    annee,
    y: (100 * numerateur) / denominateur,
    poids: denominateur,
    x: [...colonnes(annee, suivi), ...(origine ? [(a ?? 0) / denominateur, (d ?? 0) / denominateur] : [])],
  });
  const groupe = (departements: readonly string[], suivi: boolean) => {
    let eleves = 0;
    let couverts = 0;
    const unites = departements.map((departement): Unite[] | undefined => {
      const total = places.find(({ code }) => code === departement);
      if (!total || !entiere(total)) return undefined;
      const ecoles = places.filter((p) => p.departement === departement && p !== total && entiere(p));
      const reste = annees.flatMap((annee) => {
        const parts = ecoles.map(({ serie }) => serie.get(annee) as Releve);
        const autres = moins(total.serie.get(annee) as Releve, parts);
        eleves += total.serie.get(annee)?.denominateur ?? 0;
        couverts += parts.reduce((somme, { denominateur }) => somme + denominateur, 0);
        return autres.denominateur > 0 ? [cellule(annee, autres, suivi)] : [];
      });
      const series = ecoles.map(({ serie }) =>
        annees.map((annee) => cellule(annee, serie.get(annee) as Releve, suivi)),
      );
      return reste.length > 0 ? [...series, reste] : series;
    });
    return unites.includes(undefined)
      ? undefined
      : { unites: unites.flatMap((u) => u ?? []), part: couverts / eleves };
  };
  const suivies = groupe(demande.suivis, true);
  const temoins = groupe(demande.temoins, false);
  if (!suivies || !temoins) return undefined;
  return {
    suivies: suivies.unites,
    temoins: temoins.unites,
    couverture: Math.min(suivies.part, temoins.part),
  };
}

/** Whether what keeps the origins out of the panel is their masking: every year that lacks them has them masked. */
export const origineMasquee = (
  places: readonly Place[],
  { suivis, temoins, annees }: Omit<Demande, "colonnes" | "origine">,
) => {
  const sans = places
    .filter(({ code }) => [...suivis, ...temoins].includes(code))
    .flatMap(({ serie }) => annees.flatMap((annee) => serie.get(annee) ?? []))
    .filter(({ a, d }) => a === null || d === null);
  return sans.length > 0 && sans.every(({ masquee }) => masquee);
};

function moins(total: Releve, parts: readonly Releve[]): Omit<Releve, "masquee"> {
  const reste = (lire: (r: Releve) => number | null) =>
    (lire(total) ?? 0) - parts.reduce((somme, part) => somme + (lire(part) ?? 0), 0);
  return {
    numerateur: reste((r) => r.numerateur),
    denominateur: reste((r) => r.denominateur),
    a: reste((r) => r.a),
    d: reste((r) => r.d),
  };
}
