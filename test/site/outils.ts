// Builds a site through the public commands, serves it and opens it: what the tests of this folder share.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { trouverChromium } from "../../loaders/publish/chromium.ts";
import { servir } from "../../loaders/publish/servir.ts";

const PROJET = join(import.meta.dirname, "..", "..");

/** Runs in a network namespace without any network, where this machine allows it; empty where it does not. */
export const SANS_RESEAU = spawnSync("unshare", ["-rn", "true"]).status === 0 ? ["unshare", "-rn"] : [];

/** A site weighs megabytes: it goes away with the folder of the run (preparer.ts). */
export const dossierTemporaire = () => mkdtempSync(join(tmpdir(), "observatoire-"));

interface Resultat {
  code: number | null;
  texte: string;
}

/** A key for the tests: no file is made for it on the machine that runs them. */
const CLE = "clé des tests";

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
    env: { ...process.env, OBSERVATOIRE_CLE: CLE },
    encoding: "utf8",
  });
  return { code: status, texte: stdout + stderr };
}

/** Throws with what the command said unless it ends with one of these codes. */
export function reussir(parametres: readonly string[], avant: readonly string[] = [], codes = [0]): string {
  const { code, texte } = observatoire(parametres, avant);
  if (code === null || !codes.includes(code)) throw new Error(`${parametres[0]} : code ${code}\n${texte}`);
  return texte;
}

/** 1 says that some rows are refused: the others are loaded. */
export const chargerDepot = (depot: string, entrepot: string, avant: readonly string[] = []) =>
  void reussir(["charger", "--depot", depot, "--entrepot", entrepot], avant, [0, 1]);

export const publierEntrepot = (
  entrepot: string,
  site: string,
  avant: readonly string[] = [],
  options: readonly string[] = [],
) => void reussir(["publier", "--entrepot", entrepot, "--sortie", site, ...options], avant);

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
  return { site, adresse, navigateur, contexte, fermer };
}
