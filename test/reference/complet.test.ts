/** No figure is taken on trust: every id of the catalogue is computed by the reference too, and met with a number. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import { depotAleatoire, ecrireDepot } from "./aleatoire.ts";
import { connait } from "./exigences.ts";
import { lireDepot } from "./lire.ts";
import { mesurer } from "./mesures.ts";

/** Those of the comparison with the engine. */
const GRAINES = [1, 4, 5];
const ELEVES = 200;

let dossier = "";
beforeAll(() => {
  dossier = mkdtempSync(join(tmpdir(), "complet-"));
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

it("chaque indicateur du catalogue est comparé au moteur", () => {
  expect(CATALOGUE.filter(({ id }) => !connait(id)).map(({ id }) => id)).toEqual([]);
});

it("la référence donne un nombre à chaque indicateur du catalogue, et n’en calcule pas d’autre", () => {
  const calcules = new Set<string>();
  for (const graine of GRAINES) {
    const depot = join(dossier, String(graine));
    ecrireDepot(depot, depotAleatoire(graine, ELEVES));
    for (const m of mesurer(lireDepot(depot))) if (m.statut === "publie") calcules.add(m.indicateur);
  }
  const ids = CATALOGUE.map(({ id }) => id);
  expect(ids.filter((id) => !calcules.has(id))).toEqual([]);
  expect([...calcules].filter((id) => !ids.includes(id))).toEqual([]);
});
