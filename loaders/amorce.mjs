/**
 * `npm start` and `npm test` on a machine that has nothing but Node and npm: installs what is missing, then goes on.
 * Plain JavaScript without dependencies, because it runs before they are installed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ENTREPOT = "data/observatoire.duckdb";
const DEPOT = "data/depot";
const SITE = "dist";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const dire = (message) => process.stderr.write(`${message}\n`);

function arreter(message) {
  dire(message);
  process.exit(1);
}

function lancer(commande, ...parametres) {
  const { status, error } = spawnSync(commande, parametres, { stdio: "inherit" });
  return error ? 127 : (status ?? 1);
}

const observatoire = (...parametres) => lancer("node_modules/.bin/tsx", "loaders/cli.ts", ...parametres);

function installerDependances() {
  if (Number(process.versions.node.split(".")[0]) < 20)
    arreter(
      `Node ${process.versions.node} est trop ancien : installez Node 20 ou plus récent, puis recommencez.`,
    );
  const installe = "node_modules/.package-lock.json";
  if (existsSync(installe) && statSync(installe).mtimeMs >= statSync("package-lock.json").mtimeMs) return;
  dire("Installation des bibliothèques…");
  // Not `npm ci`, which refuses a lock that lacks the binaries of other systems; --no-save leaves the lock as it is.
  if (lancer("npm", "install", "--no-save", "--include=dev", "--loglevel=error") !== 0)
    arreter(
      "Les bibliothèques n’ont pas pu être installées : vérifiez l’accès au registre npm, puis recommencez.",
    );
}

async function installerChromium() {
  const { tsImport } = await import("tsx/esm/api");
  const { trouverChromium } = await tsImport("./publish/chromium.ts", import.meta.url);
  if (trouverChromium()) return;
  const remede =
    "Installez Chrome ou Chromium (Debian : apt-get install chromium), ou donnez son chemin dans la variable CHROMIUM.";
  if (process.getuid?.() !== 0 || lancer("apt-get", "--version") !== 0)
    arreter(`Les essais des pages ont besoin d’un navigateur, et aucun n’a été trouvé. ${remede}`);
  dire("Installation de Chromium…");
  process.env.DEBIAN_FRONTEND = "noninteractive";
  lancer("apt-get", "update", "-qq");
  if (
    lancer("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium") !== 0 ||
    !trouverChromium()
  )
    arreter(`Chromium n’a pas pu être installé. ${remede}`);
}

async function demarrer() {
  const { tsImport } = await import("tsx/esm/api");
  if (!existsSync(DEPOT) || readdirSync(DEPOT).length === 0) {
    dire("Aucun fichier déposé : écriture d’une académie fictive…");
    if (observatoire("demo", "--depot", DEPOT) !== 0) arreter("Le dépôt fictif n’a pas pu être écrit.");
  }
  const charge = observatoire("charger", "--depot", DEPOT, "--entrepot", ENTREPOT);
  if (!existsSync(ENTREPOT)) arreter("Aucun fichier n’a pu être chargé : voyez le rapport ci-dessus.");
  if (charge !== 0) dire("Une partie des fichiers n’a pas été chargée : voyez le rapport ci-dessus.");

  const { aJour } = await tsImport("./publish/empreinte.ts", import.meta.url);
  if (await aJour(SITE, ENTREPOT))
    dire("Rien n’a changé depuis la dernière publication : le site est repris tel quel.");
  else if (observatoire("publier", "--entrepot", ENTREPOT, "--sortie", SITE) !== 0)
    arreter("Le site n’a pas pu être construit : voyez le message ci-dessus.");

  const { servir } = await tsImport("./publish/servir.ts", import.meta.url);
  const { adresse } = await servir(SITE, Number(process.env.PORT ?? 3000)).catch((erreur) =>
    arreter(erreur.message),
  );
  dire(`Le tableau de bord est ouvert sur ${adresse} (Ctrl+C pour arrêter).`);
}

const ETAPES = [
  ["les types", "tsc"],
  ["le style", "biome", "check"],
  ["le code inutilisé", "knip"],
  ["les essais", "vitest", "run"],
];

async function essayer() {
  await installerChromium();
  for (const [nom, outil, ...parametres] of ETAPES) {
    dire(`— ${nom} (${outil})`);
    if (lancer(`node_modules/.bin/${outil}`, ...parametres) !== 0)
      arreter(`Échec : ${nom} (${outil}), voir ci-dessus.`);
  }
  dire("Tout est vérifié.");
}

installerDependances();
await (process.argv[2] === "test" ? essayer() : demarrer());
