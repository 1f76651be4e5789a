-- A collège, its candidates of the general series and what the DEPP publishes of it.
SELECT uai, candidats_g AS "Candidats de la série générale", acces_6e_3e AS "Taux d’accès de la 6e à la 3e"
FROM ivac ORDER BY uai;
