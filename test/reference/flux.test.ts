// The engine's flows against plain loops over pupils, on random deposits.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { charger } from "../../loaders/ingest/charger.ts";
import { journalMuet as journal } from "../../loaders/journal.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { depotAleatoire, ecrireDepot } from "./aleatoire.ts";
import { preparer } from "./contexte.ts";
import { flux } from "./flux.ts";
import { lireDepot } from "./lire.ts";

let dossier = "";
beforeAll(() => {
  process.env.OBSERVATOIRE_CLE ??= "clé des tests";
  dossier = mkdtempSync(join(tmpdir(), "reference-"));
});
afterAll(() => rmSync(dossier, { recursive: true, force: true }));

describe("les flux des cohortes et un calcul indépendant, élève par élève", () => {
  it.each([1, 4])("donnent la même table sur le dépôt de graine %i", async (graine) => {
    const depot = join(dossier, `graine-${graine}`);
    const entrepot = `${depot}.duckdb`;
    ecrireDepot(depot, depotAleatoire(graine, 200));
    await charger({ depot, entrepot, journal });
    const connexion = await ouvrirLecture(entrepot);
    await calculerMesures(connexion);
    const lues = (
      await connexion.runAndReadAll(
        "SELECT concat_ws('|', cohorte, maille, code, millesime, etape, de, vers), effectif FROM flux",
      )
    ).getRowsJS();
    connexion.closeSync();
    const attendus = flux(preparer(lireDepot(depot)));
    expect(attendus.size).toBeGreaterThan(300);
    expect(Object.fromEntries(lues)).toEqual(Object.fromEntries(attendus));
    expect(lues).toHaveLength(attendus.size);
  });
});
