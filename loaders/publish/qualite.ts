/**
 * What the site says of the quality of what was deposited: rows by source and year, findings by file, without a value nor
 * an example of any row. Only refused rows are counted: other findings may count pupils, and are said to be there.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { EXPLICATIONS } from "../ingest/explications/index.ts";
import type { Constat, Rapport } from "../ingest/rapport.ts";
import { SOURCES } from "../sources/index.ts";
import { PUBLIQUES } from "../sources/publiques/index.ts";

const lire = async <T>(connexion: DuckDBConnection, sql: string): Promise<T[]> =>
  (await connexion.runAndReadAll(sql)).getRowObjectsJS() as T[];

interface Annee {
  source: string;
  annee: number | null;
  acceptees: number;
  rejetees: number;
}

/** Rows read from all files of a source, by year; a year that could not be read is null. */
function parAnnee(connexion: DuckDBConnection): Promise<Annee[]> {
  const parties = [...SOURCES, ...PUBLIQUES].flatMap(({ nom, annee }) =>
    annee === null
      ? []
      : [
          `SELECT '${nom}' AS source, "${annee}" AS annee, (count(*) FILTER (NOT rejetee))::INTEGER AS acceptees,
             (count(*) FILTER (rejetee))::INTEGER AS rejetees FROM lignes_${nom} GROUP BY "${annee}"`,
        ],
  );
  return lire(connexion, `${parties.join(" UNION ALL ")} ORDER BY source, annee`);
}

const dit = ({ regle, gravite, colonne, nombre }: Constat) => ({
  regle,
  gravite,
  colonne,
  nombre: gravite === "erreur" ? nombre : null,
});

export async function qualite(connexion: DuckDBConnection) {
  const [depot] = await lire<{ rapport: string }>(connexion, "SELECT rapport FROM depot");
  const fichiers = depot ? (JSON.parse(depot.rapport) as Rapport).fichiers : [];
  return {
    annees: await parAnnee(connexion),
    fichiers: fichiers.map(
      ({ fichier, source, utilisable, lues, acceptees, rejetees, doublons, constats }) => ({
        ...{ fichier, source, utilisable, lues, acceptees, rejetees, doublons },
        constats: constats.map(dit),
      }),
    ),
    regles: EXPLICATIONS,
  };
}
