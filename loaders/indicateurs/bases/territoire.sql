-- Where each school belongs. A series follows the territory as it is today: a school that was merged or renumbered
-- counts in its successor, and bassin, district, réseau and sector are those of the latest period, for all years.

-- What a school that was merged or renumbered was at each rentrée: itself until then, its successor since.
CREATE OR REPLACE TEMP TABLE alors AS
WITH RECURSIVE annees AS (
  SELECT campagne AS annee FROM offre UNION SELECT rentree FROM rentree UNION SELECT rentree FROM constat
  UNION SELECT rentree FROM actions UNION SELECT 9999),
direct AS (
  SELECT uai_ancien AS uai, annee, arg_max(uai_nouveau, coalesce(rentree, 0)) AS suivant
  FROM succession JOIN annees ON annee >= coalesce(rentree, 0)
  WHERE uai_nouveau IS NOT NULL AND uai_nouveau <> uai_ancien
  GROUP BY ALL),
chemin AS (
  SELECT uai, annee, suivant, 1 AS pas FROM direct
  UNION ALL
  SELECT c.uai, c.annee, d.suivant, c.pas + 1
  FROM chemin c JOIN direct d ON d.uai = c.suivant AND d.annee = c.annee
  WHERE d.suivant <> c.uai AND c.pas < 20)
SELECT uai, annee, arg_max(suivant, pas) AS identite FROM chemin GROUP BY ALL;

-- What it is today, once all is done.
CREATE OR REPLACE TEMP TABLE successeur AS
SELECT uai, identite AS courant FROM alors WHERE annee = 9999;

CREATE OR REPLACE TEMP TABLE fiche AS
SELECT DISTINCT ON (uai) * REPLACE (coalesce(departement, departement_de(uai)) AS departement)
FROM etablissements
ORDER BY uai, debut DESC NULLS LAST, fin DESC NULLS FIRST;

-- The académie: the départements it says, else those of its schools, else (no row) all.
CREATE OR REPLACE TEMP TABLE perimetre AS
SELECT departement FROM academie_departements
UNION
SELECT departement FROM fiche WHERE NOT EXISTS (FROM academie_departements);

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
  UNION SELECT uai FROM ecole_publique
  UNION SELECT courant FROM successeur),
situees AS (
  SELECT v.uai, coalesce(s.courant, v.uai) AS courant,
    coalesce(f.departement, departement_de(coalesce(s.courant, v.uai))) AS departement,
    f.bassin, f.district, coalesce(t.courant, f.reseau) AS reseau, coalesce(f.secteur, q.secteur) AS secteur, coalesce(f.nature, q.nature) AS nature,
    coalesce(f.nom, q.nom) AS nom, coalesce(f.commune, q.commune) AS commune
  FROM vus v
  LEFT JOIN successeur s ON s.uai = v.uai
  LEFT JOIN fiche f ON f.uai = CASE WHEN s.courant IN (SELECT uai FROM fiche) THEN s.courant ELSE v.uai END
  -- A réseau goes by the lycée at its head, under the number it has today.
  LEFT JOIN successeur t ON t.uai = f.reseau
  LEFT JOIN ecole_publique q ON q.uai = v.uai
  WHERE v.uai IS NOT NULL)
SELECT *, departement IN (FROM perimetre) OR NOT EXISTS (FROM perimetre) AS dans
FROM situees;

-- The schools that public figures count: ours, or all of them while those of France are computed.
CREATE OR REPLACE TEMP VIEW ecole_comptee AS
FROM ecole WHERE dans OR coalesce(getvariable('france'), false);

-- Where counts are placed: one row per school as it is today.
CREATE OR REPLACE TEMP TABLE lieu AS
SELECT DISTINCT ON (courant) courant AS uai, courant AS etablissement, departement, bassin, district, reseau, nom, nature, secteur, commune
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
