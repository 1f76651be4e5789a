/**
 * Ten fictional pupils (or offers, or actions) per base, in data/exemples: every indicator is shown, and tested, on them.
 * Each pupil is alone in its school, so that the figures the engine gives a school say what one pupil counts for; each
 * example is alone in its département, so that one scan of all of them gives each its own totals.
 */
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { sqlDesBases } from "../bases.ts";
import { INDICATEURS } from "../catalogue.ts";
import type { Mesure } from "../declaration.ts";
import { calculerMesures } from "../mesures.ts";

interface Depot {
  /** Folder of data/exemples. */
  nom: string;
  titre: string;
  /** Bases whose indicators it shows. */
  bases: readonly string[];
  /** File of this folder that tells the rows to a reader. */
  sql: string;
}

export const DEPOTS: readonly Depot[] = [
  { nom: "troisieme", titre: "Dix élèves de 3e", bases: ["chaine_3e", "candidats"], sql: "troisieme" },
  { nom: "seconde", titre: "Dix élèves de 2nde GT", bases: ["chaine_2gt"], sql: "seconde" },
  { nom: "sciences", titre: "Dix élèves de 2nde GT", bases: ["entrees"], sql: "entrees" },
  { nom: "industrie", titre: "Dix élèves de 3e", bases: ["entrees"], sql: "entrees" },
  {
    nom: "parcours",
    titre: "Dix élèves de 3e, suivis cinq ans",
    bases: ["cohortes", "progressions", "parcours"],
    sql: "cohorte",
  },
  {
    nom: "professionnel",
    titre: "Dix élèves entrés en voie professionnelle, suivis quatre ans",
    bases: ["cohortes", "parcours"],
    sql: "cohorte",
  },
  {
    nom: "sixieme",
    titre: "Dix élèves de 6e, suivis quatre ans",
    bases: ["parcours"],
    sql: "cohorte",
  },
  { nom: "lycee", titre: "Dix élèves de lycée, suivis deux ans", bases: ["passages"], sql: "cohorte" },
  { nom: "offres", titre: "Dix offres de formation", bases: ["offres"], sql: "offres" },
  {
    nom: "specialites",
    titre: "Dix lycées et les spécialités de leurs élèves",
    bases: ["choix_specialites"],
    sql: "specialites",
  },
  {
    nom: "arts",
    titre: "Dix lycées et leurs élèves en arts, en langues de l’Antiquité, en sport",
    bases: ["choix_specialites"],
    sql: "specialites",
  },
  { nom: "classes", titre: "Dix lycées et leurs classes", bases: ["classes"], sql: "classes" },
  {
    nom: "ips",
    titre: "Dix établissements et leur position sociale",
    bases: ["ips_ecoles"],
    sql: "ips",
  },
  { nom: "bac", titre: "Dix départements et leurs bacheliers", bases: ["resultats_bac"], sql: "bac" },
  { nom: "dnb", titre: "Dix départements et leurs brevets", bases: ["resultats_dnb"], sql: "dnb" },
  {
    nom: "poursuite",
    titre: "Dix académies et leurs néo-bacheliers",
    bases: ["resultats_poursuite"],
    sql: "poursuite",
  },
  { nom: "ivac", titre: "Dix collèges et leurs IVAC", bases: ["colleges_ivac"], sql: "ivac" },
  { nom: "ival", titre: "Dix lycées et leurs IVAL", bases: ["lycees_ival"], sql: "ival" },
  { nom: "actions", titre: "Dix actions de la fiche 1.10", bases: ["gestes"], sql: "actions" },
  { nom: "enquete", titre: "Dix établissements et leurs réponses", bases: ["reponses"], sql: "enquete" },
];

export type Cellule = string | number | null;

export interface Affichage {
  /** Of a column that not all indicators show, a bar, then what the id of those that do holds: « Maths, filles|1g_maths ». */
  colonnes: readonly string[];
  /** One row a pupil, by the name that its schools bear. */
  lignes: readonly { nom: string; cellules: readonly Cellule[] }[];
}

/** Which example, and which of its rows: « troisieme », « Élève 3 ». */
interface Place {
  depot: string;
  nom: string;
  millesime: number;
}

/** A class, and whether it was passed or repeated: what the product of class-to-class rates is made of. */
export interface Passage extends Place {
  niveau: string;
  passe: boolean;
  redouble: boolean;
}

/** A published value times the pupils that weigh it: what a mean is made of. Of a percentage, pupils it would count. */
interface Ponderee extends Place {
  indicateur: string;
  produit: number;
  poids: number;
}

export interface Exemplaires {
  affichages: ReadonlyMap<string, Affichage>;
  /** Figures of each example (maille `departement`) and of each of its rows (maille `etablissement`). */
  mesures: readonly (Mesure & Place)[];
  passages: readonly Passage[];
  ponderees: readonly Ponderee[];
  /** Rows counted by a numerator that is not part of its denominator: the engine gives them no figure of their own. */
  horsDenominateur: readonly (Place & { indicateur: string })[];
}

const DOSSIER = new URL("../../../data/exemples/", import.meta.url);

const lire = async <T>(connexion: DuckDBConnection, sql: string) =>
  (await connexion.runAndReadAll(sql)).getRowObjectsJS() as T[];

