-- One row per pupil of an entry class (2nde GT or 3e) in October y−1, with the class of October y: the rentrée of
-- arrival is the year. Rentrées that are not loaded yet are not expected.

CREATE OR REPLACE TEMP VIEW entrees AS
SELECT a.rentree + 1 AS annee, a.uai, a.sexe, a.pcs, 1 AS effectif, 1 AS poids, false AS agrege,
  classe(a.mefstat) AS origine,
  CASE WHEN b.statut = 'ST' THEN b.mefstat END AS arrivee,
  coalesce(b.specialite, CASE WHEN length(b.mefstat) = 11 THEN right(b.mefstat, 5) END) AS formation,
  CASE WHEN b.statut = 'ST' AND b.mefstat LIKE '22121%' THEN b.specialites END AS eds,
  len(list_intersect(eds, ['0613', '0623', '0629', '0673', '0747', '3045'])) AS eds_scientifiques,
  coalesce(c.rentree, false) AS couvert_rentree, coalesce(c.rentree, false) AND y.pid IS NULL AS connu_rentree,
  coalesce(c.specialites, false) AS couvert_specialites, coalesce(c.specialites, false) AS connu_specialites,
  true AS couvert_filiere, arrivee IS NULL OR classe(arrivee) <> '2381' OR formation IS NOT NULL AS connu_filiere
FROM presence a
LEFT JOIN presence b ON b.rentree = a.rentree + 1 AND b.pid = a.pid
LEFT JOIN couverture c ON c.annee = a.rentree + 1 AND c.departement = a.departement
LEFT JOIN eleves_rejetes y ON y.source = 'rentree' AND y.annee = a.rentree + 1 AND y.pid = a.pid
WHERE a.statut = 'ST' AND classe(a.mefstat) IN ('2211', '2116') AND a.rentree < (SELECT max(rentree) FROM presence);
