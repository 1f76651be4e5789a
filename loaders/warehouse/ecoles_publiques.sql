-- Schools as the public files tell them: what is known of a school that no deposited list describes. Its nature is what its
-- latest denomination says, else its type in the file of the IPS, else the voies in which it has pupils: a lycée
-- professionnel stands in the file of the voie générale et technologique too, with nobody.

-- What a denomination says, or NULL: « CITE SCOLAIRE », « LYCEE DES METIERS PRIVE » say nothing.
CREATE OR REPLACE TEMP MACRO nature_dite(dite) AS CASE
  WHEN regexp_matches(dite, '^EREA|REGIONAL.*ENSEIGN|ENSEIGNEMENT ADAPTE') THEN 'EREA'
  WHEN regexp_matches(dite, '^SECTION.*PROF') THEN 'SEP'
  WHEN regexp_matches(dite, 'POLYVAL|^LPO\b') THEN 'LPO'
  WHEN regexp_matches(dite, '\bPROF|^LP\b') THEN 'LP'
  WHEN regexp_matches(dite, '\bGEN|TECHN|^(LGT|LEGT|LG|LT)\b') THEN 'LGT' END;

CREATE OR REPLACE TEMP TABLE ecole_publique AS
WITH effectifs AS (
  SELECT rentree, uai, nom, commune, secteur, upper(strip_accents(denomination)) AS denomination, 'GT' AS voie,
    greatest(*COLUMNS('^(total|filles|garcons)_')) > 0 AS peuplee FROM effectifs_gt
  UNION ALL
  SELECT rentree, uai, nom, commune, secteur, upper(strip_accents(denomination)), 'PRO',
    greatest(*COLUMNS('^(total|filles|garcons)_')) > 0 FROM effectifs_pro),
-- A session closes the school year of the rentrée before.
dites AS (
  SELECT uai, session AS annee, session - 1 AS rentree, 1 AS rang, nom, commune, secteur, voie AS voies, true AS peuplee,
    NULL AS nature_nommee, NULL AS nature_ips FROM ival
  UNION ALL SELECT uai, session, session - 1, 1, nom, commune, secteur, 'COLLEGE', true, NULL, NULL FROM ivac
  UNION ALL SELECT uai, rentree, rentree, 2, nom, commune, secteur,
    CASE WHEN niveau = 'COLLEGE' THEN 'COLLEGE' WHEN nature = 'LP' THEN 'PRO' ELSE 'GT' END, false, NULL,
    CASE WHEN niveau = 'COLLEGE' THEN NULL WHEN nature IN ('LPO', 'LP') THEN nature WHEN nature IS NOT NULL THEN 'LGT' END FROM ips
  -- There a school is named after somebody, and what it is stands apart.
  UNION ALL SELECT uai, rentree, rentree, 3,
    concat_ws(' ', CASE nature_dite(denomination) WHEN 'EREA' THEN 'EREA' ELSE denomination END, nom), commune, secteur,
    voie, peuplee, nature_dite(denomination), NULL FROM effectifs
  UNION ALL SELECT uai, rentree, rentree, 4, NULL, NULL, NULL, 'GT', coalesce(total, filles + garcons, 1) > 0, NULL, NULL FROM specialites_1re
  UNION ALL SELECT uai, rentree, rentree, 4, NULL, NULL, NULL, 'GT', coalesce(total, filles + garcons, 1) > 0, NULL, NULL FROM specialites_tle),
ecoles AS (
  SELECT uai, arg_min(nom, rang * 10000 - annee) FILTER (nom <> '') AS nom, arg_min(commune, rang * 10000 - annee) AS commune,
    CASE WHEN upper(arg_min(secteur, rang * 10000 - annee)) LIKE 'PU%' THEN 'PU'
      WHEN upper(arg_min(secteur, rang * 10000 - annee)) LIKE 'PR%' THEN 'PR' END AS secteur,
    coalesce(arg_max(nature_nommee, annee),
      CASE WHEN bool_or(voies = 'COLLEGE') THEN 'COLLEGE' END,
      arg_max(nature_ips, annee),
      CASE WHEN bool_or(peuplee AND voies = 'GT') AND bool_or(peuplee AND voies = 'PRO') THEN 'LPO'
        WHEN bool_or(peuplee AND voies = 'GT') THEN 'LGT' WHEN bool_or(peuplee AND voies = 'PRO') THEN 'LP'
        WHEN bool_or(voies = 'GT') THEN 'LGT' ELSE 'LP' END) AS nature,
    max(annee) AS vue, max(rentree) AS derniere
  FROM dites
  GROUP BY uai)
-- The IVAL adds its own voie to a name: that of the file, false of a lycée polyvalent. No file says which schools are closed,
-- nor does each name all of them each year: one that none names for more than three years is taken to be, since it was last seen.
SELECT uai, regexp_replace(nom, '\s*\((g[eé]n[eé]ral|techno|prof|polyv)[^)]*\)\s*$', '', 'i') AS nom, commune, secteur, nature, vue,
  CASE WHEN vue < max(vue) OVER () - 3 THEN derniere END AS fin
FROM ecoles;
