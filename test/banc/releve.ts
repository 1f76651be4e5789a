/** What a bench measures of a piece of work done in a process of its own, and how it is launched. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** The targets are said for a machine of two cores: the engine gets no more here. */
export const COEURS = 2;

const PROJET = fileURLToPath(new URL("../..", import.meta.url));

export interface Releve {
  /** Seconds of each step. */
  etapes: Record<string, number>;
  /** Rows of the table that was made. */
  lignes: number;
  /** Seconds of processor, user and system. */
  processeur: number;
  /** Peak resident memory, bytes. */
  memoire: number;
}

export const duree = ({ etapes }: Releve): number => Object.values(etapes).reduce((total, t) => total + t, 0);

/** Runs the worker to its end; throws when it fails, with what it said on the terminal. */
export const relever = (...parametres: string[]): Promise<Releve> => lancer("ouvrier.ts", parametres);

/** The same of the worker that brings files in. */
export const releverChargement = (...parametres: string[]): Promise<Releve> =>
  lancer("ouvrier-charger.ts", parametres);

async function lancer(ouvrier: string, parametres: readonly string[]): Promise<Releve> {
  const processus = spawn(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, ouvrier), ...parametres],
    {
      cwd: PROJET,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const [sortie, [code]] = await Promise.all([text(processus.stdout), once(processus, "close")]);
  if (code !== 0) throw new Error(`the measured process ended with code ${code}`);
  return JSON.parse(sortie) as Releve;
}
