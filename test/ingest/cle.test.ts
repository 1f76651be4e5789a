/** The key of pseudonyms: made once, whole or not at all, and never in the project. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { fichierCle, lireCle } from "../../loaders/ingest/cle.ts";
import { journalMuet } from "../../loaders/journal.ts";
import { dossierTemporaire } from "./banc.ts";

const mode = (chemin: string) => (statSync(chemin).mode & 0o777).toString(8);

let env: NodeJS.ProcessEnv;
beforeEach(() => {
  env = { XDG_CONFIG_HOME: dossierTemporaire() };
});

test("sans OBSERVATOIRE_CLE, un fichier 0600 est créé au premier usage et jamais réécrit", async () => {
  const premiere = await lireCle(journalMuet, env);
  expect(mode(fichierCle(env))).toBe("600");
  expect(premiere.length).toBe(64);
  expect((await lireCle(journalMuet, env)).equals(premiere)).toBe(true);
  expect(fichierCle(env).startsWith(process.cwd())).toBe(false);
});

test("de ceux qui se pressent au premier usage, tous ont la même clé, entière", async () => {
  const cles = await Promise.all(Array.from({ length: 8 }, () => lireCle(journalMuet, env)));
  expect(new Set(cles.map(String)).size).toBe(1);
  expect(readdirSync(dirname(fichierCle(env)))).toEqual(["cle"]);
});

test.each([
  ["vide", ""],
  ["blanc", " \n"],
  ["trop court", "courte"],
])("un fichier de clé %s est refusé, et laissé tel quel", async (_, contenu) => {
  await lireCle(journalMuet, env);
  writeFileSync(fichierCle(env), contenu);
  await expect(lireCle(journalMuet, env)).rejects.toThrow(/vide ou trop court.*Remettez-y la copie/);
  expect(readFileSync(fichierCle(env), "utf8")).toBe(contenu);
});

test("OBSERVATOIRE_CLE l’emporte, et aucun fichier n’est créé", async () => {
  expect((await lireCle(journalMuet, { ...env, OBSERVATOIRE_CLE: "ma clé" })).toString()).toBe("ma clé");
  expect(existsSync(fichierCle(env))).toBe(false);
});
