/**
 * The `purger` command: rows of pupils from before a rentrée leave the warehouse, the measures made of them stay. The
 * warehouse is written anew, because rows that are only deleted can still be read in the file.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import { ErreurUtilisateur } from "../erreur.ts";
import { SQL_CONSERVER } from "../indicateurs/conserver.ts";
import { calculerMesures } from "../indicateurs/mesures.ts";
import { tropAnciennes } from "../ingest/conservation.ts";
import { ELEVES, poserVues } from "../ingest/eleves.ts";
import { lignes } from "../ingest/requete.ts";
import type { Journal } from "../journal.ts";
import { expliquerDisque } from "../warehouse/disque.ts";
import { ouvrirChantier, ouvrirLecture } from "../warehouse/entrepot.ts";

export interface Purge {
  /** Rows removed, by source. */
  retirees: Readonly<Record<string, number>>;
  /** Measures kept in their place. */
  conservees: number;
  /** Files of the deposit that held them, and still may. */
  fichiers: readonly string[];
}

export async function purger(options: { entrepot: string; avant: number; journal: Journal }): Promise<Purge> {
  const { entrepot, avant, journal } = options;
  if (!Number.isInteger(avant) || avant < 2000 || avant > new Date().getFullYear() + 1)
    throw new ErreurUtilisateur(
      "--avant attend une rentrée, par exemple 2018 : les lignes d’élèves d’avant cette rentrée sont retirées, celles de 2018 gardées.",
    );
  // Says what to do when there is no warehouse yet.
  (await ouvrirLecture(entrepot)).closeSync();
  const chantier = await ouvrirChantier(entrepot);
  const { connexion } = chantier;
  try {
    journal.info("Calcul des mesures à conserver…");
    const [[travail] = [""]] = await lignes<[string]>(connexion, "SELECT current_database()");
    await connexion.run("USE ancien");
    await calculerMesures(connexion);
    await connexion.run(`CREATE TEMP TABLE mesures_avant AS FROM mesures; USE "${travail}"`);
    journal.info(`Retrait des lignes d’élèves d’avant la rentrée ${avant}…`);
    const purge = await recopier(connexion, avant);
    journal.info("Calcul de ce que disent les lignes qui restent…");
    await calculerMesures(connexion);
    await connexion.run(SQL_CONSERVER);
    const [[conservees] = [0]] = await lignes<[number]>(
      connexion,
      "SELECT count(statut) FROM mesures_conservees",
    );
    await connexion.run("DETACH ancien");
    await chantier.valider();
    return { ...purge, conservees };
  } catch (erreur) {
    await chantier.abandonner();
    throw expliquerDisque(erreur, entrepot);
  }
}

/** Copies every table of the former warehouse but the rows to forget. */
async function recopier(connexion: DuckDBConnection, avant: number): Promise<Omit<Purge, "conservees">> {
  const tables = await lignes<[string]>(
    connexion,
    "SELECT table_name FROM duckdb_tables() WHERE database_name = 'ancien' ORDER BY 1",
  );
  const prives = new Map(
    ELEVES.map((source) => [`lignes_${source.nom}`, tropAnciennes(source, String(avant))]),
  );
  // What was said of the deposit no longer holds, and the measures kept are those of today.
  const refaites = ["depot", "mesures_conservees", "lieux_conserves"];
  for (const [table] of tables) {
    if (refaites.includes(table)) continue;
    const vieilles = prives.get(table) ?? (table === "eleves_rejetes" ? `annee < ${avant}` : "false");
    await connexion.run(`CREATE OR REPLACE TABLE ${table} AS FROM ancien.${table} WHERE NOT (${vieilles})`);
  }
  await poserVues(connexion);
  const retirees: Record<string, number> = {};
  const fichiers = new Set<string>();
  for (const source of ELEVES) {
    const parties = await lignes<[string, number, number]>(
      connexion,
      `SELECT fichier, fichier_id, count(*) FROM ancien.lignes_${source.nom} JOIN ancien.lectures USING (fichier_id)
       WHERE ${tropAnciennes(source, String(avant))} GROUP BY ALL ORDER BY 1`,
    );
    for (const [fichier, id, nombre] of parties) {
      fichiers.add(fichier);
      retirees[source.nom] = (retirees[source.nom] ?? 0) + nombre;
      await oublierLecture(connexion, source.nom, id, nombre);
    }
  }
  await connexion.run(`INSERT INTO purge VALUES (${avant}, now()::TIMESTAMP)`);
  return { retirees, fichiers: [...fichiers].sort() };
}

/** The account of a file, and what was said of rows that are no longer there. */
async function oublierLecture(connexion: DuckDBConnection, source: string, id: number, nombre: number) {
  await connexion.run(`DELETE FROM rejets_lignes WHERE fichier_id = ${id}
    AND ligne NOT IN (SELECT ligne FROM lignes_${source} WHERE fichier_id = ${id})`);
  const [[lecture] = ["{}"]] = await lignes<[string]>(
    connexion,
    `SELECT lecture FROM lectures WHERE fichier_id = ${id}`,
  );
  const lue = JSON.parse(lecture) as { lues: number; purgees?: number };
  const reste = { ...lue, lues: lue.lues - nombre, purgees: (lue.purgees ?? 0) + nombre };
  await connexion.run("UPDATE lectures SET lecture = $1 WHERE fichier_id = $2", [JSON.stringify(reste), id]);
}
