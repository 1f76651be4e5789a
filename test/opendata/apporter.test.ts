/** `observatoire opendata --depuis`: copies of public data sets, in small and invented, go into the deposit whole or not at all. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { journalMuet } from "../../loaders/journal.ts";
import { estDeclaree, trouverAcademie } from "../../loaders/opendata/academie.ts";
import { apporter } from "../../loaders/opendata/apporter.ts";
import { direApports, direProvenance } from "../../loaders/opendata/dire.ts";
import { JEUX, page } from "../../loaders/sources/jeux.ts";
import { DISPOSITIONS } from "../../loaders/sources/layouts/index.ts";
import { PUBLIQUES } from "../../loaders/sources/publiques/index.ts";
import { compte, Depot, type Fichiers } from "../ingest/banc.ts";
import { classeur } from "../ingest/classeurs.ts";

const GT = "annee;uai;presents_gnle;taux_acces_2nde;va_acces_2nde;eff_2nde\n2023;0180911T;70;84;-2;120\n";
const IVAC = "Session;UAI;Nb candidats G;Taux d'accès 6eme 3eme\n2023;0180912U;100;91.0\n";
const feuille = (presents: string, taux: string) => [
  [
    "Informations établissement",
    "Nombre d’élèves présents au Bac",
    "Effectifs à la rentrée N",
    "Taux d’accès bruts",
  ],
  ["UAI", presents, "2nde", "2nde-Bac"],
  ["0180911T", "70", "120", taux],
];

/** A deposit, and beside it a folder of copies. */
function dossiers(copies: Fichiers, deposes: Fichiers = {}) {
  const depot = new Depot(deposes);
  const sources = new Depot(copies);
  const lancer = (academie?: string) =>
    apporter({ depuis: sources.dossier, depot: depot.dossier, academie, journal: journalMuet });
  return { depot, sources, lancer };
}

test("chaque jeu est reconnu à son en-tête et rangé par nom ; le reste est laissé et nommé", async () => {
  const { depot, lancer } = dossiers({
    "n’importe quoi.csv": GT,
    "sous/ivac.csv": IVAC,
    "courses.csv": "article;prix\npain;1\n",
  });
  const apports = await lancer();
  expect(apports.apports.map(({ vers, inchange }) => [vers, inchange])).toEqual([
    ["opendata/ival-gt/n’importe quoi.csv", false],
    ["opendata/ivac/sous/ivac.csv", false],
  ]);
  expect(apports.laisses).toEqual([{ fichier: "courses.csv", raison: null }]);
  expect((await depot.charger()).fichiers.map((f) => [f.source, compte(f)])).toEqual([
    ["ivac", "1 1 0 0"],
    ["ival", "1 1 0 0"],
  ]);
  const dit = direApports(apports);
  expect(dit).toContain("(IVAC) — DEPP");
  expect(dit).toContain("courses.csv");
  expect(dit).toContain("copiez-les vous-même dans le dépôt");
  expect(dit).toContain("« observatoire charger »");
  expect(direProvenance(apports, "24/11/2024")).toContain("https://data.education.gouv.fr/explore/dataset/");
});

test("un classeur donne une copie par feuille connue, que le chargement lit chacune", async () => {
  const octets = await classeur({
    Lisez: [["Ce classeur a deux feuilles"]],
    LGT: feuille("GNLE", "84"),
    LP: feuille("Ensemble Production", "62"),
  });
  const { depot, lancer } = dossiers({ "ival-2024.xlsx": octets });
  const { apports } = await lancer();
  expect(apports.map(({ vers }) => vers)).toEqual([
    "opendata/ival-gt/ival-2024-LGT.xlsx",
    "opendata/ival-pro/ival-2024-LP.xlsx",
  ]);
  await depot.charger();
  expect(await depot.lire("SELECT session, voie, acces_2nde_bac FROM ival ORDER BY voie")).toEqual([
    [2024, "GT", 84],
    [2024, "PRO", 62],
  ]);
});

