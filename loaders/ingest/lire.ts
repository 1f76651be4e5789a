/**
 * Reads one file into the staging table `tampon.lu`, in memory. DuckDB reads the bytes itself as long as every line of
 * the file comes out as one row; a file that is not so regular is cut line by line, and checked by the same statement.
 */
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Contexte } from "../sources/contexte.ts";
import { rangeesTextes } from "./classeur.ts";
import { lireFeuille } from "./classeur-fichier.ts";
import { Decoupeur, defautDe, type Enregistrement, Lignes } from "./decoupe.ts";
import type { Depose } from "./depot.ts";
import type { Dialecte } from "./dialecte.ts";
import { champsParPosition, type Entete } from "./entete.ts";
import { decoder, enUtf8, type Octets } from "./octets.ts";
import { litteral } from "./sql/genres.ts";
import { sqlLecture } from "./sql/lecture.ts";

export interface ALire {
  depose: Depose;
  octets: Octets;
  dialecte: Dialecte;
  entete: Entete;
  annee: number | null;
}

/** After it, `tampon.lu` holds every row of the file with its line. */
export async function lire(connexion: DuckDBConnection, aLire: ALire, contexte: Contexte): Promise<void> {
  if (!(await lireDUnBloc(connexion, aLire, contexte))) await lireLigneALigne(connexion, aLire, contexte);
}

export async function lireDUnBloc(
  connexion: DuckDBConnection,
  aLire: ALire,
  contexte: Contexte,
): Promise<boolean> {
  const { depose, octets, dialecte, entete, annee } = aLire;
  if (dialecte.separateur === null || octets.retours || octets.espaces) return false;
  if (octets.encodage.startsWith("UTF-16")) return false;
  // DuckDB would read such a name as a pattern.
  if (/[*?[\]{}]/.test(depose.chemin)) return false;
  const direct = octets.encodage === "UTF-8";
  // Without room for a copy the file is cut line by line, which needs none.
  const clair = direct ? null : await transcrire(depose.chemin, octets).catch(() => null);
  if (!direct && clair === null) return false;
  const colonnes = Array.from({ length: dialecte.largeur }, (_, i) => `c${i}: 'VARCHAR'`).join(", ");
  const relation = `read_csv(${litteral(clair?.chemin ?? depose.chemin)}, auto_detect = false, header = false,
    skip = ${dialecte.enregistrementsAvant}, delim = ${litteral(dialecte.separateur)}, quote = '"', escape = '"',
    comment = '', columns = {${colonnes}}, nullstr = [chr(1)], strict_mode = true, max_line_size = 4194304,
    compression = '${direct && octets.gzip ? "gzip" : "none"}')`;
  try {
    await connexion.run(
      `CREATE OR REPLACE TABLE tampon.lu AS ${sqlLecture({ entete, relation, largeur: dialecte.largeur, decoupee: false, annee }, contexte)}`,
    );
    const [[lues]] = (await connexion.runAndReadAll("SELECT count(*) FROM tampon.lu")).getRows() as [
      [bigint],
    ];
    if (Number(lues) !== octets.lignes - dialecte.lignesAvant) return false;
    await connexion.run(`UPDATE tampon.lu SET ligne = rowid + 1 + ${dialecte.lignesAvant}`);
    return true;
  } catch {
    return false;
  } finally {
    await clair?.effacer();
  }
}

export async function lireLigneALigne(
  connexion: DuckDBConnection,
  aLire: ALire,
  contexte: Contexte,
): Promise<void> {
  const { entete, dialecte, annee } = aLire;
  const { largeur } = dialecte;
  const nominatives = new Set(entete.nominatives.map(({ position }) => position));
  const colonnes = Array.from({ length: largeur }, (_, i) => `c${i} VARCHAR`).join(", ");
  await connexion.run(
    `CREATE OR REPLACE TABLE tampon.lignes_lues (ligne INTEGER, defaut VARCHAR, ${colonnes})`,
  );
  const ajout = await connexion.createAppender("lignes_lues", "main", "tampon");
  await enregistrements(aLire, (enregistrement) => {
    const { ligne, champs } = enregistrement;
    const defaut = defautDe(enregistrement, largeur);
    ajout.appendInteger(ligne);
    if (defaut === null) ajout.appendNull();
    else ajout.appendVarchar(defaut);
    for (let i = 0; i < largeur; i += 1) ajout.appendVarchar(nominatives.has(i) ? "" : (champs[i] ?? ""));
    ajout.endRow();
  });
  ajout.closeSync();
  await connexion.run(
    `CREATE OR REPLACE TABLE tampon.lu AS ${sqlLecture({ entete, relation: "tampon.lignes_lues", largeur, decoupee: true, annee }, contexte)}`,
  );
  await connexion.run("DROP TABLE tampon.lignes_lues");
}

/** The records of the file below its header. */
export async function enregistrements(
  { depose, octets, dialecte, entete }: Omit<ALire, "annee">,
  recevoir: (enregistrement: Enregistrement) => void,
): Promise<void> {
  let avant = dialecte.enregistrementsAvant;
  const passer = (enregistrement: Enregistrement) => {
    if (avant > 0) avant -= 1;
    else recevoir(enregistrement);
  };
  if (dialecte.separateur === null) {
    const feuille = await lireFeuille(depose.chemin, octets.gzip, dialecte.feuille ?? "");
    for (const rangee of rangeesTextes(feuille, champsParPosition(entete))) passer(rangee);
    return;
  }
  const decoupeur = new Decoupeur(dialecte.separateur, passer);
  const lignes = new Lignes(octets.retours, (ligne) => decoupeur.ligne(ligne));
  for await (const morceau of decoder(depose.chemin, octets)) lignes.morceau(morceau);
  lignes.fin();
  decoupeur.fin();
}

/** A UTF-8 copy for DuckDB, in a private folder; where the system allows it the copy has no name any more on disk. */
async function transcrire(
  chemin: string,
  octets: Octets,
): Promise<{ chemin: string; effacer: () => Promise<void> }> {
  const dossier = await mkdtemp(join(tmpdir(), "observatoire-"));
  const copie = join(dossier, "copie.csv");
  const fichier = await open(copie, "wx+", 0o600);
  const anonyme = process.platform === "linux";
  if (anonyme) await rm(dossier, { recursive: true });
  const effacer = async () => {
    await fichier.close();
    await rm(dossier, { recursive: true, force: true });
  };
  try {
    for await (const morceau of enUtf8(chemin, octets)) await fichier.appendFile(morceau);
  } catch (erreur) {
    await effacer();
    throw erreur;
  }
  return { chemin: anonyme ? `/proc/self/fd/${fichier.fd}` : copie, effacer };
}
