// Actions of 1.10: what is counted once, where it belongs, and what « non renseigné » means.
import { expect, test } from "vitest";
import { figure, figures, type Ligne, mesurer } from "./entrepot.ts";
import { ECOLES } from "./lignes.ts";

const action = (type: string, ligne: Ligne = {}): Ligne => ({
  rentree: 2023,
  type,
  statut: "TENU",
  ...ligne,
});
const compter = async (...actions: Ligne[]) => mesurer({ etablissements: ECOLES, actions });

test("une réunion se compte une fois par bassin et par date", async () => {
  const mesures = await compter(
    action("REUNION_BASSIN", { bassin: "Nord", date: "2023-10-01", intitule: "matin" }),
    action("REUNION_BASSIN", { bassin: "Nord", date: "2023-10-01", intitule: "soir", uai: "0180001A" }),
    action("REUNION_BASSIN", { bassin: "Nord", date: "2023-11-01" }),
    action("REUNION_BASSIN", { bassin: "Sud", date: "2023-10-01" }),
  );
  expect(figure(mesures, { indicateur: "nb_reunions_bassin", maille: "bassin", code: "Nord" })?.valeur).toBe(
    2,
  );
  expect(figure(mesures, { indicateur: "nb_reunions_bassin", maille: "academie" })).toMatchObject({
    valeur: 3,
    denominateur: null,
  });
});

test("une action prévue ne compte pas, une action sans statut est tenue", async () => {
  const mesures = await compter(
    action("FORMATION_BASSIN", { bassin: "Nord", statut: "PREVU" }),
    action("FORMATION_BASSIN", { bassin: "Nord", statut: null, intitule: "autre" }),
  );
  expect(figure(mesures, { indicateur: "nb_formations_bassin", maille: "bassin" })?.valeur).toBe(1);
});

test("une action compte dans le bassin qu’elle nomme, dans le département de son établissement ou de la plupart de ceux du bassin", async () => {
  const mesures = await compter(
    action("FORMATION_BASSIN", { bassin: "Nord", uai: "0360001B" }),
    action("FORMATION_BASSIN", { bassin: "Sud", intitule: "sans établissement" }),
  );
  const en = (maille: "bassin" | "departement", code: string) =>
    figure(mesures, { indicateur: "nb_formations_bassin", maille, code })?.valeur;
  expect([en("bassin", "Nord"), en("bassin", "Sud")]).toEqual([1, 1]);
  expect([en("departement", "018"), en("departement", "036")]).toEqual([undefined, 2]);
});

test("une action sans bassin compte dans celui de son établissement d’aujourd’hui, successeur compris", async () => {
  const ancien = { ...ECOLES[0], uai: "0180002B", bassin: "Disparu", debut: 2000, fin: 2021 };
  const mesures = await mesurer({
    etablissements: [...ECOLES, ancien],
    succession: [{ uai_ancien: "0180002B", uai_nouveau: "0360001B", rentree: 2022 }],
    actions: [
      action("REUNION_BASSIN", { uai: "0180001A", date: "2023-10-01" }),
      action("REUNION_BASSIN", { uai: "0180002B", date: "2023-10-01" }),
    ],
  });
  const bassins = figures(mesures, { indicateur: "nb_reunions_bassin", maille: "bassin" });
  expect(bassins.map(({ code, valeur }) => `${code} ${valeur}`).sort()).toEqual(["Nord 1", "Sud 1"]);
});

test("le département d’un bassin est celui de ses établissements d’aujourd’hui, puis de ceux d’autrefois", async () => {
  const parti = (uai: string, departement: string): Ligne[] => [
    { ...ECOLES[0], uai, departement, bassin: "Mixte", debut: 2000, fin: 2019 },
    { ...ECOLES[0], uai, departement, bassin: "Nord", debut: 2020, fin: null },
  ];
  const mesures = await mesurer({
    etablissements: [
      ...ECOLES,
      { ...ECOLES[3], uai: "0360002C", bassin: "Mixte" },
      ...parti("0180003C", "018"),
      ...parti("0180004D", "018"),
      { ...ECOLES[0], uai: "0180005E", bassin: "Ancien", debut: 2000, fin: 2019 },
      { ...ECOLES[0], uai: "0180005E", bassin: "Nord", debut: 2020, fin: null },
    ],
    actions: [
      action("FORMATION_BASSIN", { bassin: "Mixte" }),
      action("FORMATION_BASSIN", { bassin: "Ancien", intitule: "bassin disparu" }),
    ],
  });
  const en = (code: string) =>
    figure(mesures, { indicateur: "nb_formations_bassin", maille: "departement", code })?.valeur;
  expect([en("036"), en("018")]).toEqual([1, 1]);
});

