// The differential evolution: golden F through the whole, years that are not published, places that are not there.
import { describe, expect, test } from "vitest";
import { INDICATEURS } from "../../../loaders/indicateurs/catalogue.ts";
import { evaluer } from "../../../loaders/indicateurs/evaluation/evaluer.ts";
import { lireReferentiel } from "../../../loaders/indicateurs/evaluation/reference.ts";
import type { Observation } from "../../../loaders/indicateurs/evaluation/unites.ts";
import { academie, observation } from "./fictif.ts";

const REFERENTIEL = {
  contrastes: [{ contraste: "c", titre: "", suivis: ["018"], temoins: ["036", "037"] }],
  evalues: [{ indicateur: "constat_2gt", premier: 2022, raison: "", composition: "" }],
};

const obs = (code: string, millesime: number, numerateur: number, denominateur: number) =>
  observation({ code, departement: code, millesime, numerateur, denominateur });
const masquee = (code: string, millesime: number, statut: Observation["statut"]) =>
  observation({ code, departement: code, millesime, statut });

/** Example F of the domain, the others shared between two départements. */
const exempleF = [
  obs("018", 2021, 1740, 3000),
  obs("018", 2022, 1830, 3000),
  obs("036", 2021, 1800, 2500),
  obs("037", 2021, 1800, 3500),
  obs("036", 2022, 2000, 3000),
  obs("037", 2022, 1660, 3000),
];

/** The only comparison, and its estimates made of sums of pupils. */
const regroupees = (observations: readonly Observation[]) =>
  evaluer(observations, REFERENTIEL)[0]?.estimations.filter((e) => e.estimateur === "regroupe") ?? [];

describe("l’évolution différentielle", () => {
  test("retrouve l’exemple F du domaine, sur l’ensemble comme sur l’année", () => {
    const lignes = regroupees(exempleF).filter(({ periode }) => periode !== "placebo");
    expect(lignes.map(({ periode, avant, apres }) => [periode, avant, apres])).toEqual([
      ["ensemble", [2021], [2022]],
      ["annee", [2021], [2022]],
    ]);
    for (const ligne of lignes) {
      expect(ligne.statut).toBe("publie");
      expect(ligne.valeur).toBeCloseTo(2, 10);
      expect(ligne.erreur).toBeCloseTo(1.5497, 4);
      expect([ligne.ic_bas, ligne.ic_haut].map((b) => Math.round((b ?? 0) * 100) / 100)).toEqual([
        -1.04, 5.04,
      ]);
      expect(ligne.detectable).toBeCloseTo(4.3416, 3);
      expect(ligne.parts?.temoinAvant).toEqual({ numerateur: 3600, denominateur: 6000 });
    }
  });

  test("par établissement, avec les seuls totaux, ne donne pas d’intervalle", () => {
    const [comparaison] = evaluer(exempleF, REFERENTIEL);
    const panel = comparaison?.estimations.find((e) => e.estimateur === "panel" && e.periode === "ensemble");
    expect(panel).toMatchObject({ statut: "publie", erreur: null, ic_bas: null, unites: 3, couverture: 0 });
  });

  test("une année masquée dans un département sort des deux groupes, et se dit", () => {
    const lignes = regroupees([
      ...exempleF,
      obs("018", 2020, 1000, 3000),
      obs("036", 2020, 1, 3000),
      masquee("037", 2020, "secret"),
    ]);
    expect(lignes[0]?.avant).toEqual([2021]);
    expect(lignes[0]?.valeur).toBeCloseTo(2, 10);
    const annee = lignes.find(({ apres }) => apres[0] === 2020);
    expect(annee).toMatchObject({ statut: "secret", valeur: null, parts: null });
  });

  test("plusieurs années s’ajoutent avant d’être rapportées", () => {
    const [ensemble] = regroupees([
      ...exempleF,
      obs("018", 2023, 0, 1000),
      obs("036", 2023, 0, 500),
      obs("037", 2023, 0, 500),
    ]);
    // 1830/4000 − 1740/3000 against 3660/7000 − 3600/6000.
    expect(ensemble?.apres).toEqual([2022, 2023]);
    expect(ensemble?.valeur).toBeCloseTo(45.75 - 58 - (100 * 3660) / 7000 + 60, 9);
  });

  test("sans année de référence publiée, rien n’est comparé ; sans un département, rien n’est dit", () => {
    const [sans] = evaluer(
      exempleF.filter((o) => o.millesime > 2021),
      REFERENTIEL,
    );
    expect(new Set(sans?.estimations.map(({ statut }) => statut))).toEqual(new Set(["non_disponible"]));
    expect(sans).toMatchObject({ p_avant: null, p_departements: null });
    expect(
      evaluer(
        exempleF.filter((o) => o.code !== "037"),
        REFERENTIEL,
      ),
    ).toEqual([]);
  });
});

test("la permutation compare chaque département aux mêmes autres, et ne descend pas sous un sur leur nombre", () => {
  const contrastes = [
    { contraste: "c", titre: "", suivis: ["018"], temoins: ["036", "037", "045"] },
    { contraste: "v", titre: "", suivis: ["018"], temoins: ["028", "041"] },
  ];
  const [comparaison] = evaluer(academie({ points: 8 }), { ...REFERENTIEL, contrastes });
  expect(comparaison?.departements.map(({ code }) => code)).toEqual([
    "018",
    "028",
    "036",
    "037",
    "041",
    "045",
  ]);
  expect(comparaison?.p_departements).toBeCloseTo(1 / 6, 10);
  // 036 against 037 and 045, itself left out: the same figure as that contrast alone.
  const [seul] = evaluer(academie({ points: 8 }), {
    ...REFERENTIEL,
    contrastes: [{ contraste: "s", titre: "", suivis: ["036"], temoins: ["037", "045"] }],
  });
  const permute = comparaison?.departements.find(({ code }) => code === "036")?.estimations[0];
  expect(permute?.valeur).toBeCloseTo(seul?.estimations[0]?.valeur as number, 10);
});

test("les indicateurs évalués sont des taux du catalogue, les contrastes opposent des départements différents", async () => {
  const taux = new Map(INDICATEURS.filter(({ calcul }) => calcul.genre === "taux").map((i) => [i.id, i]));
  const { contrastes, evalues } = await lireReferentiel();
  for (const { indicateur, premier, composition } of evalues) {
    expect(taux.has(indicateur), indicateur).toBe(true);
    expect(premier).toBeGreaterThan(2000);
    if (composition === "") continue;
    expect(taux.get(composition)?.dimensions, composition).toContain("pcs");
    expect(taux.get(composition)?.denominateur).toBe(taux.get(indicateur)?.denominateur);
  }
  for (const { suivis, temoins } of contrastes) {
    expect([...suivis, ...temoins].every((d) => /^0\d\d$/.test(d))).toBe(true);
    expect(suivis.filter((d) => temoins.includes(d))).toEqual([]);
  }
});
