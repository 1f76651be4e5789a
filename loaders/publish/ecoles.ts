/**
 * The schools as public facts (name, kind, where each belongs, quarter of the social index), the masked figures their own
 * pages show, and those of comparable schools together. A group is made of published cells alone, so it says no more than
 * they do; where too few of its schools are published it says nothing.
 */
import type { MesuresMasquees } from "../disclosure/masquer.ts";
import { CATALOGUE } from "../indicateurs/catalogue.ts";
import type { Mesure } from "../indicateurs/declaration.ts";
import { wilson } from "../statistics/wilson.ts";
import { ORDRE } from "./colonnes.ts";
import { serrer } from "./serrer.ts";
import { ouverts } from "./site.ts";

/** After 3e for a collège; after 2nde, access to the bac and places for a lycée. */
export const INDICATEURS_ECOLE: readonly string[] = [
  ...["demande_2gt", "decision_avant_appel_2gt", "orientation_2gt", "affectation_2gt", "constat_2gt"],
  ...["orientation_2pro", "constat_2pro", "orientation_cap1", "constat_cap1"],
  ...["taux_accord_2gt", "taux_decision_modifiee_appel", "taux_non_affectes"],
  ...["constat_non_retrouve", "satisfaction_voeu1", "taux_passage_depp", "acces_superieur_cohorte_t4"],
  ...[
    "orientation_1g",
    "orientation_1t",
    "constat_1g",
    "acces_st",
    "acces_eds_maths",
    "taux_redoublement_2gt",
  ],
  ...["acces_bac_cohorte", "acces_bac_cohorte_meme_lycee", "taux_pression", "taux_occupation"],
  ...["acces_2nde_bac_ival", "attendu_acces_2nde_bac_ival", "valeur_ajoutee_acces_2nde_bac_ival"],
  ...["acces_2pro_bac_ival", "attendu_acces_2pro_bac_ival", "valeur_ajoutee_acces_2pro_bac_ival"],
];

/** Shown of a school itself alone: a gap of a group is not the sum of its schools’ over their pupils. */
export const ECARTS_ECOLE: readonly string[] = ["ecart_orientation_constat_2gt"];

/** Of a collège’s candidates, round after round: of the school itself alone, and for all its pupils. */
export const TOURS_ECOLE: readonly string[] = ["satisfaction_voeu1", "taux_affectes"];

/** Of a lycée’s places, formation by formation: of the school itself alone. */
export const OFFRE_ECOLE: readonly string[] = ["taux_pression", "taux_occupation"];

/** What ministries publish of a school itself: shown beside the académie, never beside the group. */
export const PUBLICS_ECOLE: readonly string[] = [
  ...["effectif_2nde_gt", "effectif_1re_g", "effectif_1re_t", "effectif_2nde_pro", "effectif_cap1"],
  ...["part_filles_choix_1g_maths", "part_filles_choix_1g_pc", "part_filles_choix_1g_nsi", "ips_lycee"],
  ...["acces_6e_3e_ivac", "ips_college"],
];

/** Fewer schools of a kind make no quarters. */
const ECOLES_MIN = 8;
/** A group speaks for its schools where that many of them, and that share, are published. */
const PUBLIEES_MIN = 5;
const PART_MIN = 0.6;

/** Those of the measures table that are open; a polyvalent lycée is held with the general ones. */
const quarts = (table: string) => `
  WITH vues AS (
    SELECT o.*, CASE nature WHEN 'LPO' THEN 'LGT' ELSE nature END AS genre FROM (${ouverts(table)}) o
    WHERE uai IN (SELECT code FROM ${table} WHERE maille = 'etablissement')),
  ranges AS (
    SELECT uai, count(*) OVER (PARTITION BY genre) AS nombre,
      ntile(4) OVER (PARTITION BY genre ORDER BY ips, uai)::INTEGER AS quart
    FROM vues WHERE ips IS NOT NULL AND genre IS NOT NULL)
  SELECT v.*, r.quart FROM vues v LEFT JOIN ranges r ON r.uai = v.uai AND r.nombre >= ${ECOLES_MIN}`;

export async function etablissements({ connexion, table }: MesuresMasquees) {
  const lus = await connexion.runAndReadAll(`
    SELECT uai, coalesce(nom, uai) AS nom, nature, secteur, commune, departement, bassin, district, reseau,
      nullif(education_prioritaire, '') AS rep, quart
    FROM (${quarts(table)}) ORDER BY uai`);
  return lus.getRowObjectsJS();
}

