/**
 * Territories of which a figure tells a part only, because the source it needs is not deposited for all of their schools
 * that year. Read from the masked table: a school whose figures are all « non_disponible » is in neither term of its
 * territory. Schools are counted, never pupils.
 */
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import { CATALOGUE } from "../indicateurs/catalogue.ts";

/** What the DEPP does not publish of a school is said by the figure itself: it is no file that misses. */
const PUBLICS = ["ival", "ivac", "specialites_1re", "effectifs_gt"];
const SUIVIS = CATALOGUE.filter(({ sources }) => !sources.some((source) => PUBLICS.includes(source)));

const TERRITOIRES = ["academie", "departement", "bassin", "district", "reseau"] as const;

/** SQL of one maille: where the schools of a figure are, and how many of them say nothing. */
const deMaille = (maille: (typeof TERRITOIRES)[number]) => `
SELECT indicateur, '${maille}' AS maille, ${maille === "academie" ? "(FROM code_academie)" : maille} AS code, millesime,
  count(*)::INTEGER AS etablissements, count(*) FILTER (muette)::INTEGER AS sans_source,
  string_agg(DISTINCT departement, ' ' ORDER BY departement) FILTER (muette) AS departements
FROM placees GROUP BY ALL HAVING code IS NOT NULL AND sans_source > 0 AND sans_source < etablissements`;

/** Creates the temporary table `couvertures`: one row per indicator, territory and year covered in part. */
export async function preparerCouvertures({ connexion, table }: MesuresMasquees): Promise<void> {
  const ids = SUIVIS.map(({ id }) => `'${id}'`).join(", ");
  await connexion.run(`
CREATE OR REPLACE TEMP TABLE couvertures AS
WITH ecoles AS (
  SELECT indicateur, code AS uai, millesime, bool_and(statut = 'non_disponible') AS muette
  FROM ${table} WHERE maille = 'etablissement' AND sexe = 'T' AND pcs = 'T' AND indicateur IN (${ids})
  GROUP BY ALL),
placees AS (SELECT e.*, l.* EXCLUDE (uai) FROM ecoles e JOIN lieu l USING (uai))
SELECT c.*, coalesce(t.libelle, c.code) AS libelle
FROM (${TERRITOIRES.map(deMaille).join(" UNION ALL ")}) c
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
  departements: string[];
  indicateurs: string[];
}

export async function couverturesDesPages(mesures: MesuresMasquees): Promise<CouverturePartielle[]> {
  await preparerCouvertures(mesures);
  const lues = await mesures.connexion.runAndReadAll(`
    SELECT maille, code, millesime, etablissements, sans_source, string_split(departements, ' ') AS departements,
      list(indicateur ORDER BY indicateur) AS indicateurs
    FROM couvertures GROUP BY ALL ORDER BY ALL`);
  return lues.getRowObjectsJson() as unknown as CouverturePartielle[];
}
