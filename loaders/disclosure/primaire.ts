/**
 * Primary masking (domaine §4.2): small counts and their complements, small groups, unanimous small groups. Then, once
 * complements are chosen, every gap, ratio or share one of whose terms is masked, since the masked number could be read
 * off it.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { INCONNUES } from "./comptes.ts";
import { type Profil, T_COUNT, T_DENOMINATEUR, T_UNANIMITE } from "./seuils.ts";

const petit = (terme: string) => `${terme} BETWEEN 1 AND ${T_COUNT - 1}`;

/** Whether a figure must be masked for its own counts, by rule. */
export function sqlSeul(profil: Profil): string {
  const petitGroupe = `coalesce(denominateur < ${T_DENOMINATEUR[profil]}, false)`;
  const compte = `coalesce(${petit("abs(numerateur)")}, false)`;
  const complement = `coalesce(${petit("denominateur - numerateur")}, false)`;
  const unanime = `coalesce(numerateur IN (0, denominateur) AND denominateur < ${T_UNANIMITE}, false)`;
  return `CASE regle
    WHEN 'libre' THEN false
    WHEN 'places' THEN ${compte}
    WHEN 'flux' THEN ${compte} OR ${petitGroupe} OR ${unanime}
    WHEN 'effectif' THEN ${compte} OR ${petitGroupe}
    WHEN 'proportion' THEN ${[petitGroupe, compte, complement, unanime].join(" OR ")}
    WHEN 'groupes' THEN ${[compte, complement, unanime, petitGroupe].join(" OR ")}
    ELSE false END`;
}

const NOMBRES = ["numerateur", "denominateur", "valeur", "ic_bas", "ic_haut"];
const LIEU = ["maille", "code", "millesime"];
const CLE = [...LIEU, "sexe", "pcs", "strate"];

/**
 * SQL making `figures`: every row of `mesures`, and what the primary rule hides. A figure is left out of `mesures` when its
 * denominator is 0 or it has no value; where that denominator is a count that may be masked, its absence would tell, so
 * it is added here, to be said secret in that case. A public figure keeps its producer's absences, and no other, unless
 * pupils of its year are held one by one. Ranks follow the keys: the same deposit is masked the same way twice,
 * or two publications of it would tell what each hides.
 */
