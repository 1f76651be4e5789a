// A purge forgets pupils, not figures: what was published before it is what is published after it.
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { etat } from "../../loaders/ingest/etat.ts";
import { lignes } from "../../loaders/ingest/requete.ts";
import { journalMuet } from "../../loaders/journal.ts";
import { direPurge } from "../../loaders/retention/dire.ts";
import { type Purge, purger } from "../../loaders/retention/purger.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { Depot } from "../ingest/banc.ts";
import { depotPetit, entrepotPetit } from "../petite.ts";

const AVANT = 2021;
const ANNEES = { orientation: "campagne", affectation: "campagne", rentree: "rentree", cohorte: "rentree" };
const depot = new Depot();
let avant: Map<string, string>;
let purge: Purge;
let pids: string[];
/** Pseudonyms that only purged rows hold, found in the bytes of the file. */
const dansLeFichier = () => {
  const octets = readFileSync(depot.entrepot);
  return pids.filter((pid) => octets.includes(pid));
};
let lisibles: string[];

/** The same warehouse where texts are written as they are: how DuckDB packs them is not what is judged here. */
async function ecrireEnClair(de: string, vers: string) {
  const tables = join(depot.racine, "tables");
  const connexion = await ouvrirLecture(de);
  await connexion.run(`EXPORT DATABASE "${basename(de, ".duckdb")}" TO '${tables}' (FORMAT parquet)`);
  connexion.closeSync();
  const programme = join(import.meta.dirname, "..", "..", "loaders", "warehouse", "copie.mjs");
  execFileSync(process.execPath, [
    programme,
    tables,
    vers,
    JSON.stringify({ force_compression: "uncompressed" }),
  ]);
}

const CLE =
  "indicateur || '|' || maille || '|' || code || '|' || millesime || '|' || sexe || '|' || pcs || '|' || strate";

/** Every figure by key. */
async function calculees(): Promise<Map<string, string>> {
  const connexion = await ouvrirLecture(depot.entrepot);
  await calculerMesures(connexion);
  const lues = await lignes<[string, string]>(
    connexion,
    `SELECT ${CLE}, concat_ws(' ', statut, numerateur, denominateur, valeur, ic_bas, ic_haut, maturite)
     FROM mesures ORDER BY 1`,
  );
  connexion.closeSync();
  return new Map(lues);
}

/** The first figures that are no longer what they were before the purge, or that were not there. */
async function changees() {
  const apres = await calculees();
  return [...new Set([...avant.keys(), ...apres.keys()])]
    .filter((cle) => avant.get(cle) !== apres.get(cle))
    .slice(0, 5);
}

const compter = async (sql: string) => Number((await depot.lire<[number]>(sql))[0]?.[0]);

beforeAll(async () => {
  cpSync(await depotPetit(), depot.dossier, { recursive: true });
  await ecrireEnClair(await entrepotPetit(), depot.entrepot);
  avant = await calculees();
  pids = (
    await depot.lire<[string]>(
      `SELECT DISTINCT pid FROM orientation ANTI JOIN (FROM orientation WHERE campagne >= ${AVANT}) r USING (pid)
       ANTI JOIN (FROM rentree WHERE rentree >= ${AVANT}) e USING (pid)
       ANTI JOIN (FROM affectation WHERE campagne >= ${AVANT}) a USING (pid)
       ANTI JOIN (FROM cohorte WHERE rentree >= ${AVANT}) c USING (pid)`,
    )
  ).map(([pid]) => pid);
  lisibles = dansLeFichier();
  purge = await purger({ entrepot: depot.entrepot, avant: AVANT, journal: journalMuet });
});

const aucuneLigne = async () => {
  for (const [source, annee] of Object.entries(ANNEES))
    for (const table of [source, `lignes_${source}`])
      expect(
        await compter(`SELECT count(*) FROM ${table} WHERE coalesce(${annee}, 0) < ${AVANT}`),
        table,
      ).toBe(0);
};

describe("une purge", () => {
  test("retire les lignes d’élèves d’avant la rentrée, et garde les autres", async () => {
    await aucuneLigne();
    expect(await compter(`SELECT count(*) FROM orientation WHERE campagne >= ${AVANT}`)).toBeGreaterThan(0);
    expect(Object.keys(purge.retirees).sort()).toEqual(Object.keys(ANNEES).sort());
  });

  test("n’en laisse aucun pseudonyme dans le fichier", () => {
    expect(pids.length).toBeGreaterThan(100);
    expect(lisibles.length).toBeGreaterThan(0.9 * pids.length);
    expect(dansLeFichier()).toEqual([]);
  });

  test("ne change aucune mesure, n’en ôte ni n’en ajoute, quelle que soit l’année", async () => {
    expect(avant.size).toBeGreaterThan(10_000);
    expect(await changees()).toEqual([]);
  });

  test("dit ce qui a été retiré, ce qui reste, et quels fichiers du dépôt supprimer", () => {
    const texte = direPurge(purge, AVANT);
    expect(texte).toContain("orientation : ");
    expect(texte).toContain("Mesures gardées à leur place : ");
    for (const fichier of purge.fichiers) expect(texte).toContain(fichier);
    expect(direPurge({ retirees: {}, conservees: 0, fichiers: [] }, AVANT)).toContain("aucune ligne d’élève");
  });

  test("se lit dans l’état, avec les données personnelles qui restent et leurs années", async () => {
    const texte = await etat({ depot: depot.dossier, entrepot: depot.entrepot });
    const eleves = await compter(
      `SELECT count(DISTINCT pid) FROM (${Object.keys(ANNEES)
        .map((source) => `SELECT pid FROM ${source}`)
        .join(" UNION ALL ")})`,
    );
    expect(texte).toContain(
      `Données personnelles : ${eleves.toLocaleString("fr-FR")} élèves sous pseudonyme`,
    );
    expect(texte).toMatch(new RegExp(`orientation : .* lignes, ${AVANT} à \\d{4}`));
    expect(texte).toContain(`lignes d’élèves d’avant la rentrée ${AVANT}.`);
  });

  test("tient quand les fichiers sont rechargés : les lignes ne reviennent pas et le rapport le dit", async () => {
    const fichier = purge.fichiers.find((nom) => nom.includes("orientation")) ?? "";
    const texte = readFileSync(join(depot.dossier, fichier), "latin1");
    depot.ecrire({ [fichier]: Buffer.from(`${texte.trimEnd()}\n`, "latin1") });
    const rapport = await depot.charger();
    await aucuneLigne();
    for (const { fichier: nom, lues, acceptees, rejetees, doublons } of rapport.fichiers)
      expect(lues, nom).toBe(acceptees + rejetees + doublons);
    const constats = rapport.fichiers.flatMap((f) => f.constats.map(({ regle }) => regle));
    expect(constats).toContain("lignes_purgees");
    expect(await changees()).toEqual([]);
  });

  test("s’applique encore quand l’entrepôt est purgé plus loin", async () => {
    await purger({ entrepot: depot.entrepot, avant: AVANT + 1, journal: journalMuet });
    expect(await changees()).toEqual([]);
  });

  test("refuse une rentrée qui n’en est pas une", async () => {
    await expect(
      purger({ entrepot: depot.entrepot, avant: Number.NaN, journal: journalMuet }),
    ).rejects.toThrow("--avant attend une rentrée");
  });
});
