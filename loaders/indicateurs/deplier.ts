/** From the wide counts of a base to rows of the measures table: value, interval, status and maturity of each figure. */
import type { Base } from "./bases.ts";
import { MAILLES } from "./declaration.ts";
import type { Ligne } from "./lignes.ts";

const quoter = (texte: string) => `'${texte.replaceAll("'", "''")}'`;

/** One order for all lines: UNION ALL matches columns by place. */
const TERMES = ["n", "d", "p", "c", "q", "n1", "n2", "a"] as const;

/** SELECT of one line over `agrege_<base>`: its terms under common names, only where its dimensions are declared. */
function sqlLigne(ligne: Ligne, base: Base): string {
  const { indicateur, colonnes, strate } = ligne;
  const { calcul, dimensions, mailles } = indicateur;
  const fixe = strate !== undefined;
  const garde = [`${colonnes.p} > 0`];
  if (fixe || !dimensions.includes("sexe")) garde.push("sexe = 'T'");
  if (fixe || !dimensions.includes("pcs")) garde.push("pcs = 'T'");
  if (fixe || !dimensions.includes("strate")) garde.push("strate = ''");
  if ("strates" in calcul && calcul.strates) garde.push(calcul.strates);
  if (mailles.length < MAILLES.length) garde.push(`maille IN (${mailles.map(quoter).join(", ")})`);
  const horizon = calcul.genre === "repartition" ? calcul.attente : "horizon" in calcul ? calcul.horizon : 0;
  const termes = TERMES.map((nom) => `${colonnes[nom]} AS ${nom}`);
  // The states of a gap go together everywhere as they do in the whole académie.
  const { n1, n2, j, d, a } = colonnes;
  const phi =
    ligne.genre === "ecart"
      ? `(SELECT CASE WHEN ${a} = 0 THEN phi_partage(${n1}, ${n2}, ${j}, ${d}) ELSE 0 END
    FROM agrege_${base.nom} e WHERE e.annee = l.annee AND maille = 'academie' AND sexe = 'T' AND pcs = 'T' AND strate = '')`
      : "NULL";
  return `SELECT ${quoter(indicateur.id)} AS indicateur, maille, code, annee AS millesime, sexe, pcs,
    ${fixe ? quoter(strate) : "strate"} AS strate, ${quoter(ligne.genre)} AS genre, ${ligne.intervalle} AS intervalle,
    ${horizon ?? 0} AS horizon, ${ligne.valeur ?? "NULL::DOUBLE"} AS produit, ${phi} AS phi, ${termes.join(", ")}
  FROM agrege_${base.nom} l WHERE ${garde.join(" AND ")}`;
}

/** SQL adding the figures of one base to `mesures`; a figure whose denominator is 0 is left out. */
export function sqlMesures(lignes: readonly Ligne[], base: Base): string {
  return `
INSERT INTO mesures
WITH termes AS (${lignes.map((l) => sqlLigne(l, base)).join("\nUNION ALL\n")}),
figures AS (
  SELECT *, CASE
      WHEN c = 0 OR d = 0 AND q > 0 THEN 'non_disponible'
      WHEN genre <> 'compte' AND (d = 0 OR genre = 'produit' AND produit IS NULL) THEN 'sans_objet'
      ELSE 'publie' END AS statut
  FROM termes)
SELECT indicateur, maille, code, coalesce(libelle, code) AS libelle, millesime, sexe, pcs, strate,
  CASE WHEN statut = 'publie' AND genre <> 'produit' THEN n END AS numerateur,
  CASE WHEN statut = 'publie' THEN d END AS denominateur,
  CASE WHEN statut = 'publie' THEN CASE genre
    WHEN 'compte' THEN n WHEN 'produit' THEN produit WHEN 'rapport' THEN n / d ELSE 100e0 * n / d END END AS valeur,
  CASE WHEN statut = 'publie' AND intervalle THEN CASE
    WHEN genre = 'pourcentage' THEN wilson_bas(n, d)
    WHEN a = 0 THEN apparie_bas(n1, n2, phi, d) END END AS ic_bas,
  CASE WHEN statut = 'publie' AND intervalle THEN CASE
    WHEN genre = 'pourcentage' THEN wilson_haut(n, d)
    WHEN a = 0 THEN apparie_haut(n1, n2, phi, d) END END AS ic_haut,
  statut, coalesce(maturite, 'provisoire') AS maturite
FROM figures
LEFT JOIN maturite ON maturite.registre = ${quoter(base.registre)} AND maturite.annee = millesime + horizon
LEFT JOIN libelle USING (maille, code)
WHERE statut <> 'sans_objet';`;
}
