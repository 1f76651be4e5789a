-- What is published of whole territories. A row of an académie counts where all its départements are those of ours; it is
-- placed in no département. `lieu_publie` says where rows count: an académie by its name, a département by its code; the
-- worked examples, which name invented places by those codes, put them elsewhere.

CREATE OR REPLACE TEMP TABLE territoire_publie AS
WITH situees AS (
  SELECT academie AS code, bool_and(p.departement IS NOT NULL) AS entiere
  FROM departement_academie d LEFT JOIN perimetre p USING (departement) GROUP BY academie)
SELECT code, NULL::VARCHAR AS departement, entiere OR NOT EXISTS (FROM perimetre) AS dans FROM situees
-- Two académies that became one in 2020.
UNION ALL SELECT ancienne, NULL, entiere OR NOT EXISTS (FROM perimetre)
FROM situees, (VALUES ('CAEN'), ('ROUEN')) AS fondues(ancienne) WHERE code = 'NORMANDIE'
UNION ALL SELECT departement, departement, departement IN (FROM perimetre) OR NOT EXISTS (FROM perimetre)
FROM departement_academie;

CREATE OR REPLACE TEMP VIEW lieu_publie AS
SELECT code AS uai, NULL::VARCHAR AS etablissement, coalesce(l.departement, t.departement) AS departement,
  NULL::VARCHAR AS bassin, NULL::VARCHAR AS district, NULL::VARCHAR AS reseau
FROM territoire_publie t LEFT JOIN lieu l ON l.uai = t.code;

CREATE OR REPLACE TEMP VIEW territoire_compte AS
SELECT code FROM territoire_publie WHERE dans OR coalesce(getvariable('france'), false);

-- Where both files are there, the rows of the départements are theirs, and what the académie has besides is its own.
CREATE OR REPLACE TEMP VIEW resultats_bac AS
WITH lignes AS (
  SELECT session, academie, coalesce(departement, academie) AS code, maille, sexe, voie,
    sum(presents) AS presents, sum(admis) AS admis
  FROM bac_publie GROUP BY ALL),
reste AS (
  SELECT a.session, a.code, a.sexe, a.voie, a.presents - coalesce(sum(d.presents), 0) AS presents,
    a.admis - coalesce(sum(d.admis), 0) AS admis
  FROM lignes a LEFT JOIN lignes d ON d.maille = 'DEPARTEMENT' AND d.academie = a.academie AND d.session = a.session
    AND d.voie = a.voie AND d.sexe IS NOT DISTINCT FROM a.sexe
  WHERE a.maille = 'ACADEMIE' GROUP BY a.session, a.code, a.sexe, a.voie, a.presents, a.admis)
SELECT session AS annee, code AS uai, sexe, NULL::VARCHAR AS pcs, voie, presents::INTEGER AS effectif,
  admis::INTEGER AS poids, false AS agrege, true AS couvert_bac, true AS connu_bac
FROM (SELECT session, code, sexe, voie, presents, admis FROM lignes WHERE maille = 'DEPARTEMENT' UNION ALL FROM reste)
WHERE code IN (FROM territoire_compte);

CREATE OR REPLACE TEMP VIEW resultats_dnb AS
WITH parts AS (
  SELECT session, departement, unnest(['F', 'M']) AS sexe,
    unnest([presents_filles, presents - presents_filles]) AS presents, unnest([admis_filles, admis - admis_filles]) AS admis
  FROM dnb WHERE presents_filles IS NOT NULL AND admis_filles IS NOT NULL
  UNION ALL
  SELECT session, departement, NULL, presents, admis FROM dnb WHERE presents_filles IS NULL OR admis_filles IS NULL)
SELECT session AS annee, departement AS uai, sexe, NULL::VARCHAR AS pcs, sum(presents)::INTEGER AS effectif,
  sum(admis)::INTEGER AS poids, false AS agrege, true AS couvert_dnb, true AS connu_dnb
FROM parts WHERE departement IN (FROM territoire_compte) GROUP BY session, departement, sexe;

-- Students enrolled twice are shared: counts have decimals, and the sum of destinations is the number who go on.
CREATE OR REPLACE TEMP VIEW resultats_poursuite AS
WITH longue AS (
  SELECT session, academie, serie, sexe, bacheliers, sum(n) AS poursuivent
  FROM (UNPIVOT poursuite ON COLUMNS('_(meme|ailleurs)$') INTO NAME destination VALUE n) GROUP BY ALL)
SELECT session AS annee, academie AS uai, sexe, NULL::VARCHAR AS pcs, serie, 1 AS effectif, bacheliers,
  100 * poursuivent / nullif(bacheliers, 0) AS taux
FROM longue WHERE academie IN (FROM territoire_compte);
