/**
 * What the pages know of the territory besides the measures: names, places, numbers of schools (public facts,
 * never persons). Territories are those the measures table holds, so that no page can name one without figures.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { MesuresMasquees } from "../disclosure/masquer.ts";

import type { Rapport } from "../ingest/rapport.ts";
import { JEUX, type Jeu } from "../sources/jeux.ts";
import { plierEntete } from "../sources/texte.ts";

import { couverturesDesPages } from "./couvertures.ts";

import { evenements } from "./evenements.ts";

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
export const ouverts = (table: string) => `
  (SELECT * FROM etablissements
  QUALIFY row_number() OVER (PARTITION BY uai ORDER BY debut DESC NULLS LAST) = 1
    AND coalesce(fin, 9999) >= (SELECT max(millesime) FROM ${table}))
  UNION ALL BY NAME
  (SELECT uai, nom, nature, secteur, commune, departement, bassin, district, reseau FROM lieu
  WHERE uai IN (SELECT uai FROM ecole_publique WHERE fin IS NULL)
    AND uai NOT IN (SELECT uai FROM etablissements))`;

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

/** One address per name: two names that differ by accents or signs only, or a name without letters, still get their own. */
export function slugs(noms: readonly string[]): string[] {
  const pris = new Set(["index"]);
  return noms.map((nom) => {
    const base = slug(nom) || "territoire";
    let libre = base;
    for (let rang = 2; pris.has(libre); rang++) libre = `${base}-${rang}`;
    pris.add(libre);
    return libre;
  });
}

async function lignes<T>(connexion: DuckDBConnection, sql: string, valeurs: string[] = []): Promise<T[]> {
  return (await connexion.runAndReadAll(sql, valeurs)).getRowObjectsJS() as T[];
}

const territoires = ({ connexion, table }: MesuresMasquees, maille: string) =>
  lignes<Territoire>(
    connexion,
    `SELECT code, any_value(libelle) AS libelle FROM ${table} WHERE maille = $1 GROUP BY code ORDER BY code`,
    [maille],
  );

/** The département of most schools of each place that may lie in several, by « maille code ». */
async function departementsDe({ connexion, table }: MesuresMasquees): Promise<Map<string, string>> {
  const lues = await lignes<{ lieu: string; departement: string }>(
    connexion,
    ["bassin", "district", "reseau"]
      .map(
        (
          maille,
        ) => `SELECT '${maille} ' || ${maille} AS lieu, mode(departement ORDER BY departement) AS departement
     FROM (${ouverts(table)}) WHERE ${maille} IS NOT NULL GROUP BY ${maille}`,
      )
      .join(" UNION ALL "),
  );
  return new Map(lues.map(({ lieu, departement }) => [lieu, departement]));
}

/** Where each place stands on a map, as [longitude, latitude] in degrees: the middle of its schools. */
async function centresDe(
  { connexion, table }: MesuresMasquees,
  maille: "bassin" | "departement",
): Promise<Map<string, [number, number]>> {
  const lus = await lignes<{ code: string; x: number; y: number }>(
    connexion,
    `SELECT ${maille} AS code, round(avg(longitude), 3) AS x, round(avg(latitude), 3) AS y FROM (${ouverts(table)})
     WHERE ${maille} IS NOT NULL AND longitude IS NOT NULL AND latitude IS NOT NULL GROUP BY ${maille}`,
  );
  return new Map(lus.map(({ code, x, y }) => [code, [x, y]]));
}

