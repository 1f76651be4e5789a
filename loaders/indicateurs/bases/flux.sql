-- From one rentrée of a cohort to the next: how many pupils go from a situation to another, at every maille. A pupil is in
-- a step only where both of its rentrées are known; the first step starts from the class of the cohort itself.

CREATE OR REPLACE TEMP TABLE flux AS
WITH par_ecole AS (
  SELECT cohorte, annee, uai, 0 AS etape, cohorte AS de, etat AS vers, effectif AS n FROM devenirs WHERE horizon = 1
  UNION ALL
  SELECT cohorte, annee, uai, horizon, etat, suite, effectif FROM devenirs WHERE suite IS NOT NULL),
sommes AS (
  SELECT lower(cohorte) AS cohorte,
    CASE WHEN grouping(etablissement) = 0 THEN 'etablissement' WHEN grouping(reseau) = 0 THEN 'reseau'
      WHEN grouping(district) = 0 THEN 'district' WHEN grouping(bassin) = 0 THEN 'bassin'
      WHEN grouping(departement) = 0 THEN 'departement' ELSE 'academie' END AS maille,
    CASE maille WHEN 'etablissement' THEN etablissement WHEN 'reseau' THEN reseau WHEN 'district' THEN district
      WHEN 'bassin' THEN bassin WHEN 'departement' THEN departement ELSE (FROM code_academie) END AS code,
    annee AS millesime, etape::INTEGER AS etape, de, vers, sum(n)::INTEGER AS effectif
  FROM par_ecole LEFT JOIN lieu USING (uai)
  GROUP BY GROUPING SETS (
    (cohorte, annee, etape, de, vers), (cohorte, annee, etape, de, vers, departement),
    (cohorte, annee, etape, de, vers, bassin), (cohorte, annee, etape, de, vers, district),
    (cohorte, annee, etape, de, vers, reseau), (cohorte, annee, etape, de, vers, etablissement)))
SELECT cohorte, maille, code, coalesce(libelle, code) AS libelle, millesime, etape, de, vers, effectif,
  coalesce(maturite, 'provisoire') AS maturite
FROM sommes
LEFT JOIN maturite m ON m.registre = 'cohorte' AND m.annee = millesime + etape + 1
LEFT JOIN libelle USING (maille, code)
WHERE code IS NOT NULL;
