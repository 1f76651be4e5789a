-- What several bases read of the pupil-level sources, inside the perimeter only.

CREATE OR REPLACE TEMP MACRO classe(mefstat) AS left(mefstat, 4);

-- Voie of a class entered after 3e, with the codes of `orientation`.
CREATE OR REPLACE TEMP MACRO voie_3e(mefstat) AS CASE left(mefstat, 4)
  WHEN '2211' THEN '2GT' WHEN '2381' THEN '2PRO'
  WHEN '2321' THEN 'CAP1' WHEN '2311' THEN 'CAP1' WHEN '2331' THEN 'CAP1'
  WHEN '2116' THEN 'MAINTIEN' ELSE 'AUTRE' END;

CREATE OR REPLACE TEMP VIEW presence AS
SELECT r.rentree, r.pid, e.courant AS uai, r.uai AS depose, e.departement, e.secteur, r.mefstat, r.specialite, r.sexe,
  coalesce(r.pcs_groupe, 'ND') AS pcs, coalesce(r.statut, 'ST') AS statut, r.specialites
FROM rentree r JOIN ecole e USING (uai)
WHERE e.dans;

-- Situation of a pupil in a year, with the codes of the sources where they have one.
CREATE OR REPLACE TEMP MACRO situation_de(situation, mefstat) AS CASE
  WHEN situation <> 'SCOLAIRE' THEN situation
  WHEN mefstat LIKE '22121%' THEN '1G' WHEN mefstat LIKE '22122%' THEN '1T'
  WHEN mefstat LIKE '22131%' THEN 'TG' WHEN mefstat LIKE '22132%' THEN 'TT'
  ELSE CASE left(mefstat, 4)
    WHEN '2111' THEN '6E' WHEN '2112' THEN '5E' WHEN '2115' THEN '4E' WHEN '2116' THEN '3E'
    WHEN '2211' THEN '2GT' WHEN '2381' THEN '2PRO' WHEN '2382' THEN '1PRO' WHEN '2383' THEN 'TPRO'
    WHEN '2321' THEN 'CAP1' WHEN '2311' THEN 'CAP1' WHEN '2331' THEN 'CAP1'
    WHEN '2322' THEN 'CAP2' WHEN '2332' THEN 'CAP2' WHEN '2333' THEN 'CAP3' ELSE 'AUTRE' END END;

-- The pupils' years of `cohorte`, read several times, hence a table, where `pid` is a number: a cohort is joined with
-- itself, and joins of pseudonyms cost twice as much. A year all of whose rows were rejected is a row REJETE: it says that
-- the situation is not known, which is not the same as not found.
CREATE OR REPLACE TEMP TABLE suivi AS
WITH numero AS (
  SELECT pid, row_number() OVER ()::INTEGER AS numero
  FROM (SELECT pid FROM cohorte UNION SELECT pid FROM eleves_rejetes WHERE source = 'cohorte'))
SELECT n.numero AS pid, c.rentree, c.sexe, coalesce(c.pcs_groupe, 'ND') AS pcs, c.situation, situation_de(c.situation, c.mefstat) AS classe,
  e.courant AS uai, e.departement, c.mefstat, c.specialite, c.filiere_sup, c.diplome,
  coalesce(c.session, c.rentree + 1) AS session
FROM cohorte c
JOIN numero n USING (pid)
LEFT JOIN ecole e USING (uai)
WHERE c.situation = 'SUPERIEUR' OR coalesce(e.dans, true)
UNION ALL BY NAME
SELECT n.numero AS pid, annee AS rentree, 'REJETE' AS situation, 'REJETE' AS classe
FROM eleves_rejetes JOIN numero n USING (pid)
WHERE source = 'cohorte';

-- Wishes that count: neither recensement nor apprenticeship, from a school of the académie or one that is not known.
CREATE OR REPLACE TEMP VIEW voeu AS
SELECT a.campagne, coalesce(a.tour, 1) AS tour, a.pid, a.rang, o.courant AS uai_origine, o.departement, o.secteur,
  classe(a.mefstat_origine) = '2116' AS candidat, a.sexe, coalesce(a.pcs_groupe, 'ND') AS pcs,
  coalesce(l.courant, a.uai_accueil) AS uai_accueil, a.mefstat_accueil, a.resultat
FROM affectation a
LEFT JOIN ecole o ON o.uai = a.uai_origine
LEFT JOIN ecole l ON l.uai = a.uai_accueil
WHERE coalesce(a.statut_offre, 'ST') <> 'AP' AND coalesce(a.voeu_recensement, 'N') <> 'O' AND coalesce(o.dans, true);

-- A pupil's affectation: the latest AF, of the highest round and then the lowest rank.
CREATE OR REPLACE TEMP TABLE affectation_finale AS
SELECT campagne, pid, unnest(arg_max({uai: uai_accueil, mefstat: mefstat_accueil, rang: rang}, tour * 10000 - rang)),
  min(tour) AS premier_tour,
  [arg_max(rang, tour * 10000 - rang) FILTER (tour <= 1), arg_max(rang, tour * 10000 - rang) FILTER (tour <= 2),
    arg_max(rang, tour * 10000 - rang)] AS rangs
FROM voeu
WHERE resultat = 'AF'
GROUP BY campagne, pid;
