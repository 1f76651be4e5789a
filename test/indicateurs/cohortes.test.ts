// Pupils followed year by year: first entry, horizons, same lycée, what became of them.
import { beforeAll, describe, expect, test } from "vitest";
import { CATALOGUE } from "../../loaders/indicateurs/catalogue.ts";
import type { Mesure } from "../../loaders/indicateurs/declaration.ts";
import { figure, figures, mesurer } from "./entrepot.ts";
import { annee, ECOLES, MEF } from "./lignes.ts";

const academie = (indicateur: string, millesime: number, reste: Partial<Mesure> = {}) =>
  ({ indicateur, maille: "academie", millesime, ...reste }) as const;

describe("l’accès au bac d’une cohorte", () => {
  const bac = { diplome: "BACG", session: 2023 };
  const cohorte = [
    annee("entrant", 2020, MEF.seconde),
    annee("entrant", 2022, MEF.terminaleG, bac),
    annee("ailleurs", 2020, MEF.seconde),
    annee("ailleurs", 2022, MEF.terminaleG, { ...bac, uai: "0180012M" }),
    annee("tard", 2020, MEF.seconde),
    annee("tard", 2023, MEF.terminaleG, { diplome: "BACT", session: 2024 }),
    annee("pro", 2020, MEF.seconde),
    annee("pro", 2023, MEF.secondePro, { diplome: "BACP", session: 2024, uai: "0180012M" }),
    annee("redoublant", 2019, MEF.seconde),
    annee("redoublant", 2020, MEF.seconde),
    annee("temoin", 2024, MEF.sixieme, { uai: "0180001A" }),
  ];

  test("ne suit que les entrants, jusqu’à la session t0 + 5, t0 + 3 à l’heure", async () => {
    const mesures = await mesurer({ etablissements: ECOLES, cohorte });
    expect(figure(mesures, academie("acces_bac_cohorte", 2020))).toMatchObject({
      numerateur: 4,
      denominateur: 4,
    });
    expect(figure(mesures, academie("acces_bac_cohorte_bacgt", 2020))?.numerateur).toBe(3);
    expect(figure(mesures, academie("acces_bac_cohorte_meme_lycee", 2020))?.numerateur).toBe(2);
    expect(figure(mesures, academie("acces_bac_cohorte_a_lheure", 2020))?.numerateur).toBe(2);
    expect(figure(mesures, academie("acces_bac_cohorte", 2019))).toMatchObject({
      numerateur: 0,
      denominateur: 1,
    });
  });
});

test("la poursuite regarde le premier bac, dans l’établissement de ce bac, à la rentrée de la session", async () => {
  const superieur = { situation: "SUPERIEUR", uai: null };
  const mesures = await mesurer({
    etablissements: ECOLES,
    cohorte: [
      annee("a", 2021, MEF.terminaleG, { diplome: "BACG", session: 2022 }),
      annee("a", 2022, null, superieur),
      annee("b", 2021, MEF.terminaleG, { diplome: "BACG", session: 2022, uai: "0180012M" }),
      annee("b", 2022, MEF.terminaleG, { diplome: "BACT", session: 2023 }),
      annee("b", 2023, null, superieur),
    ],
  });
  expect(figure(mesures, academie("poursuite_superieur", 2022))).toMatchObject({
    numerateur: 1,
    denominateur: 2,
  });
  expect(figure(mesures, academie("poursuite_superieur", 2023))).toBeUndefined();
  const prive = figure(mesures, {
    indicateur: "poursuite_superieur",
    maille: "etablissement",
    code: "0180012M",
  });
  expect(prive).toMatchObject({ numerateur: 0, denominateur: 1, millesime: 2022 });
});

