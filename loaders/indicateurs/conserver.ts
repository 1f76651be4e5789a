/**
 * Measures that outlive the rows of pupils they were made of. At a purge, those that the rows left would tell otherwise are
 * kept as they stand; afterwards they take the place of what can no longer be computed.
 */
const CLE = ["indicateur", "maille", "code", "millesime", "sexe", "pcs", "strate"];
const LIEUX = ["departement", "bassin", "district", "reseau"] as const;

/**
 * SQL filling `mesures_conservees` and `lieux_conserves`: `mesures_avant` are the measures of all rows, `mesures` those of the
 * rows left. A figure that only these give (a pupil whose first years are gone looks new) is kept without a statut: it was not there.
 */
export const SQL_CONSERVER = `
INSERT INTO mesures_conservees BY NAME
FROM mesures_avant EXCEPT FROM mesures;
INSERT INTO mesures_conservees BY NAME
SELECT ${CLE.join(", ")} FROM mesures ANTI JOIN mesures_avant USING (${CLE.join(", ")});
INSERT INTO lieux_conserves BY NAME SELECT uai, ${LIEUX.join(", ")} FROM lieu;`;

/** SQL putting them back into `mesures`. A territory that has gained or lost a school since is no longer the same: left out. */
export function sqlReprendre(): string {
  const changes = LIEUX.map(
    (maille) => `
  SELECT '${maille}' AS maille, unnest([c.${maille}, l.${maille}]) AS code
  FROM lieux_conserves c JOIN lieu l USING (uai) WHERE c.${maille} IS DISTINCT FROM l.${maille}`,
  );
  return `
CREATE OR REPLACE TEMP VIEW reprises AS
FROM mesures_conservees ANTI JOIN (${changes.join(" UNION ALL")}) changes USING (maille, code);
DELETE FROM mesures WHERE (${CLE.join(", ")}) IN (SELECT (${CLE.join(", ")}) FROM reprises);
INSERT INTO mesures BY NAME FROM reprises WHERE statut IS NOT NULL;`;
}
