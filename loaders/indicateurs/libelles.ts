/** The name of each place, for readers: school, département, bassin; a réseau bears the name of its lycée. */
import { readFile } from "node:fs/promises";
import Papa from "papaparse";

interface Departement {
  departement: string;
  nom: string;
}

const quoter = (texte: string) => `'${texte.replaceAll("'", "''")}'`;

/** SQL making the temporary table `libelle`; a place without a name will keep its code. */
export async function sqlLibelles(): Promise<string> {
  const texte = await readFile(new URL("../../data/nomenclatures/departements.csv", import.meta.url), "utf8");
  const { data } = Papa.parse<Departement>(texte, { header: true, delimiter: ";", skipEmptyLines: true });
  const departements = data.map((d) => `(${quoter(d.departement)}, ${quoter(d.nom)})`).join(", ");
  return `
CREATE OR REPLACE TEMP TABLE libelle AS
SELECT 'academie' AS maille, code, coalesce((SELECT any_value(nom) FROM academie), 'Académie') AS libelle FROM code_academie
UNION ALL SELECT 'departement', * FROM (VALUES ${departements})
UNION ALL SELECT maille, uai, nom FROM lieu, (VALUES ('etablissement'), ('reseau')) AS mailles(maille) WHERE nom IS NOT NULL;`;
}
