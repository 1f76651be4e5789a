-- A pupil in October of two years: the class of origin, the class reached, and what is studied there.
SELECT a.uai, a.sexe AS "Sexe", situation_de('SCOLAIRE', a.mefstat) AS "Octobre 2021",
  CASE WHEN b.mefstat LIKE '22122C%' THEN '1STI2D' WHEN b.mefstat LIKE '221223%' THEN '1STL'
    WHEN b.mefstat LIKE '221222%' THEN '1STMG' ELSE situation_de('SCOLAIRE', b.mefstat) END AS "Octobre 2022",
  nullif(array_to_string(b.specialites, ' '), '') AS "Enseignements de spécialité",
  b.specialite AS "Spécialité professionnelle"
FROM rentree a JOIN rentree b ON b.pid = a.pid AND b.rentree = a.rentree + 1
ORDER BY a.uai;
