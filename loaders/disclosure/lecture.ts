/** From the table `figures` to the blocks that must be protected together, one year at a time. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Bloc, construireBloc, type Figure } from "./bloc.ts";
import { comptesDe } from "./comptes.ts";
import { cleDe, type Ecole, type Territoires, territoires } from "./territoires.ts";

/** Figures readers would miss most; the others weigh one. */
const PRINCIPALES = /^(demande|decision_avant_appel|orientation|affectation|constat)_(2gt|2pro)$/;

const POIDS = `(CASE maille WHEN 'etablissement' THEN 1 WHEN 'reseau' THEN 2 WHEN 'district' THEN 3 WHEN 'bassin' THEN 6
    WHEN 'departement' THEN 20 ELSE 80 END
  * CASE WHEN sexe = 'T' AND pcs = 'T' THEN 4 WHEN sexe <> 'T' AND pcs = 'T' THEN 2 ELSE 1 END
  * (1 + ln(1 + coalesce(numerateur, 0)) / 6))`;

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

interface Cle {
  indicateur: string;
  strate: string;
  regle: string;
}

/** Creates `comptage`, the counts of each indicator and strate, and returns the blocks and their years. */
export async function preparer(connexion: DuckDBConnection): Promise<{ bloc: string; millesime: number }[]> {
  const cles = await lignes<Cle>(connexion, "SELECT DISTINCT indicateur, strate, regle FROM figures");
  const valeurs = cles.flatMap(({ indicateur, strate, regle }) => {
    const comptes = comptesDe(indicateur, strate, regle);
    if (!comptes) return [];
    const poids = PRINCIPALES.test(indicateur) ? 4 : 1;
    return [`(${[indicateur, strate, comptes.bloc, comptes.n, comptes.d].map(texte).join(", ")}, ${poids})`];
  });
  await connexion.run(
    "CREATE OR REPLACE TEMP TABLE comptage (indicateur VARCHAR, strate VARCHAR, bloc VARCHAR, n VARCHAR, d VARCHAR, prix DOUBLE)",
  );
  if (valeurs.length > 0) await connexion.run(`INSERT INTO comptage VALUES ${valeurs.join(", ")}`);
  return lignes(
    connexion,
    "SELECT DISTINCT bloc, millesime FROM figures JOIN comptage USING (indicateur, strate) ORDER BY ALL",
  );
}

interface Ligne extends Omit<Figure, "territoire"> {
  maille: string;
  code: string;
}

export async function lireBloc(
  connexion: DuckDBConnection,
  lieux: Territoires,
  bloc: string,
  millesime: number,
): Promise<Bloc> {
  const rangees = await lignes<Ligne>(
    connexion,
    `SELECT rang::INTEGER AS rang, c.n, c.d, maille, code, sexe, pcs, strate, numerateur, denominateur,
       statut IN ('non_disponible', 'sans_objet') AS muette, cachee, prix * ${POIDS} AS poids
     FROM figures JOIN comptage c USING (indicateur, strate)
     WHERE bloc = ${texte(bloc)} AND millesime = ${millesime} ORDER BY rang`,
  );
  const figures = rangees.flatMap(({ maille, code, ...figure }): Figure[] => {
    const territoire = lieux.rang.get(cleDe(maille, code));
    return territoire === undefined ? [] : [{ ...figure, territoire }];
  });
  return construireBloc(bloc, millesime, figures, lieux);
}
