/** From the table `figures` to the blocks that must be protected together, one year at a time. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Figure } from "./bloc.ts";
import { composantes } from "./composantes.ts";
import { type Cle, comptesDe } from "./comptes.ts";
import { cleDe, type Ecole, type Territoires, territoires } from "./territoires.ts";

/** Figures readers would miss most, then those that detail others; all else weighs one. */
const PRINCIPALES = /^(demande|decision_avant_appel|orientation|affectation|constat)_(2gt|2pro)$/;
const DETAILS = /^(cause|gain|taux_accord|taux_decision)_/;

/** A territory that adds up others costs as much as they: hidden, it would take them with it. */
const POIDS_MAILLE =
  "CASE f.maille WHEN 'etablissement' THEN 1 WHEN 'departement' THEN 80 WHEN 'academie' THEN 300 ELSE 40 END";
/** Sectors go first, then social origin; schools keep girls and boys, which readers compare. */
const POIDS_GROUPE = `CASE WHEN f.strate IN ('PU', 'PR') THEN 0.2 WHEN f.pcs <> 'T' THEN CASE f.sexe WHEN 'T' THEN 1 ELSE 0.5 END
  WHEN f.maille = 'etablissement' AND prix > 1 THEN 12 WHEN f.sexe = 'T' THEN 4 ELSE 3 END`;
/** To hide what readers know already would protect nobody: it is never chosen. */
const POIDS_CONNUE = "CASE WHEN f.rang IN (FROM connue) THEN 'Infinity'::DOUBLE ELSE 1 END";
const POIDS = `(${POIDS_MAILLE} * ${POIDS_GROUPE} * ${POIDS_CONNUE} * (1 + ln(1 + coalesce(abs(f.numerateur), 0)) / 6))`;

const texte = (valeur: string | null) => (valeur === null ? "NULL" : `'${valeur.replaceAll("'", "''")}'`);

async function lignes<T>(connexion: DuckDBConnection, sql: string): Promise<T[]> {
  return (await connexion.runAndReadAll(sql)).getRowObjectsJS() as T[];
}

export async function lireTerritoires(connexion: DuckDBConnection): Promise<Territoires> {
  const ecoles = await lignes<Ecole>(
    connexion,
    `SELECT etablissement, departement, bassin, district, reseau FROM lieu
     WHERE etablissement IN (SELECT DISTINCT code FROM figures WHERE maille = 'etablissement') ORDER BY etablissement`,
  );
  const [academie] = await lignes<{ code: string }>(
    connexion,
    "SELECT code FROM figures WHERE maille = 'academie' LIMIT 1",
  );
  return territoires(ecoles, academie?.code ?? "ACADEMIE");
}

export interface Partie {
  bloc: string;
  millesime: number;
  /** Whether flows of a cohort are tied to it. */
  flux: boolean;
}

/** What is read again and again of each row, as enumerations: each of their words is decoded once. */
const COMPTES = new Set(["n", "d"]);
const LIEU_ET_GROUPE = ["maille", "code", "sexe", "pcs", "strate"];
const MOTS = [...COMPTES, ...LIEU_ET_GROUPE];

/**
 * Creates `comptage`, the counts of each indicator and strate, and `comptees`, the figures that show them, block by block
 * and year by year; returns the blocks and their years.
 */
export async function preparer(connexion: DuckDBConnection): Promise<Partie[]> {
  const cles = await lignes<Cle>(connexion, "SELECT DISTINCT indicateur, strate, regle FROM figures");
  const connues = cles.flatMap((cle) => {
    const comptes = comptesDe(cle);
    return comptes ? [{ ...cle, comptes }] : [];
  });
  const partie = composantes(connues.map(({ comptes }) => comptes));
  const valeurs = connues.map(({ indicateur, strate, comptes }) => {
    const poids = PRINCIPALES.test(indicateur) ? 6 : DETAILS.test(indicateur) ? 0.3 : 1;
    return `(${[indicateur, strate, partie(comptes), comptes.n, comptes.d].map(texte).join(", ")}, ${poids})`;
  });
  await connexion.run(
    "CREATE OR REPLACE TEMP TABLE comptage (indicateur VARCHAR, strate VARCHAR, bloc VARCHAR, n VARCHAR, d VARCHAR, prix DOUBLE)",
  );
  if (valeurs.length === 0) return [];
  await connexion.run(`INSERT INTO comptage VALUES ${valeurs.join(", ")}`);
  await connexion.run("DROP TABLE IF EXISTS comptees");
  for (const mot of MOTS) {
    await connexion.run(`DROP TYPE IF EXISTS mots_${mot}`);
    await connexion.run(
      `CREATE TEMP TYPE mots_${mot} AS ENUM (SELECT DISTINCT ${mot} FROM ${COMPTES.has(mot) ? "comptage" : "figures"} WHERE ${mot} IS NOT NULL)`,
    );
  }
  const mot = (nom: string, sql = nom) => `(${sql})::mots_${nom} AS ${nom}`;
  await connexion.run(`CREATE TEMP TABLE comptees AS
    SELECT rang::INTEGER AS rang, bloc, millesime, ${mot("n")}, ${mot("d", "CASE WHEN omise AND denominateur > 0 THEN NULL ELSE d END")},
      ${LIEU_ET_GROUPE.map((nom) => mot(nom)).join(", ")}, numerateur, denominateur,
      statut IN ('non_disponible', 'sans_objet') AS muette, cachee, regle = 'flux' AS flux, prix, ${POIDS} AS poids
    FROM figures f JOIN comptage c USING (indicateur, strate) ORDER BY bloc, millesime, rang`);
  return lignes(
    connexion,
    "SELECT bloc, millesime, bool_or(flux) AS flux FROM comptees GROUP BY bloc, millesime ORDER BY bloc, millesime",
  );
}

interface Ligne extends Omit<Figure, "territoire"> {
  maille: string;
  code: string;
}

/** The rows of one block and one year. */
export interface Rangees {
  bloc: string;
  millesime: number;
  figures: readonly Figure[];
}

/**
 * A row that is left out says that nobody is there, and nothing of those among whom. With `flux`, what was chosen for the
 * measures stands: only flows may be hidden to protect both.
 */
export async function lireRangees(
  connexion: DuckDBConnection,
  lieux: Territoires,
  { bloc, millesime, flux }: Partie,
): Promise<Rangees> {
  const rangees = await lignes<Ligne>(
    connexion,
    `SELECT rang, n, d, maille, code, sexe, pcs, strate, numerateur, denominateur, muette,
       cachee OR rang IN (FROM complement) AS cachee,
       CASE WHEN ${flux} AND NOT flux THEN 'Infinity'::DOUBLE WHEN flux THEN poids * numerateur ELSE prix * poids END AS poids
     FROM comptees WHERE bloc = ${texte(bloc)} AND millesime = ${millesime} AND (${flux} OR NOT flux) ORDER BY rang`,
  );
  const figures = rangees.flatMap(({ maille, code, ...figure }): Figure[] => {
    const territoire = lieux.rang.get(cleDe(maille, code));
    return territoire === undefined ? [] : [{ ...figure, territoire }];
  });
  return { bloc, millesime, figures };
}
