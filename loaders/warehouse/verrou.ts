/**
 * One writer at a time: a file beside the warehouse names the process that loads it, and stays until that one is done.
 * The lock of a process that is no more (killed, machine restarted) is taken over.
 */
import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname, uptime } from "node:os";
import { ErreurUtilisateur } from "../erreur.ts";

interface Detenteur {
  pid: number;
  machine: string;
  /** ISO date. */
  depuis: string;
  /** Tells two locks of one process apart. */
  jeton: string;
}

export interface Verrou {
  /** Throws unless the lock is still ours: to be asked before the warehouse is replaced. */
  verifier(): Promise<void>;
  rendre(): Promise<void>;
}

const lire = (fichier: string) => readFile(fichier, "utf8").catch(() => null);

/** Waits for nobody: when another holds the lock, says who. */
export async function verrouiller(entrepot: string): Promise<Verrou> {
  const fichier = `${entrepot}.verrou`;
  const jeton = randomUUID();
  const moi: Detenteur = { pid: process.pid, machine: hostname(), depuis: new Date().toISOString(), jeton };
  const texte = `${JSON.stringify(moi)}\n`;
  const brouillon = `${fichier}-${jeton}`;
  await writeFile(brouillon, texte, { mode: 0o600 });
  try {
    while (!(await poser(brouillon, fichier))) {
      const autre = await lire(fichier);
      if (autre === null) continue;
      if (!perime(autre)) throw occupe(fichier, autre);
      await ecarter(fichier, autre);
    }
  } finally {
    await rm(brouillon, { force: true });
  }
  return {
    async verifier() {
      const actuel = await lire(fichier);
      if (actuel !== texte) throw occupe(fichier, actuel ?? "");
    },
    async rendre() {
      if ((await lire(fichier)) === texte) await rm(fichier, { force: true });
    },
  };
}

/** A link is made whole or not at all, and never over another: the lock is never seen half written. */
async function poser(brouillon: string, fichier: string): Promise<boolean> {
  try {
    await link(brouillon, fichier);
    return true;
  } catch (erreur) {
    if ((erreur as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw erreur;
  }
}

/** Moves a stale lock away; one that a quicker process has put in its place meanwhile is put back. */
async function ecarter(fichier: string, connu: string): Promise<void> {
  const cote = `${fichier}-${randomUUID()}`;
  await rename(fichier, cote).catch(() => {});
  const ecarte = await lire(cote);
  if (ecarte !== null && ecarte !== connu) await poser(cote, fichier);
  await rm(cote, { force: true });
}

function detenteur(texte: string): Detenteur | null {
  try {
    return JSON.parse(texte) as Detenteur;
  } catch {
    return null;
  }
}

/** Only of this machine can it be known that a process is no more, or that it was of before the last start. */
function perime(texte: string): boolean {
  const connu = detenteur(texte);
  if (connu?.machine !== hostname()) return false;
  return !enVie(connu.pid) || Date.parse(connu.depuis) < Date.now() - 1000 * uptime();
}

export function enVie(processus: number): boolean {
  try {
    return process.kill(processus, 0);
  } catch (erreur) {
    return (erreur as NodeJS.ErrnoException).code === "EPERM";
  }
}

function occupe(fichier: string, texte: string): ErreurUtilisateur {
  const qui = detenteur(texte);
  const detail = qui
    ? `le processus ${qui.pid} de la machine « ${qui.machine} » l’écrit depuis le ${new Date(qui.depuis).toLocaleString("fr-FR")}`
    : "un autre processus l’écrit";
  return new ErreurUtilisateur(
    `L’entrepôt est occupé : ${detail}. Rien n’a été changé. Attendez qu’il ait fini, puis recommencez ; ` +
      `si ce n’est pas un chargement de l’observatoire ou s’il ne répond plus, arrêtez-le et supprimez « ${fichier} ».`,
  );
}
