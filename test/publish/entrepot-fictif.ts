// A small fictional warehouse, written through the contract between loading and reading (tables.sql).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

const TABLES = ["tables", "interne"]
  .map((nom) => readFileSync(join(import.meta.dirname, `../../loaders/warehouse/${nom}.sql`), "utf8"))
  .join("\n");

/** Two collèges: Bêta sends 57 of 60 pupils to 2nde GT (complement of 3: masked), Alpha 30 of 60. */
const LIGNES = `
INSERT INTO academie VALUES ('ACADEMIE', 'Académie fictive', true);
INSERT INTO etablissements (uai, nom, nature, secteur, departement, bassin, reseau, education_prioritaire, debut)
VALUES ('0189001A', 'Collège Alpha', 'COLLEGE', 'PU', '018', 'Alpha', '0189003C', 'REP', 2015),
       ('0189002B', 'Collège Bêta', 'COLLEGE', 'PU', '018', 'Bêta-l’Évêque', NULL, NULL, 2015),
       ('0189003C', 'Lycée Gamma', 'LGT', 'PU', '018', 'Alpha', NULL, NULL, 2015),
       ('0189004D', 'Collège fermé', 'COLLEGE', 'PU', '018', 'Alpha', NULL, NULL, 2010);
UPDATE etablissements SET fin = 2020 WHERE uai = '0189004D';
INSERT INTO reseaux VALUES ('0189003C', 2022, 2.5);
INSERT INTO orientation
SELECT 2023, '3E', 'p' || i, if(i < 60, '0189001A', '0189002B'), '21160010019', NULL, if(i % 2 = 0, 'F', 'M'), '37', 'A',
  voie, voie, voie
FROM (SELECT i, if(i < 30 OR i >= 63, '2GT', '2PRO') AS voie FROM range(120) r(i));
INSERT INTO fichiers VALUES ('orientation.csv', 'orientation', 'abc', 10, 'utf-8', ';', DATE '2023-06-30', 120, 120, 0, 0,
  [2023], TIMESTAMP '2023-07-01 00:00:00');`;

export async function ecrireEntrepotFictif(dossier: string): Promise<string> {
  const fichier = join(dossier, "observatoire.duckdb");
  const instance = await DuckDBInstance.create(fichier);
  const connexion = await instance.connect();
  await connexion.run(TABLES);
  await connexion.run(LIGNES);
  connexion.closeSync();
  instance.closeSync();
  return fichier;
}
