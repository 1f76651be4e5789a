-- One row per pupil of 3e and campaign, with the five states of the chain side by side: every gap is read on the same
-- pupils. Schools that deposited only head-counts (`chaine`) follow as weighted rows: `effectif` weighs in the
-- denominators, `poids` in the numerators; the row of all pupils, in no state, weighs in what is said of all of them. A
-- school without its EFFECTIF says nothing. Where the pupils of a school are known one by one, its head-counts are left
-- aside: those of the school that deposited them, not of another that has joined it since.

CREATE OR REPLACE TEMP VIEW chaine_3e AS
WITH eleve AS (
  SELECT o.campagne AS annee, o.pid, e.courant AS uai, e.secteur, o.sexe, coalesce(o.pcs_groupe, 'ND') AS pcs,
    o.demande, o.decision_avant_appel AS avant, o.decision,
    f.uai AS lycee_affecte, f.mefstat AS mef_affecte, f.pid IS NOT NULL AS affecte,
    p.pid IS NOT NULL AS present, p.uai AS lycee, p.secteur AS secteur_lycee, p.statut, p.mefstat,
    k.situation AS hors_ecole,
    coalesce(c.demande, false) AS couvert_demande, coalesce(c.avant, false) AS couvert_avant,
    coalesce(c.decision, false) AS couvert_decision, coalesce(c.affectation, false) AS couvert_affectation,
    coalesce(c.rentree, false) AS couvert_rentree,
    x.pid IS NOT NULL AS affectation_rejetee, y.pid IS NOT NULL AS rentree_rejetee, z.pid IS NOT NULL AS cohorte_rejetee
  FROM orientation o
  JOIN ecole e ON e.uai = o.uai AND e.dans
  LEFT JOIN affectation_finale f ON f.campagne = o.campagne AND f.pid = o.pid
  LEFT JOIN presence p ON p.rentree = o.campagne AND p.pid = o.pid
  LEFT JOIN cohorte k ON k.rentree = o.campagne AND k.pid = o.pid AND k.situation IN ('APPRENTI', 'SORTI')
  LEFT JOIN couverture c ON c.annee = o.campagne AND c.departement = e.departement
  LEFT JOIN eleves_rejetes x ON x.source = 'affectation' AND x.annee = o.campagne AND x.pid = o.pid
  LEFT JOIN eleves_rejetes y ON y.source = 'rentree' AND y.annee = o.campagne AND y.pid = o.pid
  LEFT JOIN eleves_rejetes z ON z.source = 'cohorte' AND z.annee = o.campagne AND z.pid = o.pid
  WHERE o.palier = '3E' AND classe(o.mefstat) = '2116'),
listee AS (
  SELECT DISTINCT campagne, uai FROM orientation WHERE palier = '3E'),
agregat AS (
  SELECT h.campagne AS annee, e.courant AS uai, e.secteur, h.sexe, h.pcs_groupe AS pcs, h.etape, h.voie, h.effectif,
    list(h.etape) OVER (PARTITION BY h.campagne, h.uai) AS tenues,
    CASE WHEN 'EFFECTIF' IN tenues THEN tenues ELSE [] END AS etapes
  FROM chaine h
  JOIN ecole e ON e.uai = h.uai AND e.dans
  ANTI JOIN listee l ON l.campagne = h.campagne AND l.uai = h.uai
  WHERE h.palier = '3E')
SELECT annee, uai, secteur AS strate, sexe, pcs, 1 AS effectif, 1 AS poids, false AS agrege,
  demande, avant, decision,
  CASE WHEN affecte THEN voie_3e(mef_affecte) END AS affectation, affecte,
  CASE WHEN NOT present THEN 'NON_RETROUVE' WHEN statut = 'AP' THEN 'APP' ELSE voie_3e(mefstat) END AS constat,
  lycee,
  CASE
    WHEN NOT present AND hors_ecole IS NOT NULL THEN 'C6'
    WHEN NOT present THEN 'C7'
    WHEN statut = 'AP' THEN 'C6'
    WHEN classe(mefstat) = '2211' AND lycee = lycee_affecte THEN 'C0'
    WHEN classe(mefstat) = '2211' AND secteur_lycee = 'PR' THEN 'C2'
    WHEN classe(mefstat) = '2211' THEN 'C1'
    WHEN mefstat LIKE '23%' AND mef_affecte LIKE '23%' THEN 'C3'
    WHEN mefstat LIKE '23%' THEN 'C4'
    WHEN classe(mefstat) = '2116' THEN 'C5'
    ELSE 'C6' END AS cause,
  couvert_demande, couvert_demande AS connu_demande,
  couvert_avant, couvert_avant AS connu_avant,
  couvert_decision, couvert_decision AS connu_decision,
  couvert_affectation, couvert_affectation AND NOT affectation_rejetee AS connu_affectation,
  couvert_rentree, couvert_rentree AND NOT rentree_rejetee AS connu_rentree,
  true AS couvert_sortie, present OR NOT cohorte_rejetee AS connu_sortie,
  true AS couvert_place, NOT (couvert_affectation AND affectation_rejetee) AS connu_place,
  true AS couvert_eleve, true AS connu_eleve
FROM eleve
UNION ALL BY NAME
SELECT annee, uai, secteur AS strate, sexe, pcs,
  CASE WHEN etape = 'EFFECTIF' THEN effectif ELSE 0 END AS effectif,
  effectif AS poids, true AS agrege,
  CASE WHEN etape = 'DEMANDE' THEN voie END AS demande,
  CASE WHEN etape = 'DECISION_AVANT_APPEL' THEN voie END AS avant,
  CASE WHEN etape = 'DECISION' THEN voie END AS decision,
  CASE WHEN etape = 'AFFECTATION' THEN voie END AS affectation,
  CASE WHEN etape = 'CONSTAT' THEN voie END AS constat,
  'DEMANDE' IN etapes AS couvert_demande, 'DEMANDE' IN etapes AS connu_demande,
  'DECISION_AVANT_APPEL' IN etapes AS couvert_avant, 'DECISION_AVANT_APPEL' IN etapes AS connu_avant,
  'DECISION' IN etapes AS couvert_decision, 'DECISION' IN etapes AS connu_decision,
  'AFFECTATION' IN etapes AS couvert_affectation, 'AFFECTATION' IN etapes AS connu_affectation,
  'CONSTAT' IN etapes AS couvert_rentree, 'CONSTAT' IN etapes AS connu_rentree,
  false AS couvert_sortie, false AS connu_sortie, false AS couvert_place, false AS connu_place,
  false AS couvert_eleve, false AS connu_eleve
FROM agregat;
