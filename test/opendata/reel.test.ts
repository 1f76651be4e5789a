/** The real copies, brought for one académie and loaded: every row is accounted for, and the figures are the published ones. */
import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";
import { calculerMesures } from "../../loaders/indicateurs/mesures.ts";
import { calculerReperes } from "../../loaders/indicateurs/reperes.ts";
import { PAIRES, sqlBilan } from "../../loaders/ingest/controles/rapprochements.ts";
import type { Rapport } from "../../loaders/ingest/rapport.ts";
import { journalMuet } from "../../loaders/journal.ts";
import { apporter } from "../../loaders/opendata/apporter.ts";
import { bacParOrigine } from "../../loaders/publish/publics.ts";
import { sqlEcolesPubliques } from "../../loaders/warehouse/ecoles-publiques.ts";
import { ouvrirLecture } from "../../loaders/warehouse/entrepot.ts";
import { figure, lire } from "../indicateurs/entrepot.ts";
import { compte, Depot } from "../ingest/banc.ts";

const COPIES = new URL("../../../shared/opendata", import.meta.url).pathname;
const NOTRES = "uai[1:3] IN ('018', '028', '036', '037', '041', '045')";
const presentes = existsSync(COPIES);
if (!presentes) console.warn("Copies des données publiques absentes : jeux réels non vérifiés.");

