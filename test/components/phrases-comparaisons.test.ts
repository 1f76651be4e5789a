// What a page may say of a difference: never more than its interval allows.
import { describe, expect, test } from "vitest";
import type { Comparaison } from "../../src/components/comparer.ts";
import * as dire from "../../src/components/phrases/comparaisons.ts";
import { masquee, publiee } from "./mesure.ts";

const lire = (phrase: string | undefined) => phrase?.replace(/[\u00a0\u202f]/g, " ");
const net: Comparaison = { ecart: -3.1, bas: -5, haut: -1.2, sens: "moins" };
const flou: Comparaison = { ecart: 1.1, bas: -0.9, haut: 3.1, sens: "proche" };
const sans: Comparaison = { ecart: 2, bas: null, haut: null, sens: null };

describe("une différence en mots", () => {
  test("se mesure quand son intervalle exclut zéro", () => {
    expect(lire(dire.comparaisonEnMots(net, dire.ACADEMIE))).toBe(
      "3,1 points de moins que l’académie (intervalle à 95 % : de 1,2 à 5,0)",
    );
  });

  test("est proche, et non significative, quand il le contient", () => {
    expect(lire(dire.comparaisonEnMots(flou, dire.ACADEMIE))).toBe(
      "proche de l’académie, écart non significatif au vu des effectifs",
    );
  });

  test("sans intervalle, le dit et ne conclut pas", () => {
    expect(lire(dire.comparaisonEnMots(sans, dire.ACADEMIE))).toBe(
      "2,0 points de plus que l’académie, sans intervalle pour dire si l’écart dépasse le hasard",
    );
  });

  test("un rapport ne se compte pas en points", () => {
    expect(lire(dire.comparaisonEnMots({ ...sans, ecart: -0.12 }, dire.ACADEMIE, "ratio"))).toMatch(
      /^0,12 de moins que l’académie, sans intervalle/,
    );
  });

  test("arrondie à rien, elle n’est ni de plus ni de moins", () => {
    expect(lire(dire.soit({ ecart: -0.04, bas: -26.6, haut: 26.5, sens: "proche" }))).toBe(
      "soit autant (intervalle à 95 % : de −26,5 à 26,6), écart non significatif au vu des effectifs",
    );
  });

  test("après deux valeurs, le verdict suit la taille", () => {
    expect(lire(dire.soit(net, " pour les filles"))).toBe(
      "soit 3,1 points de moins pour les filles (intervalle à 95 % : de 1,2 à 5,0)",
    );
    expect(lire(dire.soit(flou))).toBe(
      "soit 1,1 point de plus (intervalle à 95 % : de −0,9 à 3,1), écart non significatif au vu des effectifs",
    );
    expect(lire(dire.soit(sans))).toBe(
      "soit 2,0 points de plus, sans intervalle pour dire si l’écart dépasse le hasard",
    );
  });
});

test("l’écart à l’académie dit laquelle des deux valeurs manque", () => {
  const [vue, academie] = [publiee(60), publiee(62)];
  expect(lire(dire.phraseEcartAcademie(net, vue, academie))).toMatch(/^Écart à l’académie : 3,1 points/);
  expect(lire(dire.phraseEcartAcademie(undefined, masquee(), academie))).toBe(
    "Écart à l’académie : non calculable, valeur masquée par le secret statistique",
  );
  expect(lire(dire.phraseEcartAcademie(undefined, vue, masquee()))).toBe(
    "Écart à l’académie : non calculable, valeur de l’académie masquée par le secret statistique",
  );
  expect(lire(dire.phraseEcartAcademie(undefined, undefined, academie))).toContain("non disponible");
});

test("une année se compare à celle d’avant, et à elle seule", () => {
  const an = (millesime: number, valeur: number) =>
    publiee(valeur, [valeur - 1, valeur + 1], { millesime, denominateur: 1000 });
  const serie = [an(2021, 50), an(2022, 55), masquee("secret", { millesime: 2023 }), an(2024, 60)];
  // Both half-widths are 1: square and add gives ±√2.
  expect(lire(dire.phraseAnnees(serie, 2022))).toBe(
    "D’une année à l’autre : 5,0 points de plus qu’en 2021 (intervalle à 95 % : de 3,6 à 6,4)",
  );
  expect(dire.phraseAnnees(serie, 2024)).toBeUndefined();
  expect(dire.phraseAnnees(serie, 2021)).toBeUndefined();
});
