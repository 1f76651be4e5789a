/** What is known only once every source is loaded: values that follow from others, the perimeter, lost pupils, checks. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { CONTROLES } from "./controles/index.ts";
import { type Croises, passer } from "./controles/passer.ts";
import type { Academie } from "./depot.ts";
import { ELEVES } from "./eleves.ts";
import { litteral } from "./sql/genres.ts";

/** Code of the académie in the measures, unless academie.json gives another. */
const CODE_ACADEMIE = "ACADEMIE";

/** `lues`: the sources of which a file was read. */
export async function croiser(
  connexion: DuckDBConnection,
  academie: Academie,
  lues: ReadonlySet<string>,
): Promise<Croises> {
  await completer(connexion, academie);
  for (const { nom, annee } of ELEVES)
    if (lues.has(nom))
      await connexion.run(`INSERT INTO eleves_rejetes
        WITH ecartes AS MATERIALIZED (
          SELECT DISTINCT ${annee}, pid FROM lignes_${nom}
          WHERE ${annee} IS NOT NULL AND pid IS NOT NULL AND NOT chargee)
        SELECT '${nom}', ${annee}, pid FROM ecartes
        ANTI JOIN (SELECT ${annee}, pid FROM ${nom} SEMI JOIN ecartes USING (${annee}, pid)) USING (${annee}, pid)`);
  const croises: Croises = new Map();
  for (const controle of CONTROLES) await passer(connexion, controle, lues, croises);
  // Where pupils are known one by one, the aggregate chain of the same school and campaign is set aside.
  await connexion.run(
    "DELETE FROM chaine WHERE (campagne, palier, uai) IN (SELECT DISTINCT campagne, palier, uai FROM orientation)",
  );
  return croises;
}

/** Values that follow from others, and the perimeter. */
async function completer(
  connexion: DuckDBConnection,
  { code, nom, departements, fictive }: Academie,
): Promise<void> {
  const texte = (valeur: string | undefined) => (valeur === undefined ? "NULL" : litteral(valeur));
  await connexion.run(
    `INSERT INTO academie VALUES (${litteral(code ?? CODE_ACADEMIE)}, ${texte(nom)}, ${fictive ?? false})`,
  );
  for (const departement of departements ?? [])
    await connexion.run(
      `INSERT INTO academie_departements VALUES (${litteral(String(departement).toUpperCase().padStart(3, "0"))})`,
    );
  await connexion.run(
    "UPDATE etablissements SET departement = departement_de(uai) WHERE departement IS NULL",
  );
  for (const territoire of ["bassin", "district"]) await unirGraphies(connexion, territoire);
  await connexion.run(`CREATE TABLE tampon.ecoles AS
    SELECT uai, arg_max(departement, coalesce(debut, 0)) AS departement
    FROM etablissements GROUP BY uai`);
  await connexion.run(`CREATE TABLE tampon.perimetre AS SELECT departement FROM academie_departements
    UNION SELECT departement FROM etablissements WHERE NOT EXISTS (FROM academie_departements)`);
}

/** A territory is one whatever its case and accents: its most frequent spelling is kept, here and in the actions. */
async function unirGraphies(connexion: DuckDBConnection, territoire: string): Promise<void> {
  await connexion.run(`CREATE OR REPLACE TABLE tampon.graphies AS
    SELECT plier(dite) AS pliee, arg_max(dite, (n, dite)) AS retenue
    FROM (SELECT "${territoire}" AS dite, count(*) AS n FROM etablissements WHERE dite IS NOT NULL GROUP BY 1)
    GROUP BY 1`);
  for (const table of territoire === "bassin" ? ["etablissements", "actions"] : ["etablissements"])
    await connexion.run(`UPDATE ${table} SET "${territoire}" = retenue FROM tampon.graphies
      WHERE plier("${territoire}") = pliee AND "${territoire}" <> retenue`);
}