export function sqlFigures(profil: Profil): string {
  return `
CREATE OR REPLACE TEMP TABLE figures AS
WITH tenues AS (
  SELECT DISTINCT unnest(range(m.millesime, m.millesime + p.suivi + 1)) AS annee
  FROM mesures m JOIN protection p USING (indicateur) WHERE p.suivi IS NOT NULL AND (p.regle <> 'places' OR m.statut = 'publie')),
dependants AS (
  SELECT DISTINCT p.indicateur, p.terme, CASE WHEN m.strate IN ('PU', 'PR') THEN '' ELSE m.strate END AS strate
  FROM protection p JOIN mesures m USING (indicateur)
  WHERE p.regle NOT IN ('ecart', 'groupes') AND p.terme IS NOT NULL),
liees AS (
  SELECT d.indicateur, s.* EXCLUDE (indicateur, strate),
    CASE WHEN d.strate = '' THEN s.strate ELSE d.strate END AS strate
  FROM mesures s JOIN dependants d ON d.terme = s.indicateur
  WHERE s.statut = 'publie' AND (d.strate = '' OR (s.sexe = 'T' AND s.pcs = 'T' AND s.strate = ''))
  UNION ALL BY NAME
  SELECT p.indicateur, any_value(COLUMNS(s.* EXCLUDE (indicateur, maille, code, millesime, sexe, pcs, strate))),
    s.maille, s.code, s.millesime, 'T' AS sexe, 'T' AS pcs, '' AS strate
  FROM mesures s JOIN protection p ON p.regle = 'groupes' AND p.terme = s.indicateur
  WHERE s.statut = 'publie' AND s.strate = ''
    AND CASE p.autre WHEN 'sexe' THEN s.sexe IN ('F', 'M') AND s.pcs = 'T' ELSE s.pcs IN ('A', 'D') AND s.sexe = 'T' END
  GROUP BY p.indicateur, s.maille, s.code, s.millesime
  HAVING count(*) = 2),
coupes AS (SELECT DISTINCT indicateur, maille, millesime, sexe, strate FROM (FROM mesures UNION ALL BY NAME FROM liees) WHERE pcs = 'ND'),
omises AS (
  FROM liees
  UNION ALL BY NAME
  SELECT v.autre AS indicateur, s.* EXCLUDE (indicateur) REPLACE ('ND' AS pcs, coupes.sexe AS sexe, coupes.strate AS strate)
  FROM mesures s JOIN (VALUES ${INCONNUES.map(([part, autre]) => `('${part}', '${autre}')`).join(", ")}) v(part, autre) ON s.indicateur = v.part
  JOIN coupes ON coupes.indicateur = v.autre AND coupes.maille = s.maille AND coupes.millesime = s.millesime
  WHERE s.statut = 'publie' AND s.numerateur = 0 AND s.strate = '' AND s.sexe = 'T' AND s.pcs = 'T'
    AND NOT EXISTS (FROM mesures n WHERE n.indicateur = v.autre AND n.maille = s.maille AND n.code = s.code AND n.millesime = s.millesime AND n.statut = 'non_disponible')),
-- Of what becomes of a cohort, a situation nobody is in has no row: its absence would say 0. Where all the académie is in
-- one situation, another must be possible, or each school's would be told.
dites AS (SELECT DISTINCT indicateur, millesime, strate, split_part(strate, ':', 1) AS annee FROM mesures WHERE strate LIKE 't+%'),
situations AS (
  FROM dites
  UNION SELECT indicateur, millesime, annee || ':SORTI', annee FROM dites
  WHERE strate LIKE '%:%' GROUP BY indicateur, millesime, annee HAVING count(*) = 1),
ensembles AS (
  SELECT DISTINCT ON (indicateur, maille, code, millesime, annee) *, split_part(strate, ':', 1) AS annee FROM mesures
  WHERE strate LIKE 't+%' AND statut = 'publie' ORDER BY strate),
vides AS (
  SELECT e.* EXCLUDE (annee) REPLACE (s.strate AS strate, 0 AS numerateur)
  FROM situations s JOIN ensembles e USING (indicateur, millesime, annee)
  WHERE NOT EXISTS (FROM mesures m WHERE m.indicateur = s.indicateur AND m.strate = s.strate AND m.maille = e.maille AND m.code = e.code AND m.millesime = s.millesime)),
toutes AS (
  SELECT *, false AS omise, false AS vide FROM mesures
  UNION ALL BY NAME
  SELECT *, true AS omise, true AS vide FROM vides
  UNION ALL BY NAME
  SELECT * REPLACE (${NOMBRES.map((n) => `NULL AS ${n}`).join(", ")}, 'publie' AS statut), true AS omise, false AS vide
  FROM omises o
  WHERE NOT EXISTS (FROM mesures m WHERE m.indicateur = o.indicateur AND ${CLE.map((c) => `m.${c} = o.${c}`).join(" AND ")}))
SELECT t.* EXCLUDE (vide) REPLACE (CASE WHEN omise AND p.regle = 'proportion' THEN 0 ELSE numerateur END AS numerateur,
    CASE WHEN omise AND NOT vide AND p.regle IN ('proportion', 'effectif') THEN 0 ELSE denominateur END AS denominateur),
  row_number() OVER (ORDER BY indicateur, ${CLE.map((c) => `t.${c}`).join(", ")}) AS rang, coalesce(p.regle, 'proportion') AS regle, p.terme, p.autre,
  statut = 'publie' AND (vide OR NOT omise) AND ${sqlSeul(profil)}
    AND (p.publique IS NOT TRUE OR millesime IN (FROM tenues)) AS cachee
FROM toutes t LEFT JOIN protection p USING (indicateur);`;
}

