-- What is known where and when: a source covers a département and a year once it holds one value there.
-- Elsewhere a pupil leaves the terms of the figures that need it: unknown is never 0.
-- A row of `cohorte` in a school is placed in the département of that school alone: one pupil who moves does not make a
-- whole département known. Any other row (higher education, apprenticeship, exit) is placed in the département of the last
-- school the pupil was in. Département '' is the whole académie, for pupils whose school is not known.

CREATE OR REPLACE TEMP TABLE couverture AS
WITH conseil AS (
  SELECT DISTINCT campagne AS annee, departement, palier, demande IS NOT NULL AS demande,
    decision_avant_appel IS NOT NULL AS avant, decision IS NOT NULL AS decision
  FROM orientation JOIN ecole USING (uai) WHERE dans),
scolaire AS (
  SELECT pid, rentree, departement FROM suivi WHERE situation = 'SCOLAIRE' AND departement IS NOT NULL),
parcours AS (
  SELECT DISTINCT coalesce(s.departement, l.departement) AS departement, v.rentree, v.situation = 'SUPERIEUR' AS superieur,
    CASE WHEN v.situation <> 'APPRENTI' THEN classe(v.mefstat) END AS classe
  FROM suivi v
  LEFT JOIN scolaire s ON v.situation = 'SCOLAIRE' AND s.pid = v.pid AND s.rentree = v.rentree
  ASOF LEFT JOIN scolaire l ON l.pid = v.pid AND l.rentree <= v.rentree
  WHERE v.situation <> 'REJETE'),
faits AS (
  SELECT annee, departement, 'demande' AS besoin FROM conseil WHERE palier = '3E' AND demande
  UNION SELECT annee, departement, 'avant' FROM conseil WHERE palier = '3E' AND avant
  UNION SELECT annee, departement, 'decision' FROM conseil WHERE palier = '3E' AND decision
  UNION SELECT annee, departement, 'decision_2gt' FROM conseil WHERE palier = '2GT' AND decision
  UNION SELECT a.campagne, e.departement, 'affectation'
  FROM affectation a JOIN ecole e ON e.uai = coalesce(a.uai_origine, a.uai_accueil)
    -- A file of those who leave 2nde for a 1re says nothing of the pupils of 3e.
    WHERE a.resultat = 'AF' AND e.dans AND left(coalesce(a.mefstat_origine, ''), 2) NOT IN ('22', '23')
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
  bool_or(besoin = 'decision') AS decision, bool_or(besoin = 'decision_2gt') AS decision_2gt,
  bool_or(besoin = 'affectation') AS affectation, bool_or(besoin = 'rentree') AS rentree,
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
