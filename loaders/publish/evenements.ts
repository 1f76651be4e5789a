/**
 * What happened to the schools of the territory while the series run: openings, closures, mergers, new numbers, changes
 * of bassin, district or réseau. A series follows the territory as it is today (bases/territoire.sql): pages say what that moves.
 */
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import type { Maille } from "../indicateurs/declaration.ts";

export interface Evenement {
  /** First rentrée it is seen at; null where the deposited file does not say. */
  rentree: number | null;
  /** The last three: the school passed from one bassin, district or réseau to another. */
  genre: "ouverture" | "fermeture" | "fusion" | "numero" | Passage;
  nom: string;
  /** The school it joined, or the code of the territory it came from. */
  autre: string | null;
  /** Every school and territory whose series it moves. */
  lieux: { maille: Maille; code: string }[];
}

const PASSAGES = ["bassin", "district", "reseau"] as const;
type Passage = (typeof PASSAGES)[number];

/** The places of a row, by the columns of the same names. */
const places = (mailles: readonly Maille[], de = "") =>
  `[${mailles.map((maille) => `{maille: '${maille}', code: ${de}${maille}}`).join(", ")}]`;

/** A school that passed from one territory to another moves the series of both, and not its own. */
const passage = (maille: Passage) => `
  SELECT debut, '${maille}', nom, avant_${maille}, [], [{maille: '${maille}', code: avant_${maille}},
    {maille: '${maille}', code: ${maille}}, {maille: 'departement', code: departement}]
  FROM periodes, bornes
  WHERE rang > 1 AND avant_${maille} IS DISTINCT FROM ${maille} AND debut > premiere AND debut <= derniere`;

/** Schools as public facts; the tables `ecole` and `fiche` are those the measures were placed with. */
const sql = (table: string) => `
WITH bornes AS (
  SELECT min(millesime) AS premiere, max(millesime) AS derniere FROM ${table} WHERE statut = 'publie'),
places AS (
  SELECT uai, unnest(${places(["departement", ...PASSAGES])} || [{maille: 'etablissement', code: courant}]) AS place FROM ecole),
periodes AS (
  SELECT t.uai, coalesce(e.nom, t.uai) AS nom, t.debut, t.fin, e.departement, ${PASSAGES.map((m) => `t.${m}, lag(t.${m}) OVER ordre AS avant_${m}`).join(", ")},
    row_number() OVER ordre AS rang, count(*) OVER (PARTITION BY t.uai) AS nombre
  FROM etablissements t JOIN ecole e USING (uai)
  WHERE e.dans AND t.nature IN ('COLLEGE', 'LGT', 'LPO', 'LP', 'EREA')
  WINDOW ordre AS (PARTITION BY t.uai ORDER BY t.debut NULLS FIRST, t.fin NULLS LAST)),
liens AS (
  SELECT DISTINCT uai_ancien, uai_nouveau, rentree FROM succession WHERE uai_nouveau IS DISTINCT FROM uai_ancien),
evenements AS (
  SELECT debut AS rentree, 'ouverture' AS genre, nom, NULL AS autre, [uai] AS uais, [] AS propres
  FROM periodes, bornes
  WHERE rang = 1 AND debut > premiere AND debut <= derniere AND uai NOT IN (SELECT uai_nouveau FROM liens WHERE uai_nouveau IS NOT NULL)
  UNION ALL
  SELECT fin + 1, 'fermeture', nom, NULL, [uai], []
  FROM periodes, bornes
  WHERE rang = nombre AND fin >= premiere AND fin < derniere AND uai NOT IN (SELECT uai_ancien FROM liens)
  UNION ALL
  SELECT l.rentree, CASE
      WHEN l.uai_nouveau IS NULL THEN 'fermeture'
      WHEN (SELECT count(*) FROM liens m WHERE m.uai_nouveau = l.uai_nouveau) > 1
        OR EXISTS (FROM etablissements t WHERE t.uai = l.uai_nouveau AND coalesce(t.debut, 0) < l.rentree) THEN 'fusion'
      ELSE 'numero' END,
    coalesce(f.nom, l.uai_ancien), coalesce(n.nom, l.uai_nouveau), [l.uai_ancien], ${places(["departement", ...PASSAGES], "f.")}
  FROM liens l JOIN ecole e ON e.uai = l.uai_ancien
  LEFT JOIN fiche f ON f.uai = l.uai_ancien LEFT JOIN ecole n ON n.uai = l.uai_nouveau, bornes
  WHERE e.dans AND (l.rentree IS NULL OR l.rentree > premiere AND l.rentree <= derniere)
  UNION ALL ${PASSAGES.map(passage).join("\n  UNION ALL")}),
situes AS (
  SELECT v.* EXCLUDE (uais, propres), unnest(list_concat(propres, (SELECT list(place) FROM places p WHERE list_contains(v.uais, p.uai)))) AS lieu
  FROM evenements v)
SELECT rentree, genre, nom, autre, list(DISTINCT lieu ORDER BY lieu.maille, lieu.code) FILTER (lieu.code IS NOT NULL) AS lieux
FROM situes GROUP BY ALL ORDER BY rentree NULLS FIRST, genre, nom`;

export async function evenements({ connexion, table }: MesuresMasquees): Promise<Evenement[]> {
  const lus = await connexion.runAndReadAll(sql(table));
  return lus.getRowObjectsJson() as unknown as Evenement[];
}
