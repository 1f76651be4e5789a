-- An action of the sheet 1.10, as it was sent in.
SELECT uai, type AS "Type", strftime(date, '%Y-%m-%d') AS "Date", bassin AS "Bassin", intitule AS "Intitulé", coalesce(statut, 'TENU') AS "Statut"
FROM actions ORDER BY uai;
