/**
 * Copies a warehouse into a new file, in a process of its own. Whoever loaded it had INE and names in memory, and DuckDB
 * writes a few bytes of unused memory in what it leaves empty: this process has never held any. Plain JavaScript, to
 * start in a moment.
 */
import { DuckDBInstance } from "@duckdb/node-api";

const [de = "", vers = "", reglages = "{}"] = process.argv.slice(2);
const litteral = (texte) => `'${texte.replaceAll("'", "''")}'`;

// The file is born readable by its owner alone.
process.umask(0o077);
try {
  const instance = await DuckDBInstance.create(":memory:", JSON.parse(reglages));
  const connexion = await instance.connect();
  await connexion.run(`ATTACH ${litteral(de)} AS de (READ_ONLY)`);
  await connexion.run(`ATTACH ${litteral(vers)} AS vers (RECOVERY_MODE 'no_wal_writes')`);
  await connexion.run("COPY FROM DATABASE de TO vers");
  await connexion.run("CHECKPOINT vers");
  connexion.closeSync();
  instance.closeSync();
} catch (erreur) {
  process.stderr.write(String(erreur instanceof Error ? erreur.message : erreur));
  process.exitCode = 1;
}
