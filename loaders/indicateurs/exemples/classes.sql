-- A lycée, its girls and boys in two classes of the voie technologique.
SELECT uai, filles_1re_sti2d AS "STI2D, filles", garcons_1re_sti2d AS "STI2D, garçons", filles_1re_stl AS "STL, filles",
  garcons_1re_stl AS "STL, garçons"
FROM effectifs_gt ORDER BY uai;
