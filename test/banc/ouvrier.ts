/**
 * One measured piece of work, alone in its process so that its memory is its own. Prints one line of JSON: seconds of
 * each step, processor seconds and peak memory of the whole process, loading of the modules included.
 */
import { rm } from "node:fs/promises";
import { masquer } from "../../loaders/disclosure/masquer.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { ecrireTable } from "../../loaders/publish/tables.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { COEURS, type Releve } from "./releve.ts";

const [quoi, entrepot = "", sortie = ""] = process.argv.slice(2);

const etapes: Record<string, number> = {};
async function chronometrer(nom: string, travail: () => Promise<unknown>): Promise<void> {
  const debut = performance.now();
  await travail();
  etapes[nom] = (performance.now() - debut) / 1000;
}

async function travailler(): Promise<number> {
  const connexion = await ouvrirLecture(entrepot);
  await connexion.run(`SET threads = ${COEURS}`);
  await chronometrer("calcul", () => calculerMesures(connexion));
  const table = quoi === "masquage" ? "mesures_masquees" : "mesures";
  if (quoi === "masquage") await chronometrer("masquage", () => masquer(connexion, "public"));
  await chronometrer("export", () => ecrireTable(connexion, table, "csv", sortie));
  const [[lignes] = []] = (await connexion.runAndReadAll(`SELECT count(*)::INTEGER FROM ${table}`)).getRows();
  connexion.closeSync();
  await rm(sortie);
  return Number(lignes);
}

const lignes = await travailler();
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const releve: Releve = {
  etapes,
  lignes,
  processeur: (userCPUTime + systemCPUTime) / 1e6,
  memoire: maxRSS * 1024,
};
process.stdout.write(`${JSON.stringify(releve)}\n`);
