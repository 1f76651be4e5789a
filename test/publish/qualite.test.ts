// The quality page counts what was loaded, public data sets included: a site made of them alone is not empty.
import { expect, test } from "vitest";
import { qualite } from "../../loaders/publish/qualite.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { Depot } from "../ingest/banc.ts";

test("chaque source a ses lignes par année, les publiques comme les autres", async () => {
  const depot = new Depot({
    "constat.csv":
      "rentree;uai;mefstat11;effectif\n2022;0180911T;23810025412;24\n2023;0180911T;23810025412;25\n",
    "ival.csv": "annee;uai;presents_gnle;taux_acces_2nde\n2023;0180911T;70;84\n2023;0180912U;60;840\n",
  });
  await depot.charger();
  const connexion = await ouvrirLecture(depot.entrepot);
  try {
    expect((await qualite(connexion)).annees).toEqual([
      { source: "constat", annee: 2022, acceptees: 1, rejetees: 0 },
      { source: "constat", annee: 2023, acceptees: 1, rejetees: 0 },
      { source: "ival", annee: 2023, acceptees: 1, rejetees: 1 },
    ]);
  } finally {
    connexion.closeSync();
  }
});
