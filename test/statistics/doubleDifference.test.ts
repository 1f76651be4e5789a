import { describe, expect, test } from "vitest";
import { doubleDifference } from "../../loaders/statistics/doubleDifference.ts";

const part = (numerateur: number, denominateur: number) => ({ numerateur, denominateur });

describe("la double différence", () => {
  test("retrouve l’exemple F du domaine", () => {
    const suivi = { avant: part(1740, 3000), apres: part(1830, 3000) };
    const temoin = { avant: part(3600, 6000), apres: part(3660, 6000) };
    const resultat = doubleDifference(suivi, temoin);
    expect(resultat?.valeur).toBeCloseTo(2, 10);
    expect(resultat?.erreur).toBeCloseTo(1.5497, 4);
    expect(resultat?.intervalle.map((b) => Math.round(b * 100) / 100)).toEqual([-1.04, 5.04]);
  });

  test("n’existe pas quand un des quatre groupes est vide", () => {
    const groupe = { avant: part(1, 2), apres: part(1, 2) };
    expect(doubleDifference({ ...groupe, apres: part(0, 0) }, groupe)).toBeUndefined();
  });
});
