-- A lycée, its girls and boys of 1re générale, and how many of them follow each scientific spécialité.
SELECT uai, filles AS "Filles", garcons AS "Garçons", filles_0613 AS "Maths, filles", garcons_0613 AS "Maths, garçons",
  filles_0623 AS "Physique-chimie, filles", garcons_0623 AS "Physique-chimie, garçons", filles_0629 AS "SVT, filles",
  garcons_0629 AS "SVT, garçons", filles_0673 AS "SI, filles", garcons_0673 AS "SI, garçons", filles_0747 AS "NSI, filles",
  garcons_0747 AS "NSI, garçons", filles_3045 AS "Biologie-écologie, filles", garcons_3045 AS "Biologie-écologie, garçons"
FROM specialites_1re ORDER BY uai;
