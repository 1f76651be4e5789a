/** The folder a reader downloads from: the whole masked table, its description, and a template of each source. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import { catalogueReference } from "../indicateurs/references.ts";
import { SOURCES } from "../sources/index.ts";
import { modele, schemaTable } from "../sources/schema.ts";
import { datapackage, type Publication } from "./datapackage.ts";
import { json } from "./json.ts";
import { ecrireTable } from "./tables.ts";

export async function ecrireTelechargements(
  { connexion, table }: MesuresMasquees,
  publication: Publication,
  academie: string,
  dossier: string,
) {
  for (const sous of ["schemas", "modeles"]) await mkdir(join(dossier, sous), { recursive: true });
  for (const forme of ["parquet", "csv.gz"] as const)
    await ecrireTable(connexion, table, forme, join(dossier, `mesures.${forme}`));
  const ecrire = (nom: string, contenu: string) => writeFile(join(dossier, nom), contenu);
  await ecrire("catalogue.json", json(await catalogueReference()));
  await ecrire("datapackage.json", json(datapackage(publication, academie)));
  for (const source of SOURCES) {
    await ecrire(`schemas/${source.nom}.json`, json(schemaTable(source)));
    await ecrire(`modeles/${source.nom}.csv`, modele(source));
  }
}
