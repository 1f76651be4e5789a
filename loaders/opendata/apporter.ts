/**
 * The `opendata` command from a folder of copies, without any network: each public data set found there goes into the deposit, where it is
 * read like any other file, and so do the aggregates that applications export. A former copy is replaced only by a whole one; what
 * is no known data set is left and said.
 */
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { ErreurUtilisateur } from "../erreur.ts";
import { lireReglages, lister } from "../ingest/depot.ts";
import type { Journal } from "../journal.ts";
import { declarerAcademie, trouverAcademie } from "./academie.ts";
import { apporterContours } from "./contours.ts";
import { direProvenance } from "./dire.ts";
import { direPerdues, perdues, type Reconnu, reconnaitre } from "./reconnaitre.ts";

export interface Apport extends Reconnu {
  /** Path in the deposit. */
  vers: string;
  sha256: string;
  /** The same bytes were already there. */
  inchange: boolean;
}

export interface Apports {
  apports: readonly Apport[];
  /** Files that were left: not a known data set (`raison` null), or one that cannot be used as it is. */
  laisses: readonly { fichier: string; raison: string | null }[];
  /** The layer of outlines of the départements that was brought. */
  contours: string | null;
}

export async function apporter(options: {
  depuis: string;
  depot: string;
  academie: string | undefined;
  journal: Journal;
}): Promise<Apports> {
  const { depuis, depot, journal } = options;
  if (
    `${resolve(depot)}${sep}`.startsWith(`${resolve(depuis)}${sep}`) ||
    resolve(depuis).startsWith(`${resolve(depot)}${sep}`)
  )
    throw new ErreurUtilisateur("Le dossier de copies et le dépôt doivent être deux dossiers séparés.");
  if (options.academie !== undefined) await trouverAcademie(options.academie);
  const copies = await lister(depuis);
  const { correspondance } = await lireReglages(depot);
  await choisirAcademie(depot, options.academie);
  const apports: Apport[] = [];
  const laisses: { fichier: string; raison: string | null }[] = [];
  for (const [rang, depose] of copies.entries()) {
    journal.avance("Lecture des copies", rang, copies.length);
    const { reconnus, refus } = await reconnaitre(depose, correspondance(depose.fichier));
    for (const reconnu of reconnus) {
      const disparues = await perdues(
        join(depot, destination(reconnu)),
        reconnu,
        correspondance(destination(reconnu)),
      );
      if (disparues.length === 0) apports.push(await copier(reconnu, depot));
      else laisses.push({ fichier: depose.fichier, raison: direPerdues(disparues) });
    }
    if (reconnus.length === 0) laisses.push({ fichier: depose.fichier, raison: refus });
  }
  journal.avance("Lecture des copies", copies.length, copies.length);
  await nommerFeuilles(depot, apports);
  const contours = await apporterContours(depuis, depot);
  if (apports.length > 0) {
    const jour = new Date().toLocaleDateString("fr-FR");
    await writeFile(join(depot, "SOURCES.md"), direProvenance({ apports, laisses, contours }, jour));
  }
  return { apports, laisses, contours };
}

/** Makes the deposit, and says in it which académie it is of. */
export async function choisirAcademie(depot: string, nom: string | undefined): Promise<void> {
  const academie = nom === undefined ? null : await trouverAcademie(nom);
  await mkdir(depot, { recursive: true });
  if (academie) await declarerAcademie(depot, academie);
}

function destination({ depose, lot, feuille }: Reconnu): string {
  const nom = depose.fichier;
  const propre =
    feuille === null
      ? nom
      : nom.replace(/(\.xls[xm](\.gz)?)$/i, `-${feuille.replace(/[^\p{L}\p{N}]+/gu, "-")}$1`);
  return `${lot.dossier}/${propre}`;
}

async function copier(reconnu: Reconnu, depot: string): Promise<Apport> {
  const { depose } = reconnu;
  const vers = destination(reconnu);
  const cible = join(depot, vers);
  const sha256 = await empreinte(depose.chemin);
  const ancienne = await empreinte(cible).catch(() => null);
  if (ancienne !== sha256) {
    await mkdir(dirname(cible), { recursive: true });
    // Files whose name begins with a dot are not read: an interrupted copy is no data.
    const partielle = join(dirname(cible), `.${basename(cible)}.part`);
    try {
      await copyFile(depose.chemin, partielle);
      // Its date is that of the data, not of the copy.
      await utimes(partielle, depose.modifie, depose.modifie);
      await rename(partielle, cible);
    } catch (erreur) {
      await rm(partielle, { force: true });
      throw erreur;
    }
  }
  return { ...reconnu, vers, sha256, inchange: ancienne === sha256 };
}

const empreinte = async (chemin: string): Promise<string> =>
  createHash("sha256")
    .update(await readFile(chemin))
    .digest("hex");

/** correspondances.json says which sheet of each copy of a workbook is to be read. */
async function nommerFeuilles(depot: string, apports: readonly Apport[]): Promise<void> {
  const feuilles = apports.filter(({ feuille }) => feuille !== null);
  if (feuilles.length === 0) return;
  const { illisibles } = await lireReglages(depot);
  const abime = illisibles.find(({ fichier }) => fichier === "correspondances.json");
  if (abime) throw new ErreurUtilisateur(abime.message);
  const chemin = join(depot, "correspondances.json");
  const texte = await readFile(chemin, "utf8").catch(() => "{}");
  const lues = JSON.parse(texte.replace(/^\ufeff/, "")) as { fichiers?: Record<string, object> };
  const fichiers = { ...lues.fichiers };
  for (const { vers, feuille } of feuilles) fichiers[vers] = { ...fichiers[vers], feuille };
  await writeFile(chemin, `${JSON.stringify({ ...lues, fichiers }, null, 2)}\n`);
}
