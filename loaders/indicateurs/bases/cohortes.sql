-- One row per pupil and cohort, followed in `cohorte`: pupils of 3e (each year of 3e), first-time entrants of 2nde GT
-- and of 2nde pro, first-time bacheliers of a session. Years are those of the cohort: entry t0, or the session.
-- `bac` is the session of the first bac obtained (told again in later years, it is that of the first), `superieur` the
-- first rentrée in higher education. `etudes` is the class of a bachelier in October of the session: a student whose
-- filière and MEF are not in the file may be in any.

-- Of pupils, few had a row rejected: the others are not asked in which years.
CREATE OR REPLACE TEMP MACRO sans_rejet(annees, debut, fin) AS
  CASE WHEN annees IS NULL THEN true ELSE NOT list_has_any(annees, range(debut, fin)) END;

CREATE OR REPLACE TEMP VIEW cohortes AS
WITH bac AS (
  SELECT pid, unnest(arg_min({session: session, diplome: diplome, uai: uai, departement: departement, sexe: sexe, pcs: pcs}, session * 10000 + rentree)),
    min(session) FILTER (diplome IN ('BACG', 'BACT')) AS session_gt
  FROM suivi
  WHERE diplome IN ('BACG', 'BACT', 'BACP')
  GROUP BY pid),
bac_du_lycee AS (
  SELECT pid, uai, min(session) AS session FROM suivi WHERE diplome IN ('BACG', 'BACT', 'BACP') GROUP BY pid, uai),
superieur AS (
  SELECT pid, min(rentree) AS premiere FROM suivi WHERE situation = 'SUPERIEUR' GROUP BY pid),
aussitot AS (
  SELECT b.pid FROM bac b JOIN suivi s ON s.pid = b.pid AND s.rentree = b.session AND s.situation = 'SUPERIEUR'),
-- A session of a handful may truly send nobody on; from 20 bacheliers, nobody anywhere means that the register of
-- higher education is not in the file.
session_muette AS (
  SELECT session FROM bac LEFT JOIN aussitot a USING (pid)
  GROUP BY session HAVING count(*) < 20 AND count(a.pid) = 0),
etudes AS (
  SELECT pid, rentree AS session, CASE WHEN classe(mefstat) IN ('3111', '3221') THEN classe(mefstat) END AS etudes,
    coalesce(specialite, CASE WHEN length(mefstat) = 11 THEN right(mefstat, 5) END) AS formation,
    situation = 'SUPERIEUR' AND mefstat IS NULL AS sans_mef,
    coalesce(sans_mef AND coalesce(filiere_sup, 'CPGE') = 'CPGE' OR etudes = '3111' AND formation IS NULL, false) AS peut_etre_cpge,
    coalesce(sans_mef AND coalesce(filiere_sup, 'STS') = 'STS' OR etudes = '3221' AND formation IS NULL, false) AS peut_etre_bts
  FROM suivi
  WHERE situation NOT IN ('APPRENTI', 'SORTI', 'REJETE') AND (etudes IS NOT NULL OR sans_mef)),
rejet AS (
  SELECT pid, list(rentree) AS annees FROM suivi WHERE situation = 'REJETE' GROUP BY pid),
entree AS (
  SELECT '3E' AS cohorte, pid, rentree AS annee, uai, departement, sexe, pcs
  FROM suivi WHERE situation = 'SCOLAIRE' AND classe(mefstat) = '2116'
  UNION ALL
  SELECT cohorte, pid, annee, unnest(fiche) FROM (
    SELECT CASE classe(mefstat) WHEN '2211' THEN '2GT' ELSE '2PRO' END AS cohorte, pid, min(rentree) AS annee,
      arg_min({uai: uai, departement: departement, sexe: sexe, pcs: pcs}, rentree) AS fiche
    FROM suivi WHERE situation = 'SCOLAIRE' AND classe(mefstat) IN ('2211', '2381')
    GROUP BY 1, 2)
  UNION ALL
  SELECT 'BAC', pid, session, uai, departement, sexe, pcs FROM bac)
SELECT n.annee, n.uai, n.sexe, n.pcs, 1 AS effectif, 1 AS poids, false AS agrege, n.cohorte,
  b.session AS bac, b.session_gt AS bac_gt,
  l.session AS bac_meme_lycee, s.premiere AS superieur, a.pid IS NOT NULL AS superieur_aussitot,
  coalesce(h2.cohorte, false) AS couvert_bac_t3,
  couvert_bac_t3 AND sans_rejet(j.annees, n.annee + 1, n.annee + 3) AS connu_bac_t3,
  coalesce(h4.cohorte, false) AS couvert_bac_t5,
  couvert_bac_t5 AND sans_rejet(j.annees, n.annee + 1, n.annee + 5) AS connu_bac_t5,
  coalesce(h4.superieur, false) AS couvert_superieur_t4,
  couvert_superieur_t4 AND sans_rejet(j.annees, n.annee + 1, n.annee + 5) AS connu_superieur_t4,
  coalesce(h5.superieur, false) AS couvert_superieur_t5,
  couvert_superieur_t5 AND sans_rejet(j.annees, n.annee + 1, n.annee + 6) AS connu_superieur_t5,
  coalesce(h0.superieur OR h0.cohorte AND q.session IS NOT NULL, false) AS couvert_poursuite,
  couvert_poursuite AND sans_rejet(j.annees, n.annee, n.annee + 1) AS connu_poursuite,
  u.etudes, u.formation,
  coalesce(h0.cpge, false) AS couvert_cpge,
  couvert_cpge AND sans_rejet(j.annees, n.annee, n.annee + 1) AND NOT coalesce(u.peut_etre_cpge, false) AS connu_cpge,
  coalesce(h0.bts, false) AS couvert_bts,
  couvert_bts AND sans_rejet(j.annees, n.annee, n.annee + 1) AND NOT coalesce(u.peut_etre_bts, false) AS connu_bts
FROM entree n
LEFT JOIN bac b ON b.pid = n.pid
LEFT JOIN bac_du_lycee l ON l.pid = n.pid AND l.uai = n.uai
LEFT JOIN superieur s ON s.pid = n.pid
LEFT JOIN aussitot a ON a.pid = n.pid
LEFT JOIN rejet j ON j.pid = n.pid
-- One key of equalities: a condition on one side only would compare every pupil with every student.
LEFT JOIN etudes u ON u.pid = CASE WHEN n.cohorte = 'BAC' THEN n.pid END AND u.session = n.annee
LEFT JOIN session_muette q ON q.session = n.annee
LEFT JOIN couverture h0 ON h0.annee = n.annee AND h0.departement = coalesce(n.departement, '')
LEFT JOIN couverture h2 ON h2.annee = n.annee + 2 AND h2.departement = coalesce(n.departement, '')
LEFT JOIN couverture h4 ON h4.annee = n.annee + 4 AND h4.departement = coalesce(n.departement, '')
LEFT JOIN couverture h5 ON h5.annee = n.annee + 5 AND h5.departement = coalesce(n.departement, '');
