// The hand-computed examples, deposited as files and loaded as a user would: equal to the last digit, and in every other row
// to what the reference finds.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { charger } from "../../loaders/ingest/charger.ts";
import { journalMuet } from "../../loaders/journal.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import type { LigneLue } from "../reference/comparer.ts";
import { confronter } from "../reference/confronter.ts";
import { lireDepot } from "../reference/lire.ts";
import { mesurer } from "../reference/mesures.ts";
import { attendues, differences } from "./attendu.ts";
import { figure, lire } from "./entrepot.ts";

const exemple = (nom: string) => join(import.meta.dirname, "golden", nom);
const EXEMPLES = ["A", "B", "B_apparent", "C", "C2", "D", "E"];
const calculees = new Map<string, Mesure[]>();
let dossier: string;

beforeAll(async () => {
  process.env.OBSERVATOIRE_CLE ??= "cle-fictive-des-tests-de-l-observatoire";
  dossier = await mkdtemp(join(tmpdir(), "golden-"));
  for (const nom of EXEMPLES) calculees.set(nom, await mesuresDe(nom));
});
afterAll(() => rm(dossier, { recursive: true, force: true }));

async function mesuresDe(nom: string): Promise<Mesure[]> {
  const entrepot = join(dossier, `${nom}.duckdb`);
  await charger({ depot: join(exemple(nom), "depot"), entrepot, journal: journalMuet });
  const connexion = await ouvrirLecture(entrepot);
  try {
    await calculerMesures(connexion);
    return await lire<Mesure>(connexion, "FROM mesures");
  } finally {
    connexion.closeSync();
  }
}

describe("les exemples calculés à la main sont retrouvés au dernier chiffre", () => {
  test.each([
    ["A", "la chaîne de la 3e à la rentrée"],
    ["B", "la cohorte de 2nde GT jusqu’au bac"],
    ["B_apparent", "les bacheliers et les entrants de la seconde cohorte"],
    ["C", "filles et garçons en 1re générale"],
    ["C2", "filles et garçons de la 2nde GT aux filières scientifiques et technologiques"],
    ["D", "origine sociale et enseignement supérieur"],
    ["E", "douze entrants de 6e, quatre ans après"],
  ])("%s : %s", (nom) => {
    const attendu = attendues(join(exemple(nom), "attendu", "mesures.csv"));
    expect(differences(attendu, calculees.get(nom) ?? [])).toEqual([]);
  });

  test("E : des rentrées que rien ne dit, personne ne sait qui a redoublé", () => {
    const redouble = { indicateur: "ont_redouble_6e", maille: "academie", strate: "t+4" } as const;
    expect(figure(calculees.get("E") ?? [], redouble)).toMatchObject({
      ...{ statut: "non_disponible", numerateur: null, valeur: null },
    });
  });

  test("D : le rapport des chances entre origines défavorisée et très favorisée", () => {
    const odds = { indicateur: "odds_pcs_da_acces_superieur_cohorte_t4", maille: "academie" } as const;
    const lue = figure(calculees.get("D") ?? [], odds);
    expect(lue).toMatchObject({ statut: "publie", numerateur: null, denominateur: null, ic_bas: null });
    expect(lue?.valeur).toBeCloseTo(2 / 2 / (3 / 1), 9);
  });

  test("B_apparent : le produit des taux de passage corrige des redoublants", () => {
    const mesures = calculees.get("B_apparent") ?? [];
    const valeur = (indicateur: string) =>
      figure(mesures, { indicateur, maille: "etablissement", millesime: 2023 });
    expect(valeur("acces_2nde_bac_apparent")?.valeur).toBeCloseTo((100 * 336) / 567, 9);
    expect(valeur("acces_1re_bac_apparent")?.valeur).toBeCloseTo((100 * 48) / 63, 9);
    expect(valeur("acces_tle_bac_apparent")).toMatchObject({
      numerateur: null,
      denominateur: 8,
      ic_bas: null,
    });
  });

  test.each(["A", "B_apparent", "C2", "D"])("%s : un calcul indépendant donne la même table", (nom) => {
    const lues = (calculees.get(nom) ?? []).map((m): LigneLue => ({ ...m, strate: m.strate ?? "" }));
    expect(confronter(mesurer(lireDepot(join(exemple(nom), "depot"))), lues)).toEqual([]);
  });
});
