/**
 * A private folder (0700) to work in, named after its process. What a process that was killed has left, which may hold
 * unmasked measures, is removed when the next folder is made beside it.
 */
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { enVie } from "../warehouse/verrou.ts";

/** Returns a new empty folder in `parent`, whose name begins with `prefixe`. */
export async function creerAtelier(parent: string, prefixe: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  for (const nom of await readdir(parent)) {
    const [, processus] = (nom.startsWith(prefixe) && /^(\d+)-\w{6}$/.exec(nom.slice(prefixe.length))) || [];
    if (processus !== undefined && !enVie(Number(processus)))
      await rm(join(parent, nom), { recursive: true, force: true });
  }
  return mkdtemp(join(parent, `${prefixe}${process.pid}-`));
}
