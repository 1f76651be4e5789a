/**
 * What happened to the schools of the territory while the series run: openings, closures, mergers, new numbers, changes
 * of bassin. A series follows the territory as it is today (bases/territoire.sql): pages say what that moves.
 */
import type { MesuresMasquees } from "../disclosure/masquer.ts";

export interface Evenement {
  /** First rentrée it is seen at; null where the deposited file does not say. */
  rentree: number | null;
  genre: "ouverture" | "fermeture" | "fusion" | "numero" | "bassin";
  nom: string;
  /** The school it joined, or the bassin it came from. */
  autre: string | null;
  /** Every bassin and département whose series it moves. */
  bassins: string[];
  departements: string[];
}

/** Schools as public facts; the tables `ecole` and `fiche` are those the measures were placed with. */
const sql = (table: string) => `
WITH bornes AS (
  SELECT min(millesime) AS premiere, max(millesime) AS derniere FROM ${table} WHERE statut = 'publie'),
periodes AS (
  SELECT t.uai, coalesce(e.nom, t.uai) AS nom, t.bassin, t.debut, t.fin, e.bassin AS ici, e.departement,
    lag(t.bassin) OVER ordre AS avant, row_number() OVER ordre AS rang, count(*) OVER (PARTITION BY t.uai) AS nombre
  FROM etablissements t JOIN ecole e USING (uai)
  WHERE e.dans AND t.nature IN ('COLLEGE', 'LGT', 'LPO', 'LP', 'EREA')
  WINDOW ordre AS (PARTITION BY t.uai ORDER BY t.debut NULLS FIRST, t.fin NULLS LAST)),
liens AS (
  SELECT DISTINCT uai_ancien, uai_nouveau, rentree FROM succession WHERE uai_nouveau IS DISTINCT FROM uai_ancien),
evenements AS (
  SELECT debut AS rentree, 'ouverture' AS genre, nom, NULL AS autre, [ici] AS bassins, [departement] AS departements
  FROM periodes, bornes
  WHERE rang = 1 AND debut > premiere AND debut <= derniere AND uai NOT IN (SELECT uai_nouveau FROM liens WHERE uai_nouveau IS NOT NULL)
  UNION ALL
  SELECT fin + 1, 'fermeture', nom, NULL, [ici], [departement]
  FROM periodes, bornes
  WHERE rang = nombre AND fin >= premiere AND fin < derniere AND uai NOT IN (SELECT uai_ancien FROM liens)
  UNION ALL
  SELECT l.rentree, CASE
      WHEN l.uai_nouveau IS NULL THEN 'fermeture'
      WHEN (SELECT count(*) FROM liens m WHERE m.uai_nouveau = l.uai_nouveau) > 1
        OR EXISTS (FROM etablissements t WHERE t.uai = l.uai_nouveau AND coalesce(t.debut, 0) < l.rentree) THEN 'fusion'
      ELSE 'numero' END,
    coalesce(f.nom, l.uai_ancien), coalesce(n.nom, l.uai_nouveau), [e.bassin, f.bassin], [e.departement, f.departement]
  FROM liens l JOIN ecole e ON e.uai = l.uai_ancien
  LEFT JOIN fiche f ON f.uai = l.uai_ancien LEFT JOIN ecole n ON n.uai = l.uai_nouveau, bornes
  WHERE e.dans AND (l.rentree IS NULL OR l.rentree > premiere AND l.rentree <= derniere)
  UNION ALL
  SELECT debut, 'bassin', nom, avant, [avant, bassin], [departement]
  FROM periodes, bornes
  WHERE rang > 1 AND avant <> bassin AND debut > premiere AND debut <= derniere)
SELECT rentree, genre, nom, autre, list_sort(list_distinct(list_filter(bassins, lambda b: b IS NOT NULL))) AS bassins,
  list_sort(list_distinct(list_filter(departements, lambda d: d IS NOT NULL))) AS departements
FROM evenements ORDER BY rentree NULLS FIRST, genre, nom`;

export async function evenements({ connexion, table }: MesuresMasquees): Promise<Evenement[]> {
  const lus = await connexion.runAndReadAll(sql(table));
  return lus.getRowObjectsJS() as unknown as Evenement[];
}
