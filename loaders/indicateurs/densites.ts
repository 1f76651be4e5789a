/**
 * Counts of actions for ten schools of the same territory, so that a large one and a small one can be read together. A
 * territory without the count, or without a school to divide by, has no figure: it is not renseigné, and not 0.
 */
import type { Indicateur } from "./calcul.ts";

/** SQL adding to `mesures` every count for ten schools: those that the denominator of `parmi` counts. */
export function sqlDensites(indicateurs: readonly Indicateur[]): string {
  const liste = indicateurs.flatMap(({ id, calcul, mailles }) =>
    calcul.genre === "densite"
      ? [`('${id}', '${calcul.de}', '${calcul.parmi}', [${mailles.map((m) => `'${m}'`)}])`]
      : [],
  );
  if (liste.length === 0) return "";
  return `
INSERT INTO mesures
WITH demandees(id, de, parmi, mailles) AS (VALUES ${liste.join(", ")})
SELECT id, n.maille, n.code, n.libelle, n.millesime, n.sexe, n.pcs, n.strate, NULL, NULL,
  10e0 * n.numerateur / d.denominateur, NULL, NULL, 'publie', n.maturite
FROM demandees
JOIN mesures n ON n.indicateur = de AND n.statut = 'publie' AND list_contains(mailles, n.maille)
JOIN mesures d ON d.indicateur = parmi AND d.statut = 'publie' AND d.denominateur > 0
  AND (d.maille, d.code, d.millesime, d.sexe, d.pcs, d.strate) = (n.maille, n.code, n.millesime, n.sexe, n.pcs, n.strate);`;
}
