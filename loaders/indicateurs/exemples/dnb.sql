-- A département, its candidates at the brevet and those admitted.
SELECT departement AS uai, presents AS "Candidats présents", admis AS "Admis", presents_filles AS "Filles présentes",
  admis_filles AS "Filles admises"
FROM dnb ORDER BY departement;
