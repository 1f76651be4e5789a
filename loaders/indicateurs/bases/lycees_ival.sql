-- One row per lycée, voie and session of the IVAL, as the DEPP publishes them; a value it does not publish is NULL.

CREATE OR REPLACE TEMP VIEW lycees_ival AS
SELECT i.session AS annee, e.courant AS uai, 1 AS effectif, i.* EXCLUDE (session, uai, nom, commune, secteur)
FROM ival i JOIN ecole_comptee e ON e.uai = i.uai;
