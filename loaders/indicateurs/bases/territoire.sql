-- Where each school belongs. A series follows the territory as it is today: a school that was merged or renumbered
-- counts in its successor, and bassin, district, réseau and sector are those of the latest period, for all years.

CREATE OR REPLACE TEMP TABLE successeur AS
WITH RECURSIVE direct AS (
  SELECT uai_ancien AS uai, arg_max(uai_nouveau, coalesce(rentree, 0)) AS suivant
  FROM succession
  WHERE uai_nouveau IS NOT NULL AND uai_nouveau <> uai_ancien
  GROUP BY uai_ancien),
chemin AS (
  SELECT uai, suivant, 1 AS pas FROM direct
  UNION ALL
  SELECT c.uai, d.suivant, c.pas + 1
  FROM chemin c JOIN direct d ON d.uai = c.suivant
  WHERE d.suivant <> c.uai AND c.pas < 20)
SELECT uai, arg_max(suivant, pas) AS courant FROM chemin GROUP BY uai;

CREATE OR REPLACE TEMP TABLE fiche AS
SELECT DISTINCT ON (uai) * REPLACE (coalesce(departement, left(uai, 3)) AS departement)
FROM etablissements
ORDER BY uai, debut DESC NULLS LAST, fin DESC NULLS FIRST;

-- Every UAI named anywhere; `dans`: inside the perimeter of the académie.
CREATE OR REPLACE TEMP TABLE ecole AS
WITH vus AS (
  SELECT uai FROM etablissements
  UNION SELECT uai FROM orientation
  UNION SELECT uai_origine FROM affectation
  UNION SELECT uai_accueil FROM affectation
  UNION SELECT uai FROM offre
  UNION SELECT uai FROM rentree
  UNION SELECT uai FROM constat
  UNION SELECT uai FROM cohorte
  UNION SELECT uai FROM chaine
  UNION SELECT uai FROM actions
  UNION SELECT uai FROM ival
  UNION SELECT uai FROM ivac
  UNION SELECT uai FROM specialites_1re
  UNION SELECT uai FROM effectifs_gt
  UNION SELECT courant FROM successeur),
perimetre AS (
  SELECT departement FROM academie_departements
  UNION
  SELECT departement FROM fiche WHERE NOT EXISTS (FROM academie_departements)),
situees AS (
  SELECT v.uai, coalesce(s.courant, v.uai) AS courant,
    coalesce(f.departement, left(coalesce(s.courant, v.uai), 3)) AS departement,
    f.bassin, f.district, f.reseau, f.secteur, f.nature, f.nom
  FROM vus v
  LEFT JOIN successeur s ON s.uai = v.uai
  LEFT JOIN fiche f ON f.uai = CASE WHEN s.courant IN (SELECT uai FROM fiche) THEN s.courant ELSE v.uai END
  WHERE v.uai IS NOT NULL)
SELECT *, departement IN (FROM perimetre) OR NOT EXISTS (FROM perimetre) AS dans
FROM situees;

-- Where counts are placed: one row per school as it is today.
CREATE OR REPLACE TEMP TABLE lieu AS
SELECT DISTINCT ON (courant) courant AS uai, courant AS etablissement, departement, bassin, district, reseau, nom
FROM ecole
ORDER BY courant, uai = courant DESC, uai;

-- The département of most of a bassin's schools, for what is known by its bassin only: schools as they are today, or of
-- former periods for a bassin that has no school any more.
CREATE OR REPLACE TEMP TABLE departement_du_bassin AS
WITH ecoles AS (
  SELECT bassin, courant, departement, dans, true AS actuelle FROM ecole WHERE uai IN (SELECT uai FROM etablissements)
  UNION
  SELECT t.bassin, e.courant, e.departement, e.dans, false FROM etablissements t JOIN ecole e USING (uai))
SELECT DISTINCT ON (bassin) bassin, departement, dans
FROM ecoles
WHERE bassin IS NOT NULL
GROUP BY bassin, departement, dans, actuelle
ORDER BY bassin, actuelle DESC, count(DISTINCT courant) DESC, departement;

CREATE OR REPLACE TEMP VIEW code_academie AS
SELECT coalesce((SELECT any_value(code) FROM academie), 'ACADEMIE') AS code;
