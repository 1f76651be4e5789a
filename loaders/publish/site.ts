/**
 * What the pages know of the territory besides the measures: names, places, numbers of schools (public facts,
 * never persons). Territories are those the measures table holds, so that no page can name one without figures.
 */
import type { DuckDBConnection } from "@duckdb/node-api";

interface Territoire {
  code: string;
  libelle: string;
}

interface Effectifs {
  colleges: number;
  lycees: number;
  rep: number;
}

/** The schools as they are at the last rentrée seen: the latest period of each, closed ones aside. */
const OUVERTS = `
  SELECT * FROM etablissements
  QUALIFY row_number() OVER (PARTITION BY uai ORDER BY debut DESC NULLS FIRST) = 1
    AND coalesce(fin, 9999) >= (SELECT max(millesime) FROM mesures_masquees)`;

const COMPTES = `
  count(*) FILTER (nature = 'COLLEGE')::INTEGER AS colleges,
  count(*) FILTER (nature IN ('LGT', 'LPO', 'LP'))::INTEGER AS lycees,
  count(*) FILTER (education_prioritaire IS NOT NULL AND education_prioritaire <> '')::INTEGER AS rep`;

export function slug(nom: string): string {
  return nom
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/œ/gi, "oe")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

async function lignes<T>(connexion: DuckDBConnection, sql: string, valeurs: string[] = []): Promise<T[]> {
  return (await connexion.runAndReadAll(sql, valeurs)).getRowObjectsJS() as T[];
}

const territoires = (connexion: DuckDBConnection, maille: string) =>
  lignes<Territoire>(
    connexion,
    "SELECT code, any_value(libelle) AS libelle FROM mesures_masquees WHERE maille = $1 GROUP BY code ORDER BY code",
    [maille],
  );

export async function decrireSite(connexion: DuckDBConnection) {
  const [academie] = await lignes<{ nom: string; fictive: boolean }>(
    connexion,
    "SELECT coalesce(nom, 'Académie') AS nom, coalesce(fictive, false) AS fictive FROM academie",
  );
  const [code] = await territoires(connexion, "academie");
  const bassins = await territoires(connexion, "bassin");
  const places = await lignes<{ bassin: string; departement: string | null }>(
    connexion,
    `SELECT bassin, mode(departement ORDER BY departement) AS departement FROM (${OUVERTS}) GROUP BY bassin`,
  );
  const comptes = await lignes<Effectifs & { bassin: string }>(
    connexion,
    `SELECT bassin, ${COMPTES} FROM (${OUVERTS}) WHERE bassin IS NOT NULL GROUP BY bassin ORDER BY bassin`,
  );
  const [total] = await lignes<Effectifs>(
    connexion,
    `SELECT ${COMPTES} FROM (${OUVERTS})
     WHERE departement IN (SELECT code FROM mesures_masquees WHERE maille = 'departement')`,
  );
  return {
    academie: {
      code: code?.code ?? "ACADEMIE",
      nom: academie?.nom ?? "Académie",
      fictive: academie?.fictive ?? false,
    },
    departements: await territoires(connexion, "departement"),
    bassins: bassins.map(({ code, libelle }) => ({
      code,
      libelle,
      slug: slug(libelle),
      departement: places.find(({ bassin }) => bassin === code)?.departement ?? null,
    })),
    districts: await territoires(connexion, "district"),
    reseaux: await territoires(connexion, "reseau"),
    etablissements: {
      ...total,
      bassins: Object.fromEntries(comptes.map(({ bassin, ...effectifs }) => [bassin, effectifs])),
    },
  };
}

/** Where the figures come from: one row per deposited file. */
export function provenance(connexion: DuckDBConnection) {
  return lignes<Record<string, unknown>>(
    connexion,
    `SELECT fichier, source, sha256, date_observation::VARCHAR AS "dateObservation", lues::INTEGER AS lues,
       acceptees::INTEGER AS acceptees, rejetees::INTEGER AS rejetees, doublons::INTEGER AS doublons,
       list_sort(annees) AS annees
     FROM fichiers ORDER BY source, fichier`,
  );
}
