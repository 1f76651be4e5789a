/**
 * Figures made of two groups of another one: girls over boys, PCS D over PCS A. They have no terms of their own, except
 * the share of girls, whose terms are the girls and all pupils of known sex in the stream.
 */
import type { Comparaison, Indicateur } from "./calcul.ts";

const GROUPES = { sexe: ["F", "M", "pcs"], pcs: ["D", "A", "sexe"] } as const;

/** SQL adding to `mesures` every comparison along one axis. */
export function sqlComparaisons(indicateurs: readonly Indicateur[], axe: Comparaison["axe"]): string {
  const liste = indicateurs.flatMap(({ id, calcul }) =>
    calcul.genre === "comparaison" && calcul.axe === axe
      ? [`('${id}', '${calcul.de}', '${calcul.forme}')`]
      : [],
  );
  if (liste.length === 0) return "";
  const [groupe, temoin, autre] = GROUPES[axe];
  const de = (colonne: string, valeur: string) => `max(${colonne}) FILTER (WHERE m.${axe} = '${valeur}')`;
  return `
INSERT INTO mesures
WITH demandees(id, de, forme) AS (VALUES ${liste.join(", ")}),
paires AS (
  SELECT id, forme, maille, code, libelle, millesime, maturite,
    ${de("numerateur", groupe)} AS n1, ${de("denominateur", groupe)} AS d1, ${de("valeur", groupe)} AS v1,
    ${de("numerateur", temoin)} AS n2, ${de("denominateur", temoin)} AS d2, ${de("valeur", temoin)} AS v2,
    bool_or(statut = 'non_disponible') AS indisponible
  FROM mesures m JOIN demandees ON de = indicateur
  WHERE m.${axe} IN ('${groupe}', '${temoin}') AND m.${autre} = 'T' AND m.strate = ''
  GROUP BY ALL
  HAVING count(*) = 2),
figures AS (
  SELECT *, CASE
      WHEN indisponible THEN NULL
      WHEN forme = 'ecart' THEN v1 - v2
      WHEN forme = 'rapport' THEN v1 / nullif(v2, 0)
      WHEN forme = 'odds' THEN odds_ratio(n1, d1, n2, d2)
      WHEN forme = 'part' THEN 100e0 * n1 / nullif(n1 + n2, 0) END AS valeur
  FROM paires)
SELECT id, maille, code, libelle, millesime, 'T' AS sexe, 'T' AS pcs, '' AS strate,
  CASE WHEN forme = 'part' AND NOT indisponible THEN n1 END AS numerateur,
  CASE WHEN forme = 'part' AND NOT indisponible THEN n1 + n2 END AS denominateur,
  valeur,
  CASE WHEN indisponible THEN NULL
    WHEN forme = 'part' THEN wilson_bas(n1, n1 + n2) WHEN forme = 'ecart' THEN newcombe_bas(n1, d1, n2, d2) END AS ic_bas,
  CASE WHEN indisponible THEN NULL
    WHEN forme = 'part' THEN wilson_haut(n1, n1 + n2) WHEN forme = 'ecart' THEN newcombe_haut(n1, d1, n2, d2) END AS ic_haut,
  CASE WHEN indisponible THEN 'non_disponible' ELSE 'publie' END AS statut, maturite
FROM figures
WHERE indisponible OR valeur IS NOT NULL;`;
}
