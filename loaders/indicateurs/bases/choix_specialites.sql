-- Girls and boys of 1re and of terminale générale of each lycée, once for each spécialité: `effectif` weighs in the
-- denominators, `poids` in the numerators. Each pupil follows three (two in terminale): where they are all counted an empty
-- cell is nobody, elsewhere it is unknown and leaves both terms. A spécialité that no lycée has that year is one that its file
-- does not count (sport, in the terminales of 2022): nobody is told of it. Sciences de l’ingénieur are 0673 in 1re, 4806 in terminale.
-- A year whose totals of girls and boys are exchanged, as most of its lycées show, is read the right way round.

CREATE OR REPLACE TEMP VIEW choix_specialites AS
WITH longue AS (
  SELECT '1re' AS niveau, 3 AS suivies, rentree, uai, filles, garcons, colonne, lus FROM specialites_1re
  UNPIVOT INCLUDE NULLS (lus FOR colonne IN (COLUMNS('^(filles|garcons)_[0-9]{4}$')))
  UNION ALL BY NAME
  SELECT 'tle' AS niveau, 2 AS suivies, rentree, uai, filles, garcons, colonne, lus FROM specialites_tle
  UNPIVOT INCLUDE NULLS (lus FOR colonne IN (COLUMNS('^(filles|garcons)_[0-9]{4}$')))),
lycee AS (
  SELECT niveau, rentree, suivies * filles AS f, suivies * garcons AS g,
    sum(lus) FILTER (starts_with(colonne, 'filles')) AS sf, sum(lus) FILTER (starts_with(colonne, 'garcons')) AS sg
  FROM longue GROUP BY niveau, suivies, rentree, uai, filles, garcons),
annee AS (
  SELECT niveau, rentree, count(*) FILTER (f <> g AND (sf, sg) = (g, f)) > count(*) FILTER (f <> g AND (sf, sg) = (f, g)) AS inversee
  FROM lycee GROUP BY niveau, rentree),
compte AS (
  SELECT niveau, rentree, uai, CASE WHEN starts_with(colonne, 'filles') THEN 'F' ELSE 'M' END AS sexe,
    CASE WHEN (sexe = 'F') <> inversee THEN filles ELSE garcons END AS total, replace(right(colonne, 4), '4806', '0673') AS specialite,
    coalesce(lus, CASE WHEN sum(lus) OVER (PARTITION BY niveau, rentree, uai, sexe) = suivies * total
      AND count(lus) OVER (PARTITION BY niveau, rentree, right(colonne, 4)) > 0 THEN 0 END) AS eleves
  FROM longue JOIN annee USING (niveau, rentree))
SELECT rentree AS annee, e.courant AS uai, sexe, NULL::VARCHAR AS pcs, niveau, specialite, total AS effectif,
  eleves AS poids, false AS agrege, eleves IS NOT NULL AS couvert_eds, eleves IS NOT NULL AS connu_eds
FROM compte c JOIN ecole_comptee e ON e.uai = c.uai
WHERE total IS NOT NULL;
