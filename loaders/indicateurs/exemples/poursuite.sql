-- An académie, one série of the bac, its néo-bacheliers and where they go on.
SELECT academie AS uai, serie AS "Série", bacheliers AS "Néo-bacheliers", universite_meme AS "À l’université",
  iut_ailleurs AS "En IUT", sts_public_meme AS "En STS"
FROM poursuite ORDER BY bacheliers DESC, academie;
