// Builds a site through the public commands, serves it and opens it: what the tests of this folder share.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { trouverChromium } from "../../loaders/publish/chromium.ts";
import { servir } from "../../loaders/publish/servir.ts";

const PROJET = join(import.meta.dirname, "..", "..");

/** Runs in a network namespace without any network, where this machine allows it; empty where it does not. */
export const SANS_RESEAU = spawnSync("unshare", ["-rn", "true"]).status === 0 ? ["unshare", "-rn"] : [];

const dossiers: string[] = [];

export function dossierTemporaire(): string {
  const dossier = mkdtempSync(join(tmpdir(), "observatoire-"));
  dossiers.push(dossier);
  return dossier;
}

/** A site weighs megabytes: nothing is left behind. */
export const nettoyer = () =>
  dossiers.forEach((dossier) => void rmSync(dossier, { recursive: true, force: true }));

interface Resultat {
  code: number | null;
  texte: string;
}

/** `avant` is a command that runs the command, as SANS_RESEAU. */
export function observatoire(parametres: readonly string[], avant: readonly string[] = []): Resultat {
  const [commande = "", ...suite] = [
    ...avant,
    process.execPath,
    "--import",
    "tsx",
    "loaders/cli.ts",
    ...parametres,
  ];
  const { status, stdout, stderr } = spawnSync(commande, suite, {
    cwd: PROJET,
    env: { ...process.env, OBSERVATOIRE_CLE: "clé des essais, sans valeur" },
    encoding: "utf8",
  });
  return { code: status, texte: stdout + stderr };
}

/** Loads the deposit and publishes it; throws with what the commands said if they fail. */
export function publierDepot(
  depot: string,
  avant: readonly string[] = [],
): { site: string; entrepot: string } {
  const dossier = dossierTemporaire();
  const entrepot = join(dossier, "observatoire.duckdb");
  const site = join(dossier, "dist");
  for (const parametres of [
    ["charger", "--depot", depot, "--entrepot", entrepot],
    ["publier", "--entrepot", entrepot, "--sortie", site],
  ]) {
    const { code, texte } = observatoire(parametres, avant);
    // 1 says that some rows are refused: the others are loaded.
    if (code !== 0 && !(code === 1 && parametres[0] === "charger"))
      throw new Error(`${parametres[0]} : code ${code}\n${texte}`);
  }
  return { site, entrepot };
}

export const fichiersDe = (dossier: string) =>
  readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile())
    .map((entree) => join(entree.parentPath, entree.name))
    .sort();

/** Addresses of the pages, as a reader types them. */
export const pagesDe = (site: string) =>
  fichiersDe(site)
    .filter((fichier) => fichier.endsWith(".html"))
    .map((fichier) => fichier.slice(site.length).replace(/(index)?\.html$/, ""));

export async function ouvrir(site: string) {
  const executablePath = trouverChromium();
  if (!executablePath)
    throw new Error("Aucun Chrome ni Chromium : installez-le ou donnez son chemin dans CHROMIUM.");
  const { serveur, adresse } = await servir(site, 0);
  const navigateur: Browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  // One window for all pages: a browser takes long to open another.
  const contexte = await navigateur.newContext();
  const fermer = async () => {
    await navigateur.close();
    serveur.close();
  };
  return { adresse, navigateur, contexte, fermer };
}
