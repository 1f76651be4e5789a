-- One row per candidate of Affelnet and campaign: a pupil of 3e with at least one wish that is neither recensement nor
-- apprenticeship, in any round. School, sex and PCS are those of the first such wish.

CREATE OR REPLACE TEMP VIEW candidats AS
WITH candidat AS (
  SELECT campagne, pid,
    unnest(arg_min({uai: uai_origine, departement: departement, strate: secteur, sexe: sexe, pcs: pcs}, tour * 10000 + rang))
  FROM voeu WHERE candidat GROUP BY campagne, pid),
tours AS (
  SELECT campagne, max(tour) AS dernier FROM voeu WHERE candidat GROUP BY campagne)
SELECT v.campagne AS annee, v.uai, v.strate, v.sexe, v.pcs, 1 AS effectif, 1 AS poids, false AS agrege,
  f.pid IS NOT NULL AS affecte, f.rang, f.rangs, f.premier_tour, voie_3e(f.mefstat) AS affectation, t.dernier AS dernier_tour,
  coalesce(c.affectation, false) AS couvert_affectation,
  coalesce(c.affectation, false) AND x.pid IS NULL AS connu_affectation
FROM candidat v
JOIN tours t USING (campagne)
LEFT JOIN affectation_finale f ON f.campagne = v.campagne AND f.pid = v.pid
LEFT JOIN couverture c ON c.annee = v.campagne AND c.departement = coalesce(v.departement, '')
LEFT JOIN eleves_rejetes x ON x.source = 'affectation' AND x.annee = v.campagne AND x.pid = v.pid;
