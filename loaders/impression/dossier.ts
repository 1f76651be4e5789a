/**
 * What is printed, read from the downloads of a publication and from nothing else: the masked measures, the schools, the
 * declarations. A raw figure cannot come this way.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

export const MAILLES = ["bassin", "reseau", "etablissement"] as const;
export type Maille = (typeof MAILLES)[number];

export interface Sujet {
  maille: Maille;
  code: string;
  libelle: string;
}

/** As DATA for the page: one array per column, in the order of COLONNES. */
export type Lignes = readonly (readonly unknown[])[];

const COLONNES =
  "indicateur, maille, code, millesime, sexe, pcs, strate, numerateur, denominateur, valeur, ic_bas, ic_haut, statut, maturite";

/** No figure crosses sex, origin and stratum. */
const UN_GROUPE = "(sexe <> 'T')::INTEGER + (pcs <> 'T')::INTEGER + (strate <> '')::INTEGER <= 1";

/** Of a place that is only held beside another: what tells which départements the académie's figure holds, and key figures. */
const A_COTE = "sexe <> 'M' AND pcs = 'T' AND strate IN ('', '2PRO', '2GT')";

const citer = (texte: string) => `'${texte.replaceAll("'", "''")}'`;

/** What was held and answered, which says nothing of pupils. */
const ACTIONS =
  "(indicateur LIKE 'nb\\_%' ESCAPE '\\' OR indicateur IN ('taux_reponse', 'taux_volet_orientation'))";

export class Dossier {
  private readonly connexion: DuckDBConnection;
  /** `site.json`, `catalogue.json`, `provenance.json`, `formations.json`, and the schools, as pages read them. */
  readonly commun: Readonly<Record<"site" | "catalogue" | "provenance" | "formations" | "ecoles", unknown>>;

  private constructor(connexion: DuckDBConnection, commun: Dossier["commun"]) {
    this.connexion = connexion;
    this.commun = commun;
  }

  static async ouvrir(telechargements: string): Promise<Dossier> {
    const chemin = (nom: string) => join(telechargements, nom);
    const json = async (nom: string) => JSON.parse(await readFile(chemin(nom), "utf8")) as unknown;
    const instance = await DuckDBInstance.create();
    const connexion = await instance.connect();
    await connexion.run(
      `CREATE TABLE mesures AS SELECT ${COLONNES}, libelle FROM read_parquet(${citer(chemin("mesures.parquet"))}) WHERE ${UN_GROUPE}`,
    );
    await connexion.run(
      `CREATE TABLE ecoles AS SELECT * REPLACE (ips::DOUBLE AS ips) FROM read_csv(${citer(chemin("etablissements.csv"))}, delim = ';', header = true, all_varchar = true)`,
    );
    const ecoles = await connexion.runAndReadAll("FROM ecoles ORDER BY code");
    return new Dossier(connexion, {
      site: await json("site.json"),
      catalogue: await json("catalogue.json"),
      provenance: await json("provenance.json"),
      formations: await json("formations.json"),
      ecoles: ecoles.getRowObjectsJS(),
    });
  }

  /** Territories of which something is published besides their actions, in the order of their names. */
  async sujets(maille?: string, code?: string): Promise<Sujet[]> {
    const mailles = MAILLES.filter((m) => maille === undefined || m === maille);
    const lus = await this.connexion.runAndReadAll(
      `SELECT maille, code, coalesce(any_value(libelle), code) AS libelle FROM mesures
       WHERE maille IN (${mailles.map(citer).join(", ") || "NULL"}) AND statut = 'publie' ${code === undefined ? "" : `AND code = ${citer(code)}`}
       GROUP BY maille, code HAVING NOT bool_and(${ACTIONS})`,
    );
    const sujets = lus.getRowObjectsJS() as unknown as Sujet[];
    const rang = ({ maille }: Sujet) => MAILLES.indexOf(maille);
    return sujets.sort((a, b) => rang(a) - rang(b) || a.libelle.localeCompare(b.libelle, "fr"));
  }

  /** What names each bassin on the site. */
  adressesDesBassins(): ReadonlyMap<string, string> {
    const { bassins } = this.commun.site as { bassins: readonly { code: string; slug: string }[] };
    return new Map(bassins.map(({ code, slug }) => [code, slug]));
  }

  /** Schools of which nothing is published but their actions: two pages would be blank. */
  async sansFiche(): Promise<number> {
    const lu = await this.connexion.runAndReadAll(
      `SELECT count(*)::INTEGER FROM (SELECT code FROM mesures WHERE maille = 'etablissement'
       GROUP BY code HAVING coalesce(bool_and(${ACTIONS}) FILTER (statut = 'publie'), true))`,
    );
    return Number(lu.getRows()[0]?.[0] ?? 0);
  }

  /** The rows that every document is read against: the académie, and the départements it covers. */
  reference(): Promise<Lignes> {
    return this.lire(`maille = 'academie' OR maille = 'departement' AND ${A_COTE}`);
  }

  /** The rows of a territory; for a school, those of its bassin that stand beside them. */
  lignesDe({ maille, code }: Sujet): Promise<Lignes> {
    const bassin = `SELECT bassin FROM ecoles WHERE code = ${citer(code)}`;
    return this.lire(
      `maille = ${citer(maille)} AND code = ${citer(code)} ${maille === "etablissement" ? `OR maille = 'bassin' AND code = (${bassin}) AND ${A_COTE}` : ""}`,
    );
  }

  lignesDesBassins(): Promise<Lignes> {
    return this.lire("maille = 'bassin'");
  }

  private async lire(condition: string): Promise<Lignes> {
    const lues = await this.connexion.runAndReadAll(`SELECT ${COLONNES} FROM mesures WHERE ${condition}`);
    return lues.getColumnsJS();
  }

  fermer() {
    this.connexion.closeSync();
  }
}
