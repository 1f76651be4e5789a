// The differential evolution: golden F through the table, years that are not published, places that are not there.
import { describe, expect, test } from "vitest";
import { INDICATEURS } from "../../loaders/indicateurs/catalogue.ts";
import {
  evaluer,
  lireContrastes,
  lireEvalues,
  type Observation,
} from "../../loaders/indicateurs/evaluation.ts";

const CONTRASTE = [{ contraste: "c", titre: "", suivis: ["018"], temoins: ["036", "037"] }];
const EVALUE = [{ indicateur: "constat_2gt", premier: 2022 }];

const obs = (code: string, millesime: number, numerateur: number, denominateur: number): Observation => ({
  indicateur: "constat_2gt",
  code,
  millesime,
  numerateur,
  denominateur,
  statut: "publie",
});
const masquee = (code: string, millesime: number, statut: Observation["statut"]): Observation => ({
  ...obs(code, millesime, 0, 0),
  numerateur: null,
  denominateur: null,
  statut,
});

/** Example F of the domain, the others shared between two départements. */
const exempleF = [
  obs("018", 2021, 1740, 3000),
  obs("018", 2022, 1830, 3000),
  obs("036", 2021, 1800, 2500),
  obs("037", 2021, 1800, 3500),
  obs("036", 2022, 2000, 3000),
  obs("037", 2022, 1660, 3000),
];

describe("l’évolution différentielle", () => {
  test("retrouve l’exemple F du domaine, sur l’ensemble comme sur l’année", () => {
    const lignes = evaluer(exempleF, CONTRASTE, EVALUE);
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
      expect(ligne.parts?.temoinAvant).toEqual({ numerateur: 3600, denominateur: 6000 });
    }
  });

  test("une année masquée dans un département sort des deux groupes, et se dit", () => {
    const lignes = evaluer(
      [...exempleF, obs("018", 2020, 1000, 3000), obs("036", 2020, 1, 3000), masquee("037", 2020, "secret")],
      CONTRASTE,
      EVALUE,
    );
    expect(lignes[0]?.avant).toEqual([2021]);
    expect(lignes[0]?.valeur).toBeCloseTo(2, 10);
    const annee = lignes.find(({ apres }) => apres[0] === 2020);
    expect(annee).toMatchObject({ statut: "secret", valeur: null, parts: null });
  });

  test("plusieurs années s’ajoutent avant d’être rapportées", () => {
    const [ensemble] = evaluer(
      [...exempleF, obs("018", 2023, 0, 1000), obs("036", 2023, 0, 500), obs("037", 2023, 0, 500)],
      CONTRASTE,
      EVALUE,
    );
    // 1830/4000 − 1740/3000 against 3660/7000 − 3600/6000.
    expect(ensemble?.apres).toEqual([2022, 2023]);
    expect(ensemble?.valeur).toBeCloseTo(45.75 - 58 - (100 * 3660) / 7000 + 60, 9);
  });

  test("sans année de référence publiée, rien n’est comparé ; sans un département, rien n’est dit", () => {
    const sans = evaluer([...exempleF.filter((o) => o.millesime > 2021)], CONTRASTE, EVALUE);
    expect(sans.map(({ statut }) => statut)).toEqual(["non_disponible", "non_disponible"]);
    expect(
      evaluer(
        exempleF.filter((o) => o.code !== "037"),
        CONTRASTE,
        EVALUE,
      ),
    ).toEqual([]);
  });
});

test("les indicateurs évalués sont des taux du catalogue, les contrastes opposent des départements différents", async () => {
  const taux = new Set(INDICATEURS.filter(({ calcul }) => calcul.genre === "taux").map(({ id }) => id));
  for (const { indicateur, premier } of await lireEvalues()) {
    expect(taux.has(indicateur), indicateur).toBe(true);
    expect(premier).toBeGreaterThan(2000);
  }
  for (const { suivis, temoins } of await lireContrastes()) {
    expect([...suivis, ...temoins].every((d) => /^0\d\d$/.test(d))).toBe(true);
    expect(suivis.filter((d) => temoins.includes(d))).toEqual([]);
  }
});
