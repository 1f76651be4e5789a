/**
 * The load itself, the same for a check in memory: recognise every file, read those that changed, find conflicts again
 * over all rows, fill the tables readers see, and say what happened.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Journal } from "../journal.ts";
import type { Contexte } from "../sources/contexte.ts";
import type { Source } from "../sources/definition.ts";
import { DISPOSITIONS } from "../sources/layouts/index.ts";
import { n_mef } from "../sources/nomenclatures/n_mef.ts";
import { groupesPcs, type Textes } from "../sources/nomenclatures/tables.ts";
import { citer } from "../sources/texte.ts";
import { composer } from "./composer.ts";
import { oublier } from "./conservation.ts";
import type { Lecture } from "./constats-lecture.ts";
import { croiser } from "./croiser.ts";
import { aChange, lireReglages, lister, type Reglages } from "./depot.ts";
import { poserVues } from "./eleves.ts";
import { type ALire, lire } from "./lire.ts";
import { anneeMax, contexteDuJour, textes } from "./nomenclatures.ts";
import { poserContours } from "./poser-contours.ts";
import { Progression } from "./progression.ts";
import { ranger } from "./ranger.ts";
import type { Rapport } from "./rapport.ts";
import { recence } from "./recence.ts";
import { empreinte, enEcriture, reperer, type Vu } from "./reperer.ts";
import { lignes, valeur } from "./requete.ts";
import { litteral, MACROS, macros } from "./sql/genres.ts";
import {
  colonnesEntrepot,
  sqlAgregat,
  sqlBoucles,
  sqlChargement,
  sqlEcarter,
  sqlListe,
  sqlRemplacees,
  sqlRepetees,
  sqlRevisees,
} from "./sql/verdicts.ts";
import { TOUTES } from "./toutes.ts";

/** What the contracts say: a file is read again when they change. */
const contrats = () =>
  empreinte(
    MACROS,
    DISPOSITIONS,
    TOUTES.map(({ colonnes, regles }) => [colonnes, regles]),
  );

/** A recognised deposit: each file, and the fingerprint of all that its reading depends on. */
export interface Deposit {
  vus: readonly Vu[];
  traces: ReadonlyMap<Vu, string>;
  /** Of the whole: nothing that matters has changed as long as it stays the same. */
  empreinte: string;
  reglages: Reglages;
  tables: Textes;
}

const estMef = ({ source }: Vu) => source === n_mef.nom;

export async function reconnaitreDepot(depot: string): Promise<Deposit> {
  const deposes = await lister(depot);
  const reglages = await lireReglages(depot);
  const vus: Vu[] = [];
  for (const depose of deposes) vus.push(await reperer(depose, reglages));
  const [tables, contrat] = [await textes(), contrats()];
  const nomenclature = empreinte(vus.filter(estMef).map(({ octets }) => octets?.sha256));
  const trace = (vu: Vu) =>
    empreinte(
      [contrat, tables, anneeMax(), estMef(vu) ? "" : nomenclature],
      [vu.octets?.sha256, vu.depose.fichier, vu.correspondance],
    );
  const traces = new Map(vus.map((vu) => [vu, trace(vu)]));
  const constats = vus.map((vu) => vu.constats);
  return {
    ...{ vus, traces, reglages, tables },
    empreinte: empreinte(
      [...traces.values()],
      constats,
      reglages.academie,
      reglages.contours,
      reglages.illisibles,
    ),
  };
}

export interface Chargement {
  connexion: DuckDBConnection;
  /** A former warehouse is attached as `ancien`, and holds what this version reads. */
  ancien: boolean;
  deposit: Deposit;
  journal: Journal;
}

/** Returns the report, and what was read by its id in the warehouse. */
export async function traiter(chargement: Chargement): Promise<{ rapport: Rapport; lus: Map<number, Vu> }> {
  const { connexion, deposit, journal } = chargement;
  const { vus, reglages, tables } = deposit;
  await preparer(connexion, tables);
  const lus = new Map<number, Vu>();
  const progression = new Progression(connexion, journal, vus);
  const lireTout = async (choisis: readonly Vu[]) => {
    const contexte = await contexteDuJour(tables, connexion);
    for (const vu of choisis) {
      const { aLire } = vu;
      if (aLire === null) continue;
      const id = lus.size + 1;
      const lu = await progression.suivre(
        aLire.octets.lignes,
        async () =>
          (await reprendre(chargement, vu, aLire, id)) ||
          (await lireFichier(chargement, vu, aLire, contexte, id)),
      );
      if (lu) lus.set(id, vu);
      else Object.assign(vu, enEcriture(vu));
    }
  };
  await lireTout(vus.filter(estMef));
  if (lus.size > 0) await resoudre(connexion, n_mef);
  await lireTout(vus.filter((vu) => !estMef(vu)));
  for (const [id, { depose }] of lus)
    await connexion.run("INSERT INTO tampon.recences VALUES ($1, $2)", [id, recence(depose)]);
  const lues = new Set([...lus.values()].flatMap(({ source }) => source ?? []));
  for (const source of TOUTES)
    if (source !== n_mef && lues.has(source.nom)) await resoudre(connexion, source);
  const croises = await croiser(connexion, reglages.academie, lues);
  const contours = await poserContours(connexion, reglages.contours);
  const rapport = await composer(connexion, vus, lus, reglages, croises, contours);
  // Of a file still being written nothing is known: the next run looks again, whatever the fingerprint.
  const entier = vus.every(({ constats }) => constats.every(({ regle }) => regle !== "en_ecriture"));
  await connexion.run("INSERT INTO depot VALUES ($1, $2)", [
    entier ? deposit.empreinte : "",
    JSON.stringify(rapport),
  ]);
  return { rapport, lus };
}

