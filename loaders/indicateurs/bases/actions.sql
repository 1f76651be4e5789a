-- Actions of 1.10. One row per action of a rentrée, placed in its school, else in its bassin; meetings of a bassin are
-- counted once by date. A territory without any row is « non renseigné »: it has no figure, never 0.

CREATE OR REPLACE TEMP VIEW action_situee AS
SELECT a.rentree, a.type, a.date, e.uai AS uai_depose, coalesce(a.bassin, e.bassin) AS bassin,
  coalesce(a.statut, 'TENU') = 'TENU' AS tenue,
  CASE WHEN e.uai IS NOT NULL THEN e.courant WHEN a.bassin IS NOT NULL THEN 'bassin:' || a.bassin END AS place
FROM actions a
LEFT JOIN ecole e ON e.uai = a.uai
LEFT JOIN lieu b ON b.uai = 'bassin:' || a.bassin
WHERE coalesce(e.dans, b.dans, true);

CREATE OR REPLACE TEMP VIEW gestes AS
SELECT rentree AS annee, place AS uai, 1 AS effectif, tenue::INTEGER AS poids, false AS agrege, type,
  true AS couvert_actions, true AS connu_actions
FROM action_situee WHERE type <> 'REUNION_BASSIN'
UNION ALL BY NAME
SELECT rentree AS annee, coalesce('bassin:' || bassin, any_value(place)) AS uai, 1 AS effectif, bool_or(tenue)::INTEGER AS poids,
  false AS agrege, 'REUNION_BASSIN' AS type, true AS couvert_actions, true AS connu_actions
FROM action_situee WHERE type = 'REUNION_BASSIN'
GROUP BY rentree, bassin, date;

-- One row per school and rentrée: those the survey is sent to (`attendue`) and any other that is named by an action.
CREATE OR REPLACE TEMP VIEW reponses AS
WITH retours AS (
  SELECT rentree, uai_depose AS uai, bool_or(type = 'VOLET_ORIENTATION' AND tenue) AS volet
  FROM action_situee WHERE uai_depose IS NOT NULL GROUP BY ALL),
attendues AS (
  SELECT DISTINCT r.rentree, t.uai
  FROM (SELECT DISTINCT rentree FROM action_situee) r
  JOIN etablissements t ON r.rentree BETWEEN coalesce(t.debut, 0) AND coalesce(t.fin, 9999)
  WHERE t.secteur = 'PU' AND t.nature IN ('COLLEGE', 'LGT', 'LPO', 'LP', 'EREA'))
SELECT coalesce(a.rentree, r.rentree) AS annee, e.courant AS uai, 1 AS effectif, 1 AS poids, false AS agrege,
  a.uai IS NOT NULL AS attendue, r.uai IS NOT NULL AS repond, coalesce(r.volet, false) AS volet,
  true AS couvert_actions, true AS connu_actions
FROM attendues a
FULL JOIN retours r ON r.rentree = a.rentree AND r.uai = a.uai
JOIN ecole e ON e.uai = coalesce(a.uai, r.uai) AND e.dans;
