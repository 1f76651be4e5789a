/** From the table `figures` to the blocks that must be protected together, one year at a time. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Bloc, construireBloc, type Figure } from "./bloc.ts";
import { composantes } from "./composantes.ts";
import { type Cle, comptesDe } from "./comptes.ts";
import { type Ecart, intervalle } from "./intersections.ts";
import { cleDe, type Ecole, type Territoires, territoires } from "./territoires.ts";

/** Figures readers would miss most; the others weigh one. */
const PRINCIPALES = /^(demande|decision_avant_appel|orientation|affectation|constat)_(2gt|2pro)$/;

/** A territory that adds up others costs as much as they: hidden, it would take them with it. */
const POIDS = `(CASE f.maille WHEN 'etablissement' THEN 1 WHEN 'departement' THEN 80 WHEN 'academie' THEN 300 ELSE 40 END
  * CASE WHEN f.maille = 'etablissement' AND f.sexe <> 'T' AND f.pcs = 'T' AND prix > 1 THEN 16
    WHEN f.sexe = 'T' AND f.pcs = 'T' THEN 4 WHEN f.sexe <> 'T' AND f.pcs = 'T' THEN 2 ELSE 1 END
  * (1 + ln(1 + coalesce(abs(f.numerateur), 0)) / 6))`;

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

/** Creates `comptage`, the counts of each indicator and strate, and returns the blocks and their years. */
export async function preparer(connexion: DuckDBConnection): Promise<Partie[]> {
  const cles = await lignes<Cle>(
    connexion,
    "SELECT DISTINCT indicateur, strate, regle, terme, autre FROM figures",
  );
  const connues = cles.flatMap((cle) => {
    const comptes = comptesDe(cle);
    return comptes ? [{ ...cle, comptes }] : [];
  });
  const partie = composantes(connues.map(({ comptes }) => comptes));
  const valeurs = connues.map(({ indicateur, strate, regle, comptes }) => {
    const poids = PRINCIPALES.test(indicateur) ? 4 : regle === "ecart" ? 0.1 : 1;
    return `(${[indicateur, strate, partie(comptes), comptes.n, comptes.d].map(texte).join(", ")}, ${poids})`;
  });
  await connexion.run(
    "CREATE OR REPLACE TEMP TABLE comptage (indicateur VARCHAR, strate VARCHAR, bloc VARCHAR, n VARCHAR, d VARCHAR, prix DOUBLE)",
  );
  if (valeurs.length > 0) await connexion.run(`INSERT INTO comptage VALUES ${valeurs.join(", ")}`);
  return lignes(
    connexion,
    `SELECT bloc, millesime, bool_or(regle = 'flux') AS flux
     FROM figures JOIN comptage USING (indicateur, strate) GROUP BY bloc, millesime ORDER BY bloc, millesime`,
  );
}

interface Ligne extends Omit<Figure, "territoire" | "etats">, Ecart {
  indicateur: string;
  maille: string;
  code: string;
  regle: string;
  terme: string;
  autre: string;
}

const placeDe = (indicateur: string, { maille, code, sexe, pcs, strate }: Ligne) =>
  [indicateur, maille, code, sexe, pcs, strate].join("|");

/** With `flux`, what was chosen for the measures stands: only flows may be hidden to protect both. */
export async function lireBloc(
  connexion: DuckDBConnection,
  lieux: Territoires,
  { bloc, millesime, flux }: Partie,
): Promise<Bloc> {
  const rangees = await lignes<Ligne>(
    connexion,
    `SELECT f.rang::INTEGER AS rang, indicateur, c.n, c.d, f.maille, f.code, f.sexe, f.pcs, f.strate, f.numerateur, f.denominateur,
       f.statut IN ('non_disponible', 'sans_objet') AS muette, f.cachee OR f.rang IN (FROM complement) AS cachee,
       CASE WHEN ${flux} AND f.regle <> 'flux' THEN 'Infinity'::DOUBLE WHEN f.regle = 'flux' THEN ${POIDS} * f.numerateur ELSE prix * ${POIDS} END AS poids, f.regle, f.terme, f.autre,
       f.ic_bas, f.ic_haut
     FROM figures f JOIN comptage c USING (indicateur, strate)
     WHERE bloc = ${texte(bloc)} AND f.millesime = ${millesime} AND (${flux} OR f.regle <> 'flux') ORDER BY f.rang`,
  );
  const aUnEcart = rangees.some(({ regle }) => regle === "ecart");
  const numerateurs = new Map(aUnEcart ? rangees.map((r) => [placeDe(r.indicateur, r), r.numerateur]) : []);
  const figures = rangees.flatMap((rangee): Figure[] => {
    const { indicateur: _, maille, code, regle, terme, autre, ...figure } = rangee;
    const territoire = lieux.rang.get(cleDe(maille, code));
    if (territoire === undefined) return [];
    if (regle !== "ecart") return [{ ...figure, territoire }];
    const [n1 = null, n2 = null] = [terme, autre].map((id) => numerateurs.get(placeDe(id, rangee)));
    return [{ ...figure, territoire, etats: [terme, autre], ...intervalle({ ...figure, n1, n2 }) }];
  });
  return construireBloc(bloc, millesime, figures, lieux);
}
