/** Work shared between processors: the one half, here, hands over demands; the other, in a worker, answers each in turn. */
import { availableParallelism } from "node:os";
import { parentPort, Worker, workerData } from "node:worker_threads";

/** Schools beyond which masking and attacks take a minute or more: workers are worth starting. */
const GRANDE = 20;

/** How many workers an académie of so many schools is worth; one stands for this very process. */
export const ouvriersPour = (ecoles: number) => (ecoles > GRANDE ? Math.min(4, availableParallelism()) : 1);

/** A worker that reads `module`, which calls `repondre`; both get `donnees`, copied. */
export class Lointain<Demande, Reponse> {
  private readonly ouvrier: Worker;
  /** Rejected once the worker has failed. */
  private readonly panne: Promise<never>;

  constructor(module: URL, donnees: unknown) {
    this.ouvrier = new Worker(new URL("./debut.mjs", import.meta.url), {
      workerData: { module: module.href, donnees },
    });
    this.panne = new Promise((_, rejeter) => this.ouvrier.once("error", rejeter));
    this.panne.catch(() => {});
  }

  demander(demande: Demande): Promise<Reponse> {
    const reponse = new Promise<Reponse>((resoudre) => this.ouvrier.once("message", resoudre));
    this.ouvrier.postMessage(demande);
    return Promise.race([reponse, this.panne]);
  }

  fermer = () => this.ouvrier.terminate();
}

/** The worker's half: what it does of each demand, from the data it was started with. */
export function repondre<Donnees, Demande, Reponse>(
  preparer: (donnees: Donnees) => (demande: Demande) => Reponse | Promise<Reponse>,
) {
  const faire = preparer(workerData.donnees as Donnees);
  parentPort?.on("message", async (demande: Demande) => {
    parentPort?.postMessage(await faire(demande));
  });
}