export async function decrireSite(mesures: MesuresMasquees) {
  const { connexion, table } = mesures;
  const [academie] = await lignes<{ nom: string; fictive: boolean }>(
    connexion,
    "SELECT nom, coalesce(fictive, false) AS fictive FROM academie",
  );
  const [code] = await territoires(mesures, "academie");
  const places = await centresDe(mesures, "departement");
  const departements = (await territoires(mesures, "departement")).map((lieu) => ({
    ...lieu,
    centre: places.get(lieu.code) ?? null,
  }));
  const bassins = await territoires(mesures, "bassin");
  const districts = await territoires(mesures, "district");
  const reseaux = await territoires(mesures, "reseau");
  const departementDe = await departementsDe(mesures);
  const centres = await centresDe(mesures, "bassin");
  const situes = (maille: "bassin" | "district" | "reseau", lieux: readonly Territoire[]) => {
    const adresses = slugs(lieux.map(({ libelle }) => libelle));
    return lieux.map((lieu, rang) => ({
      ...lieu,
      slug: adresses[rang],
      departement: departementDe.get(`${maille} ${lieu.code}`) ?? null,
      ...(maille === "bassin" && { centre: centres.get(lieu.code) ?? null }),
    }));
  };
  const effectifsDes = async (maille: "bassin" | "departement") => {
    const comptes = await lignes<Effectifs & { code: string }>(
      connexion,
      `SELECT ${maille} AS code, ${COMPTES} FROM (${ouverts(table)})
       WHERE ${maille} IN (SELECT code FROM ${table} WHERE maille = '${maille}') GROUP BY ${maille} ORDER BY code`,
    );
    return Object.fromEntries(comptes.map(({ code, ...effectifs }) => [code, effectifs]));
  };
  const [total] = await lignes<Effectifs>(
    connexion,
    `SELECT ${COMPTES} FROM (${ouverts(table)})
     WHERE departement IN (SELECT code FROM ${table} WHERE maille = 'departement')`,
  );
  return {
    academie: {
      code: code?.code ?? "ACADEMIE",
      nom: academie?.nom ?? code?.libelle ?? "Académie",
      fictive: academie?.fictive ?? false,
    },
    departements,
    bassins: situes("bassin", bassins),
    districts: situes("district", districts),
    reseaux: situes("reseau", reseaux),
    psyen: await lignes(
      connexion,
      `SELECT coalesce(s.courant, r.reseau) AS reseau, rentree, sum(etp_psyen) AS etp
       FROM reseaux r LEFT JOIN successeur s ON s.uai = r.reseau
       WHERE etp_psyen IS NOT NULL GROUP BY ALL ORDER BY ALL`,
    ),
    evenements: await evenements(mesures),
    couvertures: await couverturesDesPages(mesures),
    indicateurs: (
      await lignes<{ id: string }>(
        connexion,
        `SELECT DISTINCT indicateur AS id FROM ${table} WHERE statut <> 'non_disponible' ORDER BY id`,
      )
    ).map(({ id }) => id),
    etablissements: {
      ...total,
      departements: await effectifsDes("departement"),
      bassins: await effectifsDes("bassin"),
    },
  };
}

/** Where the figures come from: one row per deposited file; of a public data set, who publishes it and under which licence. */
export async function provenance(connexion: DuckDBConnection) {
  const fichiers = await lignes<Record<string, unknown>>(
    connexion,
    `SELECT fichier, source, sha256, date_observation::VARCHAR AS "dateObservation", lues::INTEGER AS lues,
       acceptees::INTEGER AS acceptees, rejetees::INTEGER AS rejetees, doublons::INTEGER AS doublons,
       list_sort(annees) AS annees
     FROM fichiers ORDER BY source, fichier`,
  );
  const listes = await listesPubliques(connexion);
  return fichiers.map((fichier) => {
    const jeu = PUBLICS.get(String(fichier.source)) ?? listes.get(String(fichier.fichier));
    return jeu ? { ...fichier, producteur: jeu.producteur, licence: jeu.licence } : fichier;
  });
}

/**
 * A list of schools may be its user's own or a public one: the name of its code of school tells, that no other list has.
 * The files of pupils are of no data set.
 */
async function listesPubliques(connexion: DuckDBConnection): Promise<Map<string, Jeu>> {
  const lus = await lignes<{ rapport: string }>(connexion, "SELECT rapport FROM depot");
  const { fichiers = [] } = lus[0] ? (JSON.parse(lus[0].rapport) as Partial<Rapport>) : {};
  return new Map(
    fichiers.flatMap(({ fichier, source, entetes }) => {
      const code = source === "etablissements" && entetes?.uai ? plierEntete(entetes.uai) : null;
      const jeu = JEUX.find(({ dispositions }) =>
        dispositions.some(
          (d) => d.source.nom === source && d.marques?.some((marque) => plierEntete(marque) === code),
        ),
      );
      return jeu ? [[fichier, jeu] as const] : [];
    }),
  );
}

const PUBLICS = new Map(
  JEUX.flatMap((jeu) => jeu.dispositions.map(({ source }) => [source.nom, jeu] as const)).filter(
    ([source]) => source !== "etablissements",
  ),
);
