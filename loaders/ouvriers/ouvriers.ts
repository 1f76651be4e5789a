/** Work shared between processors: the one half, here, hands over demands; the other, in a worker, answers each in turn. */
import { availableParallelism } from "node:os";
import { parentPort, Worker, workerData } from "node:worker_threads";

/** Schools beyond which masking and attacks take a minute or more: workers are worth starting. */
const GRANDE = 20;

/** How many workers an académie of so many schools is worth; one stands for this very process. */
export const ouvriersPour = (ecoles: number) => (ecoles > GRANDE ? Math.min(4, availableParallelism()) : 1);

/** A worker that reads `module`, which calls `repondre`; both get `donnees`, copied. */
class Lointain<Demande, Reponse> {
  private readonly ouvrier: Worker;
  /** Rejected once the worker has failed. */
  private readonly panne: Promise<never>;

  constructor(module: URL, donnees: unknown) {
    this.ouvrier = new Worker(new URL("./debut.mjs", import.meta.url), {
      workerData: { module: module.href, donnees },
    });
    this.panne = new Promise((_, rejeter) => {
      this.ouvrier.once("error", rejeter);
      this.ouvrier.once("messageerror", rejeter);
      this.ouvrier.once("exit", (code) =>
        rejeter(new Error(`Un processus qui masque ou attaque s’est arrêté (code ${code}).`)),
      );
    });
    this.panne.catch(() => {});
  }

  demander(demande: Demande): Promise<Reponse> {
    const reponse = new Promise<Reponse>((resoudre) => this.ouvrier.once("message", resoudre));
    this.ouvrier.postMessage(demande);
    return Promise.race([reponse, this.panne]);
  }

  fermer = () => this.ouvrier.terminate();
}

/** Whoever answers demands: so many workers, or this very process where one is enough. */
export class Ouvriers<Demande, Reponse> {
  readonly membres: readonly ((demande: Demande) => Reponse | Promise<Reponse>)[];
  private readonly lointains: readonly Lointain<Demande, Reponse>[];

  constructor(
    nombre: number,
    module: URL,
    donnees: unknown,
    ici: () => (demande: Demande) => Reponse | Promise<Reponse>,
  ) {
    this.lointains =
      nombre > 1 ? Array.from({ length: nombre }, () => new Lointain<Demande, Reponse>(module, donnees)) : [];
    this.membres =
      nombre > 1
        ? this.lointains.map((lointain) => (demande: Demande) => lointain.demander(demande))
        : [ici()];
  }

  async fermer(): Promise<void> {
    await Promise.all(this.lointains.map((lointain) => lointain.fermer()));
  }
}

/**
 * Each member goes through its tasks, side by side with the others. Once one has failed, all have stopped before that is said:
 * DuckDB never closes while a query is under way.
 */
export async function partager<Membre>(
  membres: readonly Membre[],
  taches: (membre: Membre, place: number) => Iterable<() => Promise<void>>,
): Promise<void> {
  let panne = false;
  const fins = await Promise.allSettled(
    membres.map(async (membre, place) => {
      for (const tache of taches(membre, place)) {
        if (panne) return;
        try {
          await tache();
        } catch (erreur) {
          panne = true;
          throw erreur;
        }
      }
    }),
  );
  for (const fin of fins) if (fin.status === "rejected") throw fin.reason;
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
