-- Schools as the public files tell them: what is known of a school that no deposited list describes. Its nature is that of
-- the files that name it: those of the collèges, of the voie générale et technologique, of the voie professionnelle.

CREATE OR REPLACE TEMP TABLE ecole_publique AS
WITH dites AS (
  SELECT uai, session AS annee, 1 AS rang, nom, commune, secteur, voie AS voies FROM ival
  UNION ALL SELECT uai, session, 1, nom, commune, secteur, 'COLLEGE' FROM ivac
  UNION ALL SELECT uai, rentree, 2, nom, commune, secteur, CASE
      WHEN niveau = 'COLLEGE' THEN 'COLLEGE' WHEN nature = 'LPO' THEN 'LPO' WHEN nature = 'LP' THEN 'PRO' ELSE 'GT' END FROM ips
  UNION ALL SELECT uai, rentree, 3, nom, commune, secteur, 'GT' FROM effectifs_gt
  UNION ALL SELECT uai, rentree, 3, nom, commune, secteur, 'PRO' FROM effectifs_pro
  UNION ALL SELECT uai, rentree, 4, NULL, NULL, NULL, 'GT' FROM specialites_1re
  UNION ALL SELECT uai, rentree, 4, NULL, NULL, NULL, 'GT' FROM specialites_tle)
SELECT uai, arg_min(nom, rang * 10000 - annee) AS nom, arg_min(commune, rang * 10000 - annee) AS commune,
  CASE WHEN upper(arg_min(secteur, rang * 10000 - annee)) LIKE 'PU%' THEN 'PU'
    WHEN upper(arg_min(secteur, rang * 10000 - annee)) LIKE 'PR%' THEN 'PR' END AS secteur,
  CASE WHEN bool_or(voies = 'COLLEGE') THEN 'COLLEGE'
    WHEN bool_or(voies = 'LPO') OR bool_or(voies = 'GT') AND bool_or(voies = 'PRO') THEN 'LPO'
    WHEN bool_or(voies = 'GT') THEN 'LGT' ELSE 'LP' END AS nature,
  max(annee) AS vue
FROM dites
GROUP BY uai;
