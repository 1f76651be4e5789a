// Which wish is the pupil's affectation, who is a candidate, which places count.
import { describe, expect, test } from "vitest";
import { figure, type Ligne, mesurer } from "./entrepot.ts";
import { ECOLES, juin, MEF, octobre, voeu } from "./lignes.ts";

const academie = (indicateur: string, strate = "") => ({ indicateur, maille: "academie", strate }) as const;

describe("l’affectation d’un élève", () => {
  const affectations = async (...voeux: Ligne[]) => {
    const mesures = await mesurer({ etablissements: ECOLES, orientation: [juin("a")], affectation: voeux });
    return ["2gt", "2pro", "cap1"].map((v) => figure(mesures, academie(`affectation_${v}`))?.numerateur);
  };

  test("est celle du tour le plus tardif, puis du rang le plus petit", async () => {
    const pro = { mefstat_accueil: MEF.secondePro };
    expect(await affectations(voeu("a"), voeu("a", { tour: 2, rang: 5, ...pro }))).toEqual([0, 1, 0]);
    expect(await affectations(voeu("a", { rang: 3, ...pro }), voeu("a", { rang: 2 }))).toEqual([1, 0, 0]);
  });

  test("n’est ni un vœu de recensement ni une offre d’apprentissage", async () => {
    const cap = { mefstat_accueil: MEF.cap1, tour: 3 };
    expect(await affectations(voeu("a"), voeu("a", { ...cap, statut_offre: "AP" }))).toEqual([1, 0, 0]);
    expect(await affectations(voeu("a"), voeu("a", { ...cap, voeu_recensement: "O" }))).toEqual([1, 0, 0]);
  });
});

describe("les candidats", () => {
  const affectation = [
    voeu("a"),
    voeu("b", { resultat: "RE" }),
    voeu("b", { tour: 2, rang: 2 }),
    voeu("c", { resultat: "LS" }),
    voeu("d", { voeu_recensement: "O" }),
    voeu("e", { mefstat_origine: MEF.seconde }),
  ];

  test("ont au moins un vœu qui compte et viennent de 3e", async () => {
    const mesures = await mesurer({ etablissements: ECOLES, affectation });
    expect(figure(mesures, academie("taux_affectes"))).toMatchObject({ numerateur: 2, denominateur: 3 });
    expect(figure(mesures, academie("taux_non_affectes"))).toMatchObject({ numerateur: 1, denominateur: 3 });
    expect(figure(mesures, academie("satisfaction_voeu1"))).toMatchObject({ numerateur: 1, denominateur: 3 });
    expect(figure(mesures, academie("affectation_2gt_candidats"))).toMatchObject({
      numerateur: 2,
      denominateur: 3,
    });
  });

  test("sont les mêmes à la fin de chaque tour qui a eu lieu", async () => {
    const mesures = await mesurer({ etablissements: ECOLES, affectation });
    const sans = (tour: string) => figure(mesures, academie("taux_non_affectes", tour));
    expect(sans("T1")).toMatchObject({ numerateur: 2, denominateur: 3 });
    expect(sans("T2")).toMatchObject({ numerateur: 1, denominateur: 3 });
    expect(sans("T3")).toBeUndefined();
  });
});

