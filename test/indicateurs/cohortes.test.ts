// Pupils followed year by year: first entry, horizons, same lycée, what became of them.
import { describe, expect, test } from "vitest";
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

// Example E of the domain: 12 entrants of 6e of 2017, seen in 2021.
test("douze entrants de 6e, quatre ans après", async () => {
  const arrivees = [...Array(7).fill(MEF.seconde), MEF.secondePro, MEF.secondePro, MEF.troisieme] as string[];
  const mesures = await mesurer({
    etablissements: ECOLES,
    cohorte: [
      ...Array.from({ length: 12 }, (_, i) => annee(`e${i}`, 2017, MEF.sixieme, { uai: "0180001A" })),
      ...arrivees.map((mef, i) => annee(`e${i}`, 2021, mef)),
      annee("e10", 2021, null, { situation: "APPRENTI", uai: null }),
    ],
  });
  const devenir = figures(mesures, { indicateur: "devenir_6e", maille: "academie", millesime: 2017 });
  expect(Object.fromEntries(devenir.map((m) => [m.strate, m.numerateur]))).toEqual({
    "t+4:2GT": 7,
    "t+4:2PRO": 2,
    "t+4:3E": 1,
    "t+4:APPRENTI": 1,
    "t+4:NON_RETROUVE": 1,
  });
  expect(devenir.every((m) => m.denominateur === 12)).toBe(true);
  const en2021 = (indicateur: string) =>
    figure(mesures, academie(indicateur, 2017, { strate: "t+4" }))?.valeur ?? Number.NaN;
  const pourcents = [
    devenir.find((m) => m.strate === "t+4:2GT")?.valeur,
    devenir.find((m) => m.strate === "t+4:2PRO")?.valeur,
    en2021("parcours_en_retard_6e"),
    devenir.find((m) => m.strate === "t+4:APPRENTI")?.valeur,
    devenir.find((m) => m.strate === "t+4:NON_RETROUVE")?.valeur,
    en2021("taux_retrouves_6e"),
    en2021("parcours_a_lheure_6e"),
  ];
  expect(pourcents.map((v) => (v ?? Number.NaN).toFixed(2))).toEqual([
    "58.33",
    "16.67",
    "8.33",
    "8.33",
    "8.33",
    "91.67",
    "75.00",
  ]);
  // The rentrées in between are not in the files: nobody can tell who repeated.
  expect(figure(mesures, academie("ont_redouble_6e", 2017, { strate: "t+4" }))).toMatchObject({
    ...{ statut: "non_disponible", numerateur: null, valeur: null },
  });
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
  const par = async (indicateur: string) => {
    const mesures = await mesurer({ etablissements: ECOLES, cohorte });
    const vues = figures(mesures, { ...academie(indicateur, 2018), statut: "publie" });
    return Object.fromEntries(vues.map((m) => [m.strate, [m.numerateur, m.denominateur]]));
  };

  test("est à l’heure qui monte d’une classe par an, jusqu’au supérieur l’année attendue", async () => {
    expect(await par("parcours_a_lheure_3e")).toEqual({
      ...{ "t+1": [4, 5], "t+2": [3, 5], "t+3": [1, 5], "t+4": [1, 5] },
    });
  });

  test("est en retard qui est plus bas, même s’il revient ; un absent n’est ni l’un ni l’autre", async () => {
    expect(await par("parcours_en_retard_3e")).toEqual({
      ...{ "t+1": [0, 5], "t+2": [1, 5], "t+3": [3, 5], "t+4": [2, 5] },
    });
  });

  test("a redoublé qui a été vu deux rentrées de suite dans la même classe, et le reste", async () => {
    expect(await par("ont_redouble_3e")).toEqual({
      ...{ "t+1": [0, 5], "t+2": [1, 5], "t+3": [2, 5], "t+4": [2, 5], "t+5": [2, 5] },
    });
  });

  test("est retrouvé qui a une ligne, quelle qu’elle soit, et l’alerte porte sur la première année", async () => {
    expect(await par("taux_retrouves_3e")).toEqual({
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
