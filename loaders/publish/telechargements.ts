/**
 * The folder a reader downloads from: the whole masked table, its description, where it comes from, and a template of
 * each source. It is all that printing and the comparison of two editions read.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import { T_COUNT, T_DENOMINATEUR } from "../disclosure/seuils.ts";
import { catalogueReference } from "../indicateurs/references.ts";
import { SOURCES } from "../sources/index.ts";
import { exemple, modele, schemaTable } from "../sources/schema.ts";
import { ANNEXES } from "./annexes.ts";
import { preparerCouvertures } from "./couvertures.ts";
import { datapackage, type Publication } from "./datapackage.ts";
import { deposees } from "./deposees.ts";
import { formations } from "./formations.ts";
import { json } from "./json.ts";
import { decrireSite, provenance } from "./site.ts";
import { ecrireTable } from "./tables.ts";
import { preparerTroisAns } from "./trois-ans.ts";

/** Resolves to what the pages too are told of the territory and of the files. */
export async function ecrireTelechargements(
  mesures: MesuresMasquees,
  publication: Publication,
  dossier: string,
) {
  const { profil, edition, genereLe } = publication;
  const seuils = { compte: T_COUNT, denominateur: T_DENOMINATEUR[profil] };
  const site = { ...(await decrireSite(mesures)), profil, edition, genereLe, seuils };
  const catalogue = await catalogueReference(await deposees(mesures));
  const origine = await provenance(mesures.connexion);
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
  await ecrire("formations.json", json(await formations(mesures)));
  await ecrire("site.json", json(site));
  await ecrire("provenance.json", json(origine));
  await ecrire("datapackage.json", json(datapackage(publication, site.academie.nom)));
  for (const source of SOURCES) {
    await ecrire(`schemas/${source.nom}.json`, json(schemaTable(source)));
    await ecrire(`modeles/${source.nom}.csv`, modele(source));
    await ecrire(`exemples/${source.nom}.csv`, exemple(source));
  }
  return { site, provenance: origine, catalogue };
}

/**
 * Which territories count each school, and what it is, by the list of schools or else by the public files: public facts, that
 * whoever adds figures up must know.
 */
export async function ecrireEtablissements({ connexion, table }: MesuresMasquees, fichier: string) {
  await connexion.run(
    `COPY (
       SELECT etablissement AS code, l.nom AS libelle, l.departement, l.bassin, l.district, l.reseau,
         coalesce(f.commune, l.commune) AS commune, coalesce(f.nature, l.nature) AS nature,
         coalesce(f.secteur, l.secteur) AS secteur, f.education_prioritaire, f.ips,
         CASE WHEN f.uai IS NULL THEN q.fin ELSE f.fin END AS fin
       FROM lieu l LEFT JOIN fiche f ON f.uai = l.etablissement
       LEFT JOIN ecole_publique q ON q.uai = l.etablissement
       WHERE etablissement IN (SELECT code FROM ${table} WHERE maille = 'etablissement'
         UNION SELECT code FROM flux_masques WHERE maille = 'etablissement') ORDER BY code)
     TO '${fichier.replaceAll("'", "''")}' (FORMAT csv, DELIMITER ';', HEADER true, NULLSTR '')`,
  );
}
