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

describe("une évolution qui manque dit pourquoi", () => {
  const TROIS = ["018", "036", "037"];
  const annees = (etat: Record<number, Observation["statut"]>) =>
    Object.entries(etat).flatMap(([annee, statut]) =>
      TROIS.map((code) =>
        statut === "publie" ? obs(code, Number(annee), 600, 1000) : masquee(code, Number(annee), statut),
      ),
    );
  const statutsDe = (etat: Record<number, Observation["statut"]>) => {
    const [comparaison] = evaluer(annees(etat), REFERENTIEL);
    const dire = (lues: readonly { estimateur: string; periode: string; statut: string }[] = []) =>
      Object.fromEntries(
        lues
          .filter(({ estimateur, periode }) => estimateur !== "origine" && periode !== "annee")
          .map(({ estimateur, periode, statut }) => [`${estimateur} ${periode}`, statut]),
      );
    return {
      siens: dire(comparaison?.estimations),
      autres: (comparaison?.departements ?? []).map(({ estimations }) => dire(estimations)),
    };
  };
  const tout = (ensemble: string, placebo: string) => ({
    siens: {
      ...{ "regroupe ensemble": ensemble, "regroupe placebo": placebo },
      ...{ "panel ensemble": ensemble, "panel placebo": placebo },
    },
    autres: TROIS.map(() => ({ "regroupe ensemble": ensemble, "regroupe placebo": placebo })),
  });

  test("masquée, quand toutes les années le sont, celles d’un côté, ou celles qu’il faut à la date fictive", () => {
    const secret = "secret" as const;
    expect(statutsDe({ 2020: secret, 2021: secret, 2022: secret })).toEqual(tout("secret", "secret"));
    expect(statutsDe({ 2020: "publie", 2021: "publie", 2022: secret })).toEqual(tout("secret", "publie"));
    expect(statutsDe({ 2020: secret, 2021: secret, 2022: "publie" })).toEqual(tout("secret", "secret"));
    expect(statutsDe({ 2020: secret, 2021: "publie", 2022: "publie" })).toEqual(tout("publie", "secret"));
  });

  test("non disponible, quand lever le masque n’y suffirait pas : rien n’est déposé d’un côté", () => {
    const secret = "secret" as const;
    expect(statutsDe({ 2020: secret, 2021: secret })).toEqual(tout("non_disponible", "secret"));
    expect(statutsDe({ 2022: secret, 2023: secret })).toEqual(tout("non_disponible", "non_disponible"));
    expect(statutsDe({ 2021: "publie", 2022: "publie" })).toEqual(tout("publie", "non_disponible"));
    expect(statutsDe({ 2020: "non_disponible", 2021: "non_disponible", 2022: secret })).toEqual(
      tout("non_disponible", "non_disponible"),
    );
  });

  test("d’une année à l’autre, masquée si l’une des deux l’est, sauf si l’autre n’est pas déposée", () => {
    const lire = (etat: Record<number, Observation["statut"]>) =>
      regroupees(annees(etat)).flatMap(({ periode, apres, statut }) =>
        periode === "annee" ? [[apres[0], statut]] : [],
      );
    expect(lire({ 2020: "publie", 2021: "secret", 2022: "secret" })).toEqual([
      [2020, "secret"],
      [2022, "secret"],
    ]);
    expect(lire({ 2022: "secret" })).toEqual([[2022, "non_disponible"]]);
  });

  test("à origine sociale égale, masquée quand les origines le sont, non disponible quand elles ne sont pas connues", () => {
    const evalues = REFERENTIEL.evalues.map((e) => ({ ...e, composition: e.indicateur }));
    const origines = (statut: Observation["statut"], pcs: readonly ("A" | "D")[]) =>
      annees({ 2021: statut, 2022: statut }).flatMap((o) =>
        pcs.map((groupe) => ({ ...o, pcs: groupe, ...(o.denominateur && { denominateur: 200 }) })),
      );
    const statutDe = (rangees: readonly Observation[]) =>
      evaluer([...annees({ 2021: "publie", 2022: "publie" }), ...rangees], {
        ...REFERENTIEL,
        evalues,
      })[0]?.estimations.find((e) => e.estimateur === "origine" && e.periode === "ensemble")?.statut;
    expect(statutDe(origines("secret", ["A", "D"]))).toBe("secret");
    expect(statutDe([...origines("publie", ["A"]), ...origines("secret", ["D"])])).toBe("secret");
    expect(statutDe([])).toBe("non_disponible");
    expect(statutDe(origines("non_disponible", ["A", "D"]))).toBe("non_disponible");
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
