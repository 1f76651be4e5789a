/**
 * Keeps rejected rows to be corrected and deposited again: their columns as they came, without those that name a person,
 * with the INE (hence 0600), and why. In the deposit's `rejets/`, or beside the warehouse when the deposit is read-only.
 */
import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { ecrireEntier } from "../disque.ts";
import { ErreurUtilisateur } from "../erreur.ts";
import type { Journal } from "../journal.ts";
import { aChange } from "./depot.ts";
import { LignesRejetees } from "./lignes-rejetees.ts";
import { enregistrements } from "./lire.ts";
import { DOSSIER_REJETS } from "./noms.ts";
import type { Rapport } from "./rapport.ts";
import { empreinte, type Vu } from "./reperer.ts";
import { lignes } from "./requete.ts";
import { REFUSE } from "./sql/verdicts.ts";

interface Options {
  connexion: DuckDBConnection;
  depot: string;
  /** Where to write when the deposit cannot be written to. */
  repli: string | null;
  lus: ReadonlyMap<number, Vu>;
  journal: Journal;
}

export async function ecrireRejets({ connexion, depot, repli, lus, journal }: Options): Promise<void> {
  const fichiers = new Map<string, string>();
  for (const [id, vu] of lus) {
    const motifs = await motifsDe(connexion, id, vu);
    if (motifs.size === 0) continue;
    const contenu = await csv(vu, motifs).catch(async (erreur) => {
      if (!(await aChange(vu.depose))) throw erreur;
    });
    if (contenu !== undefined && !(await aChange(vu.depose)))
      fichiers.set(nomRejets(vu.depose.fichier), contenu);
    else
      journal.info(`« ${vu.depose.fichier} » a changé depuis sa lecture : relancez pour garder ses rejets.`);
  }
  for (const dossier of [join(depot, DOSSIER_REJETS), ...(repli === null ? [] : [repli])]) {
    const empeche = await ecrire(dossier, fichiers).then(
      () => null,
      (erreur) =>
        erreur instanceof ErreurUtilisateur
          ? erreur.message
          : `Le dossier « ${dossier} » ne peut pas être écrit.`,
    );
    if (empeche === null) return;
    const suite =
      dossier === repli || repli === null ? "ne sont pas toutes conservées" : `vont dans « ${repli} »`;
    journal.info(`${empeche} Les lignes rejetées ${suite}.`);
  }
}

/** The name of the file and what it holds; a name near the longest a system takes is cut, and told apart by its hash. */
function nomRejets(fichier: string): string {
  const nom = basename(fichier);
  if (Buffer.byteLength(nom) <= NOM_MAX) return `${fichier}.rejets.csv`;
  return join(dirname(fichier), `${nom.slice(0, 60)}-${empreinte(fichier).slice(0, 16)}.rejets.csv`);
}

const NOM_MAX = 240;

/** Whether the rejected rows a report speaks of are still there to be corrected. */
export async function rejetsPresents(
  { fichiers }: Rapport,
  [depot, repli]: [string, string],
): Promise<boolean> {
  for (const { fichier } of fichiers.filter(({ rejetees }) => rejetees > 0)) {
    const lieux = [join(depot, DOSSIER_REJETS), repli].map((dossier) =>
      stat(join(dossier, nomRejets(fichier))),
    );
    if ((await Promise.allSettled(lieux)).every(({ status }) => status === "rejected")) return false;
  }
  return true;
}

/** Replaces what an earlier check had written, file by file; an empty folder is not created. */
async function ecrire(dossier: string, fichiers: ReadonlyMap<string, string>): Promise<void> {
  const anciens = await readdir(dossier, { recursive: true }).catch(() => []);
  for (const ancien of anciens)
    if (ancien.endsWith(".rejets.csv") && !fichiers.has(ancien)) await rm(join(dossier, ancien));
  for (const [nom, contenu] of fichiers) await ecrireEntier(join(dossier, nom), contenu, { prive: true });
}

async function motifsDe(
  connexion: DuckDBConnection,
  id: number,
  { source }: Vu,
): Promise<Map<number, string>> {
  const lus = await lignes<[number, string]>(
    connexion,
    `WITH v AS (FROM tampon.verdicts WHERE source = '${source}' AND fichier_id = ${id})
     SELECT ligne, string_agg(motif, ' ' ORDER BY motif) FROM (
       SELECT ligne, coalesce(colonne || ' : ', '') || message AS motif FROM rejets_lignes
       WHERE fichier_id = ${id} AND ligne NOT IN (SELECT ligne FROM v)
       UNION ALL SELECT ligne, message FROM v WHERE ${REFUSE}) GROUP BY ligne`,
  );
  return new Map(lus);
}

async function csv({ aLire }: Vu, motifs: ReadonlyMap<number, string>): Promise<string> {
  if (aLire === null) return "";
  const rejets = new LignesRejetees(aLire.dialecte, aLire.entete);
  await enregistrements(aLire, (enregistrement) => {
    const motif = motifs.get(enregistrement.ligne);
    if (motif !== undefined) rejets.ajouter(enregistrement, motif);
  });
  return rejets.csv();
}
