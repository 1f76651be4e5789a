/**
 * A publication builds one page a family, its model, and declines it into all the others: Framework takes a tenth of a
 * second a page, and a process a loader. Run twice in the workshop: `ecrire` before the build, `decliner` after it.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { decliner, MODELE, nomDe } from "./declinaison.ts";
import { type Famille, familles } from "./pages.ts";

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
    await ecrire(page(nom), decliner(html, nom, titre, fichiers));
  }
  await rm(page(MODELE.nom));
  for (const fichier of await readdir(donnees))
    if (fichier.startsWith(`${MODELE.nom}.`)) await rm(join(donnees, fichier));
}

const FAIRE: Record<string, (famille: Famille) => Promise<void>> = {
  ecrire: ecrireModele,
  decliner: declinerFamille,
};
const [quoi = ""] = process.argv.slice(2);
const faire = FAIRE[quoi];
if (!faire) throw new Error(`« ${quoi} » : ecrire ou decliner`);
for (const famille of familles()) await faire(famille);
