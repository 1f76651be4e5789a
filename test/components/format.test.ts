// Numbers and dates as French readers write them. \u202f is the narrow no-break space, \u00a0 the wide one.
import { describe, expect, test } from "vitest";
import {
  arrondir,
  compte,
  date,
  distinguer,
  intervalle,
  nombre,
  points,
  pourcent,
  ratio,
  signe,
  valeur,
} from "../../src/components/format.ts";

describe("l’arrondi s’éloigne de zéro à mi-chemin", () => {
  test.each([
    [12.25, 1, 12.3],
    [-12.25, 1, -12.3],
    [8.35, 1, 8.4],
    [1.005, 2, 1.01],
    [0.05, 1, 0.1],
    [-0.05, 1, -0.1],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [(100 * 167) / 2000, 1, 8.4],
    [66.666_666_666_666_67, 1, 66.7],
    [1e-9, 1, 0],
    [123_456.5, 0, 123_457],
  ])("%f à %i décimale(s) donne %f", (x, decimales, attendu) => {
    expect(arrondir(x, decimales)).toBe(attendu);
  });

  test("un nombre négatif qui s’arrondit à rien n’a pas de signe", () => {
    expect(Object.is(arrondir(-0.04, 1), 0)).toBe(true);
    expect(nombre(-0.04, 1)).toBe("0,0");
  });
});

describe("les nombres", () => {
  test("portent virgule décimale, espace fine par milliers et vrai signe moins", () => {
    expect(nombre(1250)).toBe("1\u202f250");
    expect(nombre(1_234_567.891, 2)).toBe("1\u202f234\u202f567,89");
    expect(nombre(-3.14, 1)).toBe("\u22123,1");
    expect(nombre(999)).toBe("999");
  });

  test("un pourcentage a une décimale et son espace fine", () => {
    expect(pourcent(12.5)).toBe("12,5\u202f%");
    expect(pourcent(100)).toBe("100,0\u202f%");
  });

  test("un écart porte toujours son signe, sauf s’il est nul", () => {
    expect(signe(3.1)).toBe("+3,1");
    expect(signe(-3.1)).toBe("\u22123,1");
    expect(signe(0.04)).toBe("0,0");
  });

  test("la taille d’un écart s’accorde à partir de 2", () => {
    expect(points(-3.1)).toBe("3,1\u00a0points");
    expect(points(1.9)).toBe("1,9\u00a0point");
    expect(points(1.96)).toBe("2,0\u00a0points");
    expect(points(0)).toBe("0,0\u00a0point");
  });

  test("un effectif s’accorde : 0 élève, 1 élève, 2 élèves", () => {
    expect(compte(0, "élève")).toBe("0\u00a0élève");
    expect(compte(1, "élève")).toBe("1\u00a0élève");
    expect(compte(2, "élève")).toBe("2\u00a0élèves");
    expect(compte(1250, "ligne lue", "lignes lues")).toBe("1\u202f250\u00a0lignes lues");
  });

  test("un rapport a deux décimales, une valeur suit son unité", () => {
    expect(ratio(1.1666)).toBe("1,17");
    expect([valeur(50, "%"), valeur(50, "points"), valeur(1.5, "ratio"), valeur(50, "nombre")]).toEqual([
      "50,0",
      "+50,0",
      "1,50",
      "50",
    ]);
  });

  test("deux valeurs prennent les décimales qui les distinguent, quatre au plus", () => {
    expect(distinguer(6.54, 6.48, "%")).toEqual(["6,54", "6,48"]);
    expect(distinguer(0.508964, 0.504251, "ratio")).toEqual(["0,51", "0,50"]);
    expect(distinguer(4.1, 4, "points")).toEqual(["+4,1", "+4,0"]);
    expect(distinguer(50, 50, "%")).toEqual(["50,0", "50,0"]);
  });

  test("un intervalle se lit de … à …", () => {
    expect(intervalle(5.4, 10)).toBe("de 5,4 à 10,0");
    expect(intervalle(-19.2, -16.8)).toBe("de \u221219,2 à \u221216,8");
  });
});

describe("les dates", () => {
  test("le premier du mois est « 1er », les autres sont des nombres", () => {
    expect(date("2024-10-03")).toBe("3\u00a0octobre 2024");
    expect(date("2024-08-01T06:00:00Z")).toBe("1er\u00a0août 2024");
  });

  test("un texte qui n’est pas une date est rendu tel quel", () => {
    expect(date("automne 2024")).toBe("automne 2024");
    expect(date("2024-13-01")).toBe("2024-13-01");
  });
});
