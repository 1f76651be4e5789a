-- A lycée, its girls and boys of 1re and of terminale générale, and how many of them follow each spécialité that is shown.
SELECT uai, s.filles AS "1re, filles", s.garcons AS "1re, garçons", s.filles_0613 AS "Maths, filles",
  s.garcons_0613 AS "Maths, garçons", s.filles_0623 AS "Physique-chimie, filles",
  s.garcons_0623 AS "Physique-chimie, garçons", s.filles_0629 AS "SVT, filles", s.garcons_0629 AS "SVT, garçons",
  s.filles_0673 AS "SI, filles", s.garcons_0673 AS "SI, garçons", s.filles_0747 AS "NSI, filles",
  s.garcons_0747 AS "NSI, garçons", s.filles_3045 AS "Biologie-écologie, filles",
  s.garcons_3045 AS "Biologie-écologie, garçons", s.filles_0507 + s.garcons_0507 AS "SES",
  s.filles_0439 + s.garcons_0439 AS "HGGSP", s.filles_0105 + s.garcons_0105 AS "HLP",
  s.filles_0300 + s.garcons_0300 AS "LLCER", t.filles + t.garcons AS "Terminale", t.filles_0613 AS "Tle maths, filles",
  t.garcons_0613 AS "Tle maths, garçons", t.filles_0623 + t.garcons_0623 AS "Tle physique-chimie",
  t.filles_0629 + t.garcons_0629 AS "Tle SVT", t.filles_4806 + t.garcons_4806 AS "Tle SI",
  t.filles_0747 + t.garcons_0747 AS "Tle NSI", t.filles_3045 + t.garcons_3045 AS "Tle biologie-écologie",
  t.filles_0507 + t.garcons_0507 AS "Tle SES", t.filles_0439 + t.garcons_0439 AS "Tle HGGSP",
  t.filles_0105 + t.garcons_0105 AS "Tle HLP", t.filles_0300 + t.garcons_0300 AS "Tle LLCER"
FROM specialites_1re s LEFT JOIN specialites_tle t USING (rentree, uai) ORDER BY uai;
