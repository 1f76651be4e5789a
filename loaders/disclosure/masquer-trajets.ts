/**
 * From `trajets` to the temporary table `trajets_masques`: what may be shown is told by what `mesures_masquees` shows of
 * the same pupils. A collège must show how many are in 2nde GT; a lycée, how many it holds, where a figure would say it.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { denominateurs } from "./comptes.ts";
import { type Profil, T_COUNT, T_DENOMINATEUR } from "./seuils.ts";
import { type Trajet, trajetsMontres } from "./trajets.ts";

const liste = (ids: readonly string[]) => ids.map((id) => `'${id}'`).join(", ");
const ENSEMBLE = "maille = 'etablissement' AND sexe = 'T' AND pcs = 'T'";

/** How many pupils of 2nde GT each lycée holds, by figure: the denominator of those who left it, of those who entered it… */
const SQL_COMPTES = `
  SELECT code, millesime - 1 AS millesime, 'entrants' AS compte, denominateur AS n, statut FROM mesures_masquees
  WHERE ${ENSEMBLE} AND indicateur IN (${liste(denominateurs("entrants_de_2gt"))})
  UNION ALL SELECT code, millesime, 'cohorte', denominateur, statut FROM mesures_masquees
  WHERE ${ENSEMBLE} AND indicateur IN (${liste(denominateurs("devenir_2gt"))})
  UNION ALL SELECT code, millesime, indicateur, numerateur, statut FROM mesures_masquees
  WHERE ${ENSEMBLE} AND (indicateur = 'effectif_2nde_gt' OR (indicateur = 'taux_occupation' AND strate = '2GT'))`;

/**
 * The lycées that may be shown, and at most how many each holds: a count that one hides may not be told by what its pupils
 * are made of, nor one that it would hide next year.
 */
const sqlPlaces = (profil: Profil) => `
  WITH comptes AS (
    SELECT code, millesime, compte, min(n) FILTER (statut = 'publie') AS n, bool_or(statut = 'secret') AS secrete
    FROM (${SQL_COMPTES}) GROUP BY ALL),
  lycees AS (
    SELECT lycee AS code, millesime, sum(effectif)::INTEGER AS venus FROM trajets GROUP BY ALL
    HAVING venus >= ${T_DENOMINATEUR[profil] + T_COUNT})
  SELECT code, millesime, (min(n) FILTER (n >= venus))::INTEGER AS n
  FROM lycees LEFT JOIN comptes USING (code, millesime)
  GROUP BY ALL HAVING min(n) FILTER (n >= venus) IS NOT NULL OR NOT bool_or(coalesce(secrete, false)) ORDER BY code`;

export async function masquerTrajets(connexion: DuckDBConnection, profil: Profil, complements: boolean) {
  const lire = async <L>(sql: string) =>
    (await connexion.runAndReadAll(sql)).getRowObjectsJS() as unknown as (L & { millesime: number })[];
  const trajets = await lire<Trajet>("SELECT * FROM trajets ORDER BY ALL");
  const totaux = await lire<{ code: string; n: number }>(
    `SELECT millesime, code, numerateur AS n FROM mesures_masquees
     WHERE ${ENSEMBLE} AND strate = '' AND indicateur = 'constat_2gt' AND statut = 'publie' ORDER BY code`,
  );
  const discrets = await lire<{ code: string }>(
    `SELECT DISTINCT millesime, code FROM mesures_masquees
     WHERE ${ENSEMBLE} AND strate = '' AND indicateur IN ('cause_c2', 'gain_2gt') AND statut = 'secret'`,
  );
  const places = await lire<{ code: string; n: number | null }>(sqlPlaces(profil));
  const prives = new Set(
    (await lire<{ uai: string }>("SELECT uai FROM lieu WHERE secteur = 'PR'")).map(({ uai }) => uai),
  );
  const montres = [...new Set(trajets.map(({ millesime }) => millesime))].flatMap((annee) => {
    const de = <L extends { millesime: number }>(lignes: readonly L[]) =>
      lignes.filter(({ millesime }) => millesime === annee);
    const connu = {
      totaux: new Map(de(totaux).map(({ code, n }) => [code, n])),
      discrets: new Set(de(discrets).map(({ code }) => code)),
      prives,
      places: new Map(de(places).map(({ code, n }) => [code, n ?? Number.POSITIVE_INFINITY])),
    };
    return trajetsMontres(de(trajets), connu, complements).map((t) => ({ ...t, millesime: annee }));
  });
  await connexion.run(
    "CREATE OR REPLACE TEMP TABLE trajets_montres (millesime INTEGER, college VARCHAR, lycee VARCHAR, effectif INTEGER)",
  );
  const valeurs = montres.map(
    ({ millesime, college, lycee, effectif }) =>
      `(${millesime}, ${texte(college)}, ${texte(lycee)}, ${effectif})`,
  );
  if (valeurs.length > 0) await connexion.run(`INSERT INTO trajets_montres VALUES ${valeurs.join(", ")}`);
  await connexion.run(`
    CREATE OR REPLACE TEMP TABLE trajets_masques AS
    SELECT t.millesime, college, coalesce(c.libelle, college) AS college_libelle, lycee,
      coalesce(l.libelle, lycee) AS lycee_libelle, effectif, m.maturite
    FROM trajets_montres t
    JOIN mesures_masquees m ON m.indicateur = 'constat_2gt' AND m.millesime = t.millesime AND m.code = college
      AND m.${ENSEMBLE.replaceAll(" AND ", " AND m.")} AND m.strate = ''
    LEFT JOIN libelle c ON c.maille = 'etablissement' AND c.code = college
    LEFT JOIN libelle l ON l.maille = 'etablissement' AND l.code = lycee`);
}

const texte = (valeur: string) => `'${valeur.replaceAll("'", "''")}'`;
