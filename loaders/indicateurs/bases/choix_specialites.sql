-- Girls and boys of 1re générale of each lycée, once for each spécialité: `effectif` weighs in the denominators, `poids`
-- in the numerators. Each pupil follows three: where they are all counted an empty cell is nobody, elsewhere it is
-- unknown and leaves both terms.

CREATE OR REPLACE TEMP VIEW choix_specialites AS
WITH longue AS (
  FROM specialites_1re
  UNPIVOT INCLUDE NULLS (lus FOR colonne IN (COLUMNS('^(filles|garcons)_[0-9]{4}$')))),
compte AS (
  SELECT rentree, uai, CASE WHEN starts_with(colonne, 'filles') THEN 'F' ELSE 'M' END AS sexe,
    CASE sexe WHEN 'F' THEN filles ELSE garcons END AS total, right(colonne, 4) AS specialite,
    coalesce(lus, CASE WHEN sum(lus) OVER (PARTITION BY rentree, uai, sexe) = 3 * total THEN 0 END) AS eleves
  FROM longue)
SELECT rentree AS annee, e.courant AS uai, sexe, NULL::VARCHAR AS pcs, specialite, total AS effectif, eleves AS poids,
  false AS agrege, eleves IS NOT NULL AS couvert_eds, eleves IS NOT NULL AS connu_eds
FROM compte c JOIN ecole e ON e.uai = c.uai AND e.dans
WHERE total IS NOT NULL;