describe("les places", () => {
  const offre = (ligne: Ligne = {}): Ligne => ({
    campagne: 2023,
    uai: "0180011L",
    mefstat11: MEF.seconde,
    statut_offre: "ST",
    voeu_recensement: "N",
    capacite: 10,
    voeux1: 12,
    voeux: 30,
    affectes: 10,
    ...ligne,
  });
  const pression = async (...offres: Ligne[]) =>
    figure(await mesurer({ etablissements: ECOLES, offre: offres }), academie("taux_pression"));

  test("s’additionnent par établissement et formation avant le contrôle de la capacité", async () => {
    expect(await pression(offre({ capacite: 3 }), offre({ capacite: 4 }))).toMatchObject({
      numerateur: 24,
      denominateur: 7,
    });
    expect(await pression(offre(), offre({ uai: "0180012M", capacite: 4 }))).toMatchObject({
      denominateur: 10,
    });
    expect(await pression(offre(), offre({ uai: "0180012M", capacite: 999 }))).toMatchObject({
      denominateur: 10,
    });
  });

  test("laissent de côté l’apprentissage, le recensement et les vœux inconnus", async () => {
    const autres = [
      offre({ statut_offre: "AP" }),
      offre({ voeu_recensement: "O" }),
      offre({ uai: "0180012M", voeux1: null }),
    ];
    expect(await pression(offre(), ...autres)).toMatchObject({
      numerateur: 12,
      denominateur: 10,
      valeur: 1.2,
    });
  });

  test("le taux de demande compte les vœux de tout rang pour une place", async () => {
    const offres = [offre({ capacite: 10, voeux: 30 }), offre({ uai: "0180012M", capacite: 20, voeux: 15 })];
    const mesures = await mesurer({ etablissements: ECOLES, offre: offres });
    const attendu = { numerateur: 45, denominateur: 30, valeur: 1.5 };
    expect(figure(mesures, academie("taux_demande"))).toMatchObject(attendu);
  });

  test("sont occupées par les présents de la rentrée, sinon par ceux du constat ; un établissement muet quitte les deux termes", async () => {
    const mesures = await mesurer({
      etablissements: ECOLES,
      offre: [
        offre(),
        offre({ mefstat11: MEF.secondePro }),
        offre({ uai: "0180012M" }),
        offre({ uai: "0360011M" }),
      ],
      rentree: [octobre("a"), octobre("b", { statut: "AP" })],
      constat: [
        { rentree: 2023, uai: "0180012M", mefstat11: MEF.seconde, effectif: 8 },
        { rentree: 2023, uai: "0180011L", mefstat11: MEF.secondePro, effectif: 9 },
      ],
    });
    expect(figure(mesures, academie("taux_occupation"))).toMatchObject({
      numerateur: 9,
      denominateur: 30,
      valeur: 30,
    });
    expect(figure(mesures, academie("taux_occupation", "2PRO"))).toMatchObject({
      numerateur: 0,
      denominateur: 10,
    });
    expect(
      figure(mesures, { ...academie("taux_occupation"), maille: "departement", code: "036" })?.statut,
    ).toBe("non_disponible");
  });

  test("de deux établissements qui fusionnent sont celles de chacun jusque-là, puis celles d’un seul, et comptent toujours dans le nouveau", async () => {
    const places = async (fusion: number) => {
      const mesures = await mesurer({
        etablissements: ECOLES,
        succession: [{ uai_ancien: "0180012M", uai_nouveau: "0180011L", rentree: fusion }],
        offre: [
          offre({ capacite: 300, voeux1: 240 }),
          offre({ uai: "0180012M", capacite: 250, voeux1: 330 }),
          offre({ mefstat11: MEF.secondePro, capacite: 3 }),
          offre({ uai: "0180012M", mefstat11: MEF.secondePro, capacite: 3 }),
        ],
        rentree: [octobre("a"), octobre("b")],
      });
      return ["taux_pression", "taux_occupation"].map((indicateur) => {
        const vue = figure(mesures, { indicateur, maille: "etablissement", code: "0180011L", strate: "" });
        return vue && [vue.numerateur, vue.denominateur];
      });
    };
    expect(await places(2024)).toEqual([
      [570, 550],
      [2, 300],
    ]);
    // One school of 550 places and another of 6: the first is not believed.
    expect(await places(2023)).toEqual([
      [24, 6],
      [0, 6],
    ]);
  });

  test("se lisent aussi par voie et par formation", async () => {
    const mesures = await mesurer({
      etablissements: ECOLES,
      offre: [offre(), offre({ mefstat11: MEF.secondePro, voeux1: 3 })],
    });
    expect(figure(mesures, academie("taux_pression", "2PRO"))?.valeur).toBe(0.3);
    expect(figure(mesures, academie("taux_pression", MEF.seconde))?.valeur).toBe(1.2);
  });
});
