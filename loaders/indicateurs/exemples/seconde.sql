-- A pupil of 2nde GT: what was asked, decided and obtained, and the class of October.
SELECT o.uai, o.sexe AS "Sexe", o.pcs_groupe AS "Origine sociale", o.demande AS "Demande",
  o.decision_avant_appel AS "Décision avant appel", o.decision AS "Décision",
  CASE WHEN f.pid IS NOT NULL THEN situation_de('SCOLAIRE', f.mefstat_accueil) END AS "Affectation",
  CASE WHEN r.pid IS NULL THEN 'NON_RETROUVE' ELSE situation_de('SCOLAIRE', r.mefstat) END AS "Octobre"
FROM orientation o
LEFT JOIN (
  SELECT pid, arg_max(mefstat_accueil, tour * 10000 - rang) AS mefstat_accueil
  FROM affectation WHERE resultat = 'AF' GROUP BY pid) f ON f.pid = o.pid
LEFT JOIN rentree r ON r.pid = o.pid AND r.rentree = o.campagne
ORDER BY o.uai;
