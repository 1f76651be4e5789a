/** Reads the masked measures and finds the series of a territory: the only way pages reach a figure. */
import { wilson } from "./intervalles.js";
import type { Maille, Mesure } from "./types.js";

/** As the publication writes them (loaders/publish/serrer.ts): columns of ranks in the lists, then numbers. */
export interface Serre {
  indicateurs: readonly (readonly [id: string, calcul: string])[];
  lieux: readonly (readonly [maille: string, code: string, libelle: string])[];
  groupes: readonly (readonly [sexe: string, pcs: string, strate: string])[];
  statuts: readonly string[];
  maturites: readonly string[];
  colonnes: Readonly<
    Record<"indicateur" | "lieu" | "groupe" | "millesime" | "statut" | "maturite", readonly number[]> &
      Record<"numerateur" | "denominateur" | Calcule, readonly (number | null)[]>
  >;
}
type Calcule = "valeur" | "ic_bas" | "ic_haut";

/** What the publication leaves out, computed from the two counts as it did. */
const CALCULS: Readonly<Record<string, (n: number, d: number) => Partial<Record<Calcule, number>>>> = {
  taux: (n, d) => {
    const [ic_bas, ic_haut] = wilson(n, d);
    return { valeur: (100 * n) / d, ic_bas, ic_haut };
  },
  part: (n, d) => ({ valeur: (100 * n) / d }),
  quotient: (n, d) => ({ valeur: n / d }),
  compte: (n) => ({ valeur: n }),
};

export type Cles = Pick<Mesure, "indicateur" | "maille" | "code" | "sexe" | "pcs" | "strate">;
export type Lue = Mesure & { libelle: string };

/** All rows, or those that `garde` keeps. */
export function lireMesures(serre: Serre, garde: (cles: Cles) => boolean = () => true): Lue[] {
  const { indicateurs, lieux, groupes, statuts, maturites, colonnes } = serre;
  const lues: Lue[] = [];
  for (let i = 0; i < colonnes.lieu.length; i++) {
    const de = <T>(liste: readonly T[], nom: keyof Serre["colonnes"]) => liste[colonnes[nom][i] ?? -1] as T;
    const [indicateur, calcul] = de(indicateurs, "indicateur");
    const [maille, code, libelle] = de(lieux, "lieu");
    const [sexe, pcs, strate] = de(groupes, "groupe");
    const cles = { indicateur, maille, code, sexe, pcs, strate } as Cles;
    if (!garde(cles)) continue;
    const nombre = (nom: keyof Serre["colonnes"]) => colonnes[nom][i] ?? null;
    const [numerateur, denominateur] = [nombre("numerateur"), nombre("denominateur")];
    const statut = de(statuts, "statut") as Mesure["statut"];
    const publiee = statut === "publie" && numerateur !== null;
    lues.push({
      ...cles,
      libelle,
      millesime: colonnes.millesime[i] ?? 0,
      numerateur,
      denominateur,
      valeur: nombre("valeur"),
      ic_bas: nombre("ic_bas"),
      ic_haut: nombre("ic_haut"),
      ...(publiee && CALCULS[calcul]?.(numerateur, denominateur ?? 0)),
      statut,
      maturite: de(maturites, "maturite") as Mesure["maturite"],
    });
  }
  return lues;
}

/** Names one series: what is left out counts for all pupils. */
export interface Cle {
  indicateur: string;
  maille: Maille;
  code: string;
  sexe?: Mesure["sexe"];
  pcs?: Mesure["pcs"];
  strate?: string;
}

const cle = ({ indicateur, maille, code, sexe = "T", pcs = "T", strate = "" }: Cle) =>
  JSON.stringify([indicateur, maille, code, sexe, pcs, strate]);

export class Mesures {
  private readonly series: Map<string, Mesure[]>;
  /** Years of each indicator, all territories together, in order. */
  private readonly millesimes: Map<string, number[]>;
  private readonly statuts: Map<string, Set<Mesure["statut"]>>;

  /** `autres`: measures of other territories, which many documents read: they are not sorted again for each. */
  constructor(lignes: readonly Mesure[], autres?: Mesures) {
    this.series = new Map(autres?.series);
    this.millesimes = new Map([...(autres?.millesimes ?? [])].map(([id, annees]) => [id, [...annees]]));
    this.statuts = new Map([...(autres?.statuts ?? [])].map(([id, statuts]) => [id, new Set(statuts)]));
    for (const mesure of [...lignes].sort((a, b) => a.millesime - b.millesime)) {
      const nom = cle(mesure);
      const serie = this.series.get(nom);
      if (serie) serie.push(mesure);
      else this.series.set(nom, [mesure]);
      const statuts = this.statuts.get(mesure.indicateur) ?? new Set();
      this.statuts.set(mesure.indicateur, statuts.add(mesure.statut));
      const annees = this.millesimes.get(mesure.indicateur);
      if (!annees) this.millesimes.set(mesure.indicateur, [mesure.millesime]);
      else if (!annees.includes(mesure.millesime)) annees.push(mesure.millesime);
    }
    for (const annees of this.millesimes.values()) annees.sort((a, b) => a - b);
  }

  /** In order of year; a year that was left out is absent. */
  serie(de: Cle): readonly Mesure[] {
    return this.series.get(cle(de)) ?? [];
  }

  /** The strata of an indicator in a territory, in the order of their names; none where it has only the whole. */
  strates({ indicateur, maille, code }: Cle): string[] {
    const strates = [...this.series.values()].flatMap(([m]) =>
      m && m.indicateur === indicateur && m.maille === maille && m.code === code && m.strate
        ? [m.strate]
        : [],
    );
    return [...new Set(strates)].sort();
  }

  une(de: Cle, millesime: number | undefined): Mesure | undefined {
    return this.serie(de).find((mesure) => mesure.millesime === millesime);
  }

  /** Whether at least one figure of this indicator carries a number. */
  publie(indicateur: string): boolean {
    return this.statuts.get(indicateur)?.has("publie") === true;
  }

  /** Whether at least one is hidden by the rules of disclosure. */
  masque(indicateur: string): boolean {
    return this.statuts.get(indicateur)?.has("secret") === true;
  }

  annees(indicateur: string): readonly number[] {
    return this.millesimes.get(indicateur) ?? [];
  }
}
