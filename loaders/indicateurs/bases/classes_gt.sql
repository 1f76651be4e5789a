-- Pupils of each class of a lycée GT in October, of whom girls, as the DEPP counts them: `poids` are the girls.

CREATE OR REPLACE TEMP VIEW classes_gt AS
WITH lycee AS (
  SELECT s.*, e.courant FROM effectifs_gt s JOIN ecole e ON e.uai = s.uai AND e.dans),
compte AS (
  SELECT rentree, courant, unnest([
    {classe: '1re_sti2d', filles: filles_1re_sti2d, garcons: garcons_1re_sti2d},
    {classe: '1re_stl', filles: filles_1re_stl, garcons: garcons_1re_stl}], recursive := true)
  FROM lycee)
SELECT rentree AS annee, courant AS uai, classe, filles + garcons AS effectif, filles AS poids, false AS agrege,
  true AS couvert_classe, true AS connu_classe
FROM compte
WHERE filles + garcons IS NOT NULL;
