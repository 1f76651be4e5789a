-- Pupils of each class of a lycée in October, as the DEPP counts them: girls and boys where both are known, and those whom
-- the total alone tells, of unknown sex. A class without total nor both sexes is unknown, and has no row. `poids` is the
-- number of pupils.

CREATE OR REPLACE TEMP VIEW classes AS
WITH longue AS (
  SELECT rentree, uai, replace(replace(replace(colonne, 'total_', ''), 'filles_', ''), 'garcons_', '') AS classe,
    split_part(colonne, '_', 1) AS quoi, n
  FROM (UNPIVOT effectifs_gt ON COLUMNS('^(total|filles|garcons)_') INTO NAME colonne VALUE n)
  UNION ALL
  SELECT rentree, uai, replace(replace(replace(colonne, 'total_', ''), 'filles_', ''), 'garcons_', ''),
    split_part(colonne, '_', 1), n
  FROM (UNPIVOT effectifs_pro ON COLUMNS('^(total|filles|garcons)_') INTO NAME colonne VALUE n)),
compte AS (
  SELECT rentree, uai, classe, max(n) FILTER (quoi = 'filles') AS filles, max(n) FILTER (quoi = 'garcons') AS garcons,
    max(n) FILTER (quoi = 'total') AS total
  FROM longue GROUP BY ALL),
parts AS (
  SELECT rentree, uai, classe, unnest(['F', 'M', NULL]) AS sexe, unnest(CASE
    WHEN filles + garcons IS NULL THEN [NULL, NULL, total]
    ELSE [filles, garcons, greatest(0, coalesce(total, 0) - filles - garcons)] END) AS n
  FROM compte)
SELECT p.rentree AS annee, e.courant AS uai, sexe, NULL::VARCHAR AS pcs, classe,
  CASE WHEN classe LIKE '1re_%' AND classe <> '1re_pro' THEN '1re_gt' ELSE classe END AS niveau,
  n AS effectif, n AS poids, false AS agrege, true AS couvert_classe, true AS connu_classe
FROM parts p JOIN ecole_comptee e ON e.uai = p.uai
WHERE n IS NOT NULL AND (sexe IS NOT NULL OR n > 0);
