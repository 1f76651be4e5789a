/** The départements of data/nomenclatures: their names, and the académie each belongs to, named as references name it. */
import { readFile } from "node:fs/promises";
import Papa from "papaparse";

interface Departement {
  departement: string;
  nom: string;
  academie: string;
}

export async function lireDepartements(): Promise<Departement[]> {
  const texte = await readFile(new URL("../../data/nomenclatures/departements.csv", import.meta.url), "utf8");
  return Papa.parse<Departement>(texte, { header: true, delimiter: ";", skipEmptyLines: true }).data;
}

/** « Orléans-Tours » → « ORLEANS-TOURS ». */
export const cleAcademie = (nom: string): string => nom.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();

const quoter = (texte: string) => `'${texte.replaceAll("'", "''")}'`;

/** SQL making the temporary table `departement_academie`. */
export async function sqlDepartements(): Promise<string> {
  const lignes = (await lireDepartements()).map(
    (d) => `(${[d.departement, d.nom, cleAcademie(d.academie)].map(quoter).join(", ")})`,
  );
  return `CREATE OR REPLACE TEMP TABLE departement_academie AS
SELECT * FROM (VALUES ${lignes.join(", ")}) t(departement, nom, academie);`;
}
