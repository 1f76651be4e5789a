// Flows are published apart from what becomes of the cohort, and must not tell what is masked there, nor each other.
import type { DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { masquer } from "../../loaders/disclosure/masquer.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { entrepotVide, lire, remplir } from "../indicateurs/entrepot.ts";
import { annee, ECOLES, MEF } from "../indicateurs/lignes.ts";

/** Most pupils of 2nde GT go on to 1re générale; a few go elsewhere, some are not found. */
const parcours = fc.record({
  uai: fc.constantFrom("0180001A", "0180001A", "0360001B"),
  un: fc.constantFrom(...Array(14).fill(MEF.seconde), ...Array(6).fill(MEF.secondePro), MEF.cap1, null),
  deux: fc.constantFrom(...Array(20).fill(MEF.premiereG), ...Array(5).fill(MEF.sti2d), MEF.seconde, null),
  trois: fc.constantFrom(...Array(20).fill(MEF.terminaleG), MEF.premiereG, null),
});

let connexion: DuckDBConnection;
const MASQUEES = "SELECT * FROM mesures_masquees ORDER BY ALL";
let sansFlux: unknown[];

beforeAll(async () => {
  const [eleves = []] = fc.sample(fc.array(parcours, { minLength: 600, maxLength: 600 }), {
    numRuns: 1,
    seed: 5,
  });
  connexion = await entrepotVide();
  await remplir(connexion, {
    etablissements: ECOLES,
    cohorte: eleves.flatMap(({ uai, ...suite }, i) => [
      annee(`p${i}`, 2020, MEF.troisieme, { uai }),
      ...[suite.un, suite.deux, suite.trois].flatMap((mef, k) =>
        mef ? [annee(`p${i}`, 2021 + k, mef)] : [],
      ),
    ]),
  });
  await calculerMesures(connexion);
  await connexion.run("CREATE TEMP TABLE mis_de_cote AS FROM flux; DELETE FROM flux");
  await masquer(connexion, "public");
  sansFlux = await lire(connexion, MASQUEES);
  await connexion.run("INSERT INTO flux FROM mis_de_cote");
  await masquer(connexion, "public");
});
afterAll(() => connexion.closeSync());

const compter = async (sql: string) =>
  (await lire<{ n: number }>(connexion, `SELECT count(*)::INTEGER AS n FROM (${sql})`))[0]?.n ?? Number.NaN;

describe("les flux publiés", () => {
  test("sont ceux qui ont été comptés, à chaque maille ; d’autres ne sont pas montrés", async () => {
    expect(await compter("FROM flux_masques")).toBeGreaterThan(30);
    expect(await compter("FROM flux_masques EXCEPT FROM flux")).toBe(0);
    expect(await compter("FROM flux EXCEPT FROM flux_masques")).toBeGreaterThan(20);
  });

  test("ne sont ni petits, ni issus d’un groupe de moins de vingt élèves", async () => {
    const groupes = `SELECT *, sum(effectif) OVER (PARTITION BY cohorte, maille, code, millesime, etape, de) AS groupe FROM flux`;
    expect(
      await compter(
        `FROM flux_masques JOIN (${groupes}) USING (cohorte, maille, code, millesime, etape, de, vers, effectif)
         WHERE effectif BETWEEN 1 AND 4 OR groupe < 20`,
      ),
    ).toBe(0);
  });

  test.each([
    ["de", "etape"],
    ["vers", "etape + 1"],
  ])("laissent au moins cinq élèves, ou aucun, aux autres parcours (%s)", async (colonne, rentree) => {
    const restes = `
      SELECT numerateur - sum(f.effectif) AS reste FROM mesures_masquees m
      JOIN flux_masques f ON m.indicateur = 'devenir_' || cohorte AND m.maille = f.maille AND m.code = f.code
        AND m.millesime = f.millesime AND m.strate = 't+' || (${rentree}) || ':' || ${colonne}
      WHERE m.statut = 'publie' GROUP BY f.cohorte, f.maille, f.code, f.millesime, etape, ${colonne}, numerateur`;
    expect(await compter(restes)).toBeGreaterThan(10);
    expect(await compter(`FROM (${restes}) WHERE reste < 0 OR reste BETWEEN 1 AND 4`)).toBe(0);
  });

  test.each([
    ["academie", "departement"],
    ["departement", "etablissement"],
    ["bassin", "etablissement"],
  ])("ne se déduisent pas par soustraction : %s moins %s", async (grande, petite) => {
    const code = petite === "departement" ? "departement" : "etablissement";
    const restes = `
      SELECT g.effectif - sum(p.effectif) AS reste FROM flux_masques g
      JOIN flux_masques p USING (cohorte, millesime, etape, de, vers)
      JOIN (SELECT DISTINCT ON (${code}) * FROM lieu) l ON l.${code} = p.code
      WHERE g.maille = '${grande}' AND p.maille = '${petite}' AND g.code IN (l.departement, l.bassin, (FROM code_academie))
      GROUP BY g.cohorte, g.code, millesime, etape, de, vers, g.effectif`;
    expect(await compter(restes)).toBeGreaterThan(3);
    expect(await compter(`FROM (${restes}) WHERE reste < 0 OR reste BETWEEN 1 AND 4`)).toBe(0);
  });

  test("ne changent rien aux mesures publiées", async () => {
    expect(await lire(connexion, MASQUEES)).toEqual(sansFlux);
  });
});
