/**
 * One file brought from a portal, in a stream to a part file beside the former copy, resumed where it was cut if the portal
 * still holds the same version (ETag), checked, and put in its place only when whole.
 */
import { mkdir, open, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ErreurUtilisateur } from "../erreur.ts";
import { Coupure, demander, type Reglages, type Reponse } from "./requete.ts";

export interface Demande {
  url: string;
  /** Where the file goes. */
  cible: string;
  /** Refuses what is not the file that is expected: throws, and the former copy stays. */
  verifier: (partiel: string) => Promise<void>;
  reglages: Reglages;
  dire: (message: string) => void;
  /** Bytes received, and all of them where the portal says. */
  avance: (recus: number, total: number | null) => void;
}

export type Issue = "nouveau" | "inchange" | "absent";

/** What is known of a copy or of a part, kept beside it: names that begin with a dot are not read as data. */
interface Trace {
  url: string;
  etag: string | null;
}

const a_cote = (cible: string, suffixe: string) => join(dirname(cible), `.${basename(cible)}${suffixe}`);
const lireTrace = async (chemin: string): Promise<Trace | null> =>
  JSON.parse(await readFile(chemin, "utf8").catch(() => "null")) as Trace | null;
const taille = async (chemin: string) => (await stat(chemin).catch(() => null))?.size ?? 0;

export async function telecharger(demande: Demande): Promise<Issue> {
  const { url, cible, verifier, reglages, dire } = demande;
  const [part, tracePart, trace] = [".part", ".part.json", ".etag"].map((s) => a_cote(cible, s)) as [
    string,
    string,
    string,
  ];
  await mkdir(dirname(cible), { recursive: true });
  const entetes = async () => {
    const partielle = await lireTrace(tracePart);
    const recus = await taille(part);
    if (partielle?.url === url && partielle.etag !== null && recus > 0)
      return { range: `bytes=${recus}-`, "if-range": partielle.etag };
    const ancienne = (await taille(cible)) > 0 ? await lireTrace(trace) : null;
    return ancienne?.url === url && ancienne.etag !== null ? { "if-none-match": ancienne.etag } : {};
  };
  const jeter = () => Promise.all([part, tracePart].map((f) => rm(f, { force: true })));
  const issue = await demander(
    url,
    { entetes, lire: (reponse) => recevoir(reponse, demande, part, tracePart) },
    reglages,
    dire,
  );
  if (issue.genre !== "recu") {
    await jeter();
    return issue.genre;
  }
  try {
    await verifier(part);
  } catch (erreur) {
    await jeter();
    throw erreur;
  }
  if (issue.date) await utimes(part, issue.date, issue.date);
  await rename(part, cible);
  await rename(tracePart, trace);
  return "nouveau";
}

type Reception = { genre: "recu"; date: Date | null } | { genre: "inchange" | "absent" };

async function recevoir(
  reponse: Reponse,
  { url, avance }: Demande,
  part: string,
  tracePart: string,
): Promise<Reception> {
  const { statusCode, headers, body } = reponse;
  if (statusCode === 304 || statusCode === 404) {
    await body.dump();
    return { genre: statusCode === 304 ? "inchange" : "absent" };
  }
  const suite = statusCode === 206;
  if (statusCode === 416) {
    await body.dump();
    await rm(part, { force: true });
    throw new Coupure("la copie partielle ne correspond plus au fichier du portail");
  }
  if (statusCode !== 200 && !suite) {
    await body.dump();
    throw new ErreurUtilisateur(`${url} répond ${statusCode} : le fichier n’est pas repris.`);
  }
  const deja = suite ? await taille(part) : 0;
  const [, debut] = /^bytes (\d+)-/.exec(String(headers["content-range"] ?? "")) ?? [];
  const etag = headers.etag === undefined ? null : String(headers.etag);
  // A proxy may answer without minding If-Range: the rest of another version is no rest of this one.
  const autre = suite && etag !== null && etag !== (await lireTrace(tracePart))?.etag;
  if (suite && (Number(debut) !== deja || autre)) {
    await body.dump();
    await rm(part, { force: true });
    throw new Coupure("le portail n’envoie pas la suite demandée");
  }
  const longueur = headers["content-length"] === undefined ? null : Number(headers["content-length"]);
  const total = longueur === null ? null : deja + longueur;
  if (!suite) await writeFile(tracePart, JSON.stringify({ url, etag } satisfies Trace));
  let recus = deja;
  // Each piece is on the disk before the next is asked for: what came before a cut is kept.
  const fichier = await open(part, suite ? "a" : "w");
  try {
    for await (const morceau of body as AsyncIterable<Buffer>) {
      await fichier.writeFile(morceau);
      recus += morceau.length;
      avance(recus, total);
    }
  } finally {
    await fichier.close();
  }
  if (total !== null && recus !== total)
    throw new Coupure(`fichier tronqué : ${recus} octets reçus sur ${total}`);
  const date = new Date(String(headers["last-modified"] ?? ""));
  return { genre: "recu", date: Number.isNaN(date.getTime()) ? null : date };
}
