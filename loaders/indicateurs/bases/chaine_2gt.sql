-- One row per pupil of 2nde GT and campaign: the decision of June and the class of October.

CREATE OR REPLACE TEMP VIEW chaine_2gt AS
SELECT o.campagne AS annee, e.courant AS uai, e.secteur AS strate, o.sexe, coalesce(o.pcs_groupe, 'ND') AS pcs,
  1 AS effectif, 1 AS poids, false AS agrege,
  CASE
    WHEN o.decision IN ('1G', '1PRO') THEN o.decision
    WHEN o.decision IN ('1STI2D', '1STL', '1STMG', '1ST2S', '1STD2A', '1STHR', '1S2TMD', '1STAV') THEN '1T'
    END AS decision,
  CASE
    WHEN p.statut <> 'ST' THEN NULL
    WHEN p.mefstat LIKE '22121%' THEN '1G'
    WHEN p.mefstat LIKE '22122%' THEN '1T'
    WHEN p.mefstat LIKE '2382%' THEN '1PRO'
    END AS constat,
  coalesce(c.decision_2gt, false) AS couvert_decision, coalesce(c.decision_2gt, false) AS connu_decision,
  coalesce(c.rentree, false) AS couvert_rentree, coalesce(c.rentree, false) AND y.pid IS NULL AS connu_rentree
FROM orientation o
JOIN ecole e ON e.uai = o.uai AND e.dans
LEFT JOIN presence p ON p.rentree = o.campagne AND p.pid = o.pid
LEFT JOIN couverture c ON c.annee = o.campagne AND c.departement = e.departement
LEFT JOIN eleves_rejetes y ON y.source = 'rentree' AND y.annee = o.campagne AND y.pid = o.pid
WHERE o.palier = '2GT' AND classe(o.mefstat) = '2211';
