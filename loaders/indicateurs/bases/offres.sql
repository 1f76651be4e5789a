-- One row per offer of places: school, MEFSTAT11, campaign, its rows summed. Recensement and apprenticeship are set
-- aside. An unknown term is NULL: the offer then leaves both terms. Présents come from the pupils of October, else from
-- the head-counts of the school; a school without any row says nothing of its offers. Until two schools merge, each has
-- its own offers and its own pupils; both then count in the successor.

CREATE OR REPLACE TEMP VIEW offres AS
WITH place AS (
  SELECT o.campagne AS annee, coalesce(a.identite, o.uai) AS uai, e.courant, e.departement, o.mefstat11, sum(o.capacite)::INTEGER AS capacite,
    sum(o.voeux1)::INTEGER AS voeux1, sum(o.voeux)::INTEGER AS voeux, sum(o.affectes)::INTEGER AS affectes
  FROM offre o JOIN ecole e ON e.uai = o.uai AND e.dans LEFT JOIN alors a ON a.uai = o.uai AND a.annee = o.campagne
  WHERE coalesce(o.statut_offre, 'ST') = 'ST' AND coalesce(o.voeu_recensement, 'N') <> 'O'
  GROUP BY ALL),
deposes AS (
  SELECT rentree, depose, mefstat, count(*) AS presents FROM presence WHERE statut = 'ST' GROUP BY ALL),
eleves AS (
  SELECT d.rentree AS annee, coalesce(a.identite, d.depose) AS uai, d.mefstat AS mefstat11, sum(d.presents) AS presents
  FROM deposes d LEFT JOIN alors a ON a.uai = d.depose AND a.annee = d.rentree GROUP BY ALL),
comptes AS (
  SELECT c.rentree AS annee, coalesce(a.identite, c.uai) AS uai, c.mefstat11, sum(c.effectif) AS presents
  FROM constat c JOIN ecole e ON e.uai = c.uai AND e.dans LEFT JOIN alors a ON a.uai = c.uai AND a.annee = c.rentree
  GROUP BY ALL),
presents AS (
  FROM eleves
  UNION ALL
  FROM comptes c WHERE NOT EXISTS (FROM eleves l WHERE l.annee = c.annee AND l.uai = c.uai)),
-- Pupils whose class is known but not the exact formation could be in any offer of that class: présents unknown.
imprecis AS (
  SELECT DISTINCT annee, uai, mefstat11 AS prefixe FROM presents WHERE length(mefstat11) < 11),
vus AS (SELECT DISTINCT annee, uai FROM presents),
comptee AS (
  SELECT p.* REPLACE (CASE WHEN p.capacite BETWEEN 5 AND 500 THEN p.capacite END AS capacite),
    CASE WHEN v.uai IS NOT NULL
        AND NOT EXISTS (FROM imprecis i WHERE i.annee = p.annee AND i.uai = p.uai AND starts_with(p.mefstat11, i.prefixe))
      THEN coalesce(q.presents, 0)::INTEGER END AS presents
  FROM place p
  LEFT JOIN vus v ON v.annee = p.annee AND v.uai = p.uai
  LEFT JOIN presents q ON q.annee = p.annee AND q.uai = p.uai AND q.mefstat11 = p.mefstat11)
SELECT * EXCLUDE (uai, courant), courant AS uai, 1 AS effectif, 1 AS poids, false AS agrege,
  CASE left(mefstat11, 4) WHEN '2382' THEN '1PRO' ELSE nullif(nullif(voie_3e(mefstat11), 'AUTRE'), 'MAINTIEN') END AS voie,
  count(voeux1) OVER du_departement > 0 AS couvert_voeux1, voeux1 IS NOT NULL AS connu_voeux1,
  count(voeux) OVER du_departement > 0 AS couvert_voeux, voeux IS NOT NULL AS connu_voeux,
  count(affectes) OVER du_departement > 0 AS couvert_affectes, affectes IS NOT NULL AS connu_affectes,
  count(presents) OVER du_departement > 0 AS couvert_presents, presents IS NOT NULL AS connu_presents
FROM comptee
WINDOW du_departement AS (PARTITION BY annee, departement);