/** Code of a group, as its rows bear it; null where the school has no quarter. */
export const codeComparables = ({ nature, quart }: { nature: string | null; quart: number | null }) =>
  quart === null || nature === null ? null : `${nature === "LPO" ? "LGT" : nature}-${quart}`;

/** How many schools each group holds. */
export async function comparables({ connexion, table }: MesuresMasquees) {
  const lus = await connexion.runAndReadAll(`
    SELECT genre || '-' || quart AS code, count(*)::INTEGER AS ecoles FROM (${quarts(table)})
    WHERE quart IS NOT NULL GROUP BY ALL ORDER BY code`);
  return lus.getRowObjectsJS();
}

interface Groupe extends Record<string, unknown> {
  indicateur: string;
  numerateur: number;
  denominateur: number;
  publiees: number;
  ecoles: number;
}

const UNITES = new Map(CATALOGUE.map(({ id, unite }) => [id, unite]));

function mesureDuGroupe({ publiees, ecoles, ...groupe }: Groupe) {
  const rien = { numerateur: null, denominateur: null, valeur: null, ic_bas: null, ic_haut: null };
  const { numerateur: n, denominateur: d } = groupe;
  if (publiees < PUBLIEES_MIN || publiees < PART_MIN * ecoles || !d)
    return { ...groupe, ...rien, statut: "secret" };
  const pourcent = UNITES.get(groupe.indicateur) === "%";
  // Occupation may pass 100 %: no interval, as for each school.
  const ic = pourcent && groupe.indicateur !== "taux_occupation" ? wilson(n, d) : undefined;
  const valeur = (pourcent ? 100 * n : n) / d;
  return { ...groupe, valeur, ic_bas: ic?.[0] ?? null, ic_haut: ic?.[1] ?? null, statut: "publie" };
}

/** The rows of every school, then of every group of comparable ones. */
export async function mesuresDesEcoles({ connexion, table }: MesuresMasquees) {
  const parmi = (indicateurs: readonly string[]) =>
    `maille = 'etablissement' AND indicateur IN (${indicateurs.map((id) => `'${id}'`).join(", ")})
      AND pcs = 'T' AND strate = ''`;
  const siennes = parmi(INDICATEURS_ECOLE);
  const tours = `maille = 'etablissement' AND indicateur IN (${TOURS_ECOLE.map((id) => `'${id}'`).join(", ")})
      AND sexe = 'T' AND pcs = 'T' AND (strate IN ('T1', 'T2', 'T3') OR strate = '' AND indicateur = 'taux_affectes')`;
  // A formation is named by its MEFSTAT11.
  const offre = `maille = 'etablissement' AND indicateur IN (${OFFRE_ECOLE.map((id) => `'${id}'`).join(", ")})
      AND sexe = 'T' AND pcs = 'T' AND length(strate) = 11`;
  const lues = await connexion.runAndReadAll(
    `SELECT * FROM ${table} WHERE ${siennes} OR ${parmi([...ECARTS_ECOLE, ...PUBLICS_ECOLE])} AND sexe = 'T'
      OR ${tours} OR ${offre} ${ORDRE}`,
  );
  const groupes = await connexion.runAndReadAll(`
    SELECT indicateur, maille, genre || '-' || quart AS code, millesime, sexe, pcs, strate,
      sum(numerateur) FILTER (statut = 'publie')::DOUBLE AS numerateur,
      sum(denominateur) FILTER (statut = 'publie')::DOUBLE AS denominateur,
      count(*) FILTER (statut = 'publie')::INTEGER AS publiees, count(*)::INTEGER AS ecoles,
      CASE WHEN bool_or(maturite = 'provisoire') THEN 'provisoire'
        WHEN bool_or(maturite = 'consolide') THEN 'consolide' ELSE 'definitif' END AS maturite
    FROM ${table} JOIN (${quarts(table)}) q ON q.uai = code
    WHERE ${siennes} AND quart IS NOT NULL AND statut <> 'non_disponible'
      AND (statut <> 'publie' OR numerateur IS NOT NULL) GROUP BY ALL ${ORDRE}`);
  const reunis = (groupes.getRowObjectsJS() as Groupe[]).map(mesureDuGroupe) as unknown as Mesure[];
  const ecoles = lues.getRowObjectsJS() as unknown as Mesure[];
  return serrer([...ecoles, ...reunis.map((m) => ({ ...m, libelle: "" }))]);
}