test("un territoire dont rien n’est remonté n’a aucun chiffre ; un retour vide vaut zéro action", async () => {
  const mesures = await compter(action("RETOUR", { uai: "0180001A" }));
  const nord = figure(mesures, { indicateur: "nb_actions_genre_ap", maille: "bassin", code: "Nord" });
  expect(nord).toMatchObject({ valeur: 0, statut: "publie" });
  expect(figures(mesures, { indicateur: "nb_actions_genre_ap", maille: "bassin", code: "Sud" })).toEqual([]);
});

test("le taux de réponse porte sur les établissements publics ouverts, le volet orientation sur ceux qui ont répondu", async () => {
  const mesures = await compter(
    action("VOLET_ORIENTATION", { uai: "0180001A" }),
    action("RETOUR", { uai: "0360001B" }),
    action("RETOUR", { uai: "0180012M" }),
  );
  expect(figure(mesures, { indicateur: "taux_reponse", maille: "academie" })).toMatchObject({
    numerateur: 2,
    denominateur: 4,
  });
  expect(figure(mesures, { indicateur: "taux_volet_orientation", maille: "academie" })).toMatchObject({
    numerateur: 1,
    denominateur: 3,
  });
});

test("pour dix établissements : publics ouverts pour ce que dit le bassin, répondants pour ce que dit chaque école", async () => {
  const mesures = await compter(
    action("REUNION_BASSIN", { bassin: "Nord", date: "2023-10-01" }),
    action("ACTION_GENRE_AP", { uai: "0180001A", intitule: "une" }),
    action("ACTION_GENRE_AP", { uai: "0180001A", intitule: "deux" }),
    action("RETOUR", { uai: "0180012M" }),
  );
  const nord = (indicateur: string) => figure(mesures, { indicateur, maille: "bassin", code: "Nord" });
  // Two public schools are open in Nord; two schools, one of them private, have answered.
  expect(nord("nb_reunions_bassin_pour_10")).toMatchObject({
    valeur: 5,
    numerateur: null,
    denominateur: null,
  });
  expect(nord("nb_actions_genre_ap_pour_10")).toMatchObject({ valeur: 10 });
  // All four public schools of the académie are open, be they silent or not.
  const academie = { indicateur: "nb_reunions_bassin_pour_10", maille: "academie" } as const;
  expect(figure(mesures, academie)?.valeur).toBe(2.5);
});

test("un bassin dont rien n’est remonté n’a pas de valeur pour dix établissements, un retour vide en a une, nulle", async () => {
  const mesures = await compter(action("RETOUR", { uai: "0180001A" }));
  for (const indicateur of ["nb_reunions_bassin_pour_10", "nb_actions_genre_ap_pour_10"]) {
    expect(figure(mesures, { indicateur, maille: "bassin", code: "Nord" })?.valeur, indicateur).toBe(0);
    expect(figures(mesures, { indicateur, maille: "bassin", code: "Sud" }), indicateur).toEqual([]);
  }
});

test("un établissement renuméroté n’est interrogé qu’une fois, et répond sous l’un ou l’autre de ses numéros", async () => {
  const ancien = { ...(ECOLES[0] as Ligne), uai: "0180002B", nom: "Collège Un, ancien numéro" };
  const repondre = async (uai: string, fin: number | null) => {
    const mesures = await mesurer({
      etablissements: [...ECOLES.slice(0, 2), { ...ancien, fin }],
      succession: [{ uai_ancien: "0180002B", uai_nouveau: "0180001A", rentree: 2022 }],
      actions: [action("RETOUR", { uai })],
    });
    return figure(mesures, { indicateur: "taux_reponse", maille: "academie" });
  };
  for (const uai of ["0180001A", "0180002B"])
    for (const fin of [null, 2021])
      expect(await repondre(uai, fin)).toMatchObject({ numerateur: 1, denominateur: 2 });
});
