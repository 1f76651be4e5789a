/** The real copies, brought for one académie and loaded: every row is accounted for, and the figures are the published ones. */
import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import type { Rapport } from "../../loaders/ingest/rapport.ts";
import { journalMuet } from "../../loaders/journal.ts";
import { apporter } from "../../loaders/opendata/apporter.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { figure, lire } from "../indicateurs/entrepot.ts";
import { compte, Depot } from "../ingest/banc.ts";

const COPIES = new URL("../../../shared/opendata", import.meta.url).pathname;
const presentes = existsSync(COPIES);
if (!presentes) console.warn("Copies des données publiques absentes : jeux réels non vérifiés.");

describe.skipIf(!presentes)("opendata --depuis ../shared/opendata --academie ORLEANS-TOURS", () => {
  let rapport: Rapport;
  let mesures: Mesure[] = [];
  beforeAll(async () => {
    const depot = new Depot();
    await apporter({ depuis: COPIES, depot: depot.dossier, academie: "ORLEANS-TOURS", journal: journalMuet });
    rapport = await depot.charger();
    const connexion = await ouvrirLecture(depot.entrepot);
    try {
      await calculerMesures(connexion);
      mesures = await lire<Mesure>(connexion, "FROM mesures WHERE maille <> 'etablissement'");
    } finally {
      connexion.closeSync();
    }
  }, 180_000);

  test("chaque ligne est lue et acceptée, une fois", () => {
    expect(rapport.fichiers.map((f) => `${f.source} ${compte(f)}`).sort()).toEqual(
      [
        "effectifs_gt 7506 7506 0 0",
        "ival 1701 1701 0 0",
        "ival 2008 2008 0 0",
        "ival 2331 2331 0 0",
        "ivac 20053 20053 0 0",
        "specialites_1re 4513 4513 0 0",
      ].sort(),
    );
  });

  test.each([
    ["acces_2nde_bac_ival", 2024, "84.2"],
    ["acces_2pro_bac_ival", 2024, "62.0"],
    ["part_filles_choix_1g_maths", 2022, "47.5"],
    ["part_filles_1re_sti2d", 2021, "8.0"],
  ])("%s %i : %s", (indicateur, millesime, attendue) => {
    const lue = figure(mesures, { indicateur, millesime, maille: "academie" });
    expect(lue?.valeur?.toFixed(1)).toBe(attendue);
  });

  test("seuls l’académie et ses six départements ont des chiffres : sans bassin, aucun bassin", () => {
    expect([...new Set(mesures.map(({ maille, code }) => `${maille} ${code}`))].sort()).toEqual([
      "academie ACADEMIE",
      ...["018", "028", "036", "037", "041", "045"].map((code) => `departement ${code}`),
    ]);
  });
});
