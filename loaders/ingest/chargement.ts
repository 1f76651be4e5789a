/**
 * The load itself, the same for a check in memory: recognise every file, read those that changed, find conflicts again
 * over all rows, fill the tables readers see, and say what happened.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Journal } from "../journal.ts";
import type { Source } from "../sources/definition.ts";
import { SOURCES } from "../sources/index.ts";
import { n_mef } from "../sources/nomenclatures/n_mef.ts";
import { composer } from "./composer.ts";
import { croiser } from "./croiser.ts";
import type { Depose, Reglages } from "./depot.ts";
import { lire } from "./lire.ts";
import { contexteDuJour, textes } from "./nomenclatures.ts";
import { ranger } from "./ranger.ts";
import type { Rapport } from "./rapport.ts";
import { empreinte, reperer, type Vu } from "./reperer.ts";
import { lignes } from "./requete.ts";
import { litteral, macros } from "./sql/genres.ts";
import { colonnesEntrepot, sqlAgregat, sqlChargement, sqlListe, sqlRemplacees } from "./sql/verdicts.ts";

export const TOUTES: readonly Source[] = [n_mef, ...SOURCES];

export interface Chargement {
  connexion: DuckDBConnection;
  /** A former warehouse is attached as `ancien`. */
  ancien: boolean;
  deposes: readonly Depose[];
  reglages: Reglages;
  journal: Journal;
}

export async function charger(chargement: Chargement): Promise<{ rapport: Rapport; vus: Map<number, Vu> }> {
  const { connexion, deposes, reglages, journal } = chargement;
  await preparer(connexion);
  const vus: Vu[] = [];
  for (const depose of deposes) vus.push(await reperer(depose, reglages));
  const tables = await textes();
  const estMef = ({ source }: Vu) => source === n_mef.nom;
  const ids = new Map<number, Vu>();
  const lireTout = async (choisis: readonly Vu[], nomenclature: string) => {
    const contexte = await contexteDuJour(tables, connexion);
    const base = empreinte(VERSION, tables, contexte.anneeMax, nomenclature);
    for (const [rang, vu] of choisis.entries()) {
      journal.avance("Lecture", rang, choisis.length);
      if (vu.aLire !== null) ids.set(await reprendreOuLire(chargement, vu, base, contexte, ids.size + 1), vu);
    }
    journal.avance("Lecture", choisis.length, choisis.length);
  };
  await lireTout(vus.filter(estMef), "");
  await resoudre(connexion, n_mef);
  const nomenclature = empreinte(vus.filter(estMef).map(({ octets }) => octets?.sha256));
  await lireTout(
    vus.filter((vu) => !estMef(vu)),
    nomenclature,
  );
  for (const source of SOURCES) await resoudre(connexion, source);
  const croises = await croiser(connexion, reglages.academie);
  return { rapport: await composer(connexion, vus, ids, reglages, croises), vus: ids };
}

/** To be raised when the reading of a file changes: what older versions read is then read again. */
const VERSION = 1;

async function preparer(connexion: DuckDBConnection): Promise<void> {
  for (const macro of macros()) await connexion.run(macro);
  await connexion.run(
    "CREATE TABLE tampon.verdicts (source VARCHAR, fichier_id INTEGER, ligne INTEGER, etat VARCHAR, message VARCHAR)",
  );
  for (const { nom } of TOUTES)
    await connexion.run(`CREATE TABLE lignes_${nom} AS
      SELECT 0::INTEGER AS fichier_id, 0::INTEGER AS ligne, false AS rejetee, * FROM ${nom} LIMIT 0`);
}

async function reprendreOuLire(
  { connexion, ancien, journal }: Chargement,
  vu: Vu,
  base: string,
  contexte: Awaited<ReturnType<typeof contexteDuJour>>,
  id: number,
): Promise<number> {
  const { depose, octets, aLire, correspondance } = vu;
  if (aLire === null || octets === null) throw new Error("fichier inutilisable");
  const source = aLire.entete.disposition.source.nom;
  const trace = empreinte(base, octets.sha256, depose.fichier, correspondance);
  const [connu] = ancien
    ? await lignes<[number, string]>(
        connexion,
        `SELECT fichier_id, lecture FROM ancien.lectures WHERE contexte = '${trace}'`,
      )
    : [];
  const inscrire = (lecture: string) =>
    connexion.run(`INSERT INTO lectures VALUES (${id}, ${litteral(depose.fichier)}, '${trace}', ${depose.correction},
      '${source}', ${litteral(lecture)})`);
  if (connu) {
    for (const table of [`lignes_${source}`, "rejets_lignes"])
      await connexion.run(
        `INSERT INTO ${table} SELECT * REPLACE (${id} AS fichier_id) FROM ancien.${table} WHERE fichier_id = ${connu[0]}`,
      );
    await inscrire(connu[1]);
    return id;
  }
  journal.info(`Lecture de ${depose.fichier} (${source})`);
  await lire(connexion, aLire, contexte);
  const compte = await ranger(connexion, id, aLire, contexte);
  const avertissements = await pcsInconnues(connexion, "pcs" in aLire.entete.disposition.source.colonnes);
  await connexion.run("DROP TABLE tampon.lu");
  await inscrire(JSON.stringify({ ...compte, avertissements }));
  return id;
}

/** Unknown PCS codes are read as ND, and said. */
async function pcsInconnues(connexion: DuckDBConnection, presente: boolean) {
  if (!presente) return null;
  const ou = "FROM tampon.lu WHERE pcs_inconnue IS NOT NULL AND NOT rejetee";
  const [[nombre] = [0]] = await lignes<[number]>(connexion, `SELECT count(*) ${ou}`);
  return {
    nombre,
    exemples: await lignes<[number, string]>(
      connexion,
      `SELECT ligne, pcs_inconnue ${ou} ORDER BY ligne LIMIT 5`,
    ),
  };
}

/** Verdicts of one source, then its table. */
async function resoudre(connexion: DuckDBConnection, source: Source): Promise<void> {
  const colonnes = colonnesEntrepot(source);
  await connexion.run(sqlRemplacees(source.nom, colonnes));
  const verdicts =
    source.famille === "agregat" ? sqlAgregat(source.nom, colonnes) : [sqlListe(source.nom, colonnes)];
  for (const sql of verdicts) await connexion.run(sql);
  await connexion.run(sqlChargement(source, colonnes));
}
