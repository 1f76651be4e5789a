-- A pupil of 2nde GT: the decision of June and the class of October.
SELECT o.uai, o.sexe AS "Sexe", o.pcs_groupe AS "Origine sociale", o.decision AS "Décision",
  CASE WHEN r.pid IS NULL THEN 'NON_RETROUVE' ELSE situation_de('SCOLAIRE', r.mefstat) END AS "Octobre"
FROM orientation o LEFT JOIN rentree r ON r.pid = o.pid AND r.rentree = o.campagne
ORDER BY o.uai;
