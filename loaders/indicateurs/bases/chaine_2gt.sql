-- One row per pupil of 2nde GT and campaign, with the states of the chain side by side: what was asked, decided before and
-- after appeal, obtained, and the class of October. Affelnet gives places in 1re technologique and professionnelle only.

CREATE OR REPLACE TEMP MACRO voie_de_1re(code) AS CASE
  WHEN code IN ('1G', '1PRO') THEN code
  WHEN code IN ('1STI2D', '1STL', '1STMG', '1ST2S', '1STD2A', '1STHR', '1S2TMD', '1STAV') THEN '1T' END;

CREATE OR REPLACE TEMP MACRO classe_de_1re(mefstat) AS CASE
  WHEN mefstat LIKE '22121%' THEN '1G' WHEN mefstat LIKE '22122%' THEN '1T' WHEN mefstat LIKE '2382%' THEN '1PRO' END;

CREATE OR REPLACE TEMP VIEW chaine_2gt AS
SELECT o.campagne AS annee, e.courant AS uai, e.secteur AS strate, o.sexe, coalesce(o.pcs_groupe, 'ND') AS pcs,
  1 AS effectif, 1 AS poids, false AS agrege,
  voie_de_1re(o.demande) AS demande, voie_de_1re(o.decision_avant_appel) AS avant, voie_de_1re(o.decision) AS decision,
  classe_de_1re(f.mefstat) AS affectation,
  CASE WHEN p.statut = 'ST' THEN classe_de_1re(p.mefstat) END AS constat,
  coalesce(c.demande_2gt, false) AS couvert_demande, coalesce(c.demande_2gt, false) AS connu_demande,
  coalesce(c.avant_2gt, false) AS couvert_avant, coalesce(c.avant_2gt, false) AS connu_avant,
  coalesce(c.decision_2gt, false) AS couvert_decision, coalesce(c.decision_2gt, false) AS connu_decision,
  coalesce(c.affectation_1t, false) AS couvert_affectation_1t,
  coalesce(c.affectation_1t, false) AND x.pid IS NULL AS connu_affectation_1t,
  coalesce(c.affectation_1pro, false) AS couvert_affectation_1pro,
  coalesce(c.affectation_1pro, false) AND x.pid IS NULL AS connu_affectation_1pro,
  coalesce(c.rentree, false) AS couvert_rentree, coalesce(c.rentree, false) AND y.pid IS NULL AS connu_rentree
FROM orientation o
JOIN ecole e ON e.uai = o.uai AND e.dans
LEFT JOIN affectation_finale f ON f.campagne = o.campagne AND f.pid = o.pid
LEFT JOIN presence p ON p.rentree = o.campagne AND p.pid = o.pid
LEFT JOIN couverture c ON c.annee = o.campagne AND c.departement = e.departement
LEFT JOIN eleves_rejetes x ON x.source = 'affectation' AND x.annee = o.campagne AND x.pid = o.pid
LEFT JOIN eleves_rejetes y ON y.source = 'rentree' AND y.annee = o.campagne AND y.pid = o.pid
WHERE o.palier = '2GT' AND classe(o.mefstat) = '2211';
