/**
 * Before any test: one temporary folder for the whole run, in which everything else makes its own. It goes away with the
 * run; what a run that was killed has left goes away at the next.
 */
import { chmod, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { creerAtelier } from "../loaders/publish/atelier.ts";

export default async function preparer() {
  const dossier = await creerAtelier(tmpdir(), "observatoire-essais-");
  // As the system's own: a test loads as a user who may do nothing.
  await chmod(dossier, 0o1733);
  process.env.TMPDIR = dossier;
  // A browser may still be writing there as it stops.
  return () => rm(dossier, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
