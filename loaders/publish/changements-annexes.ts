/** What changed between two publications in the tables beside the measures: flows, survey, evaluation, training plan. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { ANNEXES, type Annexe, EVALUATION } from "./annexes.ts";

/** Rows by what became of them. */
export interface Comptes {
  /** Published in both, with another number. */
  revisees: number;
  inchangees: number;
  /** Published then, hidden or missing now; and the other way round. */
  retirees: number;
  rendues: number;
  /** Of years or territories that were not there. */
  nouvelles: number;
}

export interface ParAnnexe {
  annexe: string;
  /** Null where the table is not in both publications, or has not the same key: nothing is said of it. */
  comptes: Comptes | null;
}

/** A figure of the evaluation, of all years after against all years before, that is not the same; null where it is not published. */
export interface EstimationRevisee {
  indicateur: string;
  /** Territories compared, in words. */
  titre: string;
  avant: number | null;
  apres: number | null;
  /** Years after, « 2022 2023 »; null where the table does not have the figure. */
  annees_avant: string | null;
  annees_apres: string | null;
}

interface Regle {
  /** SQL of a part of the key, where it is not the column: a figure of all years stays itself when a year is added. */
  cles?: Readonly<Record<string, string>>;
  /** What appears as a whole. A row of it that was absent was masked, or nobody's; a row of another one is of a new year or place. */
  ensemble?: readonly string[];
  /** SQL of whether a row says something, where one whose own number is masked still does. */
  vue?: string;
}

const DE_TOUJOURS = (colonne: string) => `CASE WHEN periode = 'ensemble' THEN '' ELSE ${colonne} END`;

const REGLES: Readonly<Record<string, Regle>> = {
  flux: { ensemble: ["cohorte", "maille", "code", "millesime", "etape"] },
  trajets: { ensemble: ["millesime", "college"] },
  evaluation: { cles: { avant: DE_TOUJOURS("avant"), apres: DE_TOUJOURS("apres") } },
  formations: { vue: "true" },
  // The mean of a question is on the rows of all its answers.
  qvt: { vue: "repondants IS NOT NULL" },
};

/** Stored numbers are the same when they differ by less than what any page shows. */
const EPSILON = 1e-9;

const parquet = (dossier: string, nom: string) => join(dossier, `${nom}.parquet`).replaceAll("'", "''");

const lire = async <T>(connexion: DuckDBConnection, sql: string) =>
  (await connexion.runAndReadAll(sql)).getRowObjectsJS() as unknown as T[];

async function comparer(
  connexion: DuckDBConnection,
  { nom, colonnes, cle }: Annexe,
  [ancien, nouveau]: readonly [string, string],
): Promise<Comptes | null> {
  const fichiers = [parquet(ancien, nom), parquet(nouveau, nom)];
  if (!fichiers.every((fichier) => existsSync(fichier.replaceAll("''", "'")))) return null;
  const presentes = await Promise.all(
    fichiers.map(async (fichier) => {
      const lues = await lire<{ column_name: string }>(connexion, `DESCRIBE FROM '${fichier}'`);
      return new Set(lues.map(({ column_name }) => column_name));
    }),
  );
  const communes = new Set(colonnes.map((c) => c.nom).filter((c) => presentes.every((la) => la.has(c))));
  if (!cle.every((c) => communes.has(c))) return null;
  const publiee = communes.has("statut") ? "statut IS NOT DISTINCT FROM 'publie'" : "true";
  const { cles = {}, ensemble = cle, vue = publiee } = REGLES[nom] ?? {};
  const rangee = (noms: readonly string[]) => `[${noms.map((c) => `(${cles[c] ?? c})::VARCHAR`).join(", ")}]`;
  const selection = (fichier: string) =>
    `SELECT *, ${rangee(cle)} AS cle, ${rangee(ensemble)} AS tout, ${vue} AS vue FROM '${fichier}'`;
  const differences = colonnes
    .filter((c) => communes.has(c.nom) && (c.nom in cles || (c.type !== "texte" && !cle.includes(c.nom))))
    .map(({ nom: c, type }) =>
      type === "reel"
        ? `(a.${c} IS NULL) <> (n.${c} IS NULL) OR coalesce(abs(a.${c} - n.${c}) > ${EPSILON}, false)`
        : `a.${c} IS DISTINCT FROM n.${c}`,
    );
  const [comptes] = await lire<Comptes>(
    connexion,
    `WITH a AS (${selection(fichiers[0] as string)}), n AS (${selection(fichiers[1] as string)}),
     la AS (SELECT DISTINCT tout FROM a),
     paires AS (SELECT coalesce(a.vue, false) AS avant, coalesce(n.vue, false) AS apres,
         la.tout IS NOT NULL AS connue, ${differences.join(" OR ")} AS autre
       FROM a FULL JOIN n ON a.cle = n.cle LEFT JOIN la ON la.tout = n.tout)
     SELECT (count(*) FILTER (avant AND apres AND autre))::INTEGER AS revisees,
       (count(*) FILTER (avant AND apres AND NOT autre))::INTEGER AS inchangees,
       (count(*) FILTER (avant AND NOT apres))::INTEGER AS retirees,
       (count(*) FILTER (NOT avant AND apres AND connue))::INTEGER AS rendues,
       (count(*) FILTER (NOT avant AND apres AND NOT connue))::INTEGER AS nouvelles
     FROM paires`,
  );
  return comptes ?? null;
}

/** Those of the contrasts themselves: the same estimator is applied to every département to tell chance. */
async function estimations(
  connexion: DuckDBConnection,
  [ancien, nouveau]: readonly [string, string],
): Promise<EstimationRevisee[]> {
  const propres = (dossier: string) => {
    const fichier = `'${parquet(dossier, EVALUATION.nom)}'`;
    return `SELECT *, CASE WHEN statut = 'publie' THEN valeur END AS dite FROM ${fichier} e
      WHERE estimateur = 'regroupe' AND periode = 'ensemble' AND EXISTS
        (FROM ${fichier} p WHERE p.contraste = e.contraste AND p.suivi = e.suivi AND p.estimateur = 'panel')`;
  };
  return lire<EstimationRevisee>(
    connexion,
    `SELECT coalesce(n.indicateur, a.indicateur) AS indicateur, coalesce(n.titre, a.titre) AS titre,
       a.dite AS avant, n.dite AS apres, a.apres AS annees_avant, n.apres AS annees_apres
     FROM (${propres(ancien)}) a FULL JOIN (${propres(nouveau)}) n
       ON a.indicateur = n.indicateur AND a.contraste = n.contraste AND a.suivi = n.suivi
     WHERE (a.dite IS NOT NULL OR n.dite IS NOT NULL)
       AND ((a.dite IS NULL) <> (n.dite IS NULL) OR abs(a.dite - n.dite) > ${EPSILON} OR a.apres IS DISTINCT FROM n.apres)
     ORDER BY ALL`,
  );
}

export async function comparerAnnexes(
  connexion: DuckDBConnection,
  dossiers: readonly [ancien: string, nouveau: string],
): Promise<{ annexes: ParAnnexe[]; estimations: EstimationRevisee[] }> {
  const annexes: ParAnnexe[] = [];
  for (const annexe of ANNEXES)
    annexes.push({ annexe: annexe.nom, comptes: await comparer(connexion, annexe, dossiers) });
  const evaluees = annexes.some(({ annexe, comptes }) => annexe === EVALUATION.nom && comptes);
  return { annexes, estimations: evaluees ? await estimations(connexion, dossiers) : [] };
}
