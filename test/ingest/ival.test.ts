/** IVAL as the DEPP publishes them: real headers, invented lycées. Rows agree, complete each other, or are refused. */
import { existsSync, readdirSync, readFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { lire as lireTable } from "../indicateurs/entrepot.ts";
import { chargerDepot, compte, constat, Depot, fichier, refus, verifierDepot } from "./banc.ts";
import { classeur } from "./classeurs.ts";
import { verifierContenus } from "./ici/banc.ts";

const TOUT = `SELECT session, voie, uai, effectif_2nde, acces_2nde_bac, attendu_2nde_bac, valeur_ajoutee_2nde_bac
  FROM ival ORDER BY ALL`;
const V2 = "annee;uai;secteur;presents_total;presents_gnle;taux_acces_2nde;va_acces_2nde;eff_2nde\n";
const ANCIENNE =
  "code_etablissement;annee;effectif_presents_serie_l;effectif_de_seconde;taux_acces_brut_seconde_bac;taux_acces_attendu_acad_seconde_bac;taux_acces_attendu_france_seconde_bac;va_acc_seconde\n";
const LIBELLES =
  "Etablissement;Annee;UAI;Presents - L;Effectif de seconde;Taux d'acces 2nde-bac;Taux d'acces attendu acad 2nde-bac;Taux d'acces attendu france 2nde-bac;Valeur ajoutee du taux d'acces 2nde-bac\n";
const PRO = "annee;uai;presents_production;taux_acces_2nde;va_acces_2nde;eff_2nde\n";

test("la version 2 a une date pour session, et ne publie pas le taux attendu", async () => {
  const contenu = `${V2}2023-01-01T00:00:00+00:00;0180911T;public;100;70;84.0;-2.0;120\n`;
  const { lues, rapport } = await chargerDepot({ "gt.csv": contenu }, TOUT);
  expect(lues).toEqual([[2023, "GT", "0180911T", 120, 84, null, -2]]);
  expect(fichier(rapport, "gt.csv")).toMatchObject({ source: "ival", annees: [2023] });
});

test("les anciens noms et les libellés sont lus, l’attendu étant celui de la France", async () => {
  const { lues } = await chargerDepot(
    {
      "technique.csv": `${ANCIENNE}0180911T;2015;;120;84;80;86;-2\n`,
      "libelles.csv": `${LIBELLES}LYCEE DES ESSAIS;2016;0180911T;;118;77;;77;+1\n`,
    },
    TOUT,
  );
  expect(lues).toEqual([
    [2015, "GT", "0180911T", 120, 84, 86, -2],
    [2016, "GT", "0180911T", 118, 77, 77, 1],
  ]);
});

test("les séries ou les secteurs comptés disent la voie ; sans eux le fichier n’est pas deviné", async () => {
  const pro = `${PRO}2023;0180911T;30;62;1;80\n`;
  const { lues } = await chargerDepot({ "pro.csv": pro }, "SELECT voie FROM ival");
  expect(lues).toEqual([["PRO"]]);
  const muet = pro.replace("presents_production", "presents_total");
  const rapport = await verifierDepot({ "muet.csv": muet });
  expect(constat(fichier(rapport, "muet.csv"), "fichier_inconnu")?.gravite).toBe("erreur");
});

test("la 1re et la terminale ont leur taux et leur effectif", async () => {
  const { lues } = await chargerDepot(
    {
      "v2.csv":
        "annee;uai;presents_gnle;taux_acces_2nde;taux_acces_1ere;taux_acces_term;eff_1ere;eff_term\n2023;0180911T;70;84;93;96;110;105\n",
      "ancien.csv":
        "Annee;UAI;Presents - L;Effectif de premiere;Effectif de terminale;Taux d'acces 1ere-bac;Taux d'acces terminale-bac\n2016;0180911T;;100;99;91;95\n",
    },
    "SELECT session, acces_1re_bac, acces_tle_bac, effectif_1re, effectif_tle FROM ival ORDER BY ALL",
  );
  expect(lues).toEqual([
    [2016, 91, 95, 100, 99],
    [2023, 93, 96, 110, 105],
  ]);
});

test("ce que le producteur ne publie pas reste vide : ni zéro, ni rejet", async () => {
  const contenu = `${V2}2023;0180911T;public;100;70;ND;;120\n2023;0180912U;public;;;;;\n`;
  const { lues, rapport } = await chargerDepot({ "gt.csv": contenu }, TOUT);
  expect(lues).toEqual([
    [2023, "GT", "0180911T", 120, null, null, null],
    [2023, "GT", "0180912U", null, null, null, null],
  ]);
  expect(compte(fichier(rapport, "gt.csv"))).toBe("2 2 0 0");
});

test("deux millésimes d’une même session se complètent, et comptent une fois", async () => {
  const { lues, rapport } = await chargerDepot(
    {
      "a.csv": `${ANCIENNE}0180911T;2023;;120;84;;86;\n`,
      "b.csv": `${V2}2023;0180911T;public;100;70;84;-2;120\n`,
      "c.csv": `${V2}2023;0180911T;public;100;70;84;;\n`,
    },
    TOUT,
  );
  expect(lues).toEqual([[2023, "GT", "0180911T", 120, 84, 86, -2]]);
  expect(rapport.fichiers.map(compte)).toEqual(["1 1 0 0", "1 1 0 0", "1 0 0 1"]);
});

test("deux valeurs publiées pour un lycée et une session sont refusées toutes deux, jamais additionnées", async () => {
  const { lues, rapport } = await chargerDepot(
    {
      "a.csv": `${V2}2023;0180911T;public;100;70;84;-2;120\n2023;0180911T;public;100;70;85;-2;120\n`,
      "b.csv": `${V2}2023;0180912U;public;100;70;90;1;80\n2023;0180912U;public;100;70;90;1;80\n`,
    },
    "SELECT uai, acces_2nde_bac FROM ival",
  );
  expect(lues).toEqual([["0180912U", 90]]);
  expect(rapport.fichiers.map(compte)).toEqual(["2 0 2 0", "2 1 0 1"]);
  expect(refus(fichier(rapport, "a.csv"))).toEqual(["cle_en_conflit null 2", "cle_en_conflit null 3"]);
});

describe("deux millésimes qui ne s’accordent pas sur une valeur", () => {
  const ligne = (uai: string, effectif: number) => `${V2}2023;${uai};public;100;70;84;-2;${effectif}\n`;
  const lire = (depot: Depot) => depot.lire("SELECT uai, effectif_2nde FROM ival ORDER BY ALL");
  const dater = (depot: Depot, nom: string, jour: string) =>
    utimesSync(join(depot.dossier, nom), new Date(jour), new Date(jour));

  test("le jeu en cours l’emporte sur l’ancien, quelle que soit leur date, et le dit", async () => {
    const [courant, ancien] = [
      "opendata/ival-gt/fr-en-indicateurs-de-resultat-des-lycees-gt_v2.csv",
      "opendata/ival-gt/fr-en-indicateurs-de-resultat-des-lycees-denseignement-general-et-technologique.csv",
    ];
    const depot = new Depot({
      [courant]: ligne("0180911T", 120),
      [ancien]: `${ANCIENNE}0180911T;2023;;118;84;;86;-2\n0180911T;2015;;110;80;;86;-2\n`,
    });
    dater(depot, courant, "2024-01-10");
    const rapport = await depot.charger();
    expect(await lire(depot)).toEqual([
      ["0180911T", 110],
      ["0180911T", 120],
    ]);
    expect([courant, ancien].map((nom) => compte(fichier(rapport, nom)))).toEqual(["1 1 0 0", "2 1 0 1"]);
    const revisee = constat(fichier(rapport, ancien), "ligne_revisee");
    expect(revisee).toMatchObject({ gravite: "avertissement", nombre: 1 });
    expect(revisee?.exemples[0]?.message).toContain(`(effectif_2nde) : « ${courant} » ligne 2`);
    // The browser says so in the same words.
    const contenus = [courant, ancien].map((nom) => [nom, readFileSync(join(depot.dossier, nom), "utf8")]);
    const ici = (await verifierContenus(Object.fromEntries(contenus)))[ancien];
    expect(ici && compte(ici)).toBe("2 1 0 1");
    expect(ici?.constats.find(({ regle }) => regle === "ligne_revisee")).toEqual(revisee);
  });

  test("le total d’un département garde le lycée révisé", async () => {
    const [courant, ancien] = [
      "fr-en-indicateurs-de-resultat-des-lycees-gt_v2.csv",
      "fr-en-indicateurs-de-resultat-des-lycees-denseignement-general-et-technologique.csv",
    ];
    const depot = new Depot({
      "academie.json": '{"departements": ["018"]}',
      [courant]: `${ligne("0180911T", 120)}2023;0180912U;public;100;60;90;1;80\n`,
      [ancien]: `${ANCIENNE}0180911T;2023;;118;80;;86;-2\n`,
    });
    await depot.charger();
    const connexion = await ouvrirLecture(depot.entrepot);
    await calculerMesures(connexion);
    const [moyenne] = await lireTable<Mesure>(
      connexion,
      "FROM mesures WHERE indicateur = 'acces_2nde_bac_ival' AND code = '018' AND millesime = 2023",
    );
    connexion.closeSync();
    // (120 × 84 + 80 × 90) / 200
    expect(moyenne).toMatchObject({ valeur: 86.4, statut: "publie" });
  });

  test("hors des noms du portail, la date d’une copie ne départage rien : les deux lignes sont refusées", async () => {
    const depot = new Depot({ "a.csv": ligne("0180911T", 120), "b.csv": ligne("0180911T", 118) });
    dater(depot, "a.csv", "2023-05-01");
    const rapport = await depot.charger();
    expect(await lire(depot)).toEqual([]);
    expect(rapport.fichiers.map(compte)).toEqual(["1 0 1 0", "1 0 1 0"]);
  });
});

test("un taux au-dessus de cent est refusé", async () => {
  const rapport = await verifierDepot({ "gt.csv": `${V2}2023;0180911T;public;100;70;840;-2;120\n` });
  expect(refus(fichier(rapport, "gt.csv"))).toEqual(["nombre acces_2nde_bac 2"]);
});

/** A sheet as the DEPP lays it out: groups above the names of their columns, numbers written as text. */
const feuille = (premiere: string, lignes: readonly (string | null)[][]) => [
  [
    ...[
      "Informations établissement",
      null,
      "Nombre d’élèves présents au Bac",
      "Effectifs à la rentrée N",
      null,
      null,
    ],
    ...["Taux d’accès bruts", null, null, "Taux d’accès attendus", null, null],
    ...["Valeur ajoutée du taux d’accès", null, null],
  ],
  [
    ...["Académie", "UAI", premiere, "2nde", "1ère", "Term."],
    ...["2nde-Bac", "1ère-Bac", "Term-Bac", "2nde-Bac", "1ère-Bac", "Term-Bac"],
    ...["2nde-Bac", "1ère-Bac", "Term-Bac"],
  ],
  ...lignes,
];

test("le classeur annuel a un en-tête de deux lignes, une feuille par voie et sa session dans son nom", async () => {
  const lgt = [
    [
      "ORLEANS-TOURS",
      "0180911T",
      "70",
      "120",
      "110",
      "105",
      "84",
      "93",
      "96",
      "86",
      "94",
      "97",
      "-2",
      "-1",
      "-1",
    ],
  ];
  const lp = [
    ["ORLEANS-TOURS", "0180911T", "", "60", "55", "50", "62", "ND", "83", "ND", "ND", "ND", "+1", "0", "0"],
  ];
  const octets = await classeur({ LGT: feuille("GNLE", lgt), LP: feuille("Ensemble Production", lp) });
  const { rapport, lues } = await chargerDepot(
    {
      "ival-2024-154664.xlsx": octets,
      "ival-2024-lp.xlsx": octets,
      "correspondances.json": '{"fichiers": {"ival-2024-lp.xlsx": {"feuille": "LP"}}}',
    },
    "SELECT * EXCLUDE (nom, commune, secteur) FROM ival ORDER BY voie",
  );
  expect(lues).toEqual([
    [2024, "GT", "0180911T", 120, 110, 105, 84, 93, 96, 86, -2],
    [2024, "PRO", "0180911T", 60, 55, 50, 62, null, 83, null, 1],
  ]);
  expect(rapport.fichiers.map(compte)).toEqual(["1 1 0 0", "1 1 0 0"]);
  const nonLues = rapport.fichiers.map((f) => constat(f, "feuille_non_lue") !== undefined);
  expect(nonLues, "une feuille nommée ne fait pas avertir des autres").toEqual([true, false]);
});

const COPIES = new URL(
  "../../../shared/opendata/fr-en-indicateurs-de-resultat-des-lycees-denseignement-general-et-technologique/",
  import.meta.url,
).pathname;
const presentes = existsSync(COPIES);
if (!presentes) console.warn("Copie d’IVAL absente : test du fichier réel ignoré.");

test.skipIf(!presentes)("le fichier réel est lu en entier, une ligne par lycée et session", async () => {
  const nom = readdirSync(COPIES).find((f) => f.endsWith(".csv")) ?? "";
  const contenu = readFileSync(`${COPIES}/${nom}`);
  const { lues, rapport } = await chargerDepot(
    { [nom]: contenu },
    `SELECT count(*), count(DISTINCT session), count(acces_2nde_bac), count(attendu_2nde_bac),
       count(valeur_ajoutee_2nde_bac) FROM ival WHERE voie = 'GT'`,
  );
  expect(compte(fichier(rapport, nom))).toBe("1701 1701 0 0");
  expect(lues).toEqual([[1701, 9, 1692, 1478, 1678]]);
});
