// Small fictional measures table: one published row, one masked, in the columns of the contract.
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, test } from "vitest";
import { ORDRE } from "../../loaders/publish/colonnes.ts";
import { ecrireTable } from "../../loaders/publish/tables.ts";

const dossier = mkdtempSync(join(tmpdir(), "observatoire-"));
let connexion: DuckDBConnection;

beforeAll(async () => {
  connexion = await (await DuckDBInstance.create(":memory:")).connect();
  await connexion.run(`CREATE TABLE m AS SELECT * FROM (VALUES
    ('constat_2gt', 'bassin', 'Le Blanc', 'Le Blanc ; "sud"', 2023, 'F', 'T', '',
      NULL::INTEGER, NULL::INTEGER, NULL::DOUBLE, NULL::DOUBLE, NULL::DOUBLE, 'secret', 'consolide'),
    ('constat_2gt', 'academie', 'ACADEMIE', 'Académie', 2023, 'T', 'T', '',
      200, 300, 200.0 / 3, 61.1, 71.75, 'publie', 'consolide'))
    t(indicateur, maille, code, libelle, millesime, sexe, pcs, strate, numerateur, denominateur, valeur, ic_bas,
      ic_haut, statut, maturite)`);
});

const ecrire = async (forme: "csv" | "csv.gz" | "parquet") => {
  const fichier = join(dossier, `l’été.${forme}`);
  await ecrireTable(connexion, "m", forme, fichier);
  return fichier;
};

const CSV = `indicateur;maille;code;libelle;millesime;sexe;pcs;strate;numerateur;denominateur;valeur;ic_bas;ic_haut;statut;maturite
constat_2gt;academie;ACADEMIE;Académie;2023;T;T;;200;300;66.66666666666667;61.1;71.75;publie;consolide
constat_2gt;bassin;Le Blanc;"Le Blanc ; ""sud""";2023;F;T;;;;;;;secret;consolide
`;

describe("la table des mesures, écrite", () => {
  test("en CSV du contrat : point-virgule, point décimal, tous les chiffres, vide où il n’y a pas de valeur", async () => {
    expect(readFileSync(await ecrire("csv"), "utf8")).toBe(CSV);
  });

  test("en CSV compressé, le même texte", async () => {
    expect(gunzipSync(readFileSync(await ecrire("csv.gz"))).toString()).toBe(CSV);
  });

  test("en Parquet, les mêmes lignes et des types déclarés", async () => {
    const lu = await connexion.runAndReadAll(`SELECT * FROM '${await ecrire("parquet")}'`);
    const attendu = await connexion.runAndReadAll(`SELECT * FROM m ${ORDRE}`);
    expect(lu.getRowObjectsJS()).toEqual(attendu.getRowObjectsJS());
    expect(lu.columnTypes().map(String)).toEqual([
      ...["VARCHAR", "VARCHAR", "VARCHAR", "VARCHAR", "INTEGER", "VARCHAR", "VARCHAR", "VARCHAR"],
      ...["INTEGER", "INTEGER", "DOUBLE", "DOUBLE", "DOUBLE", "VARCHAR", "VARCHAR"],
    ]);
  });
});
