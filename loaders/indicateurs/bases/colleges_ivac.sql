-- One row per collège and session of the IVAC, as the DEPP publishes them; a value it does not publish is NULL.

CREATE OR REPLACE TEMP VIEW colleges_ivac AS
SELECT i.session AS annee, e.courant AS uai, 1 AS effectif, i.* EXCLUDE (session, uai, nom, commune, secteur)
FROM ivac i JOIN ecole_comptee e ON e.uai = i.uai;
