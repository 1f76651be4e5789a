// On the whole fictional académie, loaded as a user would: identities hold in every school, parts add up everywhere.
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { masquer } from "../../loaders/disclosure/masquer.ts";
import { MAILLES } from "../../loaders/indicateurs/declaration.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { entrepotPetit, sitePetit } from "../petite.ts";
import { lire } from "./entrepot.ts";

let connexion: DuckDBConnection;

beforeAll(async () => {
  connexion = await ouvrirLecture(await entrepotPetit());
  await calculerMesures(connexion);
  // A situation met in no pupil of a school has no row there: its share adds up by its numerator only.
  await connexion.run(`CREATE TEMP VIEW additives AS 
    SELECT m.* REPLACE (CASE WHEN strate NOT LIKE 't+%' THEN denominateur END AS denominateur)
    FROM mesures m JOIN protection p USING (indicateur)
    WHERE p.regle IN ('proportion', 'effectif', 'places', 'ecart') AND m.statut = 'publie'
      AND coalesce(m.numerateur, m.denominateur) IS NOT NULL`);
});
afterAll(() => connexion?.closeSync());

const SITUATIONS =
  "regexp_full_match(indicateur, 'constat_(2gt|2pro|cap1|maintien|apprentissage|autre|non_retrouve)')";
const ENSEMBLE = "sexe = 'T' AND pcs = 'T' AND strate = '' AND statut = 'publie'";

