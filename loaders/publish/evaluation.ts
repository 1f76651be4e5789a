/** The table `evaluation`, made of masked measures only: nothing in it can say more than they do. */
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import {
  type Evaluation,
  evaluer,
  lireContrastes,
  lireEvalues,
  type Observation,
} from "../indicateurs/evaluation.ts";
import { EVALUATION, GROUPES } from "./annexes.ts";
import { TYPES_SQL } from "./tables.ts";

const quoter = (valeur: string | number | null) =>
  typeof valeur === "string" ? `'${valeur.replaceAll("'", "''")}'` : String(valeur ?? "NULL");

function rangee(e: Evaluation, titre: string): string {
  const parts = e.parts && [e.parts.suiviAvant, e.parts.suiviApres, e.parts.temoinAvant, e.parts.temoinApres];
  const comptes = GROUPES.flatMap((_, i) => [
    parts?.[i]?.numerateur ?? null,
    parts?.[i]?.denominateur ?? null,
  ]);
  const cle = [e.indicateur, e.contraste, titre, e.periode, e.avant.join(" "), e.apres.join(" ")];
  return `(${[...cle, ...comptes, e.valeur, e.erreur, e.ic_bas, e.ic_haut, e.statut].map(quoter).join(", ")})`;
}

/** Creates the temporary table `evaluation`, from masked measures only. */
export async function preparerEvaluation({ connexion, table }: MesuresMasquees): Promise<void> {
  const [contrastes, evalues] = await Promise.all([lireContrastes(), lireEvalues()]);
  const ids = evalues.map(({ indicateur }) => quoter(indicateur)).join(", ");
  const lues = await connexion.runAndReadAll(
    `SELECT indicateur, code, millesime, numerateur, denominateur, statut FROM ${table}
     WHERE maille = 'departement' AND sexe = 'T' AND pcs = 'T' AND strate = '' AND indicateur IN (${ids})`,
  );
  const titres = new Map(contrastes.map(({ contraste, titre }) => [contraste, titre]));
  const lignes = evaluer(lues.getRowObjectsJS() as unknown as Observation[], contrastes, evalues);
  const { table: nom, colonnes } = EVALUATION;
  await connexion.run(
    `CREATE OR REPLACE TEMP TABLE ${nom} (${colonnes.map((c) => `${c.nom} ${TYPES_SQL[c.type]}`).join(", ")})`,
  );
  if (lignes.length > 0)
    await connexion.run(
      `INSERT INTO ${nom} VALUES ${lignes.map((e) => rangee(e, titres.get(e.contraste) ?? "")).join(", ")}`,
    );
}
