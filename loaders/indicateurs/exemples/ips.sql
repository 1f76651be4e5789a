-- A school, its pupils and its index of social position.
SELECT uai, CASE niveau WHEN 'LYCEE' THEN 'lycée' ELSE 'collège' END AS "Niveau", effectif AS "Élèves", ips AS "IPS"
FROM ips ORDER BY uai;
