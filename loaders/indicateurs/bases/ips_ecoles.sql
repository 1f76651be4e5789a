-- One row per school and rentrée of the IPS, as the DEPP publishes it; its weight is its pupils, which some vintages leave out.

CREATE OR REPLACE TEMP VIEW ips_ecoles AS
SELECT i.rentree AS annee, e.courant AS uai, 1 AS effectif, i.niveau, i.ips AS indice, i.effectif AS eleves
FROM ips i JOIN ecole_comptee e ON e.uai = i.uai
WHERE i.ips IS NOT NULL;
