-- A pupil followed year after year: one column a rentrée, with the bac where it was obtained.
PIVOT (
  SELECT min(uai) OVER (PARTITION BY pid) AS uai, any_value(sexe) OVER (PARTITION BY pid) AS "Sexe",
    any_value(pcs_groupe) OVER (PARTITION BY pid) AS "Origine sociale",
    min(session) FILTER (diplome LIKE 'BAC%') OVER (PARTITION BY pid) AS "Session du bac",
    'Rentrée ' || rentree AS annee, situation_de(situation, mefstat) AS classe
  FROM cohorte)
ON annee USING any_value(classe)
ORDER BY uai;
