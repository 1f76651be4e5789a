/** One worker of equipe.ts: attacks what it is handed, and hands back what it found. */
import { parentPort, workerData } from "node:worker_threads";
import { Attaquant, type Demande } from "./equipe.ts";
import type { Lieux } from "./lieux.ts";

const attaquant = new Attaquant(workerData as Lieux);
parentPort?.on("message", async (demande: Demande) => {
  parentPort?.postMessage(await attaquant.attaquer(demande));
});
