-- An offer of places: its capacity, its wishes, who was given a place and who is there in October.
SELECT o.uai, situation_de('SCOLAIRE', o.mefstat11) AS "Formation",
  CASE WHEN o.voeu_recensement = 'O' THEN 'RECENSEMENT' ELSE o.statut_offre END AS "Statut",
  o.capacite AS "Capacité", o.voeux1 AS "Vœux de rang 1", o.voeux AS "Vœux de tout rang", o.affectes AS "Affectés",
  c.effectif AS "Présents en octobre"
FROM offre o LEFT JOIN constat c ON c.uai = o.uai AND c.rentree = o.campagne
ORDER BY o.uai;
