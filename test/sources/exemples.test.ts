// The example file of each source, as the site gives it, is accepted by the check that will read it.
import { expect, test } from "vitest";
import { SOURCES } from "../../loaders/sources/index.ts";
import { exemple, modele } from "../../loaders/sources/schema.ts";
import { fichier, verifierDepot } from "../ingest/banc.ts";

test.each(SOURCES.map((source) => [source.nom, source] as const))("%s", async (nom, source) => {
  const rapport = await verifierDepot({ "exemple.csv": exemple(source), "modele.csv": modele(source) });
  expect(fichier(rapport, "exemple.csv")).toMatchObject({ source: nom, lues: 1, acceptees: 1, rejetees: 0 });
  expect(fichier(rapport, "modele.csv")).toMatchObject({ source: nom, lues: 0, utilisable: true });
});
