/** The folder a reader downloads from: the whole masked table, its description, and a template of each source. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import type { Declaration } from "../indicateurs/declaration.ts";
import { SOURCES } from "../sources/index.ts";
import { exemple, modele, schemaTable } from "../sources/schema.ts";
import { ANNEXES } from "./annexes.ts";
import { preparerCouvertures } from "./couvertures.ts";
import { datapackage, type Publication } from "./datapackage.ts";
import { json } from "./json.ts";
import { ecrireTable } from "./tables.ts";
import { preparerTroisAns } from "./trois-ans.ts";

export async function ecrireTelechargements(
  mesures: MesuresMasquees,
  publication: Publication,
  academie: string,
  dossier: string,
  catalogue: readonly Declaration[],
) {
  for (const sous of ["schemas", "modeles", "exemples"])
    await mkdir(join(dossier, sous), { recursive: true });
  const { connexion, table } = mesures;
  await preparerTroisAns(mesures);
  await preparerCouvertures(mesures);
  for (const forme of ["parquet", "csv.gz"] as const) {
    await ecrireTable(connexion, table, forme, join(dossier, `mesures.${forme}`));
    for (const annexe of ANNEXES)
      await ecrireTable(connexion, annexe, forme, join(dossier, `${annexe.nom}.${forme}`));
  }
  await ecrireEtablissements(mesures, join(dossier, "etablissements.csv"));
  const ecrire = (nom: string, contenu: string) => writeFile(join(dossier, nom), contenu);
  await ecrire("catalogue.json", json(catalogue));
  await ecrire("datapackage.json", json(datapackage(publication, academie)));
  for (const source of SOURCES) {
    await ecrire(`schemas/${source.nom}.json`, json(schemaTable(source)));
    await ecrire(`modeles/${source.nom}.csv`, modele(source));
    await ecrire(`exemples/${source.nom}.csv`, exemple(source));
  }
}

/** Which territories count each school: public facts, that whoever adds figures up must know. */
async function ecrireEtablissements({ connexion, table }: MesuresMasquees, fichier: string) {
  await connexion.run(
    `COPY (
       SELECT etablissement AS code, nom AS libelle, departement, bassin, district, reseau FROM lieu
       WHERE etablissement IN (SELECT code FROM ${table} WHERE maille = 'etablissement'
         UNION SELECT code FROM flux_masques WHERE maille = 'etablissement') ORDER BY code)
     TO '${fichier.replaceAll("'", "''")}' (FORMAT csv, DELIMITER ';', HEADER true, NULLSTR '')`,
  );
}