describe.skipIf(!presentes)("opendata --depuis ../shared/opendata --academie ORLEANS-TOURS", () => {
  const depot = new Depot();
  let rapport: Rapport;
  let mesures: Mesure[] = [];
  let france: Mesure[] = [];
  let origines: Awaited<ReturnType<typeof bacParOrigine>> = [];
  beforeAll(async () => {
    await apporter({ depuis: COPIES, depot: depot.dossier, academie: "ORLEANS-TOURS", journal: journalMuet });
    rapport = await depot.charger();
    const connexion = await ouvrirLecture(depot.entrepot);
    try {
      await calculerMesures(connexion);
      mesures = await lire<Mesure>(connexion, "FROM mesures WHERE maille <> 'etablissement'");
      await calculerReperes(connexion);
      france = await lire<Mesure>(connexion, "FROM reperes");
      origines = await bacParOrigine(connexion);
    } finally {
      connexion.closeSync();
    }
  }, 400_000);

  test("chaque ligne de chaque fichier public est lue : acceptée, ou rejetée et dite", () => {
    const dans = (dossier: string) => rapport.fichiers.filter(({ fichier }) => fichier.startsWith(dossier));
    const [publics, exports] = [dans("opendata/"), dans("exports/")];
    expect(publics.length + exports.length).toBe(rapport.fichiers.length);
    // Offers and constat of all France, and the nomenclatures: kept beside, and read as the rest.
    for (const source of ["offre 19767 19767 0 0", "constat 44446 44446 0 0", "n_mef 10067 10067 0 0"])
      expect(exports.map((f) => `${f.source} ${compte(f)}`)).toContain(source);
    expect(exports.filter((f) => f.rejetees > 0 || f.lues !== f.acceptees + f.doublons)).toEqual([]);
    expect(publics.map((f) => `${f.source} ${compte(f)}`).sort()).toEqual(
      [
        "bac_origine 324 324 0 0",
        "bac_publie 16929 16929 0 0",
        "dnb 4975 4975 0 0",
        "effectifs_gt 7506 7506 0 0",
        "effectifs_pro 8870 8870 0 0",
        // Three schools of the Annuaire stand twice in it, under two names.
        "etablissements 6240 6234 6 0",
        "ips 21777 21777 0 0",
        "ips 6967 6967 0 0",
        "ips 6973 6973 0 0",
        "ival 1701 1701 0 0",
        "ival 2008 2008 0 0",
        "ival 2331 2331 0 0",
        "ivac 20053 20053 0 0",
        "parcoursup_specialites 3965 3965 0 0",
        "poursuite 2154 2154 0 0",
        "specialites_1re 4513 4513 0 0",
        "specialites_tle 6740 6740 0 0",
      ].sort(),
    );
  });

  const academie = (indicateur: string, millesime: number, sexe: "T" | "F" | "M" = "T") =>
    figure(mesures, { indicateur, millesime, sexe, maille: "academie" });
  const dixieme = (m: Mesure | undefined) => m?.valeur?.toFixed(1);

  test.each([
    ["acces_2nde_bac_ival", 2024, "T", "84.2"],
    ["acces_2pro_bac_ival", 2024, "T", "62.0"],
    ["choix_1g_maths", 2022, "F", "52.4"],
    ["choix_1g_maths", 2022, "M", "73.6"],
    ["part_filles_choix_1g_maths", 2021, "T", "46.9"],
    ["part_filles_choix_1g_maths", 2022, "T", "47.5"],
    ["part_filles_choix_1g_pc", 2021, "T", "43.1"],
    ["part_filles_choix_1g_pc", 2022, "T", "44.7"],
    ["part_filles_choix_1g_svt", 2021, "T", "57.9"],
    ["part_filles_choix_1g_svt", 2022, "T", "58.7"],
    ["part_filles_choix_1g_si", 2021, "T", "14.7"],
    ["part_filles_choix_1g_si", 2022, "T", "14.1"],
    ["part_filles_choix_1g_nsi", 2021, "T", "16.6"],
    ["part_filles_choix_1g_nsi", 2022, "T", "18.8"],
    ["part_filles_1re_sti2d", 2019, "T", "6.2"],
    ["part_filles_1re_sti2d", 2020, "T", "7.9"],
    ["part_filles_1re_sti2d", 2021, "T", "8.0"],
    ["part_filles_1re_stl", 2019, "T", "55.9"],
    ["part_filles_1re_stl", 2020, "T", "53.3"],
    ["part_filles_1re_stl", 2021, "T", "54.4"],
    ["attendu_acces_2nde_bac_ival", 2024, "T", "85.4"],
    ["valeur_ajoutee_acces_2nde_bac_ival", 2024, "T", "-1.3"],
    ["acces_tle_bac_ival", 2024, "T", "96.2"],
    ["acces_1pro_bac_ival", 2024, "T", "74.1"],
    ["acces_tpro_bac_ival", 2024, "T", "83.0"],
    ["poursuite_sies", 2010, "T", "77.3"],
    ["poursuite_sies", 2015, "T", "73.4"],
    ["poursuite_sies", 2019, "T", "74.9"],
    ["poursuite_sies", 2020, "T", "74.2"],
    ["poursuite_sies", 2021, "T", "75.5"],
    ["poursuite_sies", 2021, "F", "76.3"],
    ["poursuite_sies", 2021, "M", "74.6"],
    ["poursuite_sies_bacg", 2021, "F", "91.4"],
    ["poursuite_sies_bact", 2021, "F", "74.9"],
    ["poursuite_sies_bacp", 2021, "F", "41.0"],
    ["poursuite_sies_bacg", 2021, "M", "92.9"],
    ["poursuite_sies_bact", 2021, "M", "79.9"],
    ["poursuite_sies_bacp", 2021, "M", "44.7"],
    ["poursuite_sies_bacg", 2021, "T", "92.1"],
    ["poursuite_sies_bact", 2021, "T", "77.4"],
    ["poursuite_sies_bacp", 2021, "T", "43.1"],
  ] as const)("%s %i %s : %s", (indicateur, millesime, sexe, attendue) => {
    expect(dixieme(academie(indicateur, millesime, sexe))).toBe(attendue);
  });

  test.each([
    ["effectif_2nde_gt", 2019, 20067, 10941],
    ["effectif_2nde_gt", 2020, 20175, 10854],
    ["effectif_2nde_gt", 2021, 20460, 11114],
    ["effectif_1re_g", 2020, 13788, 7763],
    ["effectif_1re_g", 2021, 13472, 7470],
    ["effectif_1re_sti2d", 2020, 1075, 85],
    ["effectif_1re_sti2d", 2021, 1058, 85],
  ])("%s %i : %i élèves, dont %i filles", (indicateur, millesime, tous, filles) => {
    expect([academie(indicateur, millesime)?.valeur, academie(indicateur, millesime, "F")?.valeur]).toEqual([
      tous,
      filles,
    ]);
  });

  test.each([
    ["maths", 3999, 4413],
    ["pc", 2389, 2953],
    ["svt", 2790, 1959],
    ["si", 97, 593],
    ["nsi", 294, 1266],
  ])("1re générale 2022, %s : %i des 7637 filles, %i des 5999 garçons", (specialite, filles, garcons) => {
    const termes = (sexe: "F" | "M") => {
      const m = academie(`choix_1g_${specialite}`, 2022, sexe);
      return [m?.numerateur, m?.denominateur];
    };
    expect([termes("F"), termes("M")]).toEqual([
      [filles, 7637],
      [garcons, 5999],
    ]);
  });

  test("IVAL : combien de lycées GT de l’académie chaque session liste", async () => {
    expect(
      await depot.lire(`SELECT session, count(*) FROM ival WHERE ${NOTRES} AND voie = 'GT'
        GROUP BY ALL ORDER BY session`),
    ).toEqual([
      [2012, 14],
      [2014, 8],
      [2017, 7],
      [2018, 2],
      [2022, 15],
      [2024, 69],
    ]);
  });

  test("bac 2021 : les admis de chaque voie, filles et garçons", () => {
    const admis = (sexe: "F" | "M") =>
      ["g", "t", "p"].map((voie) => academie(`reussite_bac_${voie}`, 2021, sexe)?.numerateur);
    expect([admis("F"), admis("M")]).toEqual([
      [7514, 2587, 3124],
      [5761, 2602, 3996],
    ]);
  });

  test("la France, calculée sur les mêmes fichiers, est celle de la spécification", () => {
    const en = (indicateur: string, millesime: number, sexe: "T" | "F" | "M" = "T") =>
      dixieme(figure(france, { indicateur, millesime, sexe, maille: "academie" }));
    for (const [specialite, ...parts] of [
      ["maths", "48.1", "47.9"],
      ["pc", "45.4", "44.8"],
      ["svt", "58.5", "58.6"],
      ["si", "15.4", "16.1"],
      ["nsi", "18.6", "19.3"],
    ])
      expect(
        [2021, 2022].map((an) => en(`part_filles_choix_1g_${specialite}`, an)),
        specialite,
      ).toEqual(parts);
    expect([2019, 2020, 2021].map((an) => en("part_filles_1re_sti2d", an))).toEqual(["8.0", "8.4", "8.6"]);
    expect([2019, 2020, 2021].map((an) => en("part_filles_1re_stl", an))).toEqual(["57.8", "56.5", "56.1"]);
    expect([2010, 2015, 2019, 2020, 2021].map((an) => en("poursuite_sies", an))).toEqual([
      "77.7",
      "74.5",
      "77.6",
      "76.9",
      "78.6",
    ]);
    expect(["F", "M"].map((sexe) => en("poursuite_sies", 2021, sexe as "F" | "M"))).toEqual(["80.9", "76.1"]);
    expect(["g", "t", "p"].map((serie) => en(`poursuite_sies_bac${serie}`, 2021))).toEqual([
      "94.0",
      "79.9",
      "46.0",
    ]);
    expect(
      ["2nde", "1re", "tle", "2pro", "1pro", "tpro"].map((de) => en(`acces_${de}_bac_ival`, 2024)),
    ).toEqual(["85.0", "92.7", "96.2", "60.7", "73.7", "83.5"]);
    // The copy of the older IVAL is a slice: it says nothing of France.
    expect(en("acces_2nde_bac_ival", 2022)).toBeUndefined();
  });

  test("2nde GT : la part des filles, en France et dans l’académie, et ses lycées", async () => {
    const part = (lues: readonly Mesure[], millesime: number) => {
      const de = (sexe: "T" | "F") =>
        figure(lues, { indicateur: "effectif_2nde_gt", millesime, sexe, maille: "academie" })?.valeur;
      return ((100 * (de("F") ?? Number.NaN)) / (de("T") ?? Number.NaN)).toFixed(1);
    };
    expect([2019, 2020, 2021].map((an) => part(france, an))).toEqual(["54.0", "53.9", "53.9"]);
    expect([2019, 2020, 2021].map((an) => part(mesures, an))).toEqual(["54.5", "53.8", "54.3"]);
    expect(
      await depot.lire(`SELECT rentree, count(*) FROM effectifs_gt WHERE ${NOTRES}
        GROUP BY ALL ORDER BY rentree`),
    ).toEqual([
      [2019, 76],
      [2020, 75],
      [2021, 74],
    ]);
  });

  test("1re STI2D : dans combien de lignes il n’y a qu’une à quatre filles", async () => {
    expect(
      await depot.lire(`SELECT count(*) FILTER (filles_1re_sti2d BETWEEN 1 AND 4), count(*)
        FROM effectifs_gt WHERE rentree BETWEEN 2019 AND 2021`),
    ).toEqual([[1047, 7506]]);
  });

  test("1re générale 2021 : le fichier des spécialités et celui des effectifs disent les mêmes filles et garçons", async () => {
    const dans = (lieux: string) =>
      depot.lire(`SELECT (SELECT [sum(filles), sum(garcons)] FROM specialites_1re WHERE rentree = 2021 AND ${lieux}),
        (SELECT [sum(filles_1re_g), sum(garcons_1re_g)] FROM effectifs_gt WHERE rentree = 2021 AND ${lieux})`);
    expect(JSON.stringify(await dans(NOTRES))).toBe("[[[7470,6002],[7470,6002]]]");
    expect(JSON.stringify(await dans("uai LIKE '018%'"))).toBe("[[[656,493],[656,493]]]");
  });

  test("IVAL 2024 : les lycées de chaque voie, et les élèves de 2nde de l’académie", async () => {
    expect(
      await depot.lire(`SELECT voie, count(*) FILTER (${NOTRES}), sum(effectif_2nde) FILTER (${NOTRES} AND voie = 'GT')
        FROM ival WHERE session = 2024 GROUP BY voie ORDER BY voie`),
    ).toEqual([
      ["GT", 69, 19224],
      ["PRO", 73, null],
    ]);
    expect(
      await depot.lire(`SELECT uai[1:3], count(*) FROM ival WHERE session = 2024 AND voie = 'GT' AND ${NOTRES}
        GROUP BY ALL ORDER BY ALL`),
    ).toEqual([
      ["018", 8],
      ["028", 10],
      ["036", 8],
      ["037", 17],
      ["041", 9],
      ["045", 17],
    ]);
  });

  test.each([
    ["0180005H", 334, 84],
    ["0180006J", 336, 83],
    ["0180007K", 301, 83],
    ["0180024D", 158, 88],
    ["0180035R", 217, 86],
  ])("IVAL 2024, lycée %s : %i élèves de 2nde, accès au bac %i %%", async (uai, eleves, taux) => {
    expect(
      await depot.lire(`SELECT effectif_2nde::INTEGER, acces_2nde_bac::INTEGER FROM ival
        WHERE session = 2024 AND voie = 'GT' AND uai = '${uai}'`),
    ).toEqual([[eleves, taux]]);
  });

  test("IVAC : les collèges dont le taux d’accès est publié, par département et par session", async () => {
    expect(
      await depot.lire(`SELECT substr(uai, 1, 3), list(n ORDER BY session)::VARCHAR FROM (
          SELECT uai[1:3] AS uai, session, count(*) AS n FROM ivac
          WHERE session IN (2022, 2023) AND uai[1:3] IN ('018', '028', '041')
            AND acces_6e_3e IS NOT NULL AND candidats_g IS NOT NULL
          GROUP BY ALL) GROUP BY 1 ORDER BY 1`),
    ).toEqual([
      ["018", "[28, 28]"],
      ["028", "[47, 48]"],
      ["041", "[34, 33]"],
    ]);
  });

  test("bacheliers 2021 : France et académie", async () => {
    expect(
      await depot.lire(`SELECT sum(bacheliers)::INTEGER, (sum(bacheliers) FILTER (academie = 'ORLEANS-TOURS'))::INTEGER
        FROM poursuite WHERE session = 2021`),
    ).toEqual([[689021, 25584]]);
  });

  test("bac 2023 : les admis pour 100 candidats de chaque origine sociale sont ceux de la spécification", () => {
    const ensemble = (debut: string) =>
      origines.find(({ origine }) => String(origine).startsWith(debut) && !String(origine).includes(" : "));
    expect(
      ["Ensemble", "Cadres", "Professions interm", "Employés", "Ouvriers", "Autres", "Agriculteurs"].map(
        (debut) => [ensemble(debut)?.session, ensemble(debut)?.ensemble],
      ),
    ).toEqual([90.7, 96.8, 93.8, 90.7, 87.6, 80.9, 96.2].map((taux) => [2023, taux]));
    expect(origines).toHaveLength(12);
  });

  test("admis selon l’origine et par académie, terminales de l’IVAL et des effectifs : les mêmes nombres", async () => {
    const bilan = async (titre: string) => {
      const paire = PAIRES.find((p) => p.titre.startsWith(titre));
      return paire
        ? await depot.lire(`SELECT annee, lieux, differents, a, b FROM (${sqlBilan(paire)}) ORDER BY annee`)
        : [];
    };
    const admis = (voie: string) => bilan(`Admis au baccalauréat ${voie}`);
    const egaux = (deux: readonly number[]) => deux.map((n, i) => [2021 + i, 1, 0, n, n]);
    expect(await admis("général")).toEqual(egaux([371705, 363893]));
    expect(await admis("technologique")).toEqual(egaux([136296, 131897]));
    expect(await admis("professionnel")).toEqual(egaux([181020, 171050]));
    const terminales = await bilan("terminale générale et technologique : IVAL");
    expect(terminales.map((ligne) => ligne.slice(0, 3))).toEqual([[2021, 26, 1]]);
  });

  test("les fichiers qui se contredisent sont nommés : en terminale 2020, filles et garçons sont inversés", () => {
    const dits = rapport.fichiers.flatMap((f) =>
      f.constats
        .filter(
          ({ regle, gravite }) => regle === "fichiers_publics_discordants" && gravite === "avertissement",
        )
        .flatMap(({ exemples }) => exemples.map(({ message }) => `${f.source} : ${message}`)),
    );
    expect(dits.filter((m) => /^specialites_tle.* 2020 : /.test(m))).toHaveLength(4);
    const autres = dits.filter((m) => !/^specialites_tle.* 2020 : /.test(m));
    expect(autres.map((m) => /\d{4} : les deux comptes diffèrent pour \d+ des \d+/.exec(m)?.[0])).toEqual([
      "2021 : les deux comptes diffèrent pour 6 des 2236",
      "2022 : les deux comptes diffèrent pour 109 des 2242",
      "2021 : les deux comptes diffèrent pour 5 des 2232",
      "2022 : les deux comptes diffèrent pour 112 des 2242",
    ]);
    expect(academie("choix_tle_maths", 2020, "F")).toMatchObject({ numerateur: 2266, denominateur: 7514 });
  });

  test("les EREA, les LP présents sans élève en 2nde GT et les noms de l’IVAL sont ce qu’ils sont", async () => {
    const connexion = await ouvrirLecture(depot.entrepot);
    try {
      await connexion.run(await sqlEcolesPubliques());
      const dits = await lire<{ uai: string; dit: string; fin: number | null }>(
        connexion,
        `SELECT uai, concat_ws(' ', nature, nom) AS dit, fin FROM ecole_publique WHERE ${NOTRES} ORDER BY uai`,
      );
      const de = (uai: string) => dits.find((e) => e.uai === uai);
      expect(["0280659P", "0360050J", "0451104F"].map((uai) => de(uai)?.dit)).toEqual([
        "EREA EREA FRANCOIS TRUFFAUT",
        "EREA EREA ERIC TABARLY",
        "EREA EREA SIMONE VEIL",
      ]);
      expect(de("0370054H")?.dit).toMatch(/^LP /);
      expect(dits.filter(({ dit }) => /\((g[eé]n|techno|prof)/i.test(dit))).toEqual([]);
      // Last seen at the session of 2012, in the files of the IPS, in the head-counts of 2020.
      expect(["0410676M", "0280691Z", "0371184L", "0371306U"].map((uai) => de(uai)?.fin)).toEqual([
        2011, 2016, 2017, 2020,
      ]);
    } finally {
      connexion.closeSync();
    }
  });

  test("seuls l’académie et ses six départements ont des chiffres : sans bassin, aucun bassin", () => {
    expect([...new Set(mesures.map(({ maille, code }) => `${maille} ${code}`))].sort()).toEqual([
      "academie ACADEMIE",
      ...["018", "028", "036", "037", "041", "045"].map((code) => `departement ${code}`),
    ]);
  });
});
