// The masked measures as a second reader of them: published figures only, written as French writes them. Nothing of src/.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

export interface Ligne {
  indicateur: string;
  millesime: number;
  strate: string;
  numerateur: number | null;
  denominateur: number | null;
  valeur: number;
  ic_bas: number | null;
  ic_haut: number | null;
  statut: string;
}

interface Cle {
  millesime?: number;
  sexe?: string;
  pcs?: string;
  strate?: string;
}

export type Lieu = readonly [maille: string, code: string];
export const ACADEMIE: Lieu = ["academie", ""];

export interface Ecole {
  code: string;
  libelle: string;
  bassin: string;
  reseau: string;
  nature: string;
  education_prioritaire: string;
  ips: string;
  fin: string;
}

/** A deposited file, as the published provenance tells it. */
interface Fichier {
  source: string | null;
  dateObservation: string | null;
  annees: readonly number[];
}

/** Posts of PsyEN of a réseau, as the published site tells them. */
interface Psyen {
  reseau: string;
  rentree: number;
  etp: number;
}

/** Half away from zero on the decimals a reader would write, minus sign and thin spaces included. */
export function fr(x: number, decimales = 1, signe = false): string {
  const exact = Number(Math.abs(x).toPrecision(15));
  const texte = new Intl.NumberFormat("fr-FR", {
    ...{ minimumFractionDigits: decimales, maximumFractionDigits: decimales },
  }).format(exact);
  if (/^[0,]*$/.test(texte)) return texte;
  return `${x < 0 ? "−" : signe ? "+" : ""}${texte}`;
}

/** « 1er octobre 2024 », with plain spaces. */
export const jour = (iso: string) =>
  new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" })
    .format(new Date(iso))
    .replace(/^1 /, "1er ");

export class Table {
  private readonly lignes: ReadonlyMap<string, readonly Ligne[]>;
  readonly ecoles: readonly Ecole[];
  /** What the site says besides the measures. */
  readonly psyen: readonly Psyen[];
  readonly genereLe: string;
  readonly fichiers: readonly Fichier[];
  /** Years of the rows. */
  readonly annees: ReadonlySet<number>;

  private constructor(lignes: Table["lignes"], ecoles: readonly Ecole[], telechargements: string) {
    const json = (nom: string) => JSON.parse(readFileSync(join(telechargements, nom), "utf8"));
    const { psyen = [], genereLe } = json("site.json");
    this.lignes = lignes;
    this.ecoles = ecoles;
    this.psyen = psyen;
    this.genereLe = genereLe;
    this.fichiers = json("provenance.json");
    this.annees = new Set([...lignes.values()].flat().map(({ millesime }) => millesime));
  }

  static async lire(telechargements: string): Promise<Table> {
    const connexion = await (await DuckDBInstance.create()).connect();
    const lues = await connexion.runAndReadAll(
      `FROM read_parquet('${join(telechargements, "mesures.parquet")}')
       WHERE maille IN ('academie', 'bassin', 'reseau', 'etablissement') AND (sexe = 'T' OR pcs = 'T')
         AND NOT regexp_matches(indicateur, '^(odds|parite|rapport|flux|part|ont_|devenir_[62])') ORDER BY millesime`,
    );
    const lignes = new Map<string, Ligne[]>();
    for (const l of lues.getRowObjectsJS() as unknown as (Ligne & Record<string, string>)[]) {
      const lieu = l.maille === "academie" ? "" : l.code;
      const cle = [l.indicateur, l.maille, lieu, l.sexe, l.pcs].join("|");
      const serie = lignes.get(cle);
      if (serie) serie.push(l);
      else lignes.set(cle, [l]);
    }
    connexion.closeSync();
    const [entete = "", ...suite] = readFileSync(join(telechargements, "etablissements.csv"), "utf8")
      .replace(/^\ufeff/, "")
      .trim()
      .split(/\r?\n/);
    const noms = entete.split(";");
    const ecoles = suite.map((l) => Object.fromEntries(l.split(";").map((v, i) => [noms[i], v])));
    return new Table(lignes, ecoles as unknown as Ecole[], telechargements);
  }

  /** Every row of a series, masked ones too, the oldest first. */
  serie(indicateur: string, [maille, code]: Lieu, { sexe = "T", pcs = "T", strate }: Cle = {}): Ligne[] {
    const toutes = this.lignes.get([indicateur, maille, code, sexe, pcs].join("|")) ?? [];
    return toutes.filter((l) => strate === undefined || l.strate === strate);
  }

  /** The published row of a year, if there is one. */
  vue(indicateur: string, lieu: Lieu, millesime: number, cle: Cle = {}): Ligne | undefined {
    const sienne = this.serie(indicateur, lieu, { strate: "", ...cle });
    return sienne.find((l) => l.millesime === millesime && l.statut === "publie");
  }

  /** Every number of pupils, places or schools that a published row of a place is a share of, as they are printed. */
  denominateurs([maille, code]: Lieu): Set<string> {
    const siennes = [...this.lignes].flatMap(([cle, lignes]) => {
      const [, m, c] = cle.split("|");
      return m === maille && c === code ? lignes : [];
    });
    return new Set(
      siennes.flatMap((l) =>
        l.statut === "publie" && l.denominateur !== null ? [fr(l.denominateur, 0)] : [],
      ),
    );
  }
}
