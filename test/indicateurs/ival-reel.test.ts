/**
 * The DEPP workbook of session 2024, read whole, where its copy is at hand: the thirty access rates of the specification.
 * Each class is weighted by its own pupils, which alone gives 92.7 and 96.2 for France. Two printed values were rounded
 * twice, to hundredths and then to tenths: 92.949 for the académie (« 93.0 ») and 92.848 for the Loiret (« 92.9 »), in 1re.
 */
import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { compte, Depot } from "../ingest/banc.ts";
import { figure, lire } from "./entrepot.ts";

const CLASSEUR = new URL("../../../shared/opendata/ival-2024-xlsx/ival-2024-154664.xlsx", import.meta.url)
  .pathname;
const present = existsSync(CLASSEUR);
if (!present) console.warn("Copie du classeur IVAL 2024 absente : valeurs de référence non vérifiées.");

/** As figures are shown. */
const dixieme = (valeur: number | null | undefined) => (valeur ?? Number.NaN).toFixed(1);

const ORLEANS_TOURS = ["018", "028", "036", "037", "041", "045"];

async function mesures(departements: readonly string[]): Promise<{ comptes: string[]; lues: Mesure[] }> {
  const depot = new Depot({
    "correspondances.json": '{"fichiers": {"ival-2024-lp.xlsx": {"feuille": "LP"}}}',
    "academie.json": JSON.stringify({ departements }),
  });
  for (const nom of ["ival-2024-lgt.xlsx", "ival-2024-lp.xlsx"])
    copyFileSync(CLASSEUR, join(depot.dossier, nom));
  const comptes = (await depot.charger()).fichiers.map(compte);
  const connexion = await ouvrirLecture(depot.entrepot);
  try {
    await calculerMesures(connexion);
    return { comptes, lues: await lire<Mesure>(connexion, "FROM mesures") };
  } finally {
    connexion.closeSync();
  }
}

describe.skipIf(!present)("IVAL 2024", () => {
  let france: Mesure[] = [];
  let academie: Mesure[] = [];
  let comptes: string[];
  beforeAll(async () => {
    ({ comptes, lues: france } = await mesures([]));
    ({ lues: academie } = await mesures(ORLEANS_TOURS));
  }, 400_000);
  const valeur = (lues: readonly Mesure[], indicateur: string, code = "ACADEMIE") =>
    dixieme(figure(lues, { indicateur, code, millesime: 2024 })?.valeur);

  test("chaque lycée est lu, aucun n’est rejeté", () => {
    expect(comptes).toEqual(["2331 2331 0 0", "2008 2008 0 0"]);
  });

  test("France et Orléans-Tours, de la 2nde, de la 1re et de la terminale", () => {
    const gt = ["acces_2nde_bac_ival", "acces_1re_bac_ival", "acces_tle_bac_ival"];
    const pro = ["acces_2pro_bac_ival", "acces_1pro_bac_ival", "acces_tpro_bac_ival"];
    const dites = (lues: readonly Mesure[], ids: readonly string[]) => ids.map((id) => valeur(lues, id));
    expect(dites(france, gt)).toEqual(["85.0", "92.7", "96.2"]);
    expect(dites(academie, gt)).toEqual(["84.2", "92.9", "96.2"]);
    expect(figure(academie, { indicateur: "acces_1re_bac_ival", code: "ACADEMIE" })?.valeur).toBeCloseTo(
      92.949,
      3,
    );
    expect(dites(france, pro)).toEqual(["60.7", "73.7", "83.5"]);
    expect(dites(academie, pro)).toEqual(["62.0", "74.1", "83.0"]);
    expect(valeur(academie, "attendu_acces_2nde_bac_ival")).toBe("85.4");
    expect(valeur(academie, "valeur_ajoutee_acces_2nde_bac_ival")).toBe("-1.3");
  });

  test.each([
    ["018", "84.6", "93.9", "96.7"],
    ["028", "84.1", "93.9", "97.3"],
    ["036", "84.2", "91.0", "95.7"],
    ["037", "84.1", "93.0", "96.9"],
    ["041", "84.1", "92.1", "95.4"],
    ["045", "84.1", "92.8", "95.1"],
  ])("département %s", (code, ...attendues) => {
    const ids = ["acces_2nde_bac_ival", "acces_1re_bac_ival", "acces_tle_bac_ival"];
    expect(ids.map((id) => valeur(academie, id, code))).toEqual(attendues);
  });

  test.each([
    ["0180005H", 84],
    ["0180006J", 83],
    ["0180007K", 83],
    ["0180024D", 88],
    ["0180035R", 86],
  ])("lycée %s : %i, tel que publié", (code, attendue) => {
    expect(figure(academie, { indicateur: "acces_2nde_bac_ival", code })?.valeur).toBe(attendue);
  });
});
