-- A lycée, its girls and boys in each class that is counted.
SELECT uai, filles_2nde_gt AS "2nde GT, filles", garcons_2nde_gt AS "2nde GT, garçons", filles_1re_g AS "1re générale, filles",
  garcons_1re_g AS "1re générale, garçons", filles_1re_sti2d AS "STI2D, filles", garcons_1re_sti2d AS "STI2D, garçons",
  filles_1re_stl AS "STL, filles", garcons_1re_stl AS "STL, garçons", total_1re_stmg AS "STMG", total_1re_st2s AS "ST2S",
  total_1re_std2a AS "STD2A", total_1re_sthr AS "STHR", total_tle_g AS "Terminale générale",
  total_2nde_pro AS "2nde professionnelle", total_1re_pro AS "1re professionnelle", total_cap1 AS "1re année de CAP"
FROM effectifs_gt LEFT JOIN effectifs_pro USING (rentree, uai) ORDER BY uai;
