// Higher education: the two factors of the cohort, the studies girls and boys enter, and what unknown origins weigh.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";
import { groupePcs } from "../reference/pcs.ts";
import { figure, figures, type Ligne, mesurer } from "./entrepot.ts";
import { annee, ECOLES, juin, MEF, octobre } from "./lignes.ts";

const academie = (indicateur: string, millesime: number, reste: Partial<Mesure> = {}) =>
  ({ indicateur, maille: "academie", millesime, ...reste }) as const;

/** Example D of the domain, as it is deposited. */
const lireExempleD = (): Ligne[] =>
  Papa.parse<Record<string, string>>(
    readFileSync(join(import.meta.dirname, "golden/D/depot/cohorte.csv"), "utf8").trim(),
    { header: true },
  ).data.map(({ ine, mef, rentree, session, pcs = "", ...l }) => ({
    ...Object.fromEntries(Object.entries(l).map(([k, v]) => [k, v || null])),
    pid: ine ?? "",
    pcs_groupe: groupePcs(pcs),
    rentree: Number(rentree),
    mefstat: mef?.startsWith("2") ? mef : null,
    session: session ? Number(session) : null,
  }));

test("un bac redit les années suivantes reste celui du premier lycée, quel que soit l’ordre des lignes", async () => {
  const lignes = [
    annee("a", 2020, MEF.terminaleG, { uai: "0180011L", sexe: "F", diplome: "BACG", session: 2021 }),
    annee("a", 2021, "32211033606", { uai: "0180012M", sexe: "M", diplome: "BACG", session: 2021 }),
  ];
  for (const cohorte of [lignes, lignes.toReversed()]) {
    const mesures = await mesurer({ etablissements: ECOLES, cohorte });
    const lycees = figures(mesures, { indicateur: "poursuite_superieur", maille: "etablissement", pcs: "T" });
    expect(lycees.map(({ code, sexe }) => `${code} ${sexe}`).sort()).toEqual(["0180011L F", "0180011L T"]);
  }
});

describe("P(sup | bac), le second facteur de la cohorte de 3e", () => {
  test("exemple D : 7 sur 10 bacheliers, 3 sur 4 pour A, 2 sur 3 pour D, et le produit exact à toute maille et dimension", async () => {
    const mesures = await mesurer({ cohorte: lireExempleD() });
    const facteur = (pcs: Mesure["pcs"]) =>
      figure(mesures, academie("acces_superieur_bacheliers_t4", 2017, { pcs }));
    expect(facteur("T")).toMatchObject({ numerateur: 7, denominateur: 10, valeur: 70, ic_bas: null });
    expect(facteur("A")).toMatchObject({ numerateur: 3, denominateur: 4, valeur: 75 });
    expect(facteur("D")).toMatchObject({ numerateur: 2, denominateur: 3 });

    for (const t of ["t4", "t5"]) {
      const facteurs = figures(mesures, { indicateur: `acces_superieur_bacheliers_${t}`, statut: "publie" });
      expect(facteurs.length, t).toBeGreaterThan(10);
      for (const { maille, code, millesime, sexe, pcs, valeur } of facteurs) {
        const la = { maille, code, millesime, sexe, pcs };
        const bac = figure(mesures, { ...la, indicateur: "acces_bac_cohorte_3e" })?.valeur ?? Number.NaN;
        const sup = figure(mesures, { ...la, indicateur: `acces_superieur_cohorte_${t}` })?.valeur;
        expect((bac * (valeur ?? Number.NaN)) / 100, JSON.stringify(la)).toBeCloseTo(sup ?? Number.NaN, 9);
      }
    }
  });

  test("un étudiant sans bac au fichier fait passer 100 %, sans intervalle", async () => {
    const mesures = await mesurer({
      etablissements: ECOLES,
      cohorte: [
        annee("a", 2017, MEF.troisieme, { uai: "0180001A" }),
        annee("a", 2020, MEF.terminaleG, { diplome: "BACG", session: 2021 }),
        annee("a", 2021, null, { situation: "SUPERIEUR", uai: null }),
        annee("b", 2017, MEF.troisieme, { uai: "0180001A" }),
        annee("b", 2021, null, { situation: "SUPERIEUR", uai: null }),
      ],
    });
    expect(figure(mesures, academie("acces_superieur_bacheliers_t4", 2017))).toMatchObject({
      ...{ numerateur: 2, denominateur: 1, valeur: 200, ic_bas: null, ic_haut: null, statut: "publie" },
    });
  });
});

