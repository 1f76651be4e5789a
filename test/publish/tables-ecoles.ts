/** The tables that what is published of schools is read from, empty: `m` stands for the masked measures. */
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

export async function tablesVides(): Promise<DuckDBConnection> {
  const connexion = await (await DuckDBInstance.create(":memory:")).connect();
  await connexion.run(`CREATE TABLE etablissements (uai VARCHAR, nom VARCHAR, nature VARCHAR, secteur VARCHAR,
    commune VARCHAR, departement VARCHAR, bassin VARCHAR, district VARCHAR, reseau VARCHAR,
    education_prioritaire VARCHAR, ips DOUBLE, debut INTEGER, fin INTEGER)`);
  await connexion.run("CREATE TABLE lieu AS FROM etablissements");
  await connexion.run("CREATE TABLE ecole_publique (uai VARCHAR, vue INTEGER, fin INTEGER)");
  await connexion.run(`CREATE TABLE m (indicateur VARCHAR, maille VARCHAR, code VARCHAR, libelle VARCHAR,
    millesime INTEGER, sexe VARCHAR, pcs VARCHAR, strate VARCHAR, numerateur INTEGER, denominateur INTEGER,
    valeur DOUBLE, ic_bas DOUBLE, ic_haut DOUBLE, statut VARCHAR, maturite VARCHAR)`);
  return connexion;
}
