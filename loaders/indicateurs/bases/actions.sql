-- Actions of 1.10, one row per action of a rentrée. It belongs to the bassin it names, else to its school's; to the
-- département of its school, else to that of most of the bassin's schools. A territory without any row is « non
-- renseigné »: it has no figure, never 0.

CREATE OR REPLACE TEMP TABLE action_situee AS
SELECT a.rentree, a.type, a.date, a.intitule, a.public, a.participants, a.heures, e.uai AS uai_depose, coalesce(a.bassin, e.bassin) AS bassin_action,
  coalesce(a.statut, 'TENU') = 'TENU' AS tenue, coalesce(e.departement, b.departement) AS departement, e.courant,
  concat_ws('@', e.courant, coalesce(a.bassin, e.bassin)) AS place
FROM actions a
LEFT JOIN ecole e ON e.uai = a.uai
LEFT JOIN departement_du_bassin b ON b.bassin = a.bassin
WHERE coalesce(e.dans, b.dans, true);

-- Where each pair of school and bassin named by an action counts.
CREATE OR REPLACE TEMP TABLE lieu_action AS
SELECT DISTINCT a.place AS uai, l.etablissement, a.departement, a.bassin_action AS bassin, l.district, l.reseau
FROM action_situee a LEFT JOIN lieu l ON l.uai = a.courant;

CREATE OR REPLACE TEMP VIEW gestes AS
SELECT rentree AS annee, place AS uai, 1 AS effectif, tenue, false AS agrege, type, courant IS NOT NULL AS d_une_ecole,
  CASE type WHEN 'REUNION_BASSIN' THEN concat_ws('@', bassin_action, date) ELSE 'ligne:' || rowid END AS geste,
  true AS couvert_actions, true AS connu_actions
FROM action_situee;

-- One row per school and rentrée: those the survey is sent to (`attendue`) and any other that is named by an action. A
-- school is what it was at that rentrée: under its former number or the new one, it answers once and is asked once.
CREATE OR REPLACE TEMP VIEW reponses AS
WITH retours AS (
  SELECT g.rentree, coalesce(a.identite, g.uai_depose) AS uai, bool_or(type = 'VOLET_ORIENTATION' AND tenue) AS volet
  FROM action_situee g LEFT JOIN alors a ON a.uai = g.uai_depose AND a.annee = g.rentree
  WHERE uai_depose IS NOT NULL GROUP BY ALL),
attendues AS (
  SELECT DISTINCT r.rentree, coalesce(a.identite, t.uai) AS uai
  FROM (SELECT DISTINCT rentree FROM action_situee) r
  JOIN etablissements t ON r.rentree BETWEEN coalesce(t.debut, 0) AND coalesce(t.fin, 9999)
  LEFT JOIN alors a ON a.uai = t.uai AND a.annee = r.rentree
  WHERE t.secteur = 'PU' AND t.nature IN ('COLLEGE', 'LGT', 'LPO', 'LP', 'EREA'))
SELECT coalesce(a.rentree, r.rentree) AS annee, e.courant AS uai, 1 AS effectif, 1 AS poids, false AS agrege,
  a.uai IS NOT NULL AS attendue, r.uai IS NOT NULL AS repond, coalesce(r.volet, false) AS volet,
  true AS couvert_actions, true AS connu_actions
FROM attendues a
FULL JOIN retours r ON r.rentree = a.rentree AND r.uai = a.uai
JOIN ecole e ON e.uai = coalesce(a.uai, r.uai) AND e.dans;
