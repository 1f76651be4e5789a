-- One row per pupil, class (2nde, 1re, Tle GT) and lycée, seen again a year later in the same lycée: the class-to-class
-- rates of the apparent access to the bac. The year is the session: 2nde and 1re are read two rentrées before it, Tle one.

CREATE OR REPLACE TEMP VIEW passages AS
WITH classes AS (
  SELECT pid, rentree, uai, departement, mefstat, diplome IN ('BACG', 'BACT', 'BACP') AS bachelier,
    CASE classe(mefstat) WHEN '2211' THEN '2nde' WHEN '2212' THEN '1re' WHEN '2213' THEN 'tle' END AS niveau
  FROM suivi
  WHERE situation = 'SCOLAIRE' AND classe(mefstat) IN ('2211', '2212', '2213'))
SELECT a.rentree + CASE a.niveau WHEN 'tle' THEN 1 ELSE 2 END AS annee, a.uai, 1 AS effectif, 1 AS poids, false AS agrege,
  a.niveau,
  CASE a.niveau WHEN '2nde' THEN b.niveau = '1re' WHEN '1re' THEN b.niveau = 'tle' ELSE a.bachelier END AS passe,
  a.niveau = b.niveau AS redouble,
  coalesce(h2.cohorte AND h1.cohorte AND h0.cohorte, false) AS couvert_passages,
  couvert_passages AND x.pid IS NULL AS connu_passages,
  coalesce(h1.cohorte AND h0.cohorte, false) AS couvert_terminale,
  couvert_terminale AND x.pid IS NULL AS connu_terminale
FROM classes a
LEFT JOIN classes b ON b.pid = a.pid AND b.rentree = a.rentree + 1 AND b.uai = a.uai
LEFT JOIN couverture h2 ON h2.annee = a.rentree + CASE a.niveau WHEN 'tle' THEN -1 ELSE 0 END AND h2.departement = a.departement
LEFT JOIN couverture h1 ON h1.annee = a.rentree + CASE a.niveau WHEN 'tle' THEN 0 ELSE 1 END AND h1.departement = a.departement
LEFT JOIN couverture h0 ON h0.annee = a.rentree + CASE a.niveau WHEN 'tle' THEN 1 ELSE 2 END AND h0.departement = a.departement
LEFT JOIN suivi x ON x.situation = 'REJETE' AND x.rentree = a.rentree + 1 AND x.pid = a.pid;
