/**
 * One scan per base: all counts of all its indicators, at every maille and dimension at once. Counts are first taken per
 * school and dimension; each school's are then laid down once in every place it belongs to, and summed there. A set of
 * columns costs memory whatever its rows, so places are rows and not sets.
 */
import { type Base, CROISEES, coupes } from "./bases.ts";
import { MAILLES, type Maille } from "./declaration.ts";
import { Comptes } from "./lignes.ts";

/** Every place of a school: the académie, then those named. A row whose school has no place is of the académie alone. */
function sqlPlaces(base: Base, mailles: readonly Maille[]): string {
  const lieux = base.lieux ?? "lieu";
  const nommees = mailles.filter((maille) => maille !== "academie");
  const codes = nommees.map(
    (maille) => `SELECT uai, '${maille}', ${maille} FROM ${lieux} WHERE ${maille} IS NOT NULL`,
  );
  return [`SELECT uai, 'academie' AS maille, (FROM code_academie) AS code FROM ${lieux}`, ...codes].join(`
  UNION ALL `);
}

/** SQL making the table `agrege_<base>`: annee, maille, code, sexe, pcs, strate and one column per count. */
export function sqlAgregation(base: Base, comptes: Comptes, mailles: readonly Maille[] = MAILLES): string {
  const axes = [...(base.sexePcs ? ["sexe", "pcs"] : []), ...base.strates];
  const comptees = [...comptes.expressions];
  const parEcole = `SELECT ${["annee", "uai", ...axes, ...comptees.map(([sql, nom]) => `${sql} AS ${nom}`)].join(", ")}
  FROM ${base.nom} GROUP BY ${["annee", "uai", ...axes].join(", ")}`;
  const sommes = comptees.map(
    ([sql, nom]) => `${base.directe ? sql : Comptes.additionner(nom, sql)} AS ${nom}`,
  );
  const sommer = (ensembles: string[][], ou: string) => {
    const valeur = (colonne: string) =>
      ensembles.some((ensemble) => ensemble.includes(colonne))
        ? `WHEN grouping(${colonne}) = 0 THEN ${colonne}`
        : "";
    const selon = (colonnes: readonly string[], sinon: string) =>
      `CASE ${colonnes.map(valeur).join(" ")} WHEN true THEN '${sinon}' END`;
    return `
SELECT annee, maille, code, ${selon(["sexe"], "T")} AS sexe, ${selon(["pcs"], "T")} AS pcs,
  ${selon(base.strates, "")} AS strate, ${sommes.join(", ")}
FROM placees WHERE ${ou}
GROUP BY GROUPING SETS (${ensembles.map((axes) => `(${["annee", "maille", "code", ...axes].join(", ")})`).join(", ")})`;
  };
  const croises = `maille IN (${CROISEES.map((maille) => `'${maille}'`).join(", ")})`;
  return `
CREATE OR REPLACE TEMP TABLE agrege_${base.nom} AS
WITH cellules AS (${base.directe ? `FROM ${base.nom}` : parEcole}),
place AS (
  ${sqlPlaces(base, mailles)}),
placees AS (
  SELECT cellules.*, coalesce(maille, 'academie') AS maille, coalesce(code, (FROM code_academie)) AS code
  FROM cellules LEFT JOIN place USING (uai))
FROM (${[sommer(coupes(base), "true"), ...(base.sexePcs ? [sommer([["sexe", "pcs"]], croises)] : [])].join("\nUNION ALL")})
WHERE code IS NOT NULL AND sexe IS NOT NULL AND pcs IS NOT NULL AND strate IS NOT NULL;`;
}
