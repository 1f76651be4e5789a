/** The evaluation, made of masked measures only: nothing in it can say more than they do. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import type { Estimation } from "../indicateurs/evaluation/estimation.ts";
import { type Comparaison, evaluer } from "../indicateurs/evaluation/evaluer.ts";
import { lireReferentiel, type Referentiel } from "../indicateurs/evaluation/reference.ts";
import type { Observation } from "../indicateurs/evaluation/unites.ts";
import { EVALUATION, GROUPES } from "./annexes.ts";
import { TYPES_SQL } from "./tables.ts";

const quoter = (valeur: string | number | null) =>
  typeof valeur === "string" ? `'${valeur.replaceAll("'", "''")}'` : String(valeur ?? "NULL");

/** One row of the table, in the order of its columns. */
function rangee(c: Comparaison, suivi: string, e: Estimation): string {
  const parts = e.parts && [e.parts.suiviAvant, e.parts.suiviApres, e.parts.temoinAvant, e.parts.temoinApres];
  const comptes = GROUPES.flatMap((_, i) => [
    parts?.[i]?.numerateur ?? null,
    parts?.[i]?.denominateur ?? null,
  ]);
  const ensemble = suivi === c.suivis.join(" ") && e.periode === "ensemble" && e.estimateur === "regroupe";
  const valeurs = [
    ...[
      c.indicateur,
      c.contraste,
      c.titre,
      suivi,
      e.estimateur,
      e.periode,
      e.avant.join(" "),
      e.apres.join(" "),
    ],
    ...comptes,
    ...[e.valeur, e.erreur, e.ic_bas, e.ic_haut, e.reech_bas, e.reech_haut],
    ...[e.detectable, e.unites, e.couverture],
    ...(ensemble ? [c.p_avant, c.p_departements] : [null, null]),
    e.statut,
  ];
  return `(${valeurs.map(quoter).join(", ")})`;
}

async function ecrire(connexion: DuckDBConnection, comparaisons: readonly Comparaison[]) {
  const lignes = comparaisons.flatMap((c) => {
    const suivi = c.suivis.join(" ");
    const permutations = c.departements.filter(({ code }) => code !== suivi);
    return [
      ...c.estimations.map((e) => rangee(c, suivi, e)),
      ...permutations.flatMap(({ code, estimations }) => estimations.map((e) => rangee(c, code, e))),
    ];
  });
  const { table, colonnes } = EVALUATION;
  await connexion.run(
    `CREATE OR REPLACE TEMP TABLE ${table} (${colonnes.map((c) => `${c.nom} ${TYPES_SQL[c.type]}`).join(", ")})`,
  );
  if (lignes.length > 0) await connexion.run(`INSERT INTO ${table} VALUES ${lignes.join(", ")}`);
}

/** Départements and schools, all pupils, and origins A and D for what they are made of. */
async function observer({ connexion, table }: MesuresMasquees, { evalues }: Referentiel) {
  const ids = new Set(evalues.flatMap(({ indicateur, composition }) => [indicateur, composition]));
  const lues = await connexion.runAndReadAll(
    `SELECT m.indicateur, m.maille, m.code, m.millesime, m.pcs, m.numerateur, m.denominateur, m.statut,
       coalesce(l.departement, m.code) AS departement
     FROM ${table} m LEFT JOIN lieu l ON m.maille = 'etablissement' AND l.etablissement = m.code
     WHERE m.maille IN ('departement', 'etablissement') AND m.sexe = 'T' AND m.strate = ''
       AND m.pcs IN ('T', 'A', 'D') AND m.indicateur IN (${[...ids].map(quoter).join(", ")})
     ORDER BY m.indicateur, m.code, m.millesime, m.pcs`,
  );
  return lues.getRowObjectsJS() as unknown as Observation[];
}

/** Creates the temporary table `evaluation`, and returns the same for the pages. */
export async function preparerEvaluation(mesures: MesuresMasquees): Promise<Comparaison[]> {
  const referentiel = await lireReferentiel();
  const comparaisons = evaluer(await observer(mesures, referentiel), referentiel);
  await ecrire(mesures.connexion, comparaisons);
  return comparaisons;
}
