-- A school and what it sent in for the yearly survey.
SELECT e.uai, e.nature AS "Nature", e.secteur AS "Secteur", e.fin AS "Dernière rentrée ouverte",
  string_agg(a.type, ' ' ORDER BY a.type) AS "Lignes remontées"
FROM etablissements e LEFT JOIN actions a ON a.uai = e.uai
GROUP BY ALL ORDER BY e.uai;
