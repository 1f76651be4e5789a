import { describe, expect, test } from "vitest";
import { troisAns } from "../../src/components/trois-ans.ts";
import { masquee, publiee } from "./mesure.ts";

const an = (millesime: number, numerateur: number, denominateur: number) =>
  publiee((100 * numerateur) / denominateur, [0, 100], { millesime, numerateur, denominateur });
const serie = [an(2021, 1, 2), an(2022, 30, 50), an(2023, 20, 50), an(2024, 40, 100)];

describe("trois années réunies", () => {
  test("s’additionnent puis se divisent : (30 + 20 + 40) / (50 + 50 + 100) = 45 %, jamais la moyenne des taux", () => {
    expect(troisAns(serie, 2024, "%")).toMatchObject({
      numerateur: 90,
      denominateur: 200,
      valeur: 45,
      statut: "publie",
    });
  });

  test("n’ont pas de valeur quand l’une d’elles est masquée : leur somme la trahirait", () => {
    const trouee = serie.map((m) => (m.millesime === 2023 ? masquee("secret", { millesime: 2023 }) : m));
    expect(troisAns(trouee, 2024, "%")).toMatchObject({ numerateur: null, valeur: null, statut: "secret" });
  });

  test("n’ont pas de valeur quand il en manque une, ni rien quand il n’y en a aucune", () => {
    expect(troisAns(serie.slice(2), 2024, "%")?.statut).toBe("non_disponible");
    expect(troisAns(serie, 2030, "%")).toBeUndefined();
  });

  test("d’un rapport, se divisent sans pourcentage ni intervalle", () => {
    expect(troisAns(serie, 2024, "ratio")).toMatchObject({ valeur: 0.45, ic_bas: null });
  });
});
