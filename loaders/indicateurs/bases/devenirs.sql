-- Cohorts followed year by year: one row per pupil, cohort and later rentrée, with the situation of that year. A year that
-- the file does not hold in the département says nothing: it has no row.

CREATE OR REPLACE TEMP VIEW devenirs AS
WITH entree AS (
  SELECT classe AS cohorte, pid, rentree AS t0, uai, departement FROM suivi WHERE classe = '3E'
  UNION ALL
  SELECT classe, pid, min(rentree), unnest(arg_min({uai: uai, departement: departement}, rentree))
  FROM suivi WHERE classe IN ('6E', '2GT', '2PRO', 'CAP1') GROUP BY classe, pid)
SELECT n.t0 AS annee, n.uai, n.cohorte, n.pid, 1 AS effectif, 1 AS poids, false AS agrege,
  c.annee - n.t0 AS horizon, coalesce(s.classe, 'NON_RETROUVE') AS etat, 't+' || horizon || ':' || etat AS strate,
  true AS couvert_suivi, true AS connu_suivi
FROM entree n
JOIN couverture c ON c.departement = n.departement AND c.annee > n.t0 AND c.cohorte
LEFT JOIN suivi s ON s.pid = n.pid AND s.rentree = c.annee
WHERE s.classe IS DISTINCT FROM 'REJETE';

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
