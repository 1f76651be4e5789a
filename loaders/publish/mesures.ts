/** The `mesures` command: the table of the contract, masked unless asked raw, and raw never beside what is published. */
import { chmod, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { masquer } from "../disclosure/masquer.ts";
import type { Profil } from "../disclosure/seuils.ts";
import { ErreurUtilisateur } from "../erreur.ts";
import { calculerMesures } from "../indicateurs/mesures.ts";
import type { Journal } from "../journal.ts";
import { ouvrirLecture } from "../warehouse/entrepot.ts";
import { creerAtelier } from "./atelier.ts";
import { dansUnSite } from "./dossier-site.ts";
import { ecrireTable } from "./tables.ts";

interface Options {
  entrepot: string;
  profil: Profil;
  sortie: string;
  brut: boolean;
  journal: Journal;
}

function formeDe(sortie: string): "csv" | "parquet" {
  if (/\.csv$/i.test(sortie)) return "csv";
  if (/\.parquet$/i.test(sortie)) return "parquet";
  throw new ErreurUtilisateur(
    `« ${sortie} » : l’extension dit la forme du fichier, et seules .csv et .parquet sont connues. Changez le nom donné à --sortie.`,
  );
}

export async function exporterMesures({ entrepot, profil, sortie, brut, journal }: Options): Promise<void> {
  const forme = formeDe(sortie);
  if (brut && dansUnSite(sortie))
    throw new ErreurUtilisateur(
      `« ${sortie} » est dans le dossier du site : les mesures brutes, non masquées, n’y sont jamais écrites. Donnez à --sortie un fichier hors de ce dossier.`,
    );
  const connexion = await ouvrirLecture(entrepot);
  try {
    await calculerMesures(connexion);
    const table = brut ? "mesures" : (await masquer(connexion, profil)).table;
    await ecrireAtomiquement(sortie, brut, (fichier) => ecrireTable(connexion, table, forme, fichier));
  } finally {
    connexion.closeSync();
  }
  journal.info(`Mesures écrites dans « ${sortie} ».`);
  if (brut)
    journal.info(
      "Attention : ce fichier est confidentiel. Il contient des effectifs non masqués qui permettent de reconnaître des élèves ; il n’est lisible que de vous, ne le diffusez pas.",
    );
}

/** Written aside in a folder of its own (0700), then renamed: never half a file, nor a raw one that others can read. */
async function ecrireAtomiquement(
  sortie: string,
  prive: boolean,
  ecrire: (fichier: string) => Promise<void>,
) {
  const cible = resolve(sortie);
  const dossier = await creerAtelier(dirname(cible), ".mesures-");
  try {
    const fichier = join(dossier, basename(cible));
    await ecrire(fichier);
    if (prive) await chmod(fichier, 0o600);
    await rename(fichier, cible);
  } finally {
    await rm(dossier, { recursive: true, force: true });
  }
}
