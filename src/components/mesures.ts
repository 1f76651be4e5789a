/** Reads the masked measures (Arrow IPC) and finds the series of a territory: the only way pages reach a figure. */
import { tableFromIPC } from "apache-arrow/ipc/serialization";
import type { Maille, Mesure } from "./types.js";

const COLONNES = [
  "indicateur",
  "maille",
  "code",
  "millesime",
  "sexe",
  "pcs",
  "strate",
  "numerateur",
  "denominateur",
  "valeur",
  "ic_bas",
  "ic_haut",
  "statut",
  "maturite",
] as const satisfies readonly (keyof Mesure)[];

export function lireMesures(octets: ArrayBuffer): Mesure[] {
  const table = tableFromIPC(new Uint8Array(octets));
  const vecteurs = COLONNES.map((nom) => {
    const vecteur = table.getChild(nom);
    if (!vecteur) throw new Error(`Colonne « ${nom} » absente des mesures publiées.`);
    return vecteur.memoize();
  });
  return Array.from(
    { length: table.numRows },
    (_, ligne) =>
      Object.fromEntries(COLONNES.map((nom, c) => [nom, vecteurs[c]?.get(ligne)])) as unknown as Mesure,
  );
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
  private readonly series = new Map<string, Mesure[]>();
  /** Years of each indicator, all territories together, in order. */
  private readonly millesimes = new Map<string, number[]>();

  private readonly statuts = new Map<string, Set<Mesure["statut"]>>();

  constructor(lignes: readonly Mesure[]) {
    for (const mesure of [...lignes].sort((a, b) => a.millesime - b.millesime)) {
      const nom = cle(mesure);
      const serie = this.series.get(nom);
      if (serie) serie.push(mesure);
      else this.series.set(nom, [mesure]);
      const statuts = this.statuts.get(mesure.indicateur) ?? new Set();
      this.statuts.set(mesure.indicateur, statuts.add(mesure.statut));
      const annees = this.millesimes.get(mesure.indicateur);
      if (!annees) this.millesimes.set(mesure.indicateur, [mesure.millesime]);
      else if (annees.at(-1) !== mesure.millesime) annees.push(mesure.millesime);
    }
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