describe("CPGE scientifique et BTS industriel", () => {
  const bachelier = (pid: string, sexe: string, etudes: Ligne = {}, uai = "0180011L"): Ligne[] => [
    annee(pid, 2022, MEF.terminaleG, { sexe, uai, diplome: "BACG", session: 2023 }),
    annee(pid, 2023, null, { sexe, uai: null, situation: "SUPERIEUR", ...etudes }),
  ];
  const cohorte = [
    ...bachelier("scientifique", "M", { mefstat: "31111111021", filiere_sup: "CPGE" }),
    ...bachelier("litteraire", "F", { mefstat: "31111213001", filiere_sup: "CPGE" }),
    ...bachelier("licence", "F", { filiere_sup: "LICENCE" }),
    ...bachelier("prepa", "M", { filiere_sup: "CPGE" }),
    ...bachelier("industriel", "M", { mefstat: "3221", specialite: "25006", filiere_sup: "STS" }),
    ...bachelier("tertiaire", "F", { mefstat: "32211032002", filiere_sup: "STS" }),
    ...bachelier("apprenti", "M", { mefstat: "32211025013", situation: "APPRENTI" }),
    ...bachelier("indre", "F", { filiere_sup: "LICENCE" }, "0360011M"),
  ];

  let mesures: Mesure[];
  beforeAll(async () => {
    mesures = await mesurer({ etablissements: ECOLES, cohorte });
  });

  test("se lisent au code de formation ; qui pourrait y être ou non n’est dans aucun terme", () => {
    const cher = (indicateur: string, sexe: Mesure["sexe"] = "T") =>
      figure(mesures, { indicateur, maille: "departement", code: "018", millesime: 2023, sexe });
    // Seven bacheliers of the Cher, less the one whose CPGE is not told.
    expect(cher("acces_cpge_scientifique")).toMatchObject({ numerateur: 1, denominateur: 6 });
    expect(cher("acces_cpge_scientifique", "F")).toMatchObject({ numerateur: 0, denominateur: 3 });
    // All seven: the CPGE that is not told is no BTS; apprentices are not counted in.
    expect(cher("acces_bts_industriel")).toMatchObject({ numerateur: 1, denominateur: 7 });
    expect(cher("ecart_fg_acces_bts_industriel")?.valeur).toBe(-25);
    expect(cher("part_filles_acces_cpge_scientifique")).toMatchObject({ numerateur: 0, denominateur: 1 });
  });

  test("n’ont pas à leurs termes un bachelier dont les lignes de l’année ont été rejetées", async () => {
    const eleves_rejetes = [{ source: "cohorte", annee: 2023, pid: "parti" }];
    const parti = bachelier("parti", "F").slice(0, 1);
    const sansLui = await mesurer({
      etablissements: ECOLES,
      cohorte: [...cohorte, ...parti],
      eleves_rejetes,
    });
    const cher = { maille: "departement", code: "018", millesime: 2023 } as const;
    expect(figure(sansLui, { ...cher, indicateur: "acces_bts_industriel" })?.denominateur).toBe(7);
    expect(figure(sansLui, { ...cher, indicateur: "part_pcs_inconnue_bacheliers" })?.denominateur).toBe(8);
  });

  test("ne valent pas zéro là où aucune formation de cette classe n’est connue à cette rentrée", () => {
    for (const indicateur of ["acces_cpge_scientifique", "acces_bts_industriel"]) {
      const indre = figure(mesures, { indicateur, maille: "departement", code: "036", millesime: 2023 });
      expect(indre, indicateur).toMatchObject({ statut: "non_disponible", numerateur: null, valeur: null });
    }
  });
});

test("avant la rentrée 2019, ni la série S ni ses options ne donnent de spécialités : aucune valeur, jamais zéro", async () => {
  const SERIE_S = "22121111010";
  const mesures = await mesurer({
    etablissements: ECOLES,
    rentree: ["a", "b"].flatMap((pid) => [
      octobre(pid, { rentree: 2017 }),
      octobre(pid, { rentree: 2018, mefstat: SERIE_S, specialites: ["0613"] }),
    ]),
  });
  const ids = CATALOGUE.map(({ id }) => id).filter((id) => /^acces_(eds_|profil_scientifique$|st$)/.test(id));
  expect(ids).toHaveLength(8);
  for (const indicateur of ids)
    expect(figure(mesures, academie(indicateur, 2018)), indicateur).toMatchObject({
      ...{ statut: "non_disponible", numerateur: null, denominateur: null, valeur: null },
    });
  for (const { id, conventions } of CATALOGUE)
    if (ids.includes(id)) expect(conventions.join(" "), id).toMatch(/série S/);
});

describe("la part des élèves sans PCS connue", () => {
  test("compte les lignes de juin, et les effectifs là où il n’y a qu’eux", async () => {
    const effectif = (pcs_groupe: string, nombre: number): Ligne => ({
      ...{ campagne: 2023, palier: "3E", uai: "0360001B", sexe: "F", pcs_groupe, etape: "EFFECTIF" },
      ...{ voie: "TOUTES", effectif: nombre },
    });
    const mesures = await mesurer({
      etablissements: ECOLES,
      orientation: [juin("a"), juin("b", { pcs_groupe: "ND" }), juin("c", { pcs_groupe: null })],
      chaine: [effectif("A", 5), effectif("ND", 2), { ...effectif("ND", 1), etape: "DEMANDE", voie: "2GT" }],
    });
    expect(figure(mesures, academie("part_pcs_inconnue_3e", 2023))).toMatchObject({
      ...{ numerateur: 4, denominateur: 10, valeur: 40 },
    });
    const indre = { indicateur: "part_pcs_inconnue_3e", maille: "departement", code: "036" } as const;
    expect(figure(mesures, indre)).toMatchObject({ numerateur: 2, denominateur: 7 });
  });

  test("compte la cohorte de 3e et les bacheliers, et dit à partir de quand elle alerte", async () => {
    const mesures = await mesurer({
      etablissements: ECOLES,
      cohorte: [
        annee("a", 2017, MEF.troisieme, { uai: "0180001A", pcs_groupe: "ND" }),
        annee("b", 2017, MEF.troisieme, { uai: "0180001A" }),
        annee("b", 2020, MEF.terminaleG, { diplome: "BACG", session: 2021 }),
      ],
    });
    expect(figure(mesures, academie("part_pcs_inconnue_cohorte_3e", 2017))?.valeur).toBe(50);
    expect(figure(mesures, academie("part_pcs_inconnue_bacheliers", 2021))?.valeur).toBe(0);
    const alertes = CATALOGUE.filter(({ id }) => id.startsWith("part_pcs_inconnue")).map((d) => d.alerte);
    expect(alertes.map((a) => [a?.sens, a?.seuil])).toEqual(Array(3).fill(["au-dessus", 15]));
  });
});
