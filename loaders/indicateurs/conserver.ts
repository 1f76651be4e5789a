/**
 * Measures that outlive the rows of pupils they were made of. At a purge, the figures that read rows from before its
 * rentrée are kept as they stand; afterwards they take the place of what can no longer be computed.
 */
import { BASES } from "./bases.ts";
import { indicateursDe } from "./plan.ts";

const CLE = ["indicateur", "maille", "code", "millesime", "sexe", "pcs", "strate"];
const LIEUX = ["departement", "bassin", "district", "reseau"] as const;

/** SQL filling `mesures_conservees` and `lieux_conserves` from what was just computed, for a purge before `avant`. */
export function sqlConserver(avant: number): string {
  const reculs = BASES.flatMap((base) =>
    base.recul === undefined ? [] : indicateursDe(base).map(({ id }) => `('${id}', ${base.recul})`),
  );
  return `
DELETE FROM mesures_conservees;
INSERT INTO mesures_conservees BY NAME
SELECT m.* FROM mesures m JOIN (VALUES ${reculs.join(", ")}) lus(indicateur, recul) USING (indicateur)
WHERE statut = 'publie' AND millesime - recul < ${avant};
DELETE FROM lieux_conserves;
INSERT INTO lieux_conserves BY NAME SELECT uai, ${LIEUX.join(", ")} FROM lieu;`;
}

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
INSERT INTO mesures BY NAME FROM reprises;`;
}
