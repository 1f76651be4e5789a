/**
 * One scan per base: all counts of all its indicators, at every maille and dimension at once. Counts are first taken
 * per school and dimension, then summed by GROUPING SETS over the territory.
 */
import { type Base, groupements } from "./bases.ts";
import { MAILLES, type Maille } from "./declaration.ts";
import { Comptes } from "./lignes.ts";

const CODES = {
  etablissement: "etablissement",
  reseau: "reseau",
  district: "district",
  bassin: "bassin",
  departement: "departement",
} as const;

/** SQL making the table `agrege_<base>`: annee, maille, code, sexe, pcs, strate and one column per count. */
export function sqlAgregation(base: Base, comptes: Comptes, mailles: readonly Maille[] = MAILLES): string {
  const axes = [...(base.sexePcs ? ["sexe", "pcs"] : []), ...base.strates];
  const comptees = [...comptes.expressions];
  const cellules = comptees.map(([sql, nom]) => `${sql} AS ${nom}`);
  const sommes = comptees.map(
    ([sql, nom]) => `${base.directe ? sql : Comptes.additionner(nom, sql)} AS ${nom}`,
  );
  const parEcole = `SELECT ${["annee", "uai", ...axes, ...cellules].join(",\n    ")}
  FROM ${base.nom} GROUP BY ${["annee", "uai", ...axes].join(", ")}`;
  const ensembles = groupements(base, mailles).map((colonnes) => `(${["annee", ...colonnes].join(", ")})`);
  const lieux = Object.entries(CODES).filter(([m]) => mailles.includes(m as Maille));
  const maille = lieux.map(([m, colonne]) => `WHEN grouping(${colonne}) = 0 THEN '${m}'`);
  const code = lieux.map(([, colonne]) => `WHEN grouping(${colonne}) = 0 THEN ${colonne}`);
  const selon = (cas: string[], sinon: string) =>
    cas.length > 0 ? `CASE ${cas.join(" ")} ELSE ${sinon} END` : sinon;
  const axe = (colonne: string) =>
    axes.includes(colonne) ? `CASE WHEN grouping(${colonne}) = 1 THEN 'T' ELSE ${colonne} END` : "'T'";
  const strate = base.strates.map((s) => `WHEN grouping(${s}) = 0 THEN ${s}`).join(" ");
  return `
CREATE OR REPLACE TEMP TABLE agrege_${base.nom} AS
WITH cellules AS (${base.directe ? `FROM ${base.nom}` : parEcole})
SELECT * FROM (
  SELECT annee, ${selon(maille, "'academie'")} AS maille, ${selon(code, "(FROM code_academie)")} AS code,
    ${axe("sexe")} AS sexe, ${axe("pcs")} AS pcs, ${strate ? `CASE ${strate} ELSE '' END` : "''"} AS strate,
    ${sommes.join(", ")}
  FROM cellules LEFT JOIN ${base.lieux ?? "lieu"} USING (uai)
  GROUP BY GROUPING SETS (${ensembles.join(", ")}))
WHERE code IS NOT NULL AND sexe IS NOT NULL AND pcs IS NOT NULL AND strate IS NOT NULL;`;
}
