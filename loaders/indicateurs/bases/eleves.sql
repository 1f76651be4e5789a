-- What several bases read of the pupil-level sources, inside the perimeter only.

CREATE OR REPLACE TEMP MACRO classe(mefstat) AS left(mefstat, 4);

-- Voie of a class entered after 3e, with the codes of `orientation`.
CREATE OR REPLACE TEMP MACRO voie_3e(mefstat) AS CASE left(mefstat, 4)
  WHEN '2211' THEN '2GT' WHEN '2381' THEN '2PRO'
  WHEN '2321' THEN 'CAP1' WHEN '2311' THEN 'CAP1' WHEN '2331' THEN 'CAP1'
  WHEN '2116' THEN 'MAINTIEN' ELSE 'AUTRE' END;

CREATE OR REPLACE TEMP VIEW presence AS
SELECT r.rentree, r.pid, e.courant AS uai, e.departement, e.secteur, r.mefstat, r.specialite, r.sexe,
  coalesce(r.pcs_groupe, 'ND') AS pcs, coalesce(r.statut, 'ST') AS statut, r.specialites
FROM rentree r JOIN ecole e USING (uai)
WHERE e.dans;

-- Wishes that count: neither recensement nor apprenticeship, from a school of the académie.
CREATE OR REPLACE TEMP VIEW voeu AS
SELECT a.campagne, coalesce(a.tour, 1) AS tour, a.pid, a.rang, o.courant AS uai_origine, o.departement,
  o.dans AND classe(a.mefstat_origine) = '2116' AS candidat, a.sexe, coalesce(a.pcs_groupe, 'ND') AS pcs,
  coalesce(l.courant, a.uai_accueil) AS uai_accueil, a.mefstat_accueil, a.resultat
FROM affectation a
LEFT JOIN ecole o ON o.uai = a.uai_origine
LEFT JOIN ecole l ON l.uai = a.uai_accueil
WHERE coalesce(a.statut_offre, 'ST') <> 'AP' AND coalesce(a.voeu_recensement, 'N') <> 'O';

-- A pupil's affectation: the latest AF, of the highest round and then the lowest rank.
CREATE OR REPLACE TEMP TABLE affectation_finale AS
SELECT campagne, pid, unnest(arg_max({uai: uai_accueil, mefstat: mefstat_accueil, rang: rang}, tour * 10000 - rang)),
  min(tour) AS premier_tour,
  [arg_max(rang, tour * 10000 - rang) FILTER (tour <= 1), arg_max(rang, tour * 10000 - rang) FILTER (tour <= 2),
    arg_max(rang, tour * 10000 - rang)] AS rangs
FROM voeu
WHERE resultat = 'AF'
GROUP BY campagne, pid;
