/**
 * Territories of which a figure tells a part only, because the source it needs is not deposited for all of their schools
 * that year. Read from the masked table: a school whose figures are all « non_disponible » is in neither term of its
 * territory. Schools are counted, never pupils.
 */
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import { CATALOGUE } from "../indicateurs/catalogue.ts";

/** What the DEPP does not publish of a school is said by the figure itself: it is no file that misses. */
const PUBLICS = ["ival", "ivac", "specialites_1re", "effectifs_gt"];
/** Files that hold one row a school: a copy may hold a part of them, some years. */
const PAR_ECOLE = [...PUBLICS, "specialites_tle", "effectifs_pro", "ips"];
const SUIVIS = CATALOGUE.filter(({ sources }) => !sources.some((source) => PUBLICS.includes(source)));

const TERRITOIRES = ["academie", "departement", "bassin", "district", "reseau"] as const;

/** SQL of one maille: where the schools of a figure are, and how many of them say nothing. */
const deMaille = (maille: (typeof TERRITOIRES)[number]) => `
SELECT indicateur, '${maille}' AS maille, ${maille === "academie" ? "(FROM code_academie)" : maille} AS code, millesime,
  count(*)::INTEGER AS etablissements, count(*) FILTER (muette)::INTEGER AS sans_source,
  string_agg(DISTINCT departement, ' ' ORDER BY departement) FILTER (muette) AS departements
FROM placees GROUP BY ALL HAVING code IS NOT NULL AND sans_source > 0 AND sans_source < etablissements`;

/**
 * The académie in the years when a public file holds less than half the schools of its fullest year: such a copy is an extract,
 * and the mean of its schools is not that of the académie (see the check `annee_publique_partielle`).
 */
const EXTRAITS = `
SELECT indicateur, 'academie' AS maille, (FROM code_academie) AS code, millesime,
  max(n) OVER (PARTITION BY indicateur) AS etablissements, (max(n) OVER (PARTITION BY indicateur) - n)::INTEGER AS sans_source,
  NULL AS departements
FROM (SELECT indicateur, millesime, count(*)::INTEGER AS n FROM publiees WHERE NOT muette GROUP BY ALL)
QUALIFY n < etablissements / 2`;

/** Creates the temporary table `couvertures`: one row per indicator, territory and year covered in part. */
export async function preparerCouvertures({ connexion, table }: MesuresMasquees): Promise<void> {
  const liste = (declarations: typeof CATALOGUE) => declarations.map(({ id }) => `'${id}'`).join(", ");
  const publics = CATALOGUE.filter(({ sources }) => sources.every((source) => PAR_ECOLE.includes(source)));
  await connexion.run(`
CREATE OR REPLACE TEMP TABLE couvertures AS
WITH toutes AS (
  SELECT indicateur, code AS uai, millesime, bool_and(statut = 'non_disponible') AS muette
  FROM ${table} WHERE maille = 'etablissement' AND sexe = 'T' AND pcs = 'T' GROUP BY ALL),
ecoles AS (FROM toutes WHERE indicateur IN (${liste(SUIVIS)})),
publiees AS (FROM toutes WHERE indicateur IN (${liste(publics)})),
placees AS (SELECT e.*, l.* EXCLUDE (uai) FROM ecoles e JOIN lieu l USING (uai))
SELECT c.*, coalesce(t.libelle, c.code) AS libelle
FROM (${[...TERRITOIRES.map(deMaille), EXTRAITS].join(" UNION ALL ")}) c
LEFT JOIN libelle t USING (maille, code)`);
}

/** The same for the pages: the indicators that share one gap together, without the names of territories. */
export interface CouverturePartielle {
  maille: string;
  code: string;
  millesime: number;
  /** Schools of the territory that the figure is about, and how many of them it does not hold. */
  etablissements: number;
  sans_source: number;
  /** None where a public file holds a part of the schools of each. */
  departements: string[];
  indicateurs: string[];
}

export async function couverturesDesPages(mesures: MesuresMasquees): Promise<CouverturePartielle[]> {
  await preparerCouvertures(mesures);
  const lues = await mesures.connexion.runAndReadAll(`
    SELECT maille, code, millesime, etablissements, sans_source, CASE WHEN departements IS NULL THEN [] ELSE string_split(departements, ' ') END AS departements,
      list(indicateur ORDER BY indicateur) AS indicateurs
    FROM couvertures GROUP BY ALL ORDER BY ALL`);
  return lues.getRowObjectsJson() as unknown as CouverturePartielle[];
}
