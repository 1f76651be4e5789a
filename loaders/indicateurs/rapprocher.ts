/**
 * Two indicators of one territory held against each other, of two years that describe the same pupils. The gap bears the
 * year of the first, and is masked with it: added to the public figure, it would give the masked one away.
 */
import type { Indicateur } from "./calcul.ts";

/** SQL adding to `mesures` every gap between two indicators; where one has no row there is none. */
export function sqlRapprochements(indicateurs: readonly Indicateur[]): string {
  const liste = indicateurs.flatMap(({ id, calcul, mailles }) =>
    calcul.genre === "rapprochement"
      ? [`('${id}', '${calcul.de}', '${calcul.a}', ${calcul.decalage}, [${mailles.map((m) => `'${m}'`)}])`]
      : [],
  );
  if (liste.length === 0) return "";
  return `
INSERT INTO mesures
WITH demandees(id, de, a, decalage, mailles) AS (VALUES ${liste.join(", ")}),
paires AS (
  SELECT id, d.*, 'non_disponible' IN (d.statut, p.statut) AS indisponible, d.valeur - p.valeur AS ecart
  FROM demandees
  JOIN mesures d ON d.indicateur = de AND list_contains(mailles, d.maille)
  JOIN mesures p ON p.indicateur = a AND p.millesime = d.millesime + decalage
    AND (p.maille, p.code, p.sexe, p.pcs, p.strate) = (d.maille, d.code, d.sexe, d.pcs, d.strate)
  WHERE d.sexe = 'T' AND d.pcs = 'T' AND d.strate = '')
SELECT id, maille, code, libelle, millesime, sexe, pcs, strate, NULL, NULL,
  CASE WHEN NOT indisponible THEN ecart END, NULL, NULL,
  CASE WHEN indisponible THEN 'non_disponible' ELSE 'publie' END, maturite
FROM paires;`;
}
