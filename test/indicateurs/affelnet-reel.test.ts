// The pressure of the voie professionnelle, from the real export of Affelnet to the measure, to the digit.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { Depot } from "../ingest/banc.ts";
import { figure, lire } from "./entrepot.ts";

const COPIES = new URL("../../../shared/opendata", import.meta.url).pathname;
const AFFELNET = `${COPIES}/orion-affelnet-attractivite-capacite/attractivite_capacite_2021.csv`;

describe.skipIf(!existsSync(AFFELNET))("Affelnet 2021, déposé tel quel", () => {
  const pression = async (departements: readonly string[]) => {
    const depot = new Depot({
      "attractivite_capacite_2021.csv": readFileSync(AFFELNET),
      "academie.json": JSON.stringify({ departements }),
    });
    await depot.charger();
    const connexion = await ouvrirLecture(depot.entrepot);
    try {
      await calculerMesures(connexion);
      const lues = await lire<Mesure>(connexion, "FROM mesures WHERE indicateur = 'taux_pression'");
      const m = figure(lues, { maille: "academie", millesime: 2021, strate: "2PRO" });
      return [m?.numerateur, m?.denominateur, m?.valeur?.toFixed(3)];
    } finally {
      connexion.closeSync();
    }
  };

  test("2nde professionnelle, Orléans-Tours : 9 157 premiers vœux pour 9 111 places", async () => {
    expect(await pression(["018", "028", "036", "037", "041", "045"])).toEqual([9157, 9111, "1.005"]);
  }, 120_000);

  test("2nde professionnelle, France : 196 587 premiers vœux pour 204 748 places", async () => {
    expect(await pression([])).toEqual([196_587, 204_748, "0.960"]);
  }, 120_000);
});
