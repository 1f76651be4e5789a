-- Cohorts followed year by year: for each later rentrée, how many pupils of a school were in a situation, and in which one
-- the year after (`suite`, NULL where that rentrée says nothing). A year that the file does not hold in the département says
-- nothing: it has no row. Whether a class was repeated by then is known where no year is missing since the entry
-- (`couvert_annees`) and none was rejected. A table, because the flows read it too; a row for pupils who are alike, because
-- there are thirty times fewer.
CREATE OR REPLACE TEMP TABLE devenirs AS
WITH entree AS (
  SELECT classe AS cohorte, pid, rentree AS t0, uai, departement FROM suivi WHERE classe = '3E'
  UNION ALL
  SELECT classe, pid, min(rentree), unnest(arg_min({uai: uai, departement: departement}, rentree))
  FROM suivi WHERE classe IN ('6E', '2GT', '2PRO', 'CAP1') GROUP BY classe, pid),
repetition AS (
  SELECT a.pid, list(b.rentree) AS annees
  FROM suivi a JOIN suivi b ON b.pid = a.pid AND b.rentree = a.rentree + 1
  WHERE a.situation = 'SCOLAIRE' AND b.situation = 'SCOLAIRE' AND a.mefstat LIKE '2%' AND classe(a.mefstat) = classe(b.mefstat)
  GROUP BY a.pid),
rejet AS (
  SELECT pid, list(rentree) AS annees FROM suivi WHERE situation = 'REJETE' GROUP BY pid),
entrant AS (
  SELECT n.*,
    list_min(list_filter(r.annees, lambda a: a > t0)) AS redouble_en, list_min(list_filter(j.annees, lambda a: a > t0)) AS rejete_en
  FROM entree n LEFT JOIN repetition r USING (pid) LEFT JOIN rejet j USING (pid)),
tenue AS (
  SELECT departement, annee, min(annee) OVER (PARTITION BY departement, annee - rang) AS depuis
  FROM (SELECT *, row_number() OVER (PARTITION BY departement ORDER BY annee) AS rang FROM couverture WHERE cohorte)),
annee_par_annee AS (
  SELECT n.cohorte, n.t0 AS annee, n.uai, c.annee - n.t0 AS horizon, coalesce(s.classe, 'NON_RETROUVE') AS etat,
    CASE WHEN d.annee IS NOT NULL AND suivante.classe IS DISTINCT FROM 'REJETE'
      THEN coalesce(suivante.classe, 'NON_RETROUVE') END AS suite,
    coalesce(n.redouble_en <= c.annee, false) AS redouble, c.depuis <= n.t0 + 1 AS couvert_annees,
    couvert_annees AND coalesce(n.rejete_en > c.annee, true) AS connu_annees
  FROM entrant n
  JOIN tenue c ON c.departement = n.departement AND c.annee > n.t0
  LEFT JOIN tenue d ON d.departement = n.departement AND d.annee = c.annee + 1
  LEFT JOIN suivi s ON s.pid = n.pid AND s.rentree = c.annee
  LEFT JOIN suivi suivante ON suivante.pid = n.pid AND suivante.rentree = c.annee + 1
  WHERE s.classe IS DISTINCT FROM 'REJETE')
SELECT *, count(*)::INTEGER AS effectif FROM annee_par_annee GROUP BY ALL;

-- The same as a base, cut by situation and by year.
CREATE OR REPLACE TEMP VIEW parcours AS
SELECT *, effectif AS poids, false AS agrege, 't+' || horizon AS delai, delai || ':' || etat AS situation,
  true AS couvert_suivi, true AS connu_suivi
FROM devenirs;

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
