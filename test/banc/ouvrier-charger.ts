/**
 * One way of bringing one affectation file into a table on disk, alone in its process. `charger` is the command; `typee`
 * is DuckDB's own typed read, without any check; `boucle` is the loop anyone would write first: papaparse, zod, appender.
 * `ici` is the check of the page « Vérifier », which writes nothing.
 */
import { createReadStream, openAsBlob } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import Papa from "papaparse";
import { charger } from "../../loaders/ingest/charger.ts";
import { verifierIci } from "../../loaders/ingest/ici/verifier.ts";
import { contexteDuJour, textes } from "../../loaders/ingest/nomenclatures.ts";
import { journalMuet as journal } from "../../loaders/journal.ts";
import { affectation } from "../../loaders/sources/affectation.ts";
import { schema } from "../../loaders/sources/definition.ts";
import type { Releve } from "./releve.ts";

const [quoi = "", fichier = ""] = process.argv.slice(2);
const base = `${dirname(fichier)}.${process.pid}.duckdb`;
const COLONNES = Object.entries(affectation.colonnes);
const estEntier = (genre: string) => ["campagne", "effectif"].includes(genre);

async function typee(): Promise<number> {
  const instance = await DuckDBInstance.create(base);
  const connexion = await instance.connect();
  const types = COLONNES.map(([nom, { genre }]) => `${nom}: '${estEntier(genre) ? "INTEGER" : "VARCHAR"}'`);
  await connexion.run(`CREATE TABLE t AS FROM read_csv('${fichier}', auto_detect = false, header = false, skip = 1,
    delim = ';', quote = '"', columns = {${types.join(", ")}})`);
  await connexion.run("CHECKPOINT");
  const lues = await connexion.runAndReadAll("SELECT count(*)::INTEGER FROM t");
  connexion.closeSync();
  instance.closeSync();
  return Number(lues.getRows()[0]?.[0]);
}

async function boucle(): Promise<number> {
  const instance = await DuckDBInstance.create(base);
  const connexion = await instance.connect();
  const colonnes = COLONNES.map(([nom, { genre }]) => `${nom} ${estEntier(genre) ? "INTEGER" : "VARCHAR"}`);
  await connexion.run(`CREATE TABLE t (${colonnes.join(", ")})`);
  const contrat = schema(affectation, await contexteDuJour(await textes()));
  const ajout = await connexion.createAppender("t");
  let lues = 0;
  await new Promise<void>((fini, echec) =>
    Papa.parse<Record<string, string>>(createReadStream(fichier, "utf8"), {
      header: true,
      delimiter: ";",
      transformHeader: (nom) => nom.replace("é", "e"),
      step: ({ data }) => {
        const ligne = contrat.parse(data) as Record<string, unknown>;
        for (const [nom, { genre }] of COLONNES) {
          const valeur = ligne[nom];
          if (valeur === null) ajout.appendNull();
          else if (estEntier(genre)) ajout.appendInteger(Number(valeur));
          else ajout.appendVarchar(typeof valeur === "object" ? JSON.stringify(valeur) : String(valeur));
        }
        ajout.endRow();
        lues += 1;
      },
      complete: () => fini(),
      error: echec,
    }),
  );
  ajout.closeSync();
  await connexion.run("CHECKPOINT");
  connexion.closeSync();
  instance.closeSync();
  return lues;
}

async function ici(): Promise<number> {
  const fichiers = [{ fichier: "affectation.csv", octets: await openAsBlob(fichier) }];
  const options = { fichiers, tables: await textes(), aujourdhui: new Date(), avancer: () => {} };
  return (await verifierIci(options)).rapport.fichiers[0]?.acceptees ?? 0;
}

async function parCommande(): Promise<number> {
  const { fichiers } = await charger({ depot: dirname(fichier), entrepot: base, journal });
  return fichiers[0]?.acceptees ?? 0;
}

const faire = { typee, boucle, ici, charger: parCommande }[quoi];
if (faire === undefined) throw new Error(quoi);
const debut = performance.now();
const lignes = await faire();
const secondes = (performance.now() - debut) / 1000;
await rm(base, { force: true });
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const releve: Releve = {
  etapes: { [quoi]: secondes },
  lignes,
  processeur: (userCPUTime + systemCPUTime) / 1e6,
  memoire: maxRSS * 1024,
};
process.stdout.write(`${JSON.stringify(releve)}\n`);
