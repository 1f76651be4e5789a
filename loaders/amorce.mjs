/**
 * `npm start` and `npm test` on a machine that has nothing but Node and npm: installs what is missing, then goes on.
 * Plain JavaScript without dependencies, because it runs before they are installed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const dire = (message) => process.stderr.write(`${message}\n`);

function arreter(message) {
  dire(message);
  process.exit(1);
}

/** Runs a command to its end in this terminal; true when it succeeds. */
function lancer(commande, ...parametres) {
  return spawnSync(commande, parametres, { stdio: "inherit" }).status === 0;
}

function installerDependances() {
  if (Number(process.versions.node.split(".")[0]) < 20)
    arreter(
      `Node ${process.versions.node} est trop ancien : installez Node 20 ou plus récent, puis recommencez.`,
    );
  const installe = "node_modules/.package-lock.json";
  if (existsSync(installe) && statSync(installe).mtimeMs >= statSync("package-lock.json").mtimeMs) return;
  dire("Installation des bibliothèques…");
  // Not `npm ci`, which refuses a lock that lacks the binaries of other systems; --no-save leaves the lock as it is.
  if (!lancer("npm", "install", "--no-save", "--include=dev", "--loglevel=error"))
    arreter(
      "Les bibliothèques n’ont pas pu être installées : vérifiez l’accès au registre npm, puis recommencez.",
    );
}

async function installerChromium() {
  const { tsImport } = await import("tsx/esm/api");
  const { trouverChromium } = await tsImport("./publish/chromium.ts", import.meta.url);
  if (trouverChromium()) return;
  const remede =
    "Installez Chrome ou Chromium (sous Debian, en root : apt-get install chromium), ou donnez son chemin dans la variable CHROMIUM.";
  if (process.getuid?.() !== 0 || !lancer("apt-get", "--version"))
    arreter(`Les essais des pages ont besoin d’un navigateur, et aucun n’a été trouvé. ${remede}`);
  dire("Installation de Chromium…");
  process.env.DEBIAN_FRONTEND = "noninteractive";
  lancer("apt-get", "update", "-qq");
  lancer("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
  if (!trouverChromium()) arreter(`Chromium n’a pas pu être installé. ${remede}`);
}

const ETAPES = [
  ["les types", "tsc"],
  ["le style", "biome", "check", "--error-on-warnings"],
  ["le code inutilisé", "knip"],
  ["les essais", "vitest", "run"],
];

async function essayer() {
  await installerChromium();
  for (const [nom, outil, ...parametres] of ETAPES) {
    dire(`— ${nom} (${outil})`);
    if (!lancer(`node_modules/.bin/${outil}`, ...parametres))
      arreter(`Échec : ${nom} (${outil}), voir ci-dessus.`);
  }
  dire("Tout est vérifié.");
}

installerDependances();
if (process.argv[2] === "test") await essayer();
else if (!lancer(process.execPath, "--import", "tsx", "loaders/demarrer.ts")) process.exit(1);
