-- A pupil of 3e: what was asked, decided, obtained, and where October finds them.
SELECT o.uai, o.sexe AS "Sexe", o.pcs_groupe AS "Origine sociale", o.demande AS "Demande",
  o.decision_avant_appel AS "Décision avant appel", o.decision AS "Décision",
  (SELECT count(DISTINCT rang) FROM affectation a WHERE a.pid = o.pid)::INTEGER AS "Nombre de vœux",
  f.rang AS "Rang du vœu obtenu", f.tour AS "Tour",
  CASE WHEN f.pid IS NOT NULL THEN situation_de('SCOLAIRE', f.mefstat_accueil) END AS "Affectation",
  l.nom AS "Lycée d’affectation",
  CASE WHEN r.statut = 'AP' THEN 'APP' WHEN r.pid IS NULL THEN 'NON_RETROUVE' ELSE situation_de('SCOLAIRE', r.mefstat) END AS "Octobre",
  CASE WHEN r.statut = 'ST' AND r.uai <> o.uai THEN m.nom END AS "Lycée d’octobre"
FROM orientation o
LEFT JOIN (
  SELECT pid, unnest(arg_max({tour: tour, rang: rang, mefstat_accueil: mefstat_accueil, uai_accueil: uai_accueil}, tour * 10000 - rang))
  FROM affectation WHERE resultat = 'AF' GROUP BY pid) f ON f.pid = o.pid
LEFT JOIN rentree r ON r.pid = o.pid AND r.rentree = o.campagne
LEFT JOIN etablissements l ON l.uai = f.uai_accueil
LEFT JOIN etablissements m ON m.uai = r.uai
ORDER BY o.uai;
