// A row that is left out says that nobody is there: masked in the site that the same readers open, it is masked here too.
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { publication } from "../audit/publication.ts";
import { juin } from "../indicateurs/lignes.ts";

/** Pupils by group; nobody's origin is unknown in the last. */
const COLLEGES = {
  "0180001A": { D: 60, ND: 28 },
  "0180002B": { A: 60, ND: 40 },
  "0180003C": { A: 40, D: 40 },
};
const TABLES = {
  etablissements: Object.keys(COLLEGES).map((uai) => ({
    ...{ uai, bassin: "Nord", nature: "COLLEGE", secteur: "PU", departement: "018" },
  })),
  orientation: Object.entries(COLLEGES).flatMap(([uai, groupes]) =>
    Object.entries(groupes).flatMap(([pcs_groupe, nombre]) =>
      Array.from({ length: nombre }, (_, i) =>
        juin(`${uai}-${pcs_groupe}-${i}`, { uai, pcs_groupe, decision: i % 2 ? "2GT" : "2PRO" }),
      ),
    ),
  ),
};

const tableDe = (dossier: string) => join(dossier, "telechargements", "mesures.parquet");

async function lire(sql: string): Promise<unknown[][]> {
  const connexion = await (await DuckDBInstance.create(":memory:")).connect();
  try {
    return (await connexion.runAndReadAll(sql)).getRowsJS();
  } finally {
    connexion.closeSync();
  }
}

const statut = (dossier: string) =>
  lire(`SELECT statut FROM '${tableDe(dossier)}' WHERE indicateur = 'orientation_2gt' AND code = '0180003C'
    AND sexe = 'T' AND pcs = 'ND' AND strate = ''`);

/** The same folder, where the row that nobody has is masked. */
async function masquerAbsente(dossier: string): Promise<string> {
  const autre = await mkdtemp(join(tmpdir(), "publication-"));
  await cp(dossier, autre, { recursive: true });
  await lire(`COPY (FROM '${tableDe(dossier)}' UNION ALL BY NAME
    SELECT * REPLACE ('0180003C' AS code, NULL AS numerateur, NULL AS denominateur, NULL AS valeur,
      NULL AS ic_bas, NULL AS ic_haut, 'secret' AS statut)
    FROM '${tableDe(dossier)}' WHERE indicateur = 'orientation_2gt' AND code = '0180002B' AND sexe = 'T'
      AND pcs = 'ND' AND strate = '') TO '${tableDe(autre)}' (FORMAT parquet)`);
  return autre;
}

test("une ligne que personne n’a est masquée au profil interne si le site public la masque, absente s’il la tait", async () => {
  const publique = await publication(TABLES, true, [], { profil: "public" });
  expect(await statut(publique)).toEqual([]);
  expect(await statut(await publication(TABLES, true, [], { autres: [publique] }))).toEqual([]);
  const masquee = await masquerAbsente(publique);
  expect(await statut(masquee)).toEqual([["secret"]]);
  expect(await statut(await publication(TABLES, true, [], { autres: [masquee] }))).toEqual([["secret"]]);
});
