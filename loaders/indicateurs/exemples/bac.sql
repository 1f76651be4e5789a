-- A département, one voie of the bac, its candidates and those admitted.
SELECT departement AS uai, voie AS "Voie", presents AS "Candidats présents", admis AS "Admis"
FROM bac_publie ORDER BY departement;
