-- A lycée of one voie, its pupils by class and what the DEPP publishes of it.
SELECT uai, voie AS "Voie", effectif_2nde AS "Élèves de 2nde", acces_2nde_bac AS "Taux d’accès depuis la 2nde",
  attendu_2nde_bac AS "Taux attendu", valeur_ajoutee_2nde_bac AS "Valeur ajoutée", effectif_1re AS "Élèves de 1re",
  acces_1re_bac AS "Taux d’accès depuis la 1re", effectif_tle AS "Élèves de terminale",
  acces_tle_bac AS "Taux d’accès depuis la terminale"
FROM ival ORDER BY uai;