test("les exports d’applications qui ne disent aucun élève sont repris à part ; ceux d’élèves ne le sont jamais", async () => {
  const CONSTAT = "Rentrée scolaire;UAI;Mef Bcp 11;Nombre d'élèves : Total\n2020;0180911T;23810032204;24\n";
  const OFFRE = "Académie;ID_ETAB;CO_MEFSTAT;CO_STA;FL_VRECENS;VAL_CARSCO\n18;0180911T;23810032204;ST;N;30\n";
  const ELEVES = "rentree;ine;uai;mef;statut\n2020;123456789AB;0180911T;2473310121;ST\n";
  const { depot, lancer } = dossiers({
    "constat_2020.csv": CONSTAT,
    "offre.csv": OFFRE,
    "eleves.csv": ELEVES,
  });
  const apports = await lancer();
  expect(apports.apports.map(({ vers }) => vers)).toEqual(["exports/constat/constat_2020.csv"]);
  expect(apports.laisses.map(({ fichier }) => fichier)).toEqual(["eleves.csv", "offre.csv"]);
  expect(apports.laisses[1]?.raison).toContain("de quelle campagne");
  expect(direApports(apports)).toContain("sans licence ouverte");
  expect(direProvenance(apports, "24/11/2024")).toContain("à ne pas rediffuser");
  // The answer to that question is written where the loading reads it.
  depot.ecrire({ "correspondances.json": '{"fichiers": {"offre.csv": {"annee": 2022}}}' });
  expect((await lancer()).apports.map(({ vers }) => vers)).toContain("exports/affelnet/offre.csv");
  await depot.charger();
  expect(await depot.lire("SELECT campagne, capacite FROM offre")).toEqual([[2022, 30]]);
  expect(await depot.lire("SELECT rentree, effectif FROM constat")).toEqual([[2020, 24]]);
});

test("relancer ne change rien ; une copie plus récente prend la place de l’ancienne", async () => {
  const { depot, sources, lancer } = dossiers({ "gt.csv": GT });
  await lancer();
  expect((await lancer()).apports.map(({ inchange }) => inchange)).toEqual([true]);
  sources.ecrire({ "gt.csv": GT.replace(";84;", ";85;") });
  expect((await lancer()).apports.map(({ inchange }) => inchange)).toEqual([false]);
  await depot.charger();
  expect(await depot.lire("SELECT acces_2nde_bac FROM ival")).toEqual([[85]]);
  expect(readdirSync(join(depot.dossier, "opendata/ival-gt"))).toEqual(["gt.csv"]);
});

test("une copie qui a perdu une colonne lue ne prend pas la place de l’ancienne, qui reste", async () => {
  const { depot, sources, lancer } = dossiers({ "gt.csv": GT });
  await lancer();
  sources.ecrire({ "gt.csv": GT.replace("eff_2nde", "autre_nom").replace(";84;", ";85;") });
  const { apports, laisses } = await lancer();
  expect(apports).toEqual([]);
  expect(laisses[0]?.raison).toContain("« eff_2nde »");
  expect(readFileSync(join(depot.dossier, "opendata/ival-gt/gt.csv"), "utf8")).toBe(GT);
});

test("deux copies de même nom et de contenus différents ne s’écrasent pas", async () => {
  const { lancer } = dossiers({ "2022/gt.csv": GT.replace("2023;", "2022;"), "2023/gt.csv": GT });
  expect((await lancer()).apports.map(({ vers }) => vers)).toEqual([
    "opendata/ival-gt/2022/gt.csv",
    "opendata/ival-gt/2023/gt.csv",
  ]);
});

test("les réglages que le dépôt avait restent", async () => {
  const octets = await classeur({ LP: feuille("Ensemble Production", "62") });
  const { depot, lancer } = dossiers(
    { "ival-2024.xlsx": octets },
    { "correspondances.json": '{"fichiers": {"a.csv": {"annee": 2022}}}' },
  );
  await lancer();
  expect(JSON.parse(readFileSync(join(depot.dossier, "correspondances.json"), "utf8"))).toEqual({
    fichiers: { "a.csv": { annee: 2022 }, "opendata/ival-pro/ival-2024-LP.xlsx": { feuille: "LP" } },
  });
  writeFileSync(join(depot.dossier, "correspondances.json"), "{");
  await expect(lancer()).rejects.toThrow("correspondances.json");
});

