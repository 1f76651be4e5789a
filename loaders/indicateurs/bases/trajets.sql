-- From each collège to the lycées where its pupils of 3e are in 2nde GT in October: those that `constat_2gt` counts, by lycée.
-- A collège known by head-counts only has no row.
CREATE OR REPLACE TEMP TABLE trajets AS
SELECT annee AS millesime, uai AS college, lycee, count(*)::INTEGER AS effectif
FROM chaine_3e
WHERE constat = '2GT' AND connu_rentree AND NOT agrege
GROUP BY ALL;