describe("à l’heure, en retard, ayant redoublé", () => {
  const eleve = (pid: string, ...mefs: (string | null)[]) =>
    mefs.flatMap((mef, i) => (mef === null ? [] : [annee(pid, 2018 + i, mef, { uai: "0180001A" })]));
  const etudiant = (pid: string, rentree: number) =>
    annee(pid, rentree, null, { situation: "SUPERIEUR", uai: null });
  const CAP2 = "23220031223";
  const PREMIERE_PRO = "23820033602";
  const cohorte = [
    ...eleve("droit", MEF.troisieme, MEF.seconde, MEF.premiereG, MEF.terminaleG),
    etudiant("droit", 2022),
    ...eleve("redoublant", MEF.troisieme, MEF.seconde, MEF.seconde, MEF.premiereG, MEF.terminaleG),
    ...eleve("serie", MEF.troisieme, MEF.seconde, MEF.premiereG, MEF.sti2d, null),
    ...eleve("cap", MEF.troisieme, MEF.cap1, CAP2, PREMIERE_PRO, null),
    ...eleve("parti", MEF.troisieme, null, null, null, MEF.secondePro),
    annee("temoin", 2023, MEF.sixieme, { uai: "0180001A" }),
  ];
  let mesures: Mesure[];
  beforeAll(async () => {
    mesures = await mesurer({ etablissements: ECOLES, cohorte });
  });
  const par = (indicateur: string) => {
    const vues = figures(mesures, { ...academie(indicateur, 2018), statut: "publie" });
    return Object.fromEntries(vues.map((m) => [m.strate, [m.numerateur, m.denominateur]]));
  };

  test("est à l’heure qui monte d’une classe par an, jusqu’au supérieur l’année attendue", () => {
    expect(par("parcours_a_lheure_3e")).toEqual({
      ...{ "t+1": [4, 5], "t+2": [3, 5], "t+3": [1, 5], "t+4": [1, 5] },
    });
  });

  test("est en retard qui est plus bas, même s’il revient ; un absent n’est ni l’un ni l’autre", () => {
    expect(par("parcours_en_retard_3e")).toEqual({
      ...{ "t+1": [0, 5], "t+2": [1, 5], "t+3": [3, 5], "t+4": [2, 5] },
    });
  });

  test("a redoublé qui a été vu deux rentrées de suite dans la même classe, et le reste", () => {
    expect(par("ont_redouble_3e")).toEqual({
      ...{ "t+1": [0, 5], "t+2": [1, 5], "t+3": [2, 5], "t+4": [2, 5], "t+5": [2, 5] },
    });
  });

  test("est retrouvé qui a une ligne, quelle qu’elle soit, et l’alerte porte sur la première année", () => {
    expect(par("taux_retrouves_3e")).toEqual({
      ...{ "t+1": [4, 5], "t+2": [4, 5], "t+3": [4, 5], "t+4": [3, 5], "t+5": [0, 5] },
    });
    const alertes = CATALOGUE.filter(({ id }) => id.startsWith("taux_retrouves_")).map((d) => d.alerte);
    expect(alertes.map((a) => [a?.sens, a?.seuil, a?.strate])).toEqual(Array(5).fill(["sous", 90, "t+1"]));
  });
});

test("passage et redoublement se lisent d’une rentrée à la suivante", async () => {
  const mesures = await mesurer({
    etablissements: ECOLES,
    cohorte: [
      annee("a", 2022, MEF.troisieme, { uai: "0180001A" }),
      annee("a", 2023, MEF.seconde),
      annee("b", 2022, MEF.troisieme, { uai: "0180001A" }),
      annee("b", 2023, MEF.troisieme, { uai: "0180001A" }),
    ],
  });
  expect(figure(mesures, academie("taux_passage_3e_2gt", 2022))?.valeur).toBe(50);
  expect(figure(mesures, academie("taux_redoublement_3e", 2022))?.valeur).toBe(50);
  expect(figure(mesures, academie("taux_redoublement_3e", 2023))?.statut).toBe("non_disponible");
});

test("une année dont toutes les lignes d’un élève ont été rejetées n’est ni un retour, ni une perte, ni une année sans redoubler", async () => {
  const college = { uai: "0180001A" };
  const mesures = await mesurer({
    etablissements: ECOLES,
    cohorte: ["a", "b"].flatMap((pid) => [
      annee(pid, 2018, MEF.troisieme, college),
      ...(pid === "a" ? [annee(pid, 2019, MEF.seconde)] : []),
      annee(pid, 2020, MEF.premiereG),
    ]),
    eleves_rejetes: [{ source: "cohorte", annee: 2019, pid: "b" }],
  });
  const de = (indicateur: string, strate: string) => figure(mesures, academie(indicateur, 2018, { strate }));
  expect(de("taux_retrouves_3e", "t+1")).toMatchObject({ numerateur: 1, denominateur: 1 });
  expect(de("taux_retrouves_3e", "t+2")).toMatchObject({ numerateur: 2, denominateur: 2 });
  expect(de("parcours_a_lheure_3e", "t+1")).toMatchObject({ numerateur: 1, denominateur: 1 });
  expect(de("ont_redouble_3e", "t+2")).toMatchObject({ numerateur: 0, denominateur: 1 });
});

test("un élève qui change de département ne rend pas connue toute une année du premier", async () => {
  const [cher, indre] = ["0180011L", "0360011M"];
  const suivre = (pid: string, uai: string, fin: number) =>
    [2019, 2020, 2021]
      .filter((rentree) => rentree <= fin)
      .map((rentree, rang) =>
        annee(pid, rentree, [MEF.seconde, MEF.premiereG, MEF.terminaleG][rang] ?? null, {
          uai,
          ...(rang === 2 && { diplome: "BACG", session: 2022 }),
        }),
      );
  const mesures = await mesurer({
    etablissements: ECOLES,
    cohorte: [
      ...Array.from({ length: 24 }, (_, i) => `cher${i}`).flatMap((pid) => suivre(pid, cher, 2020)),
      annee("cher0", 2021, MEF.terminaleG, { uai: indre, diplome: "BACG", session: 2022 }),
      ...["c", "d"].flatMap((pid) => suivre(pid, indre, 2021)),
    ],
  });
  const heure = (maille: Mesure["maille"], code?: string) =>
    figure(mesures, {
      ...{ indicateur: "acces_bac_cohorte_a_lheure", millesime: 2019, maille, sexe: "T", pcs: "T" },
      ...(code && { code }),
    });
  expect(heure("departement", "018")?.statut).toBe("non_disponible");
  expect(heure("departement", "036")).toMatchObject({ numerateur: 2, denominateur: 2 });
  expect(heure("academie")).toMatchObject({ numerateur: 2, denominateur: 2 });
});
