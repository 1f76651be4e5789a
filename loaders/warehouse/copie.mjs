/**
 * Makes a warehouse of exported tables, in a process of its own. Whoever loaded them had INE and names in memory, and DuckDB
 * writes a few bytes of unused memory in what it leaves empty; Parquet files have no such place, so this process never
 * holds any. Plain JavaScript, to start in a moment.
 */
import { DuckDBInstance } from "@duckdb/node-api";

const [de = "", vers = "", reglages = "{}"] = process.argv.slice(2);
const litteral = (texte) => `'${texte.replaceAll("'", "''")}'`;

// The file is born readable by its owner alone.
process.umask(0o077);
try {
  const instance = await DuckDBInstance.create(":memory:", JSON.parse(reglages));
  const connexion = await instance.connect();
  await connexion.run(`ATTACH ${litteral(vers)} AS vers (RECOVERY_MODE 'no_wal_writes'); USE vers`);
  await connexion.run(`IMPORT DATABASE ${litteral(de)}`);
  await connexion.run("CHECKPOINT");
  connexion.closeSync();
  instance.closeSync();
} catch (erreur) {
  process.stderr.write(String(erreur instanceof Error ? erreur.message : erreur));
  process.exitCode = 1;
}
