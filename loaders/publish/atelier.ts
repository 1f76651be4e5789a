/**
 * A private folder (0700) to work in, named after its process; it may hold unmasked measures. A process told to stop takes
 * its own away; what one that was killed has left is removed when the next folder is made beside it.
 */
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { enVie } from "../warehouse/verrou.ts";

const crees: string[] = [];

function effacerEnPartant(signal: NodeJS.Signals) {
  process.once(signal, () => {
    for (const dossier of crees) rmSync(dossier, { recursive: true, force: true });
    process.kill(process.pid, signal);
  });
}

/** Returns a new empty folder in `parent`, whose name begins with `prefixe`. */
export async function creerAtelier(parent: string, prefixe: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  for (const nom of await readdir(parent)) {
    const [, processus] = (nom.startsWith(prefixe) && /^(\d+)-\w{6}$/.exec(nom.slice(prefixe.length))) || [];
    if (processus !== undefined && !enVie(Number(processus)))
      await rm(join(parent, nom), { recursive: true, force: true });
  }
  if (crees.length === 0)
    for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"] as const) effacerEnPartant(signal);
  const dossier = await mkdtemp(join(parent, `${prefixe}${process.pid}-`));
  crees.push(dossier);
  return dossier;
}
