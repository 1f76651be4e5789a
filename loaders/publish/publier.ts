/** The `publier` command: compute, mask, write, build, finish, then replace the former site in one go. */
import { cp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Profil } from "../disclosure/seuils.ts";
import { ErreurUtilisateur } from "../erreur.ts";
import type { Journal } from "../journal.ts";
import { ecrireArtefacts } from "./artefacts.ts";
import { creerAtelier } from "./atelier.ts";
import { construire } from "./construire.ts";
import { MARQUE, PROJET, remplacable } from "./dossier-site.ts";
import { anterieuresDe, archiver, decrireEditions, reprendreEditions, verifierEdition } from "./editions.ts";
import { empreinte } from "./empreinte.ts";
import { finirPage } from "./finition.ts";
import { json } from "./json.ts";
import { manifeste } from "./manifeste.ts";
import { masquerEntrepot } from "./masquees.ts";

interface Options {
  entrepot: string;
  profil: Profil;
  sortie: string;
  edition?: string | undefined;
  /** Other published sites that the same readers can open. */
  avec?: readonly string[];
  journal: Journal;
}

export async function publier({
  entrepot,
  profil,
  sortie,
  edition,
  avec = [],
  journal,
}: Options): Promise<void> {
  if (!remplacable(sortie))
    throw new ErreurUtilisateur(
      `« ${sortie} » n’est pas un site de l’observatoire : il n’est pas remplacé. Donnez à --sortie un dossier nouveau ou vide.`,
    );
  await verifierEdition(sortie, profil, edition);
  const anterieures = await anterieuresDe(sortie, profil, avec);
  const { mesures, fermer } = await masquerEntrepot(entrepot, profil, journal, anterieures);
  // Inside the project, so that pages find its libraries; `data/` is never committed.
  const atelier = await creerAtelier(join(PROJET, "data"), ".publication-");
  try {
    const publication = {
      profil,
      edition: edition ?? null,
      genereLe: new Date().toISOString(),
      empreinte: await empreinte(entrepot),
    };
    try {
      await ecrireArtefacts(mesures, publication, join(atelier, "artefacts"));
    } finally {
      fermer();
    }
    const telechargements = join(atelier, "artefacts", "telechargements");
    const fiche = await manifeste(publication, telechargements);
    const editions = await decrireEditions(sortie, fiche, telechargements);
    await writeFile(join(atelier, "artefacts", "editions.json"), json(editions));
    // Kept for `observable preview`, which reads the same folder; the publication itself never reads it.
    const garde = process.env.OBSERVATOIRE_ARTEFACTS;
    if (garde) await cp(join(atelier, "artefacts"), garde, { recursive: true });
    journal.info("Construction des pages…");
    const site = await construire(atelier);
    await finir(site);
    for (const [nom, ou] of [
      ["telechargements", "telechargements"],
      ["mesures", "_file/data/mesures"],
    ] as const)
      await cp(join(atelier, "artefacts", nom), join(site, ou), { recursive: true });
    await writeFile(join(site, MARQUE), json(fiche));
    await remplacer(resolve(sortie), site, async (nouveau) => {
      await reprendreEditions(sortie, nouveau);
      if (edition !== undefined) await archiver(site, nouveau, edition, editions);
    });
  } finally {
    await rm(atelier, { recursive: true, force: true });
  }
  journal.info(`Site écrit dans « ${sortie} ».`);
}

async function finir(site: string) {
  const fichiers = await readdir(site, { recursive: true });
  for (const fichier of fichiers.filter((nom) => nom.endsWith(".html"))) {
    const chemin = join(site, fichier);
    await writeFile(chemin, finirPage(await readFile(chemin, "utf8"), relative(site, chemin)));
  }
}

/** Copied beside the target, then renamed: a visitor sees the former site or the new one, and a failure keeps the former. */
async function remplacer(cible: string, site: string, completer: (nouveau: string) => Promise<void>) {
  const cote = await creerAtelier(dirname(cible), `.${basename(cible)}-`);
  try {
    await cp(site, join(cote, "nouveau"), { recursive: true });
    await completer(join(cote, "nouveau"));
    await rename(cible, join(cote, "ancien")).catch((erreur: NodeJS.ErrnoException) => {
      if (erreur.code !== "ENOENT") throw erreur;
    });
    await rename(join(cote, "nouveau"), cible).catch(async (erreur) => {
      await rename(join(cote, "ancien"), cible).catch(() => {});
      throw erreur;
    });
  } finally {
    await rm(cote, { recursive: true, force: true });
  }
}