async function remplir(connexion: DuckDBConnection, nom: string): Promise<void> {
  const dossier = new URL(`${nom}/`, DOSSIER);
  for (const fichier of await readdir(dossier)) {
    const chemin = fileURLToPath(new URL(fichier, dossier)).replaceAll("'", "''");
    await connexion.run(
      `INSERT INTO ${fichier.replace(".csv", "")} BY NAME FROM read_csv('${chemin}', delim = ';', header = true, all_varchar = true)`,
    );
  }
}

/** How a reader sees the rows; run while the tables hold this example alone. Columns without any value are left out. */
async function afficher(connexion: DuckDBConnection, { sql }: Depot): Promise<Affichage> {
  const texte = await readFile(new URL(`${sql}.sql`, import.meta.url), "utf8");
  const lues = await connexion.runAndReadAll(texte);
  const rangees = lues.getRowsJS();
  const gardees = lues
    .columnNames()
    .flatMap((_, c) => (c > 0 && rangees.some((r) => r[c] !== null) ? [c] : []));
  const etablissements = await lire<{ uai: string; nom: string }>(connexion, "FROM etablissements");
  const noms = new Map(etablissements.map(({ uai, nom }) => [uai, nom]));
  const cellule = (c: unknown): Cellule => (typeof c === "number" || c === null ? c : String(c));
  return {
    colonnes: gardees.map((c) => lues.columnName(c)),
    lignes: rangees.map((r) => ({
      nom: noms.get(String(r[0])) ?? String(r[0]),
      cellules: gardees.map((c) => cellule(r[c])),
    })),
  };
}

/** Loads every example in memory and computes all figures, by the same engine as those of the site. */
export async function lireExemples(): Promise<Exemplaires> {
  const instance = await DuckDBInstance.create(":memory:");
  const connexion = await instance.connect();
  try {
    await connexion.run(await readFile(new URL("../../warehouse/tables.sql", import.meta.url), "utf8"));
    await connexion.run("CREATE TABLE exemplaire (departement VARCHAR, depot VARCHAR)");
    // The invented places of the examples are in no real académie: all are counted.
    await connexion.run("SET VARIABLE france = true");
    await connexion.run(await sqlDesBases());
    const affichages = new Map<string, Affichage>();
    for (const depot of DEPOTS) {
      await connexion.run("BEGIN");
      await remplir(connexion, depot.nom);
      affichages.set(depot.nom, await afficher(connexion, depot));
      await connexion.run("ROLLBACK");
    }
    for (const { nom } of DEPOTS) {
      await remplir(connexion, nom);
      await connexion.run(
        `INSERT INTO exemplaire SELECT DISTINCT departement, '${nom}' FROM etablissements ANTI JOIN exemplaire USING (departement)`,
      );
    }
    await connexion.run(await sqlDesBases());
    const sur = (colonnes: string, suite: string) =>
      lire<never>(
        connexion,
        `SELECT depot, nom, ${colonnes} FROM ${suite} JOIN etablissements USING (uai) JOIN exemplaire USING (departement)`,
      );
    const passages: Passage[] = await sur(
      "annee AS millesime, niveau, coalesce(passe, false) AS passe, coalesce(redouble, false) AS redouble",
      "passages",
    );
    const ponderees: Ponderee[] = [];
    for (const { id, unite, calcul } of INDICATEURS)
      if (calcul.genre === "moyenne")
        ponderees.push(
          ...(await sur(
            `'${id}' AS indicateur, annee AS millesime, ${calcul.valeur} * ${calcul.poids} / ${unite === "%" ? 100 : 1} AS produit, ${calcul.poids} AS poids`,
            `(FROM ${calcul.base} WHERE ${calcul.population} AND ${calcul.valeur} * ${calcul.poids} IS NOT NULL)`,
          )),
        );
      // A result of a whole territory has no school to show it: its rows are read on the base.
      else if (calcul.genre === "taux" && calcul.telQuel)
        ponderees.push(
          ...(await sur(
            `'${id}' AS indicateur, annee AS millesime, poids AS produit, effectif AS poids`,
            `(FROM ${calcul.base} WHERE ${calcul.population ?? "true"})`,
          )),
        );
    const gains = INDICATEURS.flatMap(({ id, calcul }) =>
      calcul.genre === "taux" && calcul.horsDenominateur ? [{ id, calcul }] : [],
    );
    const horsDenominateur: Exemplaires["horsDenominateur"][number][] = [];
    for (const { id, calcul } of gains)
      horsDenominateur.push(
        ...(await sur(
          `'${id}' AS indicateur, annee AS millesime`,
          `(FROM ${calcul.base} WHERE ${calcul.numerateur})`,
        )),
      );
    await calculerMesures(connexion);
    const mesures = await lire<Exemplaires["mesures"][number]>(
      connexion,
      `SELECT m.*, depot, coalesce(nom, '') AS nom FROM mesures m
       LEFT JOIN etablissements e ON maille = 'etablissement' AND e.uai = m.code
       JOIN exemplaire x ON x.departement = coalesce(e.departement, m.code)
       WHERE maille IN ('departement', 'etablissement')
       UNION ALL
       SELECT *, 'poursuite', '' FROM mesures WHERE maille = 'academie' AND indicateur LIKE 'poursuite_sies%'`,
    );
    return { affichages, mesures, passages, ponderees, horsDenominateur };
  } finally {
    connexion.closeSync();
    instance.closeSync();
  }
}
