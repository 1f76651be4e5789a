// Whatever stops a load (kill -9 at any moment, a full disk, a folder that cannot be written), the former warehouse stays as
// it was and readable, and the next load does all the work. Real processes, really stopped.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as attendre } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { charger } from "../../loaders/ingest/charger.ts";
import { lignes } from "../../loaders/ingest/requete.ts";
import { journalMuet as journal } from "../../loaders/journal.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { depotAleatoire, ecrireDepot } from "../reference/aleatoire.ts";
import { dossierTemporaire } from "./banc.ts";

const PROJET = fileURLToPath(new URL("../..", import.meta.url));
const CHARGER = [process.execPath, "--import", "tsx", "loaders/cli.ts", "charger"];
const ENTREPOT = "observatoire.duckdb";

let racine: string;
let depot: string;
let ancien: string;
let attendu: string;

/** Every row readers see, but the hour of loading. */
async function contenu(entrepot: string): Promise<string> {
  const connexion = await ouvrirLecture(entrepot);
  const tables = await lignes<[string]>(
    connexion,
    "SELECT table_name FROM duckdb_tables() WHERE table_name NOT IN ('fichiers', 'lectures', 'depot') ORDER BY 1",
  );
  const sommes: string[] = [];
  for (const [table] of tables) {
    const [somme] = await lignes(
      connexion,
      `SELECT count(*), bit_xor(hash(t))::VARCHAR, sum(hash(t))::VARCHAR FROM ${table} t`,
    );
    sommes.push(`${table} ${somme}`);
  }
  connexion.closeSync();
  return sommes.join("\n");
}

beforeAll(async () => {
  process.env.OBSERVATOIRE_CLE = "clé des tests";
  racine = dossierTemporaire();
  const [avant, entier] = [join(racine, "avant"), join(racine, "entier.duckdb")];
  depot = join(racine, "depot");
  ancien = join(racine, "ancien.duckdb");
  ecrireDepot(avant, depotAleatoire(1, 60));
  ecrireDepot(depot, depotAleatoire(4, 300));
  await charger({ depot: avant, entrepot: ancien, journal });
  await charger({ depot, entrepot: entier, journal });
  attendu = await contenu(entier);
});

/** A folder that holds the former warehouse only. */
function poser(nom: string): string {
  const entrepot = join(racine, nom, ENTREPOT);
  mkdirSync(dirname(entrepot));
  copyFileSync(ancien, entrepot);
  return entrepot;
}
const intact = (entrepot: string) => readFileSync(entrepot).equals(readFileSync(ancien));

describe("tué", () => {
  const pendant = (fichier: string, delai = 0) => ({ fichier, delai });

  /** Kills the load once it has begun to read this file, and a little later. */
  async function tuer(processus: ChildProcess, { fichier, delai }: ReturnType<typeof pendant>) {
    for await (const ligne of createInterface({ input: processus.stderr as NodeJS.ReadableStream })) {
      if (!ligne.startsWith(`Lecture de ${fichier}`)) continue;
      await attendre(delai);
      processus.kill("SIGKILL");
      break;
    }
    const [, signal] = processus.signalCode ? [null, processus.signalCode] : await once(processus, "exit");
    return signal;
  }

  test.each([
    ["au premier fichier", pendant("actions.csv")],
    ["au dernier fichier", pendant("rentree.csv")],
    ["pendant les contrôles d’ensemble", pendant("rentree.csv", 150)],
  ])("%s, l’entrepôt d’avant reste lisible et le chargement suivant fait tout", async (nom, moment) => {
    const entrepot = poser(`tue ${nom}`);
    const [commande = "", ...parametres] = [...CHARGER, "--depot", depot, "--entrepot", entrepot];
    const processus = spawn(commande, parametres, { cwd: PROJET, stdio: ["ignore", "ignore", "pipe"] });
    expect(await tuer(processus, moment)).toBe("SIGKILL");
    expect(readdirSync(dirname(entrepot)).some((reste) => reste.includes(".chantier-"))).toBe(true);
    expect(intact(entrepot)).toBe(true);
    (await ouvrirLecture(entrepot)).closeSync();
    await charger({ depot, entrepot, journal });
    expect(await contenu(entrepot)).toBe(attendu);
    expect(readdirSync(dirname(entrepot))).toEqual([ENTREPOT]);
  });
});

describe("sans pouvoir écrire", () => {
  const COMMANDE = [...CHARGER, "--depot"].join(" ");
  const enRoot = process.getuid?.() === 0;
  const shell = (script: string, options: { uid?: number } = {}) =>
    spawnSync("sh", ["-c", script], { cwd: PROJET, encoding: "utf8", ...options });

  test("faute de place, il dit quoi faire, ne change rien et ne laisse rien", async () => {
    const entrepot = poser("limite");
    const { status, stderr } = shell(`ulimit -f 1000; exec ${COMMANDE} '${depot}' --entrepot '${entrepot}'`);
    expect(stderr).toContain("le fichier dépasse la taille permise");
    expect(status).toBe(2);
    expect(intact(entrepot)).toBe(true);
    expect(readdirSync(dirname(entrepot))).toEqual([ENTREPOT]);
  });

  /** A small disk in a mount namespace of its own, which goes away with the process. */
  const disque = (script: string) =>
    `exec unshare -m sh -c "mount -t tmpfs -o size=${statSync(ancien).size + 1_500_000} tmpfs '${racine}/disque' && ${script}"`;
  const montable = enRoot && shell("unshare -m mount -t tmpfs -o size=1m tmpfs /mnt").status === 0;

  test.skipIf(!montable)("sur un disque plein de même", async () => {
    mkdirSync(join(racine, "disque"));
    const entrepot = join(racine, "disque", ENTREPOT);
    const { stdout, stderr } = shell(
      disque(
        `cp '${ancien}' '${entrepot}'; ${COMMANDE} '${depot}' --entrepot '${entrepot}'; echo code \\$?; ls '${racine}/disque'; cmp '${ancien}' '${entrepot}' && echo intact`,
      ),
    );
    expect(stderr).toContain("le disque est plein");
    expect(stdout.trim().split("\n")).toEqual(["code 2", ENTREPOT, "intact"]);
  });

  test("dans un dossier en lecture seule de même", async () => {
    const entrepot = poser("lecture seule");
    const QUELCONQUE = 65_534;
    if (enRoot) chownSync(entrepot, QUELCONQUE, QUELCONQUE);
    chmodSync(racine, 0o755);
    chmodSync(dirname(entrepot), 0o555);
    const { status, stderr } = shell(
      `exec ${COMMANDE} '${depot}' --entrepot '${entrepot}'`,
      enRoot ? { uid: QUELCONQUE } : {},
    );
    expect(stderr).toContain("ce dossier ne peut pas être écrit");
    expect(status).toBe(2);
    expect(intact(entrepot)).toBe(true);
    expect(readdirSync(dirname(entrepot))).toEqual([ENTREPOT]);
  });
});
