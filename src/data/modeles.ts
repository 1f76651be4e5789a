/**
 * A publication builds one page a family, its model, and declines it into all the others: Framework takes a tenth of a
 * second a page, and a process a loader. For the same reason what the loaders of artefacts and of views would hand over is
 * laid in their place, read once for all. Run twice in the workshop: `ecrire` before the build, `decliner` after it.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pagesEtrangeres } from "../components/navigation.ts";
import { DOSSIER, json, livrer } from "./artefact.ts";
import { choisir } from "./choisir.ts";
import { decliner, MODELE, nomDe } from "./declinaison.ts";
import { type Famille, familles } from "./pages.ts";
import { lireBase, membreSansScript, pagesSansScript } from "./pages-sans-script.ts";
import { inserer } from "./sans-script.ts";
import { vues } from "./vues.ts";

async function ecrire(fichier: string, contenu: string | Uint8Array) {
  await mkdir(dirname(fichier), { recursive: true });
  await writeFile(fichier, contenu);
}

async function ecrireModele({ dossier, texte, extensions }: Famille) {
  const { nom, titre } = MODELE;
  await ecrire(join("src", dossier, `${nom}.md`), texte(nom, titre));
  for (const extension of extensions) await ecrire(join("src", "data", dossier, `${nom}.${extension}`), "");
}

async function declinerFamille({ dossier, membres }: Famille) {
  const page = (nom: string) => join("dist", dossier, `${nom}.html`);
  const donnees = join("dist", "_file", "data", dossier);
  const html = await readFile(page(MODELE.nom), "utf8");
  for (const { nom, titre, donnees: siennes } of membres) {
    const fichiers = Object.entries(siennes).map(([extension, lire]) => ({ extension, contenu: lire() }));
    for (const fichier of fichiers) await ecrire(join(donnees, nomDe(fichier, nom)), fichier.contenu);
    const lu = JSON.parse(String(fichiers[0]?.contenu));
    const table = base ? membreSansScript(base, dossier, nom, lu) : "";
    await ecrire(page(nom), inserer(decliner(html, nom, titre, fichiers), titre, table));
  }
  await rm(page(MODELE.nom));
  for (const fichier of await readdir(donnees))
    if (fichier.startsWith(`${MODELE.nom}.`)) await rm(join(donnees, fichier));
}

async function poserDonnees() {
  for (const nom of (await readdir(DOSSIER)).filter((fichier) => fichier.endsWith(".json")))
    await ecrire(join("src", "data", nom), livrer(nom));
  for (const [nom, vue] of Object.entries(vues(json("experimentation.json"))))
    await ecrire(join("src", "data", "vues", `${nom}.json`), JSON.stringify(choisir(vue)));
}

async function retirerEtrangeres() {
  for (const { adresse } of pagesEtrangeres(json("site.json"))) await rm(join("src", `${adresse}.md`));
}

const [quoi = ""] = process.argv.slice(2);
if (quoi !== "ecrire" && quoi !== "decliner") throw new Error(`« ${quoi} » : ecrire ou decliner`);
if (quoi === "ecrire") await Promise.all([poserDonnees(), retirerEtrangeres()]);
const base = lireBase();
for (const famille of familles()) await (quoi === "ecrire" ? ecrireModele : declinerFamille)(famille);
if (quoi === "decliner" && base)
  for (const { page, titre, contenu } of pagesSansScript(base)) {
    const fichier = join("dist", `${page}.html`);
    await ecrire(fichier, inserer(await readFile(fichier, "utf8"), titre, contenu));
  }
