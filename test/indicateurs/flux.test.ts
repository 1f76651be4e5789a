// Flows of cohorts: counted by hand on a few pupils, tied to what becomes of the cohort on the fictional académie.
import type { DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { entrepotVide, lire, remplir, type Tables } from "./entrepot.ts";
import { annee, ECOLES, MEF } from "./lignes.ts";

interface Flux {
  etape: number;
  de: string;
  vers: string;
  effectif: number;
}

async function calculer(tables: Tables): Promise<DuckDBConnection> {
  const connexion = await entrepotVide();
  await remplir(connexion, tables);
  await calculerMesures(connexion);
  return connexion;
}

test("quatre élèves de 3e, suivis trois rentrées", async () => {
  const college = { uai: "0180001A" };
  const connexion = await calculer({
    etablissements: ECOLES,
    cohorte: [
      ...["a", "b", "c", "d"].map((pid) => annee(pid, 2020, MEF.troisieme, college)),
      ...["a", "b"].map((pid) => annee(pid, 2021, MEF.seconde)),
      annee("c", 2021, MEF.secondePro),
      annee("a", 2022, MEF.premiereG),
      annee("b", 2022, MEF.seconde),
      annee("c", 2022, null, { situation: "APPRENTI", uai: null }),
    ],
  });
  const flux = await lire<Flux>(
    connexion,
    `SELECT etape, de, vers, effectif FROM flux
     WHERE cohorte = '3e' AND maille = 'etablissement' AND code = '0180001A' AND millesime = 2020 ORDER BY ALL`,
  );
  connexion.closeSync();
  expect(flux.map((f) => `${f.etape} ${f.de} > ${f.vers} : ${f.effectif}`)).toEqual([
    "0 3E > 2GT : 2",
    "0 3E > 2PRO : 1",
    "0 3E > NON_RETROUVE : 1",
    "1 2GT > 1G : 1",
    "1 2GT > 2GT : 1",
    "1 2PRO > APPRENTI : 1",
    "1 NON_RETROUVE > NON_RETROUVE : 1",
  ]);
});

const SOUS = ["departement", "bassin", "district", "etablissement"];

/** Years of a pupil from 3e on, with holes. */
const parcours = fc.record({
  uai: fc.constantFrom("0180001A", "0360001B"),
  suite: fc.array(
    fc.constantFrom(MEF.seconde, MEF.secondePro, MEF.cap1, MEF.premiereG, MEF.terminaleG, null),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
});

describe("sur toute population", () => {
  let connexion: DuckDBConnection;
  beforeAll(async () => {
    const [eleves = []] = fc.sample(fc.array(parcours, { minLength: 60, maxLength: 80 }), {
      numRuns: 1,
      seed: 7,
    });
    connexion = await calculer({
      etablissements: ECOLES,
      cohorte: eleves.flatMap(({ uai, suite }, i) => [
        annee(`p${i}`, 2019 + (i % 2), MEF.troisieme, { uai }),
        ...suite.flatMap((mef, k) => (mef === null ? [] : [annee(`p${i}`, 2020 + (i % 2) + k, mef)])),
      ]),
    });
  });
  afterAll(() => connexion.closeSync());

  const ecarts = (colonne: "de" | "vers", decalage: number) =>
    lire(
      connexion,
      `WITH sommes AS (
         SELECT 'devenir_' || cohorte AS indicateur, maille, code, millesime, 't+' || (etape + ${decalage}) || ':' || ${colonne} AS strate,
           sum(effectif)::INTEGER AS n FROM flux WHERE etape + ${decalage} > 0 GROUP BY ALL)
       SELECT s.*, numerateur FROM sommes s LEFT JOIN mesures m USING (indicateur, maille, code, millesime, strate)
       WHERE numerateur IS DISTINCT FROM n`,
    );

  test("ceux qui quittent une situation sont ceux qui y étaient, ceux qui y arrivent ceux qui y sont", async () => {
    const [nombre] = await lire<{ n: number }>(
      connexion,
      "SELECT count(*)::INTEGER AS n FROM flux WHERE etape > 0",
    );
    expect(nombre?.n).toBeGreaterThan(50);
    expect(await ecarts("de", 0)).toEqual([]);
    expect(await ecarts("vers", 1)).toEqual([]);
  });

  test("les flux des établissements s’ajoutent à ceux de chaque maille", async () => {
    const sommes = await lire<Record<string, number>>(
      connexion,
      `SELECT ${["academie", ...SOUS].map((m) => `sum(effectif) FILTER (maille = '${m}')::INTEGER AS ${m}`).join(", ")}
       FROM flux GROUP BY cohorte, millesime, etape, de, vers`,
    );
    expect(sommes.length).toBeGreaterThan(20);
    for (const somme of sommes) expect(SOUS.map((m) => somme[m])).toEqual(SOUS.map(() => somme.academie));
  });
});
