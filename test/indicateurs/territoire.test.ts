// Where a figure counts: perimeter of the académie, territories as they are today, schools nobody described.
import { expect, test } from "vitest";
import { figure, figures, mesurer } from "./entrepot.ts";
import { ECOLES, juin, octobre } from "./lignes.ts";

const orientation = { indicateur: "orientation_2gt", millesime: 2023 };

test("l’académie est faite de ses départements déclarés ; le reste n’entre dans aucun chiffre", async () => {
  const mesures = await mesurer({
    etablissements: ECOLES,
    academie: [{ code: null, nom: "Académie d’essai", fictive: true }],
    academie_departements: [{ departement: "018" }],
    orientation: [juin("a"), juin("b"), juin("c", { uai: "0360001B" })],
    rentree: [octobre("a"), octobre("b", { uai: "0360011M" })],
  });
  expect(figure(mesures, { ...orientation, maille: "academie" })).toMatchObject({
    denominateur: 2,
    code: "ACADEMIE",
  });
  expect(figures(mesures, { code: "036" })).toEqual([]);
  expect(figures(mesures, { code: "0360001B" })).toEqual([]);
  expect(figure(mesures, { indicateur: "constat_non_retrouve", maille: "academie" })?.numerateur).toBe(1);
});

test("sans déclaration, l’académie est faite des départements des établissements", async () => {
  const mesures = await mesurer({
    etablissements: ECOLES.filter((e) => e.departement === "018"),
    orientation: [juin("a"), juin("c", { uai: "0360001B" })],
  });
  expect(figure(mesures, { ...orientation, maille: "academie" })?.denominateur).toBe(1);
});

test("sans aucune description, tout compte, et le département est celui de l’UAI", async () => {
  const mesures = await mesurer({ orientation: [juin("a"), juin("c", { uai: "9710001A" })] });
  expect(figure(mesures, { ...orientation, maille: "academie" })?.denominateur).toBe(2);
  expect(figure(mesures, { ...orientation, maille: "departement", code: "971" })).toMatchObject({
    libelle: "Guadeloupe",
  });
});

test("un établissement inconnu compte en lui-même, dans son département et dans l’académie, sans bassin ni secteur", async () => {
  const mesures = await mesurer({ etablissements: ECOLES, orientation: [juin("a", { uai: "0180099Z" })] });
  const mailles = figures(mesures, { ...orientation, sexe: "T", pcs: "T" }).map(
    (m) => `${m.maille} ${m.strate}`,
  );
  expect(mailles.sort()).toEqual(["academie ", "departement ", "etablissement "]);
});

test("un établissement sans bassin ne compte qu’une fois, même quand une action le nomme", async () => {
  const mesures = await mesurer({
    etablissements: ECOLES.map((e) => (e.uai === "0180001A" ? { ...e, bassin: null } : e)),
    orientation: [juin("a")],
    actions: [{ rentree: 2022, type: "CONVENTION_CORDEES", uai: "0180001A", bassin: null }],
  });
  expect(figure(mesures, { ...orientation, maille: "academie" })?.denominateur).toBe(1);
});

test("une série suit le bassin et le secteur de la dernière période de l’établissement", async () => {
  const college = ECOLES[0];
  const mesures = await mesurer({
    etablissements: [
      { ...college, bassin: "Ancien", secteur: "PR", debut: 2010, fin: 2020 },
      { ...college, bassin: "Nouveau", debut: 2021 },
    ],
    orientation: [juin("a", { campagne: 2019 }), juin("b")],
  });
  for (const millesime of [2019, 2023])
    expect(figure(mesures, { indicateur: "orientation_2gt", maille: "bassin", millesime })?.code).toBe(
      "Nouveau",
    );
  expect(figures(mesures, { indicateur: "orientation_2gt", strate: "PR" })).toEqual([]);
});

test("un établissement fusionné compte dans celui qui lui succède, y compris avant la fusion", async () => {
  const mesures = await mesurer({
    etablissements: ECOLES,
    succession: [
      { uai_ancien: "0180098Y", uai_nouveau: "0180097X", rentree: 2020 },
      { uai_ancien: "0180097X", uai_nouveau: "0180001A", rentree: 2022 },
    ],
    orientation: [juin("a", { campagne: 2019, uai: "0180098Y" })],
  });
  const avant = figure(mesures, { indicateur: "orientation_2gt", maille: "etablissement" });
  expect(avant).toMatchObject({ code: "0180001A", libelle: "Collège Un", millesime: 2019 });
});

test("un réseau porte le nom de son lycée, une académie son code déclaré", async () => {
  const mesures = await mesurer({
    etablissements: ECOLES,
    academie: [{ code: "18", nom: "Orléans-Tours fictive", fictive: true }],
    orientation: [juin("a")],
  });
  expect(figure(mesures, { ...orientation, maille: "reseau" })).toMatchObject({
    code: "0180011L",
    libelle: "Lycée Un",
  });
  expect(figure(mesures, { ...orientation, maille: "academie" })).toMatchObject({
    code: "18",
    libelle: "Orléans-Tours fictive",
  });
});

test("un réseau dont la tête change de numéro reste un seul réseau, sous le nom qu’elle a aujourd’hui", async () => {
  const mesures = await mesurer({
    etablissements: ECOLES.map((e) => (e.uai === "0180001A" ? { ...e, reseau: "0180010K" } : e)),
    succession: [{ uai_ancien: "0180010K", uai_nouveau: "0180011L", rentree: 2021 }],
    orientation: [juin("a")],
  });
  const reseaux = figures(mesures, { ...orientation, maille: "reseau", sexe: "T", pcs: "T", strate: "" });
  expect(reseaux.map(({ code, libelle }) => [code, libelle])).toEqual([["0180011L", "Lycée Un"]]);
});