describe("sur l’académie fictive", () => {
  test("l’identité des situations tient dans chaque établissement et chaque année", async () => {
    const ecarts = await lire<{ code: string }>(
      connexion,
      `SELECT code, millesime,
         sum(numerateur) FILTER (indicateur = 'orientation_2gt') - sum(numerateur) FILTER (indicateur = 'constat_2gt') AS perte,
         sum(numerateur) FILTER (indicateur IN ('cause_c3', 'cause_c4', 'cause_c5', 'cause_c6', 'cause_c7'))
           - sum(numerateur) FILTER (indicateur = 'gain_2gt') AS expliquee
       FROM mesures WHERE maille = 'etablissement' AND ${ENSEMBLE}
         AND (indicateur IN ('orientation_2gt', 'constat_2gt', 'gain_2gt') OR indicateur LIKE 'cause_c_')
       GROUP BY ALL HAVING perte IS DISTINCT FROM expliquee AND perte IS NOT NULL AND expliquee IS NOT NULL`,
    );
    expect(ecarts).toEqual([]);
  });

  test.each(MAILLES)(
    "à la maille %s, un effectif est la somme de ceux des établissements",
    async (maille) => {
      const lieu = maille === "academie" ? "(FROM code_academie)" : maille;
      const sommes = (filtre: string) =>
        `SELECT indicateur, code, millesime, sexe, pcs, strate, sum(numerateur) AS n, sum(denominateur) AS d
       FROM (${filtre}) WHERE sexe = 'T' OR pcs = 'T' GROUP BY ALL`;
      const [territoires, ecoles] = [
        sommes(`FROM additives WHERE maille = '${maille}'`),
        sommes(`SELECT a.* REPLACE (${lieu} AS code) FROM additives a JOIN lieu ON lieu.uai = a.code
              WHERE maille = 'etablissement' AND ${lieu} IS NOT NULL`),
      ];
      expect((await lire(connexion, territoires)).length).toBeGreaterThan(1000);
      expect(await lire(connexion, `${territoires} EXCEPT ${ecoles}`)).toEqual([]);
      expect(await lire(connexion, `${ecoles} EXCEPT ${territoires}`)).toEqual([]);
    },
  );

  test.each([
    ["le sexe", "sexe", "T", "sexe IN ('F', 'M')"],
    ["l’origine sociale", "pcs", "T", "pcs IN ('A', 'B', 'C', 'D', 'ND')"],
    ["le secteur", "strate", "", "strate IN ('PU', 'PR')"],
  ])("dans chaque territoire, les parts selon %s font l’ensemble", async (_nom, axe, tout, part) => {
    const sommes = (filtre: string) =>
      `SELECT indicateur, maille, code, millesime, COLUMNS(c -> c IN ('sexe', 'pcs', 'strate') AND c <> '${axe}'),
         sum(numerateur) AS n, sum(denominateur) AS d
       FROM additives WHERE ${filtre} GROUP BY ALL`;
    const parts = sommes(part);
    expect((await lire(connexion, parts)).length).toBeGreaterThan(1000);
    expect(await lire(connexion, `${parts} EXCEPT ${sommes(`${axe} = '${tout}'`)}`)).toEqual([]);
  });

  test.each([
    ["les situations à la rentrée font tous les élèves de 3e", SITUATIONS],
    [
      "les situations des orientés font tous les orientés",
      "indicateur LIKE 'cause_c_' AND strate NOT LIKE '%AFFECTE'",
    ],
    [
      "affectés et non affectés font tous les candidats",
      "indicateur IN ('taux_affectes', 'taux_non_affectes')",
    ],
  ])("dans chaque territoire et chaque groupe, %s", async (_nom, parts) => {
    const ensembles = await lire<{ n: number; d: number }>(
      connexion,
      `SELECT maille, code, millesime, sexe, pcs, strate, sum(numerateur)::INTEGER AS n, max(denominateur) AS d
       FROM mesures WHERE ${parts} AND statut = 'publie' GROUP BY ALL`,
    );
    expect(ensembles.length).toBeGreaterThan(1000);
    expect(ensembles.filter(({ n, d }) => n !== d)).toEqual([]);
  });

  test("chaque figure est donnée une fois, et un taux reste entre ses bornes", async () => {
    const cle = "indicateur, maille, code, millesime, sexe, pcs, strate";
    expect(await lire(connexion, `SELECT ${cle} FROM mesures GROUP BY ALL HAVING count(*) > 1`)).toEqual([]);
    const hors = "valeur NOT BETWEEN ic_bas - 1e-9 AND ic_haut + 1e-9";
    expect(await lire(connexion, `SELECT ${cle} FROM mesures WHERE ${hors}`)).toEqual([]);
  });

  describe("ce qui est publié", () => {
    const cles = "indicateur, maille, code, millesime, sexe, pcs, strate";
    const verifierPubliees = async () => {
      // The interval of a gap may be kept back, where it would tell how many pupils left and how many came.
      const tues =
        "statut = 'publie' AND ic_bas IS NULL AND indicateur IN (SELECT indicateur FROM protection WHERE regle = 'ecart')";
      const publiees = (colonnes: string, lesquelles: string) =>
        `SELECT ${colonnes} FROM mesures_masquees WHERE statut <> 'secret' AND ${lesquelles}
           EXCEPT SELECT ${colonnes} FROM mesures`;
      const vues = await lire(connexion, "FROM mesures_masquees WHERE statut = 'publie'");
      expect(vues.length).toBeGreaterThan(1000);
      expect(await lire(connexion, publiees("*", `NOT (${tues})`))).toEqual([]);
      expect(await lire(connexion, publiees("* EXCLUDE (ic_bas, ic_haut)", tues))).toEqual([]);
      expect(
        await lire(connexion, `SELECT ${cles} FROM mesures EXCEPT SELECT ${cles} FROM mesures_masquees`),
      ).toEqual([]);
    };

    test("est ce qui a été calculé, dans les données du site au profil public", async () => {
      const table = join(await sitePetit(), "telechargements", "mesures.parquet");
      await connexion.run(`CREATE TEMP VIEW mesures_masquees AS FROM '${table}'`);
      await verifierPubliees();
      await connexion.run("DROP VIEW mesures_masquees");
    }, 1_800_000);

    // A year is masked by itself: this one holds figures of every base, cohorts followed to the end included.
    test("est ce qui a été calculé, au profil interne", async () => {
      await connexion.run(`DELETE FROM mesures WHERE millesime <>
        (SELECT max(millesime) - 5 FROM mesures WHERE indicateur = 'constat_2gt')`);
      await masquer(connexion, "interne");
      await verifierPubliees();
    });
  });
});
