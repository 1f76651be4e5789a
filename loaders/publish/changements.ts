/** What changed between two publications, read from their downloads: figures revised, masked or shown, definitions, other tables. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import {
  type Comptes,
  comparerAnnexes,
  type EstimationRevisee,
  type ParAnnexe,
} from "./changements-annexes.ts";
import { CLE } from "./colonnes.ts";

export interface ParIndicateur extends Comptes {
  indicateur: string;
}

/** A figure of the académie that was revised. */
export interface Revision {
  indicateur: string;
  millesime: number;
  sexe: string;
  pcs: string;
  strate: string;
  avant: number;
  apres: number;
}

export interface Definition {
  indicateur: string;
  titre: string;
  /** What of its declaration is not the same; null where the indicator itself is new or gone. */
  champs: { champ: string; avant: string; apres: string }[];
  etat: "changee" | "ajoutee" | "retiree";
}

export interface Changements {
  de: string;
  /** Null for a publication that is no edition. */
  vers: string | null;
  indicateurs: readonly ParIndicateur[];
  revisions: readonly Revision[];
  /** Of which `revisions` holds the first ones only. */
  revisionsEnTout: number;
  definitions: readonly Definition[];
  /** The other published tables. */
  annexes: readonly ParAnnexe[];
  estimations: readonly EstimationRevisee[];
}

/** Stored numbers are the same when they differ by less than what any page shows. */
const EPSILON = 1e-9;
const LIMITE = 200;
const citer = (texte: string) => `'${texte.replaceAll("'", "''")}'`;
const parquet = (dossier: string) => `read_parquet(${citer(join(dossier, "mesures.parquet"))})`;
const meme = CLE.map((colonne) => `a.${colonne} = n.${colonne}`).join(" AND ");

const paires = (ancien: string, nouveau: string) => `CREATE TEMP TABLE paires AS
  SELECT coalesce(a.indicateur, n.indicateur) AS indicateur, coalesce(a.maille, n.maille) AS maille,
    coalesce(a.millesime, n.millesime) AS millesime, coalesce(a.sexe, n.sexe) AS sexe, coalesce(a.pcs, n.pcs) AS pcs,
    coalesce(a.strate, n.strate) AS strate, a.valeur AS avant, n.valeur AS apres, a.indicateur IS NOT NULL AS la,
    a.statut IS NOT DISTINCT FROM 'publie' AS vue, n.statut IS NOT DISTINCT FROM 'publie' AS montree,
    vue AND montree AND (abs(a.valeur - n.valeur) > ${EPSILON} OR a.numerateur IS DISTINCT FROM n.numerateur
      OR a.denominateur IS DISTINCT FROM n.denominateur) AS revisee
  FROM ${parquet(ancien)} a FULL JOIN ${parquet(nouveau)} n ON ${meme}`;

const PAR_INDICATEUR = `SELECT indicateur, (count(*) FILTER (revisee))::INTEGER AS revisees,
    (count(*) FILTER (vue AND montree AND NOT revisee))::INTEGER AS inchangees,
    (count(*) FILTER (vue AND NOT montree))::INTEGER AS retirees,
    (count(*) FILTER (la AND NOT vue AND montree))::INTEGER AS rendues,
    (count(*) FILTER (NOT la AND montree))::INTEGER AS nouvelles
  FROM paires GROUP BY indicateur HAVING revisees + retirees + rendues + nouvelles > 0 ORDER BY indicateur`;

const REVISIONS = `SELECT indicateur, millesime, sexe, pcs, strate, avant, apres FROM paires
  WHERE revisee AND maille = 'academie' ORDER BY ALL LIMIT ${LIMITE}`;

const EN_TOUT = "SELECT count(*)::INTEGER AS n FROM paires WHERE revisee AND maille = 'academie'";

const CHAMPS = [
  "titre",
  "question",
  "definition",
  "numerateur",
  "denominateur",
  "unite",
  "conventions",
  "limites",
];

type Fiche = Readonly<Record<string, unknown>> & { id: string; titre: string };

async function definitions(ancien: string, nouveau: string): Promise<Definition[]> {
  const lire = async (dossier: string) => {
    const fiches = JSON.parse(await readFile(join(dossier, "catalogue.json"), "utf8")) as Fiche[];
    return new Map(fiches.map((fiche) => [fiche.id, fiche]));
  };
  const [avant, apres] = [await lire(ancien), await lire(nouveau)];
  const dire = (valeur: unknown) => (Array.isArray(valeur) ? valeur.join(" ") : String(valeur ?? ""));
  return [...new Set([...avant.keys(), ...apres.keys()])].sort().flatMap((indicateur): Definition[] => {
    const [a, n] = [avant.get(indicateur), apres.get(indicateur)];
    const titre = (n ?? a)?.titre ?? indicateur;
    if (!a || !n) return [{ indicateur, titre, champs: [], etat: a ? "retiree" : "ajoutee" }];
    const champs = CHAMPS.map((champ) => ({ champ, avant: dire(a[champ]), apres: dire(n[champ]) }));
    const autres = champs.filter((c) => c.avant !== c.apres);
    return autres.length > 0 ? [{ indicateur, titre, champs: autres, etat: "changee" }] : [];
  });
}

/** `ancien` and `nouveau` are folders of downloads. */
export async function comparer(ancien: string, nouveau: string): Promise<Omit<Changements, "de" | "vers">> {
  const instance = await DuckDBInstance.create();
  const connexion = await instance.connect();
  try {
    await connexion.run(paires(ancien, nouveau));
    const lire = async <T>(sql: string) =>
      (await connexion.runAndReadAll(sql)).getRowObjectsJS() as unknown as T[];
    return {
      indicateurs: await lire<ParIndicateur>(PAR_INDICATEUR),
      revisions: await lire<Revision>(REVISIONS),
      revisionsEnTout: (await lire<{ n: number }>(EN_TOUT))[0]?.n ?? 0,
      definitions: await definitions(ancien, nouveau),
      ...(await comparerAnnexes(connexion, [ancien, nouveau])),
    };
  } finally {
    connexion.closeSync();
    instance.closeSync();
  }
}
