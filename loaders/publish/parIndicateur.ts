/**
 * The masked measures, one file an indicator, as pages read them: académie, départements and bassins together, each finer
 * maille in a file of its own that is read only when asked for.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import { CATALOGUE } from "../indicateurs/catalogue.ts";
import type { Mesure } from "../indicateurs/declaration.ts";
import { ORDRE_SERRE, serrer } from "./serrer.ts";

const FINES = ["district", "reseau", "etablissement"];

/** « constat_2gt.json », which names the finer files there are, and « constat_2gt.etablissement.json ». */
export async function ecrireParIndicateur({ connexion, table }: MesuresMasquees, dossier: string) {
  await mkdir(dossier, { recursive: true });
  for (const { id } of CATALOGUE) {
    const sql = `SELECT * FROM ${table} WHERE indicateur = $1 ${ORDRE_SERRE}`;
    const lignes = (await connexion.runAndReadAll(sql, [id])).getRowObjectsJS() as unknown as Mesure[];
    if (lignes.length === 0) continue;
    const ecrire = (nom: string, contenu: object) =>
      writeFile(join(dossier, `${nom}.json`), JSON.stringify(contenu));
    const fines = FINES.filter((fine) => lignes.some(({ maille }) => maille === fine));
    await ecrire(id, { ...serrer(lignes.filter(({ maille }) => !FINES.includes(maille))), fines });
    for (const fine of fines)
      await ecrire(`${id}.${fine}`, serrer(lignes.filter(({ maille }) => maille === fine)));
  }
}