describe("les contours des départements", () => {
  const COUCHE = (...codes: string[]) =>
    JSON.stringify({
      type: "FeatureCollection",
      features: codes.map((code, rang) => ({
        type: "Feature",
        properties: { code, nom: "Essai" },
        geometry: {
          type: "Polygon",
          coordinates: [
            [rang, rang + 0.5, rang + 0.4].map((x) => [x, 47 + x / 9]).concat([[rang, 47 + rang / 9]]),
          ],
        },
      })),
    });
  const SIX = COUCHE("18", "28", "36", "37", "41", "45");

  test("viennent de la première couche qui dessine toute l’académie, et d’aucune autre", async () => {
    const { depot, lancer } = dossiers({
      "ivac.csv": IVAC,
      "carte/abimee.geojson": "{",
      "carte/communes.geojson": COUCHE("18001", "18002"),
      "carte/departements.geojson": SIX,
      "carte/region.geojson": COUCHE("24"),
    });
    const apports = await lancer("ORLEANS-TOURS");
    expect(apports.contours).toBe(join("carte", "departements.geojson"));
    expect(readFileSync(join(depot.dossier, "departements.geojson"), "utf8")).toBe(SIX);
    expect(direApports(apports)).toContain("Contours des départements");
    expect(direProvenance(apports, "24/11/2024")).toContain("IGN");
  });

  test("que l’utilisateur a déposés ne sont pas remplacés ; sans académie, aucun n’est choisi", async () => {
    const { depot, lancer } = dossiers(
      { "ivac.csv": IVAC, "d.geojson": SIX },
      { "departements.geojson": COUCHE("18") },
    );
    expect((await lancer("ORLEANS-TOURS")).contours).toBeNull();
    expect(readFileSync(join(depot.dossier, "departements.geojson"), "utf8")).toBe(COUCHE("18"));
    const seul = dossiers({ "ivac.csv": IVAC, "d.geojson": SIX });
    expect((await seul.lancer()).contours).toBeNull();
  });
});

describe("--academie", () => {
  const lire = (depot: Depot) => JSON.parse(readFileSync(join(depot.dossier, "academie.json"), "utf8"));

  test.each(["ORLEANS-TOURS", "Orléans-Tours", "orleans tours"])(
    "%s donne les six départements",
    async (nom) => {
      const { depot, lancer } = dossiers({ "gt.csv": GT });
      await lancer(nom);
      expect(lire(depot)).toEqual({
        nom: "Académie d’Orléans-Tours",
        departements: ["018", "028", "036", "037", "041", "045"],
      });
      await lancer(nom);
    },
  );

  test("une académie inconnue est refusée avant d’écrire", async () => {
    const { depot, lancer } = dossiers({ "gt.csv": GT });
    await expect(lancer("Atlantide")).rejects.toThrow("n’est pas une académie connue");
    expect(readdirSync(depot.dossier)).toEqual([]);
  });

  test("celle que l’utilisateur a décrite n’est pas remplacée", async () => {
    const dite = '{"nom": "Mon académie", "departements": ["018", 28]}';
    const { depot, lancer } = dossiers({ "gt.csv": GT }, { "academie.json": dite });
    await expect(lancer("Orléans-Tours")).rejects.toThrow("décrit déjà un autre territoire");
    expect(readFileSync(join(depot.dossier, "academie.json"), "utf8")).toBe(dite);
    expect(existsSync(join(depot.dossier, "opendata"))).toBe(false);
  });
});

test("un fichier reconnu mais sans année dit ce qui lui manque", async () => {
  const octets = await classeur({ LGT: feuille("GNLE", "84") });
  const { lancer } = dossiers({ "ival.xlsx": octets });
  const { apports, laisses } = await lancer();
  expect(apports).toEqual([]);
  expect(laisses[0]?.raison).toContain("ival");
});

test("le dépôt ne peut pas être dans le dossier de copies, ni l’inverse", async () => {
  const { depot } = dossiers({});
  const dans = apporter({
    depuis: depot.racine,
    depot: depot.dossier,
    academie: undefined,
    journal: journalMuet,
  });
  await expect(dans).rejects.toThrow("deux dossiers séparés");
});

test("chaque source publique a son jeu, et chaque jeu des dispositions que le chargement connaît", () => {
  const lues = new Set(JEUX.flatMap(({ dispositions }) => dispositions.map(({ source }) => source.nom)));
  expect([...lues].sort()).toEqual([...PUBLIQUES.map(({ nom }) => nom), "etablissements"].sort());
  for (const { dispositions } of JEUX) for (const d of dispositions) expect(DISPOSITIONS).toContain(d);
  const adresses = JEUX.flatMap((jeu) => jeu.identifiants.map((id) => page(jeu, id)));
  expect(new Set(adresses).size).toBe(adresses.length);
});

test("une académie inconnue est refusée avec la liste des vraies ; un dépôt sans académie le sait", async () => {
  const refus = await trouverAcademie("ORLEANS").then(String, (erreur: Error) => erreur.message);
  expect(refus).toContain("Orléans-Tours");
  expect(refus).not.toMatch(/non définie/i);
  const { depot, lancer } = dossiers({ "ivac.csv": IVAC });
  await lancer();
  expect(await estDeclaree(depot.dossier)).toBe(false);
  await lancer("ORLEANS-TOURS");
  expect(await estDeclaree(depot.dossier)).toBe(true);
  const france = await trouverAcademie("FRANCE");
  expect(france.departements).toEqual(expect.arrayContaining(["018", "02A", "974", "988"]));
  expect(france.departements).not.toContain("990");
});
