/** Opening the warehouse: readers cannot write it, and a load replaces it in one go. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { ErreurUtilisateur } from "../../loaders/erreur.ts";
import { ouvrirChantier, ouvrirLecture, VERSION } from "../../loaders/warehouse/entrepot.ts";
import { dossierTemporaire } from "../ingest/banc.ts";

const nouveau = () => join(dossierTemporaire(), "sous/dossier/observatoire.duckdb");

test("un lecteur peut créer des tables temporaires mais pas écrire", async () => {
  const fichier = nouveau();
  await (await ouvrirChantier(fichier)).valider();
  const connexion = await ouvrirLecture(fichier);
  await connexion.run("CREATE TEMP TABLE t AS SELECT count(*) AS n FROM rentree");
  await expect(connexion.run("DELETE FROM rentree")).rejects.toThrow(/read-only/i);
  connexion.closeSync();
});

test("plusieurs lecteurs peuvent lire pendant qu’un chargement se prépare, et voient l’ancien jusqu’au bout", async () => {
  const fichier = nouveau();
  await (await ouvrirChantier(fichier)).valider();
  const lecteur = await ouvrirLecture(fichier);
  const chantier = await ouvrirChantier(fichier);
  expect(chantier.ancien).toBe(true);
  await chantier.connexion.run("INSERT INTO academie VALUES ('X', 'Essai', true)");
  await chantier.valider();
  const compter = async (c: typeof lecteur) =>
    (await c.runAndReadAll("SELECT count(*)::INTEGER FROM academie")).getRows();
  expect(await compter(lecteur)).toEqual([[0]]);
  lecteur.closeSync();
  const suivant = await ouvrirLecture(fichier);
  expect(await compter(suivant)).toEqual([[1]]);
  suivant.closeSync();
});

test("abandonner ne laisse rien", async () => {
  const fichier = nouveau();
  await (await ouvrirChantier(fichier)).abandonner();
  expect(existsSync(fichier)).toBe(false);
});

test("les tables des lecteurs sont celles que le contrat entre stations déclare", async () => {
  const declarees = readFileSync(new URL("../../loaders/warehouse/tables.sql", import.meta.url), "utf8");
  const noms = [...declarees.matchAll(/CREATE TABLE (\w+)/g)].map(([, nom]) => nom);
  const { connexion, abandonner } = await ouvrirChantier(nouveau());
  const lues = await connexion.runAndReadAll("SELECT table_name FROM duckdb_tables() WHERE NOT internal");
  expect(lues.getRows().map(([nom]) => nom)).toEqual(expect.arrayContaining(noms));
  await abandonner();
});

test("un entrepôt d’une autre version, une autre base ou un fichier quelconque sont refusés avec ce qu’il faut faire", async () => {
  const ancien = nouveau();
  const chantier = await ouvrirChantier(ancien);
  await chantier.connexion.run(`INSERT INTO cle VALUES ('x', ${VERSION - 1})`);
  await chantier.valider();
  await expect(ouvrirLecture(ancien)).rejects.toThrow(/autre version.*Rechargez-le/);
  const base = nouveau();
  mkdirSync(dirname(base), { recursive: true });
  const instance = await DuckDBInstance.create(base);
  (await instance.connect()).closeSync();
  instance.closeSync();
  await expect(ouvrirLecture(base)).rejects.toThrow(/n’est pas un entrepôt/);
  const texte = join(dirname(base), "texte.csv");
  writeFileSync(texte, "a;b\n1;2\n");
  await expect(ouvrirLecture(texte)).rejects.toThrow(ErreurUtilisateur);
});

test("un numéro d’établissement dit son département, autrement en Corse et dans le Pacifique", async () => {
  const { connexion, abandonner } = await ouvrirChantier(nouveau());
  const lues = await connexion.runAndReadAll(
    "SELECT departement_de(n || '0001A') FROM unnest(['018', '974', '620', '720', '983', '984', '987']) AS t(n)",
  );
  expect(lues.getRows().flat()).toEqual(["018", "974", "02A", "02B", "988", "987", "986"]);
  await abandonner();
});
