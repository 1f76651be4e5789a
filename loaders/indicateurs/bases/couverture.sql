-- What is known where and when: a source covers a département and a year once it holds one value there.
-- Elsewhere a pupil leaves the terms of the figures that need it: unknown is never 0.
-- A row of `cohorte` covers the départements of all the pupil's schools, wherever it is written. But where a département
-- has no row of its own that year, and fewer than one in ten of the pupils it had (twenty at least) have one, the few who
-- moved do not make the others known. Département '' is the whole académie, for pupils whose school is not known.

CREATE OR REPLACE TEMP TABLE couverture AS
WITH conseil AS (
  SELECT DISTINCT campagne AS annee, departement, palier, demande IS NOT NULL AS demande,
    decision_avant_appel IS NOT NULL AS avant, decision IS NOT NULL AS decision
  FROM orientation JOIN ecole USING (uai) WHERE dans),
passes AS (
  SELECT pid, departement, min(rentree) AS depuis
  FROM suivi WHERE departement IS NOT NULL AND situation <> 'SUPERIEUR' GROUP BY ALL),
chez AS (
  SELECT DISTINCT departement, rentree FROM suivi WHERE departement IS NOT NULL AND situation = 'SCOLAIRE'),
-- Of the years without any row in the département: whether the pupils it had before are still followed.
quittees AS (
  SELECT p.departement, r.rentree
  FROM (SELECT DISTINCT rentree FROM suivi WHERE situation <> 'REJETE') r
  JOIN passes p ON p.depuis < r.rentree
  ANTI JOIN chez c ON c.departement = p.departement AND c.rentree = r.rentree
  LEFT JOIN suivi v ON v.pid = p.pid AND v.rentree = r.rentree AND v.situation <> 'REJETE'
  GROUP BY ALL
  HAVING count(*) >= 20 AND count(v.pid) < count(*) / 10),
parcours AS (
  SELECT DISTINCT s.departement, v.rentree, v.situation = 'SUPERIEUR' AS superieur,
    CASE WHEN v.situation <> 'APPRENTI' THEN classe(v.mefstat) END AS classe
  FROM passes s
  JOIN (SELECT pid, rentree, situation, mefstat FROM suivi WHERE situation <> 'REJETE') v USING (pid)
  ANTI JOIN quittees q ON q.departement = s.departement AND q.rentree = v.rentree),
faits AS (
  SELECT annee, departement, 'demande' AS besoin FROM conseil WHERE palier = '3E' AND demande
  UNION SELECT annee, departement, 'avant' FROM conseil WHERE palier = '3E' AND avant
  UNION SELECT annee, departement, 'decision' FROM conseil WHERE palier = '3E' AND decision
  UNION SELECT annee, departement, 'demande_2gt' FROM conseil WHERE palier = '2GT' AND demande
  UNION SELECT annee, departement, 'avant_2gt' FROM conseil WHERE palier = '2GT' AND avant
  UNION SELECT annee, departement, 'decision_2gt' FROM conseil WHERE palier = '2GT' AND decision
  UNION SELECT a.campagne, e.departement, 'affectation'
  FROM affectation a JOIN ecole e ON e.uai = coalesce(a.uai_origine, a.uai_accueil)
    -- A file of those who leave 2nde for a 1re says nothing of the pupils of 3e.
    WHERE a.resultat = 'AF' AND e.dans AND left(coalesce(a.mefstat_origine, ''), 2) NOT IN ('22', '23')
  -- After 2nde GT, a place in one voie says nothing of the other: an académie may give those of one only by Affelnet.
  UNION SELECT a.campagne, e.departement, CASE WHEN a.mefstat_accueil LIKE '2382%' THEN 'affectation_1pro' ELSE 'affectation_1t' END
  FROM affectation a JOIN ecole e ON e.uai = coalesce(a.uai_origine, a.uai_accueil)
    WHERE a.resultat = 'AF' AND e.dans AND a.mefstat_origine LIKE '2211%'
      AND (a.mefstat_accueil LIKE '22122%' OR a.mefstat_accueil LIKE '2382%')
  UNION SELECT rentree, departement, 'rentree' FROM presence
  UNION SELECT rentree, departement, 'specialites' FROM presence
    -- Before the reform, the options of série S are no spécialités: the two are never joined.
    WHERE rentree >= 2019 AND mefstat LIKE '22121%' AND len(specialites) > 0
  UNION SELECT rentree, departement, 'cohorte' FROM parcours
  UNION SELECT rentree, departement, 'superieur' FROM parcours WHERE superieur
  UNION SELECT rentree, departement, 'cpge' FROM parcours WHERE classe = '3111'
  UNION SELECT rentree, departement, 'bts' FROM parcours WHERE classe = '3221')
SELECT annee, coalesce(departement, '') AS departement,
  bool_or(besoin = 'demande') AS demande, bool_or(besoin = 'avant') AS avant,
  bool_or(besoin = 'decision') AS decision, bool_or(besoin = 'demande_2gt') AS demande_2gt,
  bool_or(besoin = 'avant_2gt') AS avant_2gt, bool_or(besoin = 'decision_2gt') AS decision_2gt,
  bool_or(besoin = 'affectation') AS affectation, bool_or(besoin = 'affectation_1t') AS affectation_1t,
  bool_or(besoin = 'affectation_1pro') AS affectation_1pro, bool_or(besoin = 'rentree') AS rentree,
  bool_or(besoin = 'specialites') AS specialites, bool_or(besoin = 'cohorte') AS cohorte,
  bool_or(besoin = 'superieur') AS superieur, bool_or(besoin = 'cpge') AS cpge, bool_or(besoin = 'bts') AS bts
FROM faits
GROUP BY GROUPING SETS ((annee, departement), (annee));

-- How settled a figure is, by the register that observes it: provisoire until its year is loaded, consolide then,
-- definitif once a later year is.
CREATE OR REPLACE TEMP TABLE maturite AS
WITH registre AS (
  SELECT DISTINCT 'rentree' AS registre, rentree AS annee FROM presence
  UNION SELECT 'rentree', rentree FROM constat JOIN ecole USING (uai) WHERE dans
  UNION SELECT 'rentree', campagne FROM chaine JOIN ecole USING (uai) WHERE dans AND palier = '3E' AND etape = 'CONSTAT'
  UNION SELECT 'cohorte', rentree FROM cohorte
  UNION SELECT 'actions', rentree FROM actions)
SELECT r.registre, a.annee, CASE
  WHEN NOT bool_or(r.annee = a.annee) THEN 'provisoire'
  WHEN bool_or(r.annee > a.annee) THEN 'definitif'
  ELSE 'consolide' END AS maturite
FROM registre r, (SELECT unnest(generate_series(1990, 2110)) AS annee) a
GROUP BY r.registre, a.annee
-- What the ministry publishes is settled.
UNION ALL SELECT 'publie', annee, 'definitif' FROM (SELECT unnest(generate_series(1990, 2110)) AS annee);
