-- Cohorts followed year by year: one row per pupil, cohort and later rentrée, with the situation of that year. A year that
-- the file does not hold in the département says nothing: it has no row. `depuis`: the first of the years that the file
-- holds without a gap up to this one.

CREATE OR REPLACE TEMP VIEW devenirs AS
WITH entree AS (
  SELECT classe AS cohorte, pid, rentree AS t0, uai, departement FROM suivi WHERE classe = '3E'
  UNION ALL
  SELECT classe, pid, min(rentree), unnest(arg_min({uai: uai, departement: departement}, rentree))
  FROM suivi WHERE classe IN ('6E', '2GT', '2PRO', 'CAP1') GROUP BY classe, pid),
suite AS (
  SELECT departement, annee, min(annee) OVER (PARTITION BY departement, annee - rang) AS depuis
  FROM (SELECT *, row_number() OVER (PARTITION BY departement ORDER BY annee) AS rang FROM couverture WHERE cohorte))
SELECT n.t0 AS annee, n.uai, n.cohorte, n.pid, 1 AS effectif, 1 AS poids, false AS agrege,
  c.annee - n.t0 AS horizon, coalesce(s.classe, 'NON_RETROUVE') AS etat, 't+' || horizon || ':' || etat AS strate,
  c.depuis, true AS couvert_suivi, true AS connu_suivi
FROM entree n
JOIN suite c ON c.departement = n.departement AND c.annee > n.t0
LEFT JOIN suivi s ON s.pid = n.pid AND s.rentree = c.annee
WHERE s.classe IS DISTINCT FROM 'REJETE';

-- The same as a base, cut by situation and by year, with whether a class was repeated by then: that is known where no year
-- is missing in between. Pupils of a school who are alike make one row with their number: there are a hundred times fewer.
CREATE OR REPLACE TEMP VIEW parcours AS
WITH repetition AS (
  SELECT a.pid, list(b.rentree) AS annees
  FROM suivi a JOIN suivi b ON b.pid = a.pid AND b.rentree = a.rentree + 1
  WHERE a.situation = 'SCOLAIRE' AND b.situation = 'SCOLAIRE' AND a.mefstat LIKE '2%' AND classe(a.mefstat) = classe(b.mefstat)
  GROUP BY a.pid),
rejet AS (
  SELECT pid, list(rentree) AS annees FROM suivi WHERE situation = 'REJETE' GROUP BY pid)
SELECT d.annee, d.uai, d.cohorte, count(*)::INTEGER AS effectif, count(*)::INTEGER AS poids, false AS agrege, d.horizon, d.etat,
  d.strate AS situation, split_part(d.strate, ':', 1) AS delai,
  r.pid IS NOT NULL AND list_has_any(r.annees, range(d.annee + 1, d.annee + d.horizon + 1)) AS redouble,
  d.couvert_suivi, d.connu_suivi, d.depuis <= d.annee + 1 AS couvert_annees,
  couvert_annees AND (j.pid IS NULL OR NOT list_has_any(j.annees, range(d.annee + 1, d.annee + d.horizon + 1))) AS connu_annees
FROM devenirs d
LEFT JOIN repetition r USING (pid)
LEFT JOIN rejet j USING (pid)
GROUP BY ALL;

-- One row per pupil and year of a class, with the class of the next year: passage and repetition.
CREATE OR REPLACE TEMP VIEW progressions AS
SELECT a.rentree AS annee, a.uai, a.sexe, a.pcs, 1 AS effectif, 1 AS poids, false AS agrege,
  classe(a.mefstat) AS origine, CASE WHEN b.situation = 'SCOLAIRE' THEN classe(b.mefstat) END AS arrivee,
  coalesce(c.cohorte, false) AS couvert_suivi,
  couvert_suivi AND b.situation IS DISTINCT FROM 'REJETE' AS connu_suivi
FROM suivi a
LEFT JOIN suivi b ON b.pid = a.pid AND b.rentree = a.rentree + 1
LEFT JOIN couverture c ON c.annee = a.rentree + 1 AND c.departement = a.departement
WHERE a.situation = 'SCOLAIRE' AND classe(a.mefstat) IN ('2116', '2211', '2212');
