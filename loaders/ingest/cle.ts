/** The key under which INE become pseudonyms: OBSERVATOIRE_CLE, or a file of the user's own, never in the repository. */
import { createHash, createHmac, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { creerEntier } from "../disque.ts";
import { ErreurUtilisateur } from "../erreur.ts";
import type { Journal } from "../journal.ts";

export const fichierCle = (env: NodeJS.ProcessEnv = process.env): string =>
  join(env.XDG_CONFIG_HOME || join(homedir(), ".config"), "observatoire-orientation", "cle");

/** Of a file: shorter, every INE could be tried under every key. */
const LONGUEUR_MIN = 16;

/** Made whole at first use with the mode 0600, and never written over. */
export async function lireCle(journal: Journal, env: NodeJS.ProcessEnv = process.env): Promise<Buffer> {
  if (env.OBSERVATOIRE_CLE) return Buffer.from(env.OBSERVATOIRE_CLE, "utf8");
  const fichier = fichierCle(env);
  if (await creerEntier(fichier, randomBytes(32).toString("hex")))
    journal.info(
      `Clé des pseudonymes créée dans ${fichier} : gardez-la, sans elle les cohortes ne se suivent plus.`,
    );
  const cle = (await readFile(fichier, "utf8")).trim();
  if (cle.length >= LONGUEUR_MIN) return Buffer.from(cle, "utf8");
  throw new ErreurUtilisateur(
    `Le fichier de la clé, « ${fichier} », est vide ou trop court : les pseudonymes ne protégeraient personne. ` +
      "Remettez-y la copie que vous en avez gardée ; s’il n’a jamais servi, supprimez-le, puis recommencez.",
  );
}

/** Tells two keys apart without saying anything of either. */
export const empreinteCle = (cle: Buffer): string =>
  createHmac("sha256", cle).update("empreinte de la clé de l’observatoire").digest("hex").slice(0, 16);

/** The pseudonym of an INE in normal form: first 22 characters of the base64url of its HMAC-SHA-256. */
export const pseudonyme = (cle: Buffer, ine: string): string =>
  createHmac("sha256", cle).update(ine).digest("base64url").slice(0, 22);

/** The same in SQL, as the macro `pid(ine)`; the key stays in session variables, out of every statement. */
export async function installerPid(connexion: DuckDBConnection, cle: Buffer): Promise<void> {
  const bloc = Buffer.alloc(64);
  (cle.length > 64 ? createHash("sha256").update(cle).digest() : cle).copy(bloc);
  const masque = (octet: number) => Buffer.from(bloc.map((b) => b ^ octet)).toString("hex");
  await connexion.run(`SET VARIABLE ipad = unhex('${masque(0x36)}')`);
  await connexion.run(`SET VARIABLE opad = unhex('${masque(0x5c)}')`);
  await connexion.run(`CREATE OR REPLACE TEMP MACRO hmac(ine) AS
    unhex(sha256(getvariable('opad') || unhex(sha256(getvariable('ipad') || encode(ine)))))`);
  await connexion.run(`CREATE OR REPLACE TEMP MACRO pid(ine) AS
    replace(replace(substr(to_base64(hmac(ine)), 1, 22), '+', '-'), '/', '_')`);
}
