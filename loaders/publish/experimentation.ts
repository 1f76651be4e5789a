/**
 * What the page of the experiment shows besides the measures: the evaluation, the work plan, the survey. All but the work
 * plan comes from masked tables; its comments are free text, which may name someone, and stay inside the service.
 */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import type { Estimation } from "../indicateurs/evaluation/estimation.ts";
import type { Comparaison } from "../indicateurs/evaluation/evaluer.ts";
import { lireReferentiel } from "../indicateurs/evaluation/reference.ts";

async function lire<T>(connexion: DuckDBConnection, sql: string): Promise<T[]> {
  return (await connexion.runAndReadAll(sql)).getRowObjectsJS() as T[];
}

/** In the order of the deposited file, as the service wrote it, where loading has kept the place of its rows. */
async function plan(connexion: DuckDBConnection, interne: boolean) {
  const [places] = await lire(connexion, "FROM duckdb_tables() WHERE table_name = 'lignes_plan_travail'");
  const rang = places
    ? "(SELECT min(fichier_id * 1000000 + ligne) FROM lignes_plan_travail l WHERE l.action = p.action)"
    : "NULL";
  return lire(
    connexion,
    `SELECT action, attribution, echeance, statut, ${interne ? "commentaire" : "NULL AS commentaire"}
     FROM plan_travail p ORDER BY ${rang}, action`,
  );
}

const qvt = (connexion: DuckDBConnection) =>
  lire(
    connexion,
    `SELECT vague, departement, question, modalite, effectif, repondants, part, moyenne, statut
     FROM qvt_masques ORDER BY ALL`,
  );

/** Of the other départements, what a chart draws: their values, without the sums behind them. */
export function alleger(comparaison: Comparaison) {
  const valeurs = (estimations: readonly Estimation[]) => ({
    ensemble: estimations.find(({ periode }) => periode === "ensemble")?.valeur ?? null,
    annees: estimations.flatMap(({ periode, apres, valeur, statut }) =>
      periode === "annee" ? [[apres[0], valeur, ...(statut === "secret" ? [statut] : [])]] : [],
    ),
  });
  return {
    ...comparaison,
    estimations: comparaison.estimations.map((e) => ({
      ...e,
      parts: e.periode === "ensemble" ? e.parts : null,
    })),
    departements: comparaison.departements.map(({ code, estimations }) => ({
      code,
      ...valeurs(estimations),
    })),
  };
}

/** Four decimals of a point are more than a chart can show. */
const court = (_: string, x: unknown) =>
  typeof x === "number" && !Number.isInteger(x) ? Number(x.toFixed(4)) : x;

export async function experimentation(
  mesures: MesuresMasquees,
  comparaisons: readonly Comparaison[],
): Promise<string> {
  const { contrastes, evalues } = await lireReferentiel();
  const contenu = {
    contrastes,
    evalues,
    comparaisons: comparaisons.map(alleger),
    plan: await plan(mesures.connexion, mesures.profil === "interne"),
    qvt: await qvt(mesures.connexion),
  };
  return `${JSON.stringify(contenu, court)}\n`;
}
