// What the DEPP publishes is not masked; its gap to a cohort is, wherever the rate of the cohort is.
import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { masquer } from "../../loaders/disclosure/masquer.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { entrepotVide, lire, remplir } from "../indicateurs/entrepot.ts";

const [GRAND, PETIT] = ["0180911T", "0180912U"];

/** Pupils of 2nde GT in 2019, the first of whom get a bac three years later. */
const cohorte = (uai: string, nombre: number, bacheliers: number) =>
  Array.from({ length: nombre }, (_, i) => `${uai}-${i}`).flatMap((pid, i) => [
    { pid, rentree: 2019, uai, mefstat: "22111410018", situation: "SCOLAIRE" },
    {
      ...{ pid, rentree: 2021, uai, mefstat: "22131031118", situation: "SCOLAIRE" },
      ...(i < bacheliers ? { diplome: "BACG", session: 2022 } : {}),
    },
    { pid, rentree: 2023, situation: "SORTI" },
  ]);

let connexion: DuckDBConnection;
beforeAll(async () => {
  connexion = await entrepotVide();
  const lycee = (uai: string, bassin: string) => ({ uai, bassin, nature: "LGT", departement: "018" });
  const ival = (uai: string, effectif_2nde: number, acces_2nde_bac: number) => ({
    ...{ session: 2022, voie: "GT", uai, effectif_2nde, acces_2nde_bac },
  });
  await remplir(connexion, {
    etablissements: [lycee(GRAND, "Nord"), lycee(PETIT, "Sud")],
    cohorte: [...cohorte(GRAND, 100, 80), ...cohorte(PETIT, 12, 8)],
    ival: [ival(GRAND, 100, 75), ival(PETIT, 12, 3)],
  });
  await calculerMesures(connexion);
  await masquer(connexion, "public");
});
afterAll(() => connexion.closeSync());

const statuts = async (indicateur: string, maille: string) =>
  Object.fromEntries(
    (
      await lire<{ code: string; statut: string }>(
        connexion,
        `SELECT code, statut FROM mesures_masquees WHERE indicateur = '${indicateur}' AND maille = '${maille}' AND sexe = 'T' AND pcs = 'T'`,
      )
    ).map(({ code, statut }) => [code, statut]),
  );

test("une valeur publiée par la DEPP reste publiée, si petit que soit le lycée", async () => {
  expect(await statuts("acces_2nde_bac_ival", "etablissement")).toEqual({
    [GRAND]: "publie",
    [PETIT]: "publie",
  });
});

test("l’écart à l’IVAL est secret là où le taux de la cohorte l’est, et publié ailleurs", async () => {
  const taux = await statuts("acces_bac_cohorte", "bassin");
  expect(taux.Sud).toBe("secret");
  for (const maille of ["bassin", "departement", "academie"])
    expect(await statuts("ecart_cohorte_ival", maille)).toEqual(await statuts("acces_bac_cohorte", maille));
});

test("l’écart seul publié ne rendrait pas le taux masqué", async () => {
  const fuites = await lire(
    connexion,
    `FROM mesures_masquees e JOIN mesures_masquees c ON c.indicateur = 'acces_bac_cohorte'
       AND (c.maille, c.code, c.millesime, c.sexe, c.pcs) = (e.maille, e.code, e.millesime, e.sexe, e.pcs)
     WHERE e.indicateur = 'ecart_cohorte_ival' AND e.valeur IS NOT NULL AND c.valeur IS NULL`,
  );
  expect(fuites).toEqual([]);
});
