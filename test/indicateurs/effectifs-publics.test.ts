/** Public head-counts by sex: invented lycées by hand, and the published figures where the real files are at hand. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { masquer } from "../../loaders/disclosure/masquer.ts";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { compte, Depot, type Fichiers } from "../ingest/banc.ts";
import { entrepotVide, figure, lire, mesurer, remplir } from "./entrepot.ts";

const lycee = (uai: string, suite: Record<string, number | null>) => ({ rentree: 2022, uai, ...suite });

describe("spécialités de 1re générale", () => {
  const lues = mesurer({
    etablissements: [
      { uai: "0180911T", nature: "LGT", departement: "018", bassin: "Nord" },
      { uai: "0180912U", nature: "LGT", departement: "018", bassin: "Nord" },
    ],
    specialites_1re: [
      lycee("0180911T", {
        filles: 60,
        garcons: 40,
        filles_0613: 30,
        garcons_0613: 30,
        filles_0747: 0,
        garcons_0747: 8,
      }),
      lycee("0180912U", {
        filles: 40,
        garcons: 20,
        filles_0613: 20,
        garcons_0613: null,
        filles_0747: 2,
        garcons_0747: 4,
      }),
      lycee("0750699A", { filles: 90, garcons: 90, filles_0613: 90, garcons_0613: 90 }),
    ],
  });
  const choix = async (indicateur: string, sexe: "T" | "F" | "M", code = "Nord") => {
    const m = figure(await lues, { indicateur, code, sexe });
    return [m?.numerateur, m?.denominateur, m?.valeur, m?.statut];
  };

  test("le taux de chaque sexe rapporte ses élèves aux siens ; un effectif non donné quitte les deux termes", async () => {
    expect(await choix("choix_1g_maths", "F")).toEqual([50, 100, 50, "publie"]);
    expect(await choix("choix_1g_maths", "M")).toEqual([30, 40, 75, "publie"]);
    expect(await choix("choix_1g_maths", "T")).toEqual([80, 140, (100 * 80) / 140, "publie"]);
  });

  test("un lycée dont l’effectif n’est pas donné est non disponible, jamais zéro", async () => {
    expect(await choix("choix_1g_maths", "M", "0180912U")).toEqual([null, null, null, "non_disponible"]);
    expect(await choix("choix_1g_nsi", "F", "0180911T")).toEqual([0, 60, 0, "publie"]);
  });

  test("une case vide est zéro quand chaque élève a ses trois spécialités comptées", async () => {
    const complet = lycee("0180911T", {
      filles: 20,
      filles_0613: null,
      filles_0507: 20,
      filles_0439: 20,
      filles_0300: 20,
    });
    const autre = lycee("0180912U", { filles: 10, filles_0613: 10 });
    const mesures = await mesurer({ specialites_1re: [complet, autre] });
    const m = figure(mesures, { indicateur: "choix_1g_maths", maille: "academie", sexe: "F" });
    expect([m?.numerateur, m?.denominateur, m?.statut]).toEqual([10, 30, "publie"]);
    // The file of a year that counts none of a spécialité anywhere has no column of it: nobody knows who follows it.
    const absente = figure(mesures, { indicateur: "choix_1g_eppcs", maille: "academie", sexe: "F" });
    expect(absente?.statut ?? "non_disponible").toBe("non_disponible");
    expect(absente?.numerateur ?? null).toBeNull();
  });

  test("la part des filles est celle des élèves qui suivent la spécialité", async () => {
    expect(await choix("part_filles_choix_1g_nsi", "T")).toEqual([2, 14, 100 / 7, "publie"]);
  });
});

test("un petit effectif publié par la DEPP est masqué ici comme s’il venait de données d’élèves, quand il y en a de son année", async () => {
  const connexion = await entrepotVide();
  await remplir(connexion, {
    etablissements: [{ uai: "0180800T", nature: "CLG", departement: "018", bassin: "Nord" }],
    orientation: [
      { pid: "a", campagne: 2022, palier: "3E", uai: "0180800T", mefstat: "21160010019", demande: "2GT" },
    ],
    specialites_1re: [
      lycee("0180911T", { filles: 60, garcons: 40, filles_0747: 3, garcons_0747: 12 }),
      lycee("0180912U", { filles: 80, garcons: 70, filles_0747: 9, garcons_0747: 30 }),
    ],
    effectifs_gt: [lycee("0180911T", { filles_1re_sti2d: 2, garcons_1re_sti2d: 40 })],
  });
  await calculerMesures(connexion);
  await masquer(connexion, "public");
  const publiees = await lire<{ indicateur: string; code: string; sexe: string }>(
    connexion,
    "SELECT indicateur, code, sexe FROM mesures_masquees WHERE statut = 'publie' AND maille = 'etablissement'",
  );
  connexion.closeSync();
  const montre = (indicateur: string, code: string) =>
    publiees.filter((m) => m.indicateur === indicateur && m.code === code).map((m) => m.sexe);
  expect(montre("choix_1g_nsi", "0180911T")).not.toContain("F");
  expect(montre("part_filles_choix_1g_nsi", "0180911T")).toEqual([]);
  expect(montre("part_filles_1re_sti2d", "0180911T")).toEqual([]);
});

const COPIES = new URL("../../../shared/opendata/", import.meta.url).pathname;
const JEUX = [
  "fr-en-effectifs-specialites-triplettes-1ere-generale",
  "fr-en-lycee_gt-effectifs-niveau-sexe-lv",
];
const presents = JEUX.every((jeu) => existsSync(join(COPIES, jeu)));
if (!presents) console.warn("Copies des effectifs publics absentes : valeurs de référence non vérifiées.");

const ORLEANS_TOURS = { departements: ["018", "028", "036", "037", "041", "045"] };

async function mesurerReels(academie: object): Promise<{ comptes: string[]; lues: Mesure[] }> {
  const copies: Record<string, Buffer> = {};
  for (const jeu of JEUX)
    for (const nom of readdirSync(join(COPIES, jeu))) copies[nom] = readFileSync(join(COPIES, jeu, nom));
  const fichiers: Fichiers = { ...copies, "academie.json": JSON.stringify(academie) };
  const depot = new Depot(fichiers);
  const comptes = (await depot.charger()).fichiers.map((f) => `${f.source} ${compte(f)}`);
  const connexion = await ouvrirLecture(depot.entrepot);
  try {
    await calculerMesures(connexion);
    return {
      comptes,
      lues: await lire<Mesure>(connexion, "FROM mesures WHERE maille IN ('academie', 'departement')"),
    };
  } finally {
    connexion.closeSync();
  }
}

describe.skipIf(!presents)("les fichiers réels", () => {
  let france: Mesure[] = [];
  let academie: Mesure[] = [];
  let comptes: string[] = [];
  beforeAll(async () => {
    ({ comptes, lues: france } = await mesurerReels({}));
    ({ lues: academie } = await mesurerReels(ORLEANS_TOURS));
  }, 400_000);

  test("sont lus en entier", () => {
    expect(comptes).toEqual(["specialites_1re 4513 4513 0 0", "effectifs_gt 7506 7506 0 0"]);
  });

  test("1re générale 2022 d’Orléans-Tours : chaque spécialité, filles puis garçons", () => {
    const termes = (specialite: string) =>
      (["F", "M"] as const).map((sexe) => {
        const m = figure(academie, {
          ...{ indicateur: `choix_1g_${specialite}`, maille: "academie", millesime: 2022, sexe },
        });
        return [m?.numerateur, m?.denominateur];
      });
    expect(termes("maths")).toEqual([
      [3999, 7637],
      [4413, 5999],
    ]);
    for (const [specialite, filles, garcons] of [
      ["pc", 2389, 2953],
      ["svt", 2790, 1959],
      ["si", 97, 593],
      ["nsi", 294, 1266],
    ] as const)
      expect(termes(specialite).map(([n]) => n)).toEqual([filles, garcons]);
  });

  test.each([
    ["choix_1g_maths", "part_filles_choix_1g_maths", [48.1, 47.9], [46.9, 47.5]],
    ["choix_1g_pc", "part_filles_choix_1g_pc", [45.4, 44.8], [43.1, 44.7]],
    ["choix_1g_svt", "part_filles_choix_1g_svt", [58.5, 58.6], [57.9, 58.7]],
    ["choix_1g_si", "part_filles_choix_1g_si", [15.4, 16.1], [14.7, 14.1]],
    ["choix_1g_nsi", "part_filles_choix_1g_nsi", [18.6, 19.3], [16.6, 18.8]],
  ])(
    "%s : part des filles 2021 et 2022, France puis Orléans-Tours",
    (_, indicateur, enFrance, enAcademie) => {
      const parts = (lues: Mesure[]) =>
        [2021, 2022].map((millesime) =>
          Number(figure(lues, { indicateur, maille: "academie", millesime })?.valeur?.toFixed(1)),
        );
      expect([parts(france), parts(academie)]).toEqual([enFrance, enAcademie]);
    },
  );

  test.each([
    ["part_filles_1re_sti2d", [8.0, 8.4, 8.6], [6.2, 7.9, 8.0]],
    ["part_filles_1re_stl", [57.8, 56.5, 56.1], [55.9, 53.3, 54.4]],
  ])("%s : 2019 à 2021, France puis Orléans-Tours", (indicateur, enFrance, enAcademie) => {
    const parts = (lues: Mesure[]) =>
      [2019, 2020, 2021].map((millesime) =>
        Number(figure(lues, { indicateur, maille: "academie", millesime })?.valeur?.toFixed(1)),
      );
    expect([parts(france), parts(academie)]).toEqual([enFrance, enAcademie]);
  });
});
