/** Finds a Chrome or Chromium of this machine; nothing is downloaded. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NOMS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** `CHROMIUM` (a full path) wins over what is on the PATH. */
export function trouverChromium(): string | undefined {
  const dossiers = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidats = NOMS.flatMap((nom) => dossiers.map((dossier) => join(dossier, nom)));
  return [process.env.CHROMIUM ?? "", ...candidats].find(executable);
}

function executable(chemin: string): boolean {
  try {
    accessSync(chemin, constants.X_OK);
    return chemin !== "";
  } catch {
    return false;
  }
}