/**
 * SQL adding to `figures` the flows of cohorts: counts of pupils, read as a share of those who were in the same situation a
 * year before. They are protected with the figures of the cohort, and published apart.
 */
export function sqlFluxFigures(profil: Profil): string {
  return `
INSERT INTO figures BY NAME
WITH lus AS (
  SELECT 'flux_' || cohorte AS indicateur, maille, code, libelle, millesime, 'T' AS sexe, 'T' AS pcs,
    't+' || etape || ':' || de || '>t+' || (etape + 1) || ':' || vers AS strate, effectif AS numerateur,
    sum(effectif) OVER (PARTITION BY cohorte, maille, code, millesime, etape, de)::INTEGER AS denominateur,
    'publie' AS statut, maturite, 'flux' AS regle, false AS omise
  FROM flux)
SELECT lus.*, (SELECT max(rang) FROM figures) + row_number() OVER (ORDER BY indicateur, ${CLE.join(", ")}) AS rang, ${sqlSeul(profil)} AS cachee
FROM lus;`;
}

/** Makes what may be published of `figures`, as `complement` stands. */
export async function appliquer(connexion: DuckDBConnection): Promise<void> {
  await connexion.run(sqlMasquer());
  await connexion.run(sqlMasquerFlux());
}

/**
 * SQL making `flux_juges`, with the columns of `flux`; `flux_masques` is the same, without the ranks. A flow that is not
 * shown is not there: masked, or nobody’s.
 */
function sqlMasquerFlux(): string {
  return `
CREATE OR REPLACE TEMP TABLE flux_juges AS
SELECT rang, substr(indicateur, 6) AS cohorte, maille, code, libelle, millesime,
  substr(split_part(strate, ':', 1), 3)::INTEGER AS etape, split_part(split_part(strate, '>', 1), ':', 2) AS de,
  split_part(strate, ':', 3) AS vers, numerateur AS effectif, maturite
FROM figures WHERE regle = 'flux' AND NOT cachee AND rang NOT IN (FROM complement);
CREATE OR REPLACE TEMP VIEW flux_masques AS SELECT * EXCLUDE (rang) FROM flux_juges;`;
}

/**
 * SQL making `jugees` from `figures` and `complement`, the rows hidden to protect others; `mesures_masquees` is the same,
 * without the ranks.
 */
function sqlMasquer(): string {
  const memeLieu = (colonnes: string[]) => colonnes.map((c) => `t.${c} = m.${c}`).join(" AND ");
  return `
CREATE OR REPLACE TEMP TABLE jugees AS
WITH cachees AS (
  SELECT rang, indicateur, ${CLE.join(", ")} FROM figures WHERE cachee OR rang IN (FROM complement)),
par_terme AS (
  SELECT m.rang FROM figures m
  JOIN cachees t ON m.regle = 'ecart' AND t.indicateur IN (m.terme, m.autre) AND ${memeLieu(CLE)}
  UNION
  SELECT m.rang FROM figures m
  JOIN cachees t ON m.regle = 'groupes' AND t.indicateur = m.terme AND t.strate = '' AND ${memeLieu(LIEU)}
    AND CASE m.autre WHEN 'sexe' THEN t.sexe IN ('F', 'M') AND t.pcs = 'T' ELSE t.pcs IN ('A', 'D') AND t.sexe = 'T' END),
secretes AS (SELECT rang FROM cachees UNION FROM par_terme),
marquees AS (SELECT f.*, statut <> 'publie' OR s.rang IS NOT NULL AS muette FROM figures f LEFT JOIN secretes s USING (rang))
SELECT * EXCLUDE (regle, terme, autre, cachee, omise, muette) REPLACE (
  ${NOMBRES.map((n) => `CASE WHEN NOT muette THEN ${n} END AS ${n}`).join(",\n  ")},
  CASE WHEN statut = 'publie' AND muette THEN 'secret' ELSE statut END AS statut)
FROM marquees
WHERE regle <> 'flux' AND (NOT omise OR muette);
CREATE OR REPLACE TEMP VIEW mesures_masquees AS SELECT * EXCLUDE (rang) FROM jugees;`;
}
