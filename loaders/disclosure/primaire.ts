/**
 * Primary masking (domaine §4.2): small counts and their complements, small groups, unanimous small groups; then every
 * gap, ratio or share one of whose terms is masked, since the masked number could be read off it.
 */
import { type Profil, T_COUNT, T_DENOMINATEUR, T_UNANIMITE } from "./seuils.ts";

const petit = (terme: string) => `${terme} BETWEEN 1 AND ${T_COUNT - 1}`;

/** Whether a figure must be masked for its own counts, by rule. */
function sqlSeul(profil: Profil): string {
  const petitGroupe = `coalesce(denominateur < ${T_DENOMINATEUR[profil]}, false)`;
  const compte = `coalesce(${petit("abs(numerateur)")}, false)`;
  const complement = `coalesce(${petit("denominateur - numerateur")}, false)`;
  const unanime = `coalesce(numerateur IN (0, denominateur) AND denominateur < ${T_UNANIMITE}, false)`;
  return `CASE regle
    WHEN 'libre' THEN false
    WHEN 'places' THEN ${compte}
    WHEN 'effectif' THEN ${compte} OR ${petitGroupe}
    WHEN 'proportion' THEN ${[petitGroupe, compte, complement, unanime].join(" OR ")}
    WHEN 'groupes' THEN ${[compte, complement, unanime, petitGroupe].join(" OR ")}
    ELSE false END`;
}

const NOMBRES = ["numerateur", "denominateur", "valeur", "ic_bas", "ic_haut"];
const CLE = ["maille", "code", "millesime", "sexe", "pcs", "strate"];

const cleSans = (colonne?: string) =>
  CLE.filter((c) => c !== colonne)
    .map((c) => `t.${c} = m.${c}`)
    .join(" AND ");

/** SQL making `mesures_masquees` from `mesures` and `protection`. */
export function sqlPrimaire(profil: Profil): string {
  const cle = cleSans();
  return `
CREATE OR REPLACE TEMP TABLE mesures_masquees AS
WITH seules AS (
  SELECT m.*, coalesce(p.regle, 'proportion') AS regle, p.terme, p.autre,
    m.statut = 'publie' AND ${sqlSeul(profil)} AS cachee
  FROM mesures m LEFT JOIN protection p USING (indicateur)),
cachees AS (
  SELECT indicateur, ${CLE.join(", ")} FROM seules WHERE cachee),
composees AS (
  SELECT * EXCLUDE (terme, autre), unnest([terme, autre]) AS composante
  FROM seules WHERE regle <> 'groupes' AND terme IS NOT NULL),
par_terme AS (
  SELECT m.indicateur, ${CLE.map((c) => `m.${c}`).join(", ")}
  FROM composees m
  JOIN cachees t ON t.indicateur = m.composante AND ${cleSans("strate")}
    AND t.strate = CASE WHEN m.strate IN ('AFFECTE', 'NON_AFFECTE') THEN '' ELSE m.strate END
  UNION
  SELECT m.indicateur, ${CLE.map((c) => `m.${c}`).join(", ")}
  FROM seules m
  JOIN cachees t ON m.regle = 'groupes' AND t.indicateur = m.terme AND t.strate = ''
    AND t.maille = m.maille AND t.code = m.code AND t.millesime = m.millesime
    AND CASE m.autre WHEN 'sexe' THEN t.sexe IN ('F', 'M') AND t.pcs = 'T' ELSE t.pcs IN ('A', 'D') AND t.sexe = 'T' END),
figures AS (
  SELECT m.*, m.statut <> 'publie' OR m.cachee OR t.indicateur IS NOT NULL AS muette
  FROM seules m
  LEFT JOIN par_terme t ON t.indicateur = m.indicateur AND ${cle})
SELECT * EXCLUDE (regle, terme, autre, cachee, muette) REPLACE (
  ${NOMBRES.map((n) => `CASE WHEN NOT muette THEN ${n} END AS ${n}`).join(",\n  ")},
  CASE WHEN statut = 'publie' AND muette THEN 'secret' ELSE statut END AS statut)
FROM figures;`;
}
