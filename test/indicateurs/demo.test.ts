// On the whole fictional académie, loaded as a user would: identities hold in every school, parts add up everywhere.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ecrireDemo } from "../../loaders/demo/demo.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { charger } from "../../loaders/ingest/charger.ts";
import { journalMuet as journal } from "../../loaders/journal.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { lire } from "./entrepot.ts";

let dossier: string;
let connexion: DuckDBConnection;

beforeAll(async () => {
  process.env.OBSERVATOIRE_CLE ??= "cle-fictive-des-tests-de-l-observatoire";
  dossier = await mkdtemp(join(tmpdir(), "demo-"));
  const [depot, entrepot] = [join(dossier, "depot"), join(dossier, "demo.duckdb")];
  await ecrireDemo({ depot, graine: 1, taille: "petite", journal });
  await charger({ depot, entrepot, journal });
  connexion = await ouvrirLecture(entrepot);
  await calculerMesures(connexion);
});
afterAll(async () => {
  connexion?.closeSync();
  await rm(dossier, { recursive: true, force: true });
});

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

  test("les effectifs des départements et des établissements s’ajoutent à ceux de l’académie", async () => {
    const ecarts = await lire(
      connexion,
      `SELECT indicateur, millesime, sum(numerateur) FILTER (maille = 'academie') AS academie,
         sum(numerateur) FILTER (maille = 'departement') AS departements,
         sum(numerateur) FILTER (maille = 'etablissement') AS etablissements
       FROM mesures JOIN protection p USING (indicateur)
       WHERE ${ENSEMBLE} AND p.regle IN ('proportion', 'effectif', 'places', 'ecart') AND numerateur IS NOT NULL
       GROUP BY ALL HAVING academie IS DISTINCT FROM departements OR academie IS DISTINCT FROM etablissements`,
    );
    expect(ecarts).toEqual([]);
  });

  test("chaque figure est donnée une fois, et un taux reste entre ses bornes", async () => {
    const cle = "indicateur, maille, code, millesime, sexe, pcs, strate";
    expect(await lire(connexion, `SELECT ${cle} FROM mesures GROUP BY ALL HAVING count(*) > 1`)).toEqual([]);
    const hors = "valeur NOT BETWEEN ic_bas - 1e-9 AND ic_haut + 1e-9";
    expect(await lire(connexion, `SELECT ${cle} FROM mesures WHERE ${hors}`)).toEqual([]);
  });
});
