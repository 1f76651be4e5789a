// Two loads of one warehouse never run at once; whoever comes second is told who is first, and a dead one is forgotten.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ouvrirChantier } from "../../loaders/warehouse/entrepot.ts";
import { verrouiller } from "../../loaders/warehouse/verrou.ts";
import { dossierTemporaire } from "../ingest/banc.ts";

const nouveau = () => join(dossierTemporaire(), "observatoire.duckdb");

/** The lock a process of this machine, or of another, has left. */
function laisser(entrepot: string, pid: number, machine = hostname(), depuis = new Date().toISOString()) {
  mkdirSync(dirname(entrepot), { recursive: true });
  const detenteur = { pid, machine, depuis, jeton: "laissé" };
  writeFileSync(`${entrepot}.verrou`, JSON.stringify(detenteur));
}
const mort = () => spawnSync(process.execPath, ["-e", ""]).pid;

test("un second chargement est refusé et dit qui tient l’entrepôt ; rendu, il est à prendre", async () => {
  const entrepot = nouveau();
  const premier = await ouvrirChantier(entrepot);
  const refus = await ouvrirChantier(entrepot).catch((erreur: Error) => erreur.message);
  expect(refus).toContain(`le processus ${process.pid} de la machine « ${hostname()} »`);
  expect(refus).toMatch(/depuis le \d\d\/\d\d\/\d{4}/);
  await premier.connexion.run("INSERT INTO academie VALUES ('X', 'Essai', true)");
  await premier.valider();
  await (await ouvrirChantier(entrepot)).abandonner();
  expect(readdirSync(dirname(entrepot))).toEqual(["observatoire.duckdb"]);
});

test("le verrou d’un processus mort est repris", async () => {
  const entrepot = nouveau();
  laisser(entrepot, mort());
  await (await ouvrirChantier(entrepot)).valider();
  expect(readdirSync(dirname(entrepot))).toEqual(["observatoire.duckdb"]);
});

test("celui d’avant le dernier démarrage aussi, même si son numéro est celui d’un autre processus", async () => {
  const entrepot = nouveau();
  laisser(entrepot, process.ppid, hostname(), "2001-01-01T00:00:00.000Z");
  await (await ouvrirChantier(entrepot)).abandonner();
  expect(readdirSync(dirname(entrepot))).toEqual([]);
});

test("celui d’une autre machine ne l’est pas, puisqu’on ne sait pas si elle travaille encore", async () => {
  const entrepot = nouveau();
  laisser(entrepot, mort(), "autre-poste");
  await expect(ouvrirChantier(entrepot)).rejects.toThrow("de la machine « autre-poste »");
  expect(existsSync(`${entrepot}.verrou`)).toBe(true);
});

test("un fichier de verrou illisible n’est pas pris pour le sien", async () => {
  const entrepot = nouveau();
  mkdirSync(dirname(entrepot), { recursive: true });
  writeFileSync(`${entrepot}.verrou`, "??");
  await expect(ouvrirChantier(entrepot)).rejects.toThrow("un autre processus l’écrit");
});

test("de dix qui se pressent autour d’un verrou périmé, un seul le prend", async () => {
  const entrepot = nouveau();
  laisser(entrepot, mort());
  const essais = await Promise.allSettled(Array.from({ length: 10 }, () => verrouiller(entrepot)));
  const pris = essais.filter((essai) => essai.status === "fulfilled");
  expect(pris).toHaveLength(1);
  await expect(pris[0]?.value.verifier()).resolves.toBeUndefined();
});

test("qui a perdu son verrou ne remplace pas l’entrepôt", async () => {
  const entrepot = nouveau();
  const chantier = await ouvrirChantier(entrepot);
  laisser(entrepot, process.ppid);
  await expect(chantier.valider()).rejects.toThrow("L’entrepôt est occupé");
  await chantier.abandonner();
  expect(readdirSync(dirname(entrepot))).toEqual(["observatoire.duckdb.verrou"]);
});
