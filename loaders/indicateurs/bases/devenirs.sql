-- Cohorts followed year by year: one row per pupil, cohort and later rentrée, with the situation of that year. A year that
-- the file does not hold in the département says nothing: it has no row.

CREATE OR REPLACE TEMP MACRO situation_de(situation, mefstat) AS CASE
  WHEN situation IS NULL THEN 'NON_RETROUVE'
  WHEN situation <> 'SCOLAIRE' THEN situation
  WHEN mefstat LIKE '22121%' THEN '1G' WHEN mefstat LIKE '22122%' THEN '1T'
  WHEN mefstat LIKE '22131%' THEN 'TG' WHEN mefstat LIKE '22132%' THEN 'TT'
  ELSE CASE left(mefstat, 4)
    WHEN '2111' THEN '6E' WHEN '2112' THEN '5E' WHEN '2115' THEN '4E' WHEN '2116' THEN '3E'
    WHEN '2211' THEN '2GT' WHEN '2381' THEN '2PRO' WHEN '2382' THEN '1PRO' WHEN '2383' THEN 'TPRO'
    WHEN '2321' THEN 'CAP1' WHEN '2311' THEN 'CAP1' WHEN '2331' THEN 'CAP1'
    WHEN '2322' THEN 'CAP2' WHEN '2332' THEN 'CAP2' WHEN '2333' THEN 'CAP3' ELSE 'AUTRE' END END;

CREATE OR REPLACE TEMP VIEW devenirs AS
WITH classes AS (
  SELECT pid, rentree, uai, departement, situation_de(situation, mefstat) AS classe
  FROM suivi WHERE situation = 'SCOLAIRE'),
entree AS (
  SELECT classe AS cohorte, pid, rentree AS t0, uai, departement FROM classes WHERE classe = '3E'
  UNION ALL
  SELECT classe, pid, min(rentree), unnest(arg_min({uai: uai, departement: departement}, rentree))
  FROM classes WHERE classe IN ('6E', '2GT', '2PRO', 'CAP1') GROUP BY classe, pid)
SELECT n.t0 AS annee, n.uai, n.cohorte, 1 AS effectif, 1 AS poids, false AS agrege,
  't+' || (c.annee - n.t0) || ':' || situation_de(s.situation, s.mefstat) AS strate,
  true AS couvert_suivi, true AS connu_suivi
FROM entree n
JOIN couverture c ON c.departement = n.departement AND c.annee > n.t0 AND c.cohorte
LEFT JOIN suivi s ON s.pid = n.pid AND s.rentree = c.annee
WHERE NOT EXISTS (FROM eleves_rejetes x WHERE x.source = 'cohorte' AND x.annee = c.annee AND x.pid = n.pid);

-- One row per pupil and year of a class, with the class of the next year: passage and repetition.
CREATE OR REPLACE TEMP VIEW progressions AS
SELECT a.rentree AS annee, a.uai, a.sexe, a.pcs, 1 AS effectif, 1 AS poids, false AS agrege,
  classe(a.mefstat) AS origine, CASE WHEN b.situation = 'SCOLAIRE' THEN classe(b.mefstat) END AS arrivee,
  coalesce(c.cohorte, false) AS couvert_suivi, coalesce(c.cohorte, false) AND x.pid IS NULL AS connu_suivi
FROM suivi a
LEFT JOIN suivi b ON b.pid = a.pid AND b.rentree = a.rentree + 1
LEFT JOIN couverture c ON c.annee = a.rentree + 1 AND c.departement = a.departement
LEFT JOIN eleves_rejetes x ON x.source = 'cohorte' AND x.annee = a.rentree + 1 AND x.pid = a.pid
WHERE a.situation = 'SCOLAIRE' AND classe(a.mefstat) IN ('2116', '2211', '2212');