/** What the statements of a load lean on. Lists of codes are compared in place: as joins they would cost every row. */
export async function preparer(
  connexion: DuckDBConnection,
  { pcsGroupes }: Pick<Textes, "pcsGroupes">,
): Promise<void> {
  await connexion.run("SET disabled_optimizers = 'in_clause'");
  await connexion.run(macros().join(";"));
  await connexion.run(`
    CREATE TABLE tampon.verdicts (source VARCHAR, fichier_id INTEGER, ligne INTEGER, etat VARCHAR, message VARCHAR);
    CREATE TABLE tampon.recences (fichier_id INTEGER, recence INTEGER);
    CREATE TABLE tampon.pids (ine VARCHAR, pid VARCHAR)`);
  const groupes = [...groupesPcs(pcsGroupes)].map(
    ([pcs, groupe]) => `(${litteral(pcs)}, ${litteral(groupe)})`,
  );
  await connexion.run(`CREATE TABLE tampon.pcs AS FROM (VALUES ${groupes.join(", ")}) t(pcs, groupe)`);
  const tables = TOUTES.map(
    ({ nom }) => `CREATE TABLE lignes_${nom} AS
      SELECT 0::INTEGER AS fichier_id, 0::INTEGER AS ligne, false AS rejetee, false AS chargee, * FROM ${nom} LIMIT 0`,
  );
  await connexion.run(tables.join(";"));
  await poserVues(connexion);
}

const inscrire = async (
  { connexion, deposit }: Chargement,
  vu: Vu,
  source: string,
  id: number,
  lecture: string,
) =>
  connexion.run("INSERT INTO lectures VALUES ($1, $2, $3, $4, $5, $6)", [
    ...[id, vu.depose.fichier, deposit.traces.get(vu) ?? "", vu.depose.correction, source, lecture],
  ]);

/** Takes the rows of an unchanged file from the former warehouse. */
async function reprendre(chargement: Chargement, vu: Vu, aLire: ALire, id: number): Promise<boolean> {
  const { connexion, ancien, deposit } = chargement;
  if (!ancien) return false;
  const source = aLire.entete.disposition.source.nom;
  const [connu] = await lignes<[number, string]>(
    connexion,
    `SELECT fichier_id, lecture FROM ancien.lectures WHERE contexte = '${deposit.traces.get(vu)}'`,
  );
  if (!connu) return false;
  for (const [table, repris] of [
    [`lignes_${source}`, `* REPLACE (${id} AS fichier_id, NOT rejetee AS chargee)`],
    ["rejets_lignes", `* REPLACE (${id} AS fichier_id)`],
  ])
    await connexion.run(
      `INSERT INTO ${table} SELECT ${repris} FROM ancien.${table} WHERE fichier_id = ${connu[0]}`,
    );
  await inscrire(chargement, vu, source, id, connu[1]);
  return true;
}

/** False when the file changed meanwhile: nothing of it is kept. */
async function lireFichier(
  chargement: Chargement,
  vu: Vu,
  aLire: ALire,
  contexte: Contexte,
  id: number,
): Promise<boolean> {
  const { connexion, journal } = chargement;
  const { source } = aLire.entete.disposition;
  journal.info(`Lecture de ${vu.depose.fichier} (${source.nom})`);
  let lu = true;
  await lire(connexion, aLire, contexte).catch(async (erreur) => {
    if (!(await aChange(vu.depose))) throw erreur;
    lu = false;
  });
  if (!lu || (await aChange(vu.depose))) {
    await connexion.run("DROP TABLE IF EXISTS tampon.lu");
    return false;
  }
  const compte = await ranger(connexion, id, aLire, contexte);
  const purgees = await oublier(connexion, source, id);
  const avertissements = await pcsInconnues(connexion, "pcs" in source.colonnes);
  await connexion.run("DROP TABLE tampon.lu");
  const lecture: Lecture = {
    ...compte,
    lues: compte.lues - purgees,
    purgees,
    avertissements,
    chargeLe: new Date().toISOString(),
  };
  await inscrire(chargement, vu, source.nom, id, JSON.stringify(lecture));
  return true;
}

/** Unknown PCS codes are read as ND, and said. */
async function pcsInconnues(connexion: DuckDBConnection, presente: boolean) {
  if (!presente) return null;
  const ou = "FROM tampon.lu WHERE pcs_inconnue IS NOT NULL AND NOT rejetee";
  const [[nombre] = [0]] = await lignes<[number]>(connexion, `SELECT count(*) ${ou}`);
  const premieres = await lignes<[number, string]>(
    connexion,
    `SELECT ligne, pcs_inconnue ${ou} ORDER BY ligne LIMIT 5`,
  );
  return { nombre, exemples: premieres.map(([ligne, pcs]): [number, string] => [ligne, citer(pcs)]) };
}

/** Verdicts of one source, then its table; of pupils, the rows themselves say which of them count. */
async function resoudre(connexion: DuckDBConnection, source: Source): Promise<void> {
  const colonnes = colonnesEntrepot(source);
  await connexion.run(sqlRemplacees(source.nom, colonnes));
  if (source.famille === "publiee") await connexion.run(sqlRevisees(source.nom, colonnes));
  if (source.famille === "agregat" || source.famille === "publiee")
    for (const sql of sqlAgregat(source, colonnes)) await connexion.run(sql);
  else if ((await valeur(connexion, sqlRepetees(source.nom, colonnes))) > 0)
    await connexion.run(sqlListe(source.nom, colonnes));
  for (const sql of sqlBoucles(source)) await connexion.run(sql);
  await connexion.run(sqlEcarter(source.nom));
  if (source.famille !== "eleves") await connexion.run(sqlChargement(source, colonnes));
}
