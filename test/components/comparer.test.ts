import { describe, expect, test } from "vitest";
import { comparer, opposee, significatif } from "../../src/components/comparer.ts";
import { masquee, publiee } from "./mesure.ts";

describe("comparer un territoire à l’académie", () => {
  const academie = publiee(62);

  test("l’intervalle qui ne contient pas la valeur de l’académie fait un écart", () => {
    expect(comparer(publiee(55, [50, 60]), academie)).toEqual({
      ecart: -7,
      bas: -12,
      haut: -2,
      sens: "moins",
    });
    expect(comparer(publiee(66, [63, 69]), academie)?.sens).toBe("plus");
  });

  test("l’intervalle qui la contient, bornes comprises, fait un territoire proche", () => {
    expect(comparer(publiee(60, [57, 63]), academie)?.sens).toBe("proche");
    expect(comparer(publiee(60, [58, 62]), academie)?.sens).toBe("proche");
  });

  test("sans intervalle, l’écart est donné mais rien n’est conclu", () => {
    expect(comparer(publiee(60), academie)).toEqual({ ecart: -2, bas: null, haut: null, sens: null });
  });

  test("une valeur masquée, d’un côté ou de l’autre, ne se compare pas", () => {
    expect(comparer(masquee(), academie)).toBeUndefined();
    expect(comparer(publiee(60, [57, 63]), masquee("non_disponible"))).toBeUndefined();
    expect(comparer(undefined, academie)).toBeUndefined();
  });
});

describe("un écart", () => {
  test("est significatif quand son intervalle exclut zéro", () => {
    expect(significatif(publiee(4, [3, 5]))).toBe(true);
    expect(significatif(publiee(-4, [-5, -3]))).toBe(true);
    expect(significatif(publiee(1, [-1, 3]))).toBe(false);
    expect(significatif(publiee(1))).toBeUndefined();
    expect(significatif(masquee())).toBeUndefined();
  });

  test("se retourne avec ses bornes, et deux fois redonne le même", () => {
    const perte = publiee(4.1, [3, 5]);
    expect(opposee(perte)).toMatchObject({ valeur: -4.1, ic_bas: -5, ic_haut: -3 });
    expect(opposee(opposee(perte))).toEqual(perte);
    expect(opposee(masquee()).valeur).toBeNull();
  });
});
